import { levelName } from '../../record/index.ts';
import type { CourtWords, Language, LawPapers, Relief, ReliefWords } from '../law/law-papers.ts';
import type { ReliefCase } from '../results/cases.ts';

const thousands = new Intl.NumberFormat('en-US');

/** `12,345`. */
export function number(value: number): string {
  return thousands.format(value);
}

/** `1 count`, `12,345 counts`. */
export function countOf(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** `SAN JOAQUIN` as `San Joaquin`. */
export function titled(name: string): string {
  return name.toLowerCase().replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** `Felony`; says so where the state's record gives none. */
export function levelWord(level: string): string {
  const name = levelName(level);
  return level === '' ? 'Not recorded' : name.charAt(0).toUpperCase() + name.slice(1);
}

/** A section as papers cite it, for tables; says so where the state's record gives none, or not of which code it is. */
export function shortSection(section: string, { cites }: Pick<LawPapers, 'cites'>, language: Language = 'en'): string {
  const { none, noCode, or } = SECTION_WORDS[language];
  if (section === '') return none;
  return cites.section(section.replace(/\? (\d\S*)/g, `§ $1 (${noCode})`)).replaceAll(' or ', ` ${or} `);
}

const SECTION_WORDS = {
  en: { none: 'Not recorded', noCode: 'code not recorded', or: 'or' },
  es: { none: 'No registrada', noCode: 'código no registrado', or: 'o' },
} as const satisfies Readonly<Record<Language, object>>;

export const NO_CASE_NUMBER = "not in the state's record";

/** The case number, or that there is none. */
export function caseNumberWords(each: Pick<ReliefCase, 'caseNumber'>): string {
  return each.caseNumber === '' ? NO_CASE_NUMBER : each.caseNumber;
}

/** Part of a file's name: the case number without anything that a disk could take amiss. */
export function fileSafe(text: string): string {
  return text
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}

/** The words of a relief under a law; throws where the law's papers have none, since none may then be printed. */
export function reliefWords({ pack, reliefs }: LawPapers, relief: Relief): ReliefWords {
  const words = reliefs[relief];
  if (words === undefined) throw new Error(`no papers are written for ${relief} under ${pack}`);
  return words;
}

/** What court papers say of a law; throws where none are written for it. */
export function courtWords({ pack, court }: LawPapers): CourtWords {
  if (court === undefined) throw new Error(`no court papers are written for ${pack}`);
  return court;
}

/** What a paper is about, in the words of its title. */
export function reliefTitle(papers: LawPapers, reliefs: ReadonlySet<Relief>, many: boolean): string {
  const all: readonly Relief[] = Object.keys(papers.reliefs);
  const verbs = all.filter((relief) => reliefs.has(relief)).map((relief) => reliefWords(papers, relief).title);
  return `${[...new Set(verbs)].join(' AND ')} CONVICTION${many ? 'S' : ''}`;
}

/** `Count 1`, `Counts 1 and 2`, `Counts 1, 3 and 5`, `Counts 1 to 40 and 42`; counts are in ascending order. */
export function countList(counts: readonly number[]): string {
  const runs: number[][] = [];
  for (const count of counts) {
    const run = runs.at(-1);
    if (run?.at(-1) === count - 1) run.push(count);
    else runs.push([count]);
  }
  const words = runs.flatMap((run) => (run.length < 3 ? run.map(String) : [`${run[0]} to ${run.at(-1)}`]));
  const all = words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  return `${counts.length === 1 ? 'Count' : 'Counts'} ${all}`;
}

/** A calendar date for the typesetter. */
export function typstDate(iso: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year, month, day] = iso.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
}
