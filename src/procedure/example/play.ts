import type { Example, Procedure } from '../language/index.ts';
import {
  advance,
  apply,
  type Court,
  lastRun,
  type Matter,
  type MatterEvent,
  orderLineFor,
  type Refusal,
} from '../run/index.ts';
import { parseExample, UnreadableHistory } from './parse.ts';

/** The result of a history: the matter and its events, and the refusal of the last part where it was refused. */
export type Played = {
  readonly matter: Matter | undefined;
  readonly events: readonly MatterEvent[];
  readonly refusal?: Refusal;
};

/** The procedure and the calendar in which its examples are tried. */
export function exampleCourt(procedure: Procedure): Court {
  return { procedure, calendar: procedure.examplesWith?.calendar ?? procedure.calendar };
}

/** Plays a history part by part, with time passing between them; throws {@link UnreadableHistory}. */
export function playHistory(history: string, court: Court): Played {
  let matter: Matter | undefined;
  const events: MatterEvent[] = [];
  const parts = parseExample(history, court);
  for (const [i, part] of parts.entries()) {
    const until = part.kind === 'wait' ? part.until : part.event.at;
    if (matter) {
      const advanced = advance(court, matter, until);
      events.push(...advanced.events);
      matter = advanced.matter;
    }
    if (part.kind === 'wait') continue;
    const result = apply(court, matter, part.event);
    if (!result.ok) {
      if (i === parts.length - 1) return { matter, events, refusal: result.refusal };
      throw new UnreadableHistory(`"${part.text}": refused (${describe(result.refusal)}), and more comes after it`);
    }
    matter = result.matter;
    events.push(part.event);
  }
  return { matter, events };
}

function describe({ code, about }: Refusal): string {
  return about === undefined ? code : `${code}: ${about}`;
}

/** What an example says that is not so: a sentence for each, none where it holds. */
export function tryExample(example: Example, court: Court): readonly string[] {
  let played: Played;
  try {
    played = playHistory(example.history, court);
  } catch (error) {
    if (error instanceof UnreadableHistory) return [error.message];
    throw error;
  }
  const claims = example.then.split(';').map((claim) => claim.trim());
  const said = claims.flatMap((claim) => tryClaim(claim, played, court.procedure));
  const { refusal } = played;
  const told = claims.some((claim) => claim.startsWith('refused '));
  return refusal && !told ? [...said, `the last part is refused (${describe(refusal)})`] : said;
}

/**
 * One claim: `relief listed` (a track and its state), `mark deemed`, `no mark deemed`, `clock x running`, `due x
 * 2026-12-28`, `due x unknown`, `owed x`, `done x`, `paper x`, `late x`, `undetermined`, `line` or `no line`, `refused
 * code`.
 */
function tryClaim(claim: string, { matter, refusal }: Played, procedure: Procedure): readonly string[] {
  const [word = '', id = '', value = ''] = claim.split(/\s+/);
  if (word === 'refused')
    return refusal?.code === id ? [] : [`expected the refusal ${id}, got ${refusal?.code ?? 'none'}`];
  if (!matter) return ['no matter was opened'];
  const run = lastRun(matter, id);
  const known: Readonly<Record<string, () => unknown>> = {
    mark: () => matter.marks.includes(id),
    no: () => (id === 'line' ? !orderLineFor(procedure, matter).ok : id === 'mark' && !matter.marks.includes(value)),
    clock: () => run?.status === value,
    due: () => (run?.due.kind === 'day' ? run.due.day === value : value === 'unknown' && run !== undefined),
    owed: () => matter.duties.some(({ duty, status }) => duty === id && status === 'owed'),
    done: () => matter.duties.some(({ duty, status }) => duty === id && status === 'done'),
    paper: () => matter.papers.some(({ paper }) => paper === id),
    late: () => matter.late.some(({ act }) => act === id),
    undetermined: () => matter.relief === 'undetermined',
    line: () => orderLineFor(procedure, matter).ok,
  };
  const test = known[word] ?? (() => (matter.states as Readonly<Record<string, string>>)[word] === id);
  return test() ? [] : [`"${claim}" does not hold (${stateText(matter)})`];
}

function stateText(matter: Matter): string {
  const states = Object.entries(matter.states).map(([track, state]) => `${track} ${state}`);
  const clocks = matter.clocks.map(
    ({ clock, status, due }) => `${clock} ${status}${due.kind === 'day' ? ` ${due.day}` : ''}`,
  );
  return [...states, ...matter.marks.map((mark) => `mark ${mark}`), ...clocks].join(', ');
}
