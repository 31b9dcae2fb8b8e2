import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { eachRecord } from '../../bulk/engine/files/each-record.ts';
import { splitRecords } from '../../csv/records.ts';
import { csvLine } from '../../csv/write.ts';
import type { Choice } from '../../decide/index.ts';
import { nameOfProgram, programIdentity } from '../../program/identity.ts';
import { type Day, formatDay, parseIsoDay } from '../../record/index.ts';
import { type Problem, problemOf } from '../../record/problem.ts';
import { hashFile } from '../../results/files/hash-file.ts';
import { fingerprintOf } from '../../results/fingerprint.ts';
import { ENGINE_VERSION } from '../../results/manifest.ts';
import type { ForecastLine } from './lines.ts';

/** What a forecast keeps beside its lines, so that a later one decides only those anew who can have changed. */
export const KEPT_FILES = { people: 'people.csv', about: 'forecast.json' } as const;
export const FORECAST_FILE = 'forecast.csv';

/** `people.csv`: one line a person, in the order of the input. */
export const PEOPLE_COLUMNS = ['digest', 'next', 'lines'] as const;

/** A line of it: what the forecast rests on, the day on which time can next change it, and how many lines it has. */
export function personLine(digest: string, next: Day | undefined, lines: number): string {
  return csvLine([digest, next === undefined ? '' : formatDay(next), lines]);
}

const aboutSchema = z.strictObject({
  program: z.string(),
  engine: z.string(),
  format: z.string(),
  pack: z.string(),
  fingerprint: z.string(),
  policy: z.string(),
  options: z.unknown(),
  readings: z.unknown(),
  county: z.string(),
  asOf: z.iso.date(),
  /** SHA-256 of the files that a later forecast reads again. */
  files: z.strictObject({ [FORECAST_FILE]: z.string(), [KEPT_FILES.people]: z.string() }),
});

type About = z.infer<typeof aboutSchema>;

/** Everything but the record and the day by which people are forecast, and the hashes of what came of it. */
export async function aboutOf(folder: string, format: string, { pack, policy, setting }: Choice): Promise<About> {
  return {
    program: nameOfProgram(programIdentity()),
    engine: ENGINE_VERSION,
    format,
    pack: pack.id,
    fingerprint: fingerprintOf(pack),
    policy: policy.id,
    options: setting.options,
    readings: setting.readings ?? {},
    county: setting.county,
    asOf: formatDay(setting.asOf),
    files: {
      [FORECAST_FILE]: await hashFile(join(folder, FORECAST_FILE)),
      [KEPT_FILES.people]: await hashFile(join(folder, KEPT_FILES.people)),
    },
  };
}

/** An earlier forecast, as far as it can be taken over. */
export type Earlier = {
  /** The digests of the people whose forecast time has not changed since. */
  readonly unchanged: ReadonlySet<string>;
  /** Their lines as of the new day, and the next day on which time can change them. */
  readonly take: (digest: string) => { readonly lines: readonly ForecastLine[]; readonly next: Day | undefined };
  readonly close: () => void;
};

export type OpenedEarlier =
  | { readonly ok: false; readonly problem: Problem }
  /** `earlier` is undefined where the law, the choice or the program is another, or the day is an earlier one. */
  | { readonly ok: true; readonly earlier: Earlier | undefined };

/** Opens an earlier forecast for one of the same law and choice, as of the same day or a later one. */
export async function openEarlier(folder: string, format: string, choice: Choice): Promise<OpenedEarlier> {
  const path = (name: string) => join(folder, name);
  const needed = [FORECAST_FILE, KEPT_FILES.people, KEPT_FILES.about];
  const missing = needed.find((name) => !existsSync(path(name)));
  if (missing !== undefined) return refuse(folder, `it has no ${missing}`);
  const about = aboutIn(path(KEPT_FILES.about));
  if (!about) return refuse(folder, `its ${KEPT_FILES.about} is of another version or was changed`);
  const own = await aboutOf(folder, format, choice);
  if (JSON.stringify(own.files) !== JSON.stringify(about.files))
    return refuse(folder, 'its files were changed since they were written');
  const { asOf: day } = choice.setting;
  const before = parseIsoDay(about.asOf)!;
  const isSame = JSON.stringify({ ...own, asOf: '' }) === JSON.stringify({ ...about, asOf: '' });
  if (!isSame || before > day) return { ok: true, earlier: undefined };
  return { ok: true, earlier: earlierIn(path, before, day) };
}

function refuse(folder: string, why: string): OpenedEarlier & { readonly ok: false } {
  const message = `--since ${basename(folder)}: ${why}. Name the folder of an earlier forecast, or leave --since out.`;
  return { ok: false, problem: problemOf('input', { code: 'text', text: message }) };
}

function aboutIn(path: string): About | undefined {
  try {
    return aboutSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type Block = { readonly offset: number; readonly length: number; readonly next: Day | undefined };

function earlierIn(path: (name: string) => string, before: Day, day: Day): Earlier {
  const people = peopleIn(path(KEPT_FILES.people));
  const blocks = new Map<string, Block>();
  let [at, left, offset] = [0, 0, 0];
  const begin = (from: number) => {
    // People without lines have none to wait for.
    while (left === 0 && at < people.length) {
      const { digest, next, lines } = people[at++]!;
      left = lines;
      offset = from;
      if (lines === 0 && isUnchanged(next, day)) blocks.set(digest, { offset, length: 0, next });
    }
  };
  eachRecord(path(FORECAST_FILE), (record) => {
    const end = record.offset + record.length + 1;
    if (left === 0) {
      // The header, or the last line of a person, stands before.
      begin(end);
      if (record.offset === 0) return;
    }
    left--;
    const { digest, next } = people[at - 1]!;
    if (left > 0) return;
    if (isUnchanged(next, day)) blocks.set(digest, { offset, length: end - offset, next });
    begin(end);
  });
  const file = openSync(path(FORECAST_FILE), 'r');
  return {
    unchanged: new Set(blocks.keys()),
    take: (digest) => {
      const block = blocks.get(digest)!;
      const bytes = Buffer.alloc(block.length);
      readSync(file, bytes, 0, block.length, block.offset);
      const { records } = splitRecords(bytes.toString('utf8'));
      return { lines: records.map(({ fields }) => movedLine(fields, before, day)), next: block.next };
    },
    close: () => closeSync(file),
  };
}

function isUnchanged(next: Day | undefined, day: Day): boolean {
  return next === undefined || next > day;
}

type KeptPerson = { readonly digest: string; readonly next: Day | undefined; readonly lines: number };

function peopleIn(path: string): readonly KeptPerson[] {
  const people: KeptPerson[] = [];
  eachRecord(path, (record) => {
    if (record.offset === 0) return;
    // No cell of this file needs quotation marks.
    const [digest, next, lines] = record.raw().split(',') as [string, string, string];
    people.push({ digest, next: next === '' ? undefined : parseIsoDay(next), lines: Number(lines) });
  });
  return people;
}

const [KIND, FIRST, LAST] = [6, 7, 8];

/** A line of somebody whom time has not changed: what holds as of the day holds as of the new one. */
function movedLine(fields: readonly string[], before: Day, day: Day): ForecastLine {
  const kind = fields[KIND] as ForecastLine['kind'];
  const holds = (kind === 'now' || kind === 'range') && fields[FIRST] === formatDay(before);
  const moved = holds ? fields.with(FIRST, formatDay(day)) : fields;
  const first = parseIsoDay(moved[FIRST]!);
  const last = parseIsoDay(moved[LAST]!);
  const text = csvLine(moved);
  return { kind, text, ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}
