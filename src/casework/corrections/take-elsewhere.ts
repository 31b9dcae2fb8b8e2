import type { Selectable } from 'kysely';
import { newId } from '../../database/id.ts';
import { partsOf } from '../../database/parts-of.ts';
import { packs } from '../../jurisdictions/packs.ts';
import type { OtherStatesAnswer } from '../../law/index.ts';
import { inEveryLanguage, type Said, type Sentences } from '../../say/say.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { filesOf, findInput, removeInput } from '../inputs.ts';
import { elsewhereJob } from '../jobs/elsewhere-job.ts';
import { personRef } from '../matters/identity.ts';
import { sealOf } from '../matters/seal.ts';
import { stateIdOf } from '../states.ts';
import type { InputTable } from '../store/schema.ts';
import { type AnswerFromElsewhere, fileOfDocument } from './other-states.ts';
import { type CorrectionInfo, correctionRow, correctionsInForce } from './store.ts';

/**
 * Convictions in other states: what their files answer about the people of an input is kept as corrections of that input, so
 * that effects, runs, people, comparisons and papers all have it, each answer can be taken back, and a run that is made again
 * has it too. Neither the files nor the links are needed after that.
 */

/** What is taken in: inputs of other states, and the folder that `redress link` made of all files. */
export type ElsewhereWanted = {
  readonly others: readonly string[];
  /** A folder on a disk of the server, or an input whose files are those of the folder; it is removed afterwards. */
  readonly links: { readonly folder: string } | { readonly input: string };
};

/** What stands of other states about the people of an input. */
export type ElsewhereInfo = {
  readonly isReading: boolean;
  /** Answers in force, and the people whom they are about. */
  readonly answers: number;
  readonly people: number;
  /** The files on which they rest, with their states and hashes. */
  readonly files: readonly string[];
  /** People whose links the model alone decided, from which nothing was taken; undefined where nothing was read since the start. */
  readonly byModelAlone?: number;
  readonly problem: Sentences | null;
};

/** How the last reading of each input went; what was taken in is in the database. */
const outcomes = new Map<string, { readonly byModelAlone: number } | { readonly said: Said }>();

const WHY = 'A conviction in another state, as its file shows it';

/** The questions of a state's laws that convictions in other states answer. */
function rulesOf(state: string): readonly OtherStatesAnswer[] {
  return packs.filter(({ id }) => stateIdOf(id) === state).flatMap(({ otherStates }) => otherStates ?? []);
}

/** Begins to read what files of other states answer about the people of an input. */
export async function takeElsewhere(
  context: Context,
  who: Who,
  id: string,
  { others, links }: ElsewhereWanted,
): Promise<Result<null>> {
  const own = await readyInput(context, id);
  if (!own.ok) return own;
  const state = stateIdOf(own.value.format);
  const rules = rulesOf(state);
  if (rules.length === 0) return refuse(400, 'elsewhere-no-law');
  const files: { readonly state: string; readonly path: string }[] = [];
  for (const each of others) {
    const other = await readyInput(context, each);
    if (!other.ok) return other;
    const of = stateIdOf(other.value.format);
    if (of === state) return refuse(400, 'elsewhere-own-state');
    files.push(...filesOf(other.value).map(({ path }) => ({ state: of, path })));
  }
  if (files.length === 0) return refuse(400, 'elsewhere-no-file');
  const given = 'input' in links ? links.input : undefined;
  if (given !== undefined) {
    const found = await findInput(context, given);
    if (!found.ok) return found;
    if (found.value.state !== 'open') return refuse(409, 'input-read');
  }
  const folder = 'folder' in links ? links.folder : context.workspace.inputFolder(links.input);
  const inputs = filesOf(own.value).map(({ path }) => path);
  outcomes.delete(id);
  const job = elsewhereJob.make(
    { state, inputs, rules, others: files, links: folder },
    {
      of: [id],
      by: who.account,
      on: {
        found: async ({ answers, byModelAlone }) => {
          await keepAnswers(context, who, own.value, answers);
          outcomes.set(id, { byModelAlone });
        },
        refused: ({ said }) => void outcomes.set(id, { said }),
      },
      onEnd: async (how, settled) => {
        if (!settled) outcomes.set(id, { said: { code: elsewhereJob.ends[how] } });
        if (given !== undefined) await removeInput(context, given, who);
      },
    },
  );
  return context.jobs.add(elsewhereJob.id(id), job) ? done(null) : refuse(409, 'elsewhere-at-work');
}

async function readyInput(context: Context, id: string): Promise<Result<Selectable<InputTable>>> {
  const found = await findInput(context, id);
  return found.ok && found.value.state !== 'ready' ? refuse(409, 'input-not-read') : found;
}

/** Takes in what is new, and back what no longer stands: what was taken in before stays where it is said again. */
async function keepAnswers(
  context: Context,
  who: Who,
  { id: input, content }: Selectable<InputTable>,
  answers: readonly AnswerFromElsewhere[],
): Promise<void> {
  const before = await answersInForce(context, content ?? '');
  const said = new Set(answers.map(nameOf));
  const stands = new Set(before.map(nameOf));
  const gone = before.filter((each) => !said.has(nameOf(each)));
  const seal = sealOf(context.workspace.folder);
  const fresh = answers.filter((each) => !stands.has(nameOf(each)));
  seal.keys().prepare(fresh.map(({ person }) => personRef(seal, person)));
  const made = { createdAt: now(), createdBy: who.account, content: content ?? '', was: '', why: WHY };
  const rows = fresh.map((each) => correctionRow(seal, { ...each, ...made, id: newId() }));
  await context.ledger.act(async (inner, note) => {
    for (const part of partsOf(rows, AT_ONCE)) await inner.insertInto('corrections').values(part).execute();
    await undo(inner, who, gone);
    note(who, { what: 'elsewhere.take', about: `${input} ${rows.length} ${gone.length}` });
  });
}

/** Rows in a statement. */
const AT_ONCE = 200;

/** Takes back all that files of other states answered about the people of an input. */
export async function undoElsewhere(context: Context, who: Who, id: string): Promise<Result<null>> {
  const own = await readyInput(context, id);
  if (!own.ok) return own;
  const standing = await answersInForce(context, own.value.content ?? '');
  await context.ledger.act(async (inner, note) => {
    await undo(inner, who, standing);
    note(who, { what: 'elsewhere.undo', about: `${id} ${standing.length}` });
  });
  outcomes.delete(id);
  return done(null);
}

async function undo(inner: Context['db'], who: Who, gone: readonly CorrectionInfo[]): Promise<void> {
  const at = { undone_at: now(), undone_by: who.account };
  for (const part of partsOf(gone, AT_ONCE)) {
    const ids = part.map(({ id }) => id);
    await inner.updateTable('corrections').set(at).where('id', 'in', ids).where('undone_at', 'is', null).execute();
  }
}

/** What stands of other states about the people of an input, and how the last reading went. */
export async function elsewhereOf(context: Context, id: string): Promise<Result<ElsewhereInfo>> {
  const own = await findInput(context, id);
  if (!own.ok) return own;
  const standing = await answersInForce(context, own.value.content ?? '');
  const outcome = outcomes.get(id);
  return done({
    isReading: context.jobs.isActive(elsewhereJob.id(id)),
    answers: standing.length,
    people: new Set(standing.map(({ person }) => person)).size,
    files: [...new Set(standing.map(({ document }) => fileOfDocument(document)))].sort(),
    ...(outcome && 'byModelAlone' in outcome && { byModelAlone: outcome.byModelAlone }),
    problem: outcome && 'said' in outcome ? inEveryLanguage(outcome.said) : null,
  });
}

async function answersInForce(context: Context, content: string): Promise<readonly CorrectionInfo[]> {
  return (await correctionsInForce(context, content)).filter(({ fact }) => fact === 'answer');
}

function nameOf({
  person,
  conviction,
  value,
  document,
}: Pick<CorrectionInfo, 'person' | 'conviction' | 'value' | 'document'>) {
  return JSON.stringify([person, conviction, value, document]);
}
