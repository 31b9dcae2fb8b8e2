import { basename } from 'node:path';
import { type FilePeople, withPeople } from '../bulk/engine/coordinator/file-people.ts';
import type { Engine } from '../bulk/engine-seam.ts';
import { correctingEngine } from '../casework/corrections/correcting-engine.ts';
import type { AnswerCorrection } from '../casework/corrections/correction.ts';
import type { BulkFormat } from '../format/bulk-format.ts';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import type { OtherStatesAnswer, Pack } from '../law/language/index.ts';
import { sourceNames } from '../linkage/link-files.ts';
import { readLinks, readPersons } from '../linkage/open-folder.ts';
import { answersFrom, knownElsewhere, type PlacedConviction, standingConvictions } from '../linkage/other-states.ts';
import { PeopleFileError } from '../linkage/read-people.ts';
import { getOrCreate, type Person } from '../record/index.ts';
import type { Problem } from '../record/problem.ts';
import { type StatesFile, statesFile } from './states-file.ts';
import { formatCount } from './terminal/summary-view.ts';

/** Files of other states beside a run, as the command names them. */
export type OtherStatesOptions = {
  /** Each `us-ny:file.csv`. */
  readonly otherState?: readonly string[];
  /** What `redress link` made of the state's files and these. */
  readonly links?: string;
  readonly mapping?: string;
  readonly results?: 'all' | 'convictions';
  readonly quarantine?: boolean;
};

export type WithOtherStates =
  | { readonly ok: false; readonly problem: Problem }
  | { readonly ok: true; readonly wrap: (engine: Engine) => Engine; readonly note: string };

type Own = { readonly jurisdiction: Jurisdiction; readonly inputs: readonly string[]; readonly packs: readonly Pack[] };

/**
 * Has convictions in files of other states answer what the laws of a run ask. Each answer is laid over the run as a
 * correction is, and `corrections.json` among the results says on which line of which file it rests.
 */
export async function withOtherStates(own: Own, options: OtherStatesOptions): Promise<WithOtherStates> {
  const asked = await askedFor(own, options);
  if ('problem' in asked) return { ok: false, problem: asked.problem };
  try {
    return await answered(own, asked, options.quarantine ?? false);
  } catch (error) {
    if (!(error instanceof PeopleFileError)) throw error;
    return { ok: false, problem: { kind: 'input', message: error.message } };
  }
}

type Asked = {
  readonly others: readonly StatesFile[];
  readonly links: string;
  readonly rules: readonly OtherStatesAnswer[];
};

/** What the options ask for; or why it cannot be done. */
async function askedFor(
  { jurisdiction, packs }: Own,
  { otherState = [], links, mapping, results }: OtherStatesOptions,
): Promise<Asked | { readonly problem: Problem }> {
  const refuse = (message: string) => ({ problem: { kind: 'usage', message } }) as const;
  if (links === undefined)
    return refuse('--other-state takes --links, the folder that redress link made of the files of both states.');
  if (mapping !== undefined)
    return refuse('--other-state does not go with --mapping; write the mapped lines to a file of the state first.');
  if (results === 'convictions') return refuse('--other-state writes all results; leave --results convictions out.');
  const others: StatesFile[] = [];
  for (const text of otherState) {
    const file = await statesFile(text);
    if (file === undefined) return refuse(`--other-state ${text}: name the state first, as in us-ny:file.csv.`);
    if (file.jurisdiction.id === jurisdiction.id)
      return refuse(`--other-state ${text}: that is the state of the run; name its file beside the others.`);
    others.push(file);
  }
  const silent = packs.find((pack) => (pack.otherStates ?? []).length === 0);
  if (silent)
    return refuse(
      `--other-state: the pack ${silent.id} does not say that convictions in other states count, so nothing of them would change its outcomes.`,
    );
  return { others, links, rules: packs.flatMap((pack) => pack.otherStates ?? []) };
}

/** A conviction in another state, and the file where it stands. */
type Elsewhere = PlacedConviction & { readonly file: string };

async function answered(own: Own, { others, links, rules }: Asked, quarantine: boolean): Promise<WithOtherStates> {
  const names = sourceNames([...own.inputs, ...others.map(({ path }) => path)]);
  const { same, byModelAlone } = knownElsewhere(
    namedIn(readPersons(links), names),
    readLinks(links),
    new Set(names.slice(0, own.inputs.length)),
  );
  const elsewhere = new Map<string, Elsewhere[]>();
  for (const [at, { path, jurisdiction }] of others.entries()) {
    const name = names[own.inputs.length + at]!;
    const wanted = [...same].map(([id, keys]) => [id, keys.filter(({ source }) => source === name)] as const);
    const { format } = jurisdiction;
    const read = await withPeople(format, [path], quarantine, {}, async (people) => {
      const { levels } = (await format.reading()).correcting;
      const file = await fileWords(people, path, jurisdiction.id);
      for (const [id, keys] of wanted)
        for (const person of await peopleOf(
          people,
          format,
          keys.map(({ key }) => key),
        ))
          for (const conviction of standingConvictions(person, levels))
            getOrCreate(elsewhere, id, () => []).push({ ...conviction, file });
    });
    if (!read.ok) return read;
  }
  const { format } = own.jurisdiction;
  const given = await withPeople(format, own.inputs, quarantine, {}, async (people) =>
    (await peopleOf(people, format, [...elsewhere.keys()])).flatMap((person) =>
      correctionsFor(person, elsewhere.get(person.id)!, rules),
    ),
  );
  if (!given.ok) return given;
  return {
    ok: true,
    wrap: (engine) => correctingEngine(engine, given.result),
    note: noteOn(given.result, byModelAlone),
  };
}

/** People of the links, where the links name every file; or a fault of the folder. */
function namedIn(persons: ReturnType<typeof readPersons>, names: readonly string[]) {
  const known = new Set(persons.map(({ source }) => source));
  const missing = names.find((name) => !known.has(name));
  if (missing === undefined) return persons;
  throw new PeopleFileError(
    `the links name no file "${missing}"; run redress link with the same files, the state's own first.`,
  );
}

async function peopleOf(people: FilePeople, format: BulkFormat, ids: readonly string[]): Promise<readonly Person[]> {
  const { buildPerson } = await format.reading();
  return ids.flatMap((id) => {
    const found = people.find(id);
    return found ? [buildPerson(id, found.rows, found.incomplete)] : [];
  });
}

async function fileWords(people: FilePeople, path: string, state: string): Promise<string> {
  const [facts] = await people.inputs();
  return `${basename(path)} (${state}, SHA-256 ${facts!.sha256})`;
}

function correctionsFor(
  person: Person,
  elsewhere: readonly Elsewhere[],
  rules: readonly OtherStatesAnswer[],
): readonly (AnswerCorrection & { readonly document: string })[] {
  return answersFrom(person, elsewhere, rules).map(({ conviction, question, because }) => ({
    ...{ person: person.id, conviction, fact: 'answer' as const, value: question },
    document: `${because.file}, line ${because.line}`,
  }));
}

function noteOn(given: readonly AnswerCorrection[], byModelAlone: number): string {
  const people = new Set(given.map(({ person }) => person)).size;
  const told = `Convictions in other states answered ${formatCount(given.length)} ${given.length === 1 ? 'question' : 'questions'} about ${formatCount(people)} ${people === 1 ? 'person' : 'people'}; corrections.json says by which lines.`;
  if (byModelAlone === 0) return told;
  return `${told} ${formatCount(byModelAlone)} ${byModelAlone === 1 ? 'person is' : 'people are'} linked by the model alone, and nothing was taken from those links: decide them with redress link review.`;
}
