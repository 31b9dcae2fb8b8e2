import { fillFormConfined, printFormsConfined } from '../../forms/confined-form.ts';
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
  const { map, data } = valuesFor(pack, paper, of);
  return fillFormConfined(file, map, data, FORM_FONT);
}

function valuesFor(pack: PortalPack, paper: Paper, of: PaperCase) {
  const filled = Object.entries(paperValues(pack, paper, of));
  // Replaces placeholders by their places, so that braces which somebody typed remain text.
  const map = { fields: Object.fromEntries(filled.map(([name], index) => [name, `{values.${index}}`])) };
  return { map, data: { counts: [], values: filled.map(([, value]) => value) } };
}

export type PrintedPapers =
  | { readonly ok: true; readonly pdf: Uint8Array }
  /** The places, in the list that was given, of those that no form can be printed for; none where it took too much. */
  | { readonly ok: false; readonly without: readonly number[] };

/** The court forms of several applications as one PDF, one application after the other; all of them or none. */
export async function printPapers(
  pack: PortalPack,
  files: PaperFiles,
  cases: readonly PaperCase[],
): Promise<PrintedPapers> {
  const sheets = cases.flatMap((of, place) =>
    papersFor(pack, files, of.county).map((paper) => ({ place, paper, ...valuesFor(pack, paper, of) })),
  );
  const without = [...cases.keys()].filter((place) => !sheets.some((sheet) => sheet.place === place));
  if (without.length > 0) return { ok: false, without };
  const ids = [...files.keys()];
  const printed = await printFormsConfined(
    [...files.values()],
    sheets.map(({ paper, map, data }) => ({ file: ids.indexOf(paper.id), map, data })),
    FORM_FONT,
  );
  if (printed?.ok) return printed;
  return { ok: false, without: [...new Set((printed?.faults ?? []).map(({ form }) => sheets[form]!.place))] };
}
