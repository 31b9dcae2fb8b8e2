/** The languages that screens speak. */
export type Language = 'en' | 'es';
