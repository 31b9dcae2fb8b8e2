import { join } from 'node:path';

/** The folder of the fonts that Redress ships; apart from the printer, whose native library not every process may load. */
export const FONTS = join(import.meta.dirname, '..', 'fonts');
