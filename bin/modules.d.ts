/** Types of `modules.js`, which is plain JavaScript so that nothing has to be translated before it. */
export declare function prepareModules(how?: { readonly livesLong?: boolean }): void;
export declare function privateFolder(folders: readonly string[]): string | undefined;
