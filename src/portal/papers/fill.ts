import { fillFormConfined } from '../../forms/confined-form.ts';
import type { FilledForm } from '../../forms/fill-form.ts';
import { FORM_FONT } from '../../forms/fonts.ts';
import { type PaperCase, papersOf, paperValues } from '../pack/papers.ts';
import type { Paper, PortalPack } from '../pack/schema.ts';
import type { PaperFiles } from './files.ts';

/** The forms of a county whose file is there. */
export function papersFor(pack: PortalPack, files: PaperFiles, county: string): readonly Paper[] {
  return papersOf(pack, county).filter(({ id }) => files.has(id));
}

/** A form with the answers of an application in it. An answer for which a field has no room leaves no form at all. */
export function fillPaper(pack: PortalPack, file: Uint8Array, paper: Paper, of: PaperCase): Promise<FilledForm> {
  const filled = Object.entries(paperValues(pack, paper, of));
  // By their places, so that braces which somebody typed are text.
  const map = { fields: Object.fromEntries(filled.map(([name], index) => [name, `{values.${index}}`])) };
  return fillFormConfined(file, map, { counts: [], values: filled.map(([, value]) => value) }, FORM_FONT);
}
