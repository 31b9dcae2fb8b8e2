import { join } from 'node:path';
import { shipped } from '../program/shipped.ts';

/** The folder of the fonts that Redress ships; apart from the printer, whose native library not every process may load. */
export const FONTS = shipped('src/documents/fonts');

/** The font of what is filled into a form. */
export const FORM_FONT = join(FONTS, 'LiberationSerif-Regular.ttf');
