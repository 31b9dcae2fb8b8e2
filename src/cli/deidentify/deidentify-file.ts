import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { stampAt } from '../../bulk/engine/files/sources.ts';
import { changedFile } from '../../bulk/problems.ts';
import type { WholeFile } from '../../disk/whole-file.ts';
import { beginWholeFile, writeAll } from '../../disk/whole-file.ts';
import { type Day, formatDay } from '../../record/index.ts';
import type { Problem } from '../../record/problem.ts';
import { outputFailure } from '../../results/files/output-folder.ts';
import { createPseudonyms, LARGEST_SHIFT, type Shift } from '../../sources/deidentify/index.ts';
import { today } from '../as-of.ts';
import { chooseJurisdiction } from '../policy-choice.ts';
import { readSheetText } from '../rap-sheet-file.ts';
import { print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { copyBulkFile, copySheet } from './copies.ts';
import { createDecideAll } from './decisions.ts';
import { lawDays } from './law-days.ts';

export type DeidentifyOptions = {
  readonly jurisdiction?: string;
  readonly keyFile: string;
  readonly newKey?: boolean;
  readonly out: string;
  readonly asOf: readonly Day[];
  readonly overwrite?: boolean;
};

/** Writes the copy with its manifest, or reports why it cannot be made. */
export async function deidentifyFile(file: string, options: DeidentifyOptions): Promise<void> {
  if (existsSync(options.out) && existsSync(file) && realpathSync(options.out) === realpathSync(file))
    return reportProblem({ kind: 'usage', message: '--out is the file itself, which a copy must not replace.' });
  const state = await chooseJurisdiction(options.jurisdiction);
  if (!state.ok) return reportProblem(state.problem);
  const { deidentifier: load, rapSheets, format, title } = state.jurisdiction;
  if (!load || !rapSheets)
    return reportProblem({ kind: 'usage', message: `Redress makes no such copies of files of ${title}.` });
  const key = options.newKey ? makeKey(options.keyFile) : readKey(options.keyFile);
  if (!(key instanceof Uint8Array)) return reportProblem(key);
  const stamp = existsSync(file) ? stampAt(file) : '';
  const read = await readSheetText(file, rapSheets.words);
  if (!read.ok) return reportProblem(read.problem);
  const packs = await state.jurisdiction.packs();
  const asOf = options.asOf.length > 0 ? options.asOf : [today()];
  const pseudonyms = createPseudonyms(key);
  const fixed = { asOf, law: lawDays(packs) };
  const decideAll = createDecideAll(packs, asOf);
  const isSheet = rapSheets.looksLike(read.text);
  const deidentifier = await load();
  const means = { deidentifier, pseudonyms, fixed, decideAll };
  const copy = isSheet ? copySheet(read.text, means) : await copyBulkFile(format, file, means);
  if (!copy.ok) return reportProblem(copy.problem);
  // It is read twice, and the copy has to be one of a file that was there.
  if (stampAt(file) !== stamp) return reportProblem(changedFile(basename(file)));
  const manifest = {
    format: 'redress/deidentified@1',
    kind: isSheet ? 'rap-sheet' : deidentifier.kind,
    original: { hmacSha256: pseudonyms.mark(read.text) },
    copy: { sha256: createHash('sha256').update(copy.text).digest('hex') },
    sameDeterminations: {
      asOf: asOf.map(formatDay),
      packs: packs.map((pack) => ({ id: pack.id, version: pack.version, policies: pack.policies.map(({ id }) => id) })),
      options: 'the defaults of each policy',
      compared: decideAll.compared(),
    },
    dates: {
      largestShiftInDays: LARGEST_SHIFT,
      daysInLawThatNoDateCrosses: fixed.law.map(formatDay),
      people: countShifts(copy.shifts),
      note: 'Spans between events are true to the day and ages in whole years at each event and as-of date. Where no shift keeps every such relation, a date is as in the original.',
    },
    ...(isSheet ? {} : { droppedColumns: deidentifier.droppedColumns }),
  };
  const written = write(options, copy.text, manifest);
  if (written) return reportProblem(written);
  const { neither } = manifest.dates.people;
  print(
    `Copied ${copy.shifts.length} ${copy.shifts.length === 1 ? 'person' : 'people'} to ${options.out}; the same determinations as of ${asOf.map(formatDay).join(', ')}.`,
  );
  if (neither > 0) {
    print(`The dates of ${neither} could not be moved without changing a relation that rules read.`);
  }
  print('Look the copy over before you share it: no program can know what a place or a history gives away.');
}

function countShifts(shifts: readonly Shift[]) {
  const count = (test: (shift: Shift) => boolean) => shifts.filter(test).length;
  return {
    both: count(({ events, birth }) => events !== 0 && birth !== 0),
    eventsAlone: count(({ events, birth }) => events !== 0 && birth === 0),
    birthAlone: count(({ events, birth }) => events === 0 && birth !== 0),
    neither: count(({ events, birth }) => events === 0 && birth === 0),
  };
}

const KEY = /^[0-9a-f]{64}\s*$/;

function readKey(path: string): Uint8Array | Problem {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { kind: 'usage', message: `${path} cannot be read; make a key with --new-key.` };
  }
  if (!KEY.test(text)) return { kind: 'usage', message: `${path} is no key: 64 hexadecimal digits are expected.` };
  return Buffer.from(text.trim(), 'hex');
}

function makeKey(path: string): Uint8Array | Problem {
  const key = randomBytes(32);
  try {
    // Readable by its owner alone, and never over a key that copies were made under.
    writeFileSync(path, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch {
    return { kind: 'usage', message: `${path} exists already or cannot be made; leave out --new-key to use it.` };
  }
  return key;
}

function write({ out, overwrite = false }: DeidentifyOptions, text: string, manifest: unknown): Problem | undefined {
  const files: WholeFile[] = [];
  try {
    // The manifest first: a copy never stands without it.
    for (const path of [`${out}.manifest.json`, out]) files.push(beginWholeFile(path, overwrite));
    writeAll(files[0]!.path, `${JSON.stringify(manifest, null, 2)}\n`);
    writeAll(files[1]!.path, text);
    for (const file of files) file.commit();
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const message = exists
      ? `${out} or its manifest exists; give --overwrite to replace it.`
      : outputFailure(out, error);
    return { kind: 'output', message };
  } finally {
    for (const file of files) file.abandon();
  }
  return undefined;
}
