import { shipped } from '../../program/shipped.ts';

/** The folder of the fonts that Redress ships; apart from the printer, whose native library not every process may load. */
export const FONTS = shipped('src/documents/fonts');
