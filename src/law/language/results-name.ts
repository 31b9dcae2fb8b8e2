import type { Pack } from './pack.ts';

const END = '_Results.csv';

/** What a pack may call its results: part of the name of a file on any machine. */
export const RESULTS_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

/** Names that other files of a run have, in small letters, since some disks do not tell letters apart by their size. */
const TAKEN: readonly string[] = ['all', 'corrected'];

/**
 * The file of the convictions that a run under a pack decided: `Prop64_Results.csv`, as offices know it since 2019, and
 * for every other pack a name of its own, so that two laws' results are not taken for one another.
 */
export function convictionsFileOf(pack: Pick<Pack, 'id' | 'resultsName'>): string {
  return `${pack.resultsName ?? nameFrom(pack.id)}${END}`;
}

/** What is wrong with the name of a pack's file of convictions; undefined where it can be used. */
export function resultsNameFault(pack: Pick<Pack, 'id' | 'resultsName'>): string | undefined {
  const { resultsName } = pack;
  if (resultsName !== undefined && !RESULTS_NAME.test(resultsName))
    return `resultsName is ${JSON.stringify(resultsName)}; use at most 40 letters, digits, - and _, the first a letter or digit`;
  const file = convictionsFileOf(pack);
  if (!TAKEN.includes(file.slice(0, -END.length).toLowerCase())) return undefined;
  return `its decided convictions would be called ${file}, as another file of a run is; give the pack another resultsName`;
}

/** `us-ca/prop-47` is Prop47. Numbers that a hyphen holds apart stay apart: `1203-4-family` is 1203_4Family. */
function nameFrom(id: string): string {
  const words = id.slice(id.lastIndexOf('/') + 1).match(/[A-Za-z0-9]+/g) ?? ['Decided'];
  return words
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .reduce((name, word) => (/\d$/.test(name) && /^\d/.test(word) ? `${name}_${word}` : name + word))
    .slice(0, 40);
}
