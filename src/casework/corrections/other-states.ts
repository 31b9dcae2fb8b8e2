import { basename } from 'node:path';
import type { Hooks } from '../../bulk/api.ts';
import { type FilePeople, withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import type { Jurisdiction } from '../../format/jurisdiction.ts';
import type { OtherStatesAnswer } from '../../law/language/index.ts';
import { sourceNames } from '../../linkage/link-files.ts';
import { readLinks, readPersons } from '../../linkage/open-folder.ts';
import { answersFrom, knownElsewhere, type PlacedConviction, standingConvictions } from '../../linkage/other-states.ts';
import { getOrCreate, type Person } from '../../record/index.ts';
import { type Problem, problemOf } from '../../record/problem.ts';
import type { AnswerCorrection } from './correction.ts';

/** The state's own files, and the questions of its laws that convictions in other states answer. */
type OwnFiles = {
  readonly jurisdiction: Jurisdiction;
  readonly inputs: readonly string[];
  readonly rules: readonly OtherStatesAnswer[];
};

/** Files of other states, and the folder that `redress link` made of the state's files and these, in this order. */
export type FilesElsewhere = {
  readonly others: readonly { readonly path: string; readonly jurisdiction: Jurisdiction }[];
  readonly links: string;
};

/** An answer, and the line of the file on which it rests. */
export type AnswerFromElsewhere = AnswerCorrection & { readonly document: string };

export type AnswersElsewhere =
  | { readonly ok: false; readonly problem: Problem }
  | {
      readonly ok: true;
      readonly answers: readonly AnswerFromElsewhere[];
      /** People whose links the model alone decided; nothing was taken from those. */
      readonly byModelAlone: number;
    };

type Reading = Pick<Hooks, 'signal'> & { readonly quarantine: boolean };

/** A conviction in another state, and the file where it stands. */
type Elsewhere = PlacedConviction & { readonly file: string };

/**
 * What convictions in files of other states answer of the convictions in a state's own files.
 * @throws PeopleFileError where the folder holds no links.
 */
export async function answersElsewhere(
  own: OwnFiles,
  { others, links }: FilesElsewhere,
  { quarantine, signal }: Reading,
): Promise<AnswersElsewhere> {
  const hooks = signal ? { signal } : {};
  const names = sourceNames([...own.inputs, ...others.map(({ path }) => path)]);
  const persons = readPersons(links);
  const known = new Set(persons.map(({ source }) => source));
  const missing = names.find((name) => !known.has(name));
  if (missing !== undefined)
    return { ok: false, problem: problemOf('input', { code: 'links-lack-file', file: missing }) };
  const { same, byModelAlone } = knownElsewhere(persons, readLinks(links), new Set(names.slice(0, own.inputs.length)));
  const elsewhere = new Map<string, Elsewhere[]>();
  for (const [at, { path, jurisdiction }] of others.entries()) {
    const name = names[own.inputs.length + at]!;
    const wanted = [...same].map(([id, keys]) => [id, keys.filter(({ source }) => source === name)] as const);
    const { format } = jurisdiction;
    const read = await withPeople(format, [path], quarantine, hooks, async (people) => {
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
  const given = await withPeople(format, own.inputs, quarantine, hooks, async (people) =>
    (await peopleOf(people, format, [...elsewhere.keys()])).flatMap((person) =>
      answersFor(person, elsewhere.get(person.id)!, own.rules),
    ),
  );
  return given.ok ? { ok: true, answers: given.result, byModelAlone } : given;
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

function answersFor(
  person: Person,
  elsewhere: readonly Elsewhere[],
  rules: readonly OtherStatesAnswer[],
): readonly AnswerFromElsewhere[] {
  return answersFrom(person, elsewhere, rules).map(({ conviction, question, because }) => ({
    ...{ person: person.id, conviction, fact: 'answer' as const, value: question },
    document: `${because.file}${LINE}${because.line}`,
  }));
}

const LINE = ', line ';

/** The file of another state on whose line an answer rests, as its document names it. */
export function fileOfDocument(document: string): string {
  return document.slice(0, document.lastIndexOf(LINE));
}
