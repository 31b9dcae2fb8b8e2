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
  /** All words of the last name, and all of the field of the first name, as one: Thred Gold is THREDGOLD. */
  readonly lastJoined: string | null;
  readonly firstJoined: string | null;
  readonly suffix: string | null;
  readonly nick1: number | null;
  readonly nick2: number | null;
  readonly nick3: number | null;
  /** Eight digits, also of a day that cannot be (month 13); null unless year, month and day are given. */
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
  ['lastJoined', 'VARCHAR'],
  ['firstJoined', 'VARCHAR'],
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
  const firsts = firstWords.filter((word, at) => !isSuffix(word, at));
  const [given, ...more] = firsts;
  const second = [...more, ...words(middle)].filter((word) => !SUFFIXES.has(word) || word === 'I');
  const whole = parts.join(' ');
  return {
    last: whole === '' ? null : whole,
    last1: parts[0] ?? null,
    last2: parts.at(-1) ?? null,
    first: given ?? null,
    middle: second[0] ?? null,
    lastJoined: parts.join('') || null,
    firstJoined: firsts.join('') || null,
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

/** What systems write where a date is not known, besides January 1 of 1900 and such years: the ends of calendars, and day 0 of spreadsheets. */
const NO_DATE = /^(?:0000|9999|18991230|18991231)/;
const NOT_BORN = { birth: null, year: null, month: null, day: null, vague: false } as const;

/**
 * Reads a date written as `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, `YYYYMMDD` or `MM/DD/YYYY`; any other text counts as blank.
 * An impossible day (month 13, the year 1680) is a slip of the pen: its digits are kept, since most of them are right.
 */
function readBirth(text: string): Pick<StandardRecord, 'birth' | 'year' | 'month' | 'day' | 'vague'> {
  const bare = text.trim();
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(bare);
  const iso = /^(\d{4})(?:-?(\d{2}))?(?:-?(\d{2}))?$/.exec(bare);
  const [y, m, d] = us ? [us[3], us[1], us[2]] : iso ? iso.slice(1) : [];
  if (y === undefined || NO_DATE.test([y, m, d].join(''))) return NOT_BORN;
  const [month, day] = [within(m, 12), within(d, 31)];
  const firstDay = month === 1 && day === 1;
  const year = within(y, 2200) ?? 0;
  const nothing = (month === null && day === null) || firstDay;
  if (year <= 1900 && nothing) return NOT_BORN;
  const whole = Number(m ?? 0) > 0 && Number(d ?? 0) > 0;
  return {
    birth: whole ? `${y}${m!.padStart(2, '0')}${d!.padStart(2, '0')}` : null,
    year: year >= 1900 ? year : null,
    ...{ month, day },
    vague: nothing,
  };
}

/** The number of a text from 1 to `most`; null where it is another. */
function within(text: string | undefined, most: number): number | null {
  const number = Number(text ?? 0);
  return number >= 1 && number <= most ? number : null;
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
