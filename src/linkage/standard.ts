import { daysInMonth } from '../record/index.ts';
import { MOST_GROUPS, nicknameGroups } from './nicknames.ts';
import type { PersonRecord } from './records.ts';

/** A record as comparisons read it: names in plain capital letters, the date of birth in numbers, nothing where a text says nothing. */
export type StandardRecord = {
  readonly source: string;
  readonly key: string;
  readonly last: string | null;
  /** First and last part of a double last name; equal where it has one part. */
  readonly last1: string | null;
  readonly last2: string | null;
  readonly first: string | null;
  readonly middle: string | null;
  readonly suffix: string | null;
  readonly nick1: number | null;
  readonly nick2: number | null;
  readonly nick3: number | null;
  /** Eight digits; null unless year, month and day are given. */
  readonly birth: string | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Whether only the year of birth says something: the rest is missing or January 1, which stands for a missing day. */
  readonly vague: boolean;
  readonly sex: string | null;
  readonly licence: string | null;
  readonly ssn: string | null;
  readonly cii: string | null;
  readonly zip: string | null;
};

/** The columns of the table of records, with their types in DuckDB, in the order of {@link StandardRecord}. */
export const STANDARD_COLUMNS: readonly (readonly [
  name: keyof StandardRecord,
  type: 'VARCHAR' | 'INTEGER' | 'BOOLEAN',
])[] = [
  ['source', 'VARCHAR'],
  ['key', 'VARCHAR'],
  ['last', 'VARCHAR'],
  ['last1', 'VARCHAR'],
  ['last2', 'VARCHAR'],
  ['first', 'VARCHAR'],
  ['middle', 'VARCHAR'],
  ['suffix', 'VARCHAR'],
  ['nick1', 'INTEGER'],
  ['nick2', 'INTEGER'],
  ['nick3', 'INTEGER'],
  ['birth', 'VARCHAR'],
  ['year', 'INTEGER'],
  ['month', 'INTEGER'],
  ['day', 'INTEGER'],
  ['vague', 'BOOLEAN'],
  ['sex', 'VARCHAR'],
  ['licence', 'VARCHAR'],
  ['ssn', 'VARCHAR'],
  ['cii', 'VARCHAR'],
  ['zip', 'VARCHAR'],
];

/** What stands where a name is not known. */
const NO_NAME = new Set(['UNKNOWN', 'UNK', 'NONE', 'NA', 'NULL', 'NMN', 'NMI', 'NFN', 'NLN', 'XXX', 'TEST', 'DOE']);
const SUFFIXES = new Map([
  ...['JR', 'JUNIOR', 'II', '2ND'].map((text) => [text, 'JR'] as const),
  ...['SR', 'SENIOR', 'I', '1ST'].map((text) => [text, 'SR'] as const),
  ...['III', '3RD'].map((text) => [text, 'III'] as const),
  ...['IV', '4TH'].map((text) => [text, 'IV'] as const),
]);
/** Small words of last names, which belong to the word after them. */
const PARTICLES = new Set('DE LA LAS LOS DEL DI DA DOS VAN VON DER DEN MC MAC O D ST SAN AL EL BIN ABU TE'.split(' '));

export function standardize(record: PersonRecord): StandardRecord {
  const name = readName(record);
  const [nick1 = null, nick2 = null, nick3 = null] = nicknameGroups(name.first ?? '').slice(0, MOST_GROUPS);
  return {
    source: record.source,
    key: record.key.trim(),
    ...name,
    ...{ nick1, nick2, nick3 },
    ...readBirth(record.birth),
    sex: /^[MF]/i.exec(record.sex.trim())?.[0].toUpperCase() ?? null,
    licence: identifier(record.licence, 5),
    ssn: socialSecurity(record.ssn),
    cii: identifier(record.cii, 5),
    zip: /^\d{5}/.exec(record.zip.trim())?.[0] ?? null,
  };
}

function readName({ last, first, middle, suffix }: PersonRecord) {
  const lastWords = words(last);
  const firstWords = words(first);
  const ending = [...words(suffix), lastWords.at(-1) ?? '', firstWords.at(-1) ?? ''].find((word) => SUFFIXES.has(word));
  const isSuffix = (word: string, at: number) => at > 0 && SUFFIXES.has(word);
  const parts = joinParticles(lastWords.filter((word, at) => !isSuffix(word, at)));
  const [given, ...more] = firstWords.filter((word, at) => !isSuffix(word, at));
  const second = [...more, ...words(middle)].filter((word) => !SUFFIXES.has(word) || word === 'I');
  const whole = parts.join(' ');
  return {
    last: whole === '' ? null : whole,
    last1: parts[0] ?? null,
    last2: parts.at(-1) ?? null,
    first: given ?? null,
    middle: second[0] ?? null,
    suffix: ending === undefined ? null : SUFFIXES.get(ending)!,
  };
}

/** The words of a name in capital letters without marks: `D'Angelo-Núñez` has the words DANGELO and NUNEZ. */
function words(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}|['’`´.]/gu, '')
    .replace(/[łŁ]/g, 'L')
    .replace(/[đĐ]/g, 'D')
    .replace(/[øØ]/g, 'O')
    .toUpperCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !NO_NAME.has(word));
}

function joinParticles(parts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let before = '';
  for (const [at, part] of parts.entries()) {
    if (PARTICLES.has(part) && at < parts.length - 1) before += part;
    else {
      joined.push(before + part);
      before = '';
    }
  }
  return joined;
}

const NOT_BORN = { birth: null, year: null, month: null, day: null, vague: false } as const;

/** A date as `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, `YYYYMMDD` or `MM/DD/YYYY`; any other text says nothing. */
function readBirth(text: string): Pick<StandardRecord, 'birth' | 'year' | 'month' | 'day' | 'vague'> {
  const bare = text.trim();
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(bare);
  const iso = /^(\d{4})(?:-?(\d{2}))?(?:-?(\d{2}))?$/.exec(bare);
  const [y, m, d] = us ? [us[3], us[1], us[2]] : iso ? iso.slice(1) : [];
  const [year, month, day] = [Number(y), Number(m ?? 0), Number(d ?? 0)];
  // Systems write 1900 and other such years where the date is not known.
  if (y === undefined || year <= 1900 || year > 2200 || month > 12 || day > 31) return NOT_BORN;
  if (month === 0 || day === 0) return { ...NOT_BORN, year, vague: true };
  if (day > daysInMonth(year, month)) return { ...NOT_BORN, year, vague: true };
  const birth = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
  return { birth, year, month, day, vague: month === 1 && day === 1 };
}

/** Letters and digits of a number; null for one that is too short or is one sign again and again. */
function identifier(text: string, least: number): string | null {
  const bare = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return bare.length < least || /^(.)\1*$/.test(bare.replace(/^[A-Z]/, '')) || /^(UNK|NONE|NULL)/.test(bare)
    ? null
    : bare;
}

function socialSecurity(text: string): string | null {
  const bare = identifier(text, 9);
  if (bare === null || !/^\d{9}$/.test(bare)) return null;
  // Numbers that the administration never gives, and the one that forms show.
  const never = /^(000|666|9\d\d)|^...00|0000$/.test(bare) || bare === '123456789' || bare === '078051120';
  return never ? null : bare;
}
