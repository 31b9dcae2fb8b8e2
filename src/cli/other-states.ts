import {
  type AnswerFromElsewhere,
  answersElsewhere,
  type FilesElsewhere,
} from '../casework/corrections/other-states.ts';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import type { Pack } from '../law/language/index.ts';
import { PeopleFileError } from '../linkage/read-people.ts';
import type { Problem } from '../record/problem.ts';
import { type StatesFile, statesFile } from './states-file.ts';
import { formatCount } from './terminal/summary-view.ts';

/** Files of other states beside a run, as a command names them. */
export type OtherStatesOptions = {
  /** Each `us-ny:file.csv`. */
  readonly otherState?: readonly string[];
  /** What `redress link` made of the state's files and these. */
  readonly links?: string;
  readonly mapping?: string;
  readonly results?: 'all' | 'convictions';
  readonly quarantine?: boolean;
};

export type OtherStates =
  | { readonly ok: false; readonly problem: Problem }
  /** `note` is for people who read the screen. */
  | { readonly ok: true; readonly answers: readonly AnswerFromElsewhere[]; readonly note: string };

type Own = { readonly jurisdiction: Jurisdiction; readonly inputs: readonly string[]; readonly packs: readonly Pack[] };

/**
 * What convictions in files of other states answer of what the laws of a run ask. Each answer is laid over the run as a
 * correction is, and `corrections.json` among the results says on which line of which file it rests.
 */
export async function otherStatesOf(own: Own, options: OtherStatesOptions): Promise<OtherStates> {
  const asked = await askedFor(own, options);
  if ('problem' in asked) return { ok: false, problem: asked.problem };
  const { jurisdiction, inputs, packs } = own;
  const rules = packs.flatMap((pack) => pack.otherStates ?? []);
  const { quarantine = false } = options;
  try {
    const found = await answersElsewhere({ jurisdiction, inputs, rules }, asked, { quarantine });
    return found.ok ? { ...found, note: noteOn(found.answers, found.byModelAlone) } : found;
  } catch (error) {
    if (!(error instanceof PeopleFileError)) throw error;
    return { ok: false, problem: { kind: 'input', message: error.message } };
  }
}

/** What the options ask for; or why it cannot be done. */
async function askedFor(
  { jurisdiction, packs }: Own,
  { otherState = [], links, mapping, results }: OtherStatesOptions,
): Promise<FilesElsewhere | { readonly problem: Problem }> {
  const refuse = (message: string) => ({ problem: { kind: 'usage', message } }) as const;
  if (otherState.length === 0)
    return refuse(
      '--links takes --other-state: name each file of another state that the links speak of, as in us-ny:file.csv.',
    );
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
  return { others, links };
}

function noteOn(given: readonly AnswerFromElsewhere[], byModelAlone: number): string {
  const people = new Set(given.map(({ person }) => person)).size;
  const told = `Convictions in other states answered ${formatCount(given.length)} ${given.length === 1 ? 'question' : 'questions'} about ${formatCount(people)} ${people === 1 ? 'person' : 'people'}; corrections.json says by which lines.`;
  if (byModelAlone === 0) return told;
  return `${told} ${formatCount(byModelAlone)} ${byModelAlone === 1 ? 'person is' : 'people are'} linked by the model alone, and nothing was taken from those links: decide them with redress link review.`;
}
