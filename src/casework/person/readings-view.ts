import type { Evaluation, Reading } from '../../law/index.ts';
import { type Count, formatPartialDate, formatSection, NO, UNKNOWN, YES } from '../../record/index.ts';

/** A fact that a clause read. */
export type ReadingView = {
  readonly name: string;
  readonly value: string;
  /** The other conviction or line that it is a fact of; null for this conviction and for the person. */
  readonly about: string | null;
  /** Whether the clause came out as it did by this fact. */
  readonly decided: boolean;
};

type Read = { readonly reading: Reading; readonly about: Count | undefined; readonly decided: boolean };

/**
 * What a condition looked at, each fact once: first those by which it came out as it did, so that none of them is lost
 * among many, then all others. A county's choice stands under its title.
 */
export function readingsOf(
  evaluation: Evaluation,
  conviction: Count,
  titles: ReadonlyMap<string, string>,
): readonly ReadingView[] {
  const all = readsIn(evaluation, undefined, true);
  // Where the county chose nothing, the clause cannot hold, and dates "plus 0 years" say nothing.
  const off = all.find(({ reading }) => isOff(reading));
  const found = new Map<string, ReadingView>();
  const ordered = off ? [{ ...off, decided: true }] : [...all.filter(byDecided(true)), ...all.filter(byDecided(false))];
  for (const { reading, about, decided } of ordered) {
    const view = { ...shown(reading, titles), about: about && about !== conviction ? nameOf(about) : null };
    const key = [view.name, view.value, view.about].join('|');
    if (!found.has(key)) found.set(key, { ...view, decided });
  }
  return [...found.values()];
}

const byDecided = (decided: boolean) => (read: Read) => read.decided === decided;

function readsIn(evaluation: Evaluation, of: Count | undefined, decided: boolean): readonly Read[] {
  const about = evaluation.about ?? of;
  const own = evaluation.read.map((reading): Read => ({ reading, about, decided }));
  const turnsOn = decidingParts(evaluation);
  const parts = decided && isQuantifier(evaluation) ? latestFirst(evaluation.parts) : evaluation.parts;
  return [...own, ...parts.flatMap((part) => readsIn(part, about, decided && turnsOn(part)))];
}

function isQuantifier({ condition: { kind } }: Evaluation): boolean {
  return kind === 'some' || kind === 'every' || kind === 'at-least';
}

/** Of several convictions the latest is as a rule the one that a limit of years turns on. */
function latestFirst(parts: Evaluation['parts']): Evaluation['parts'] {
  const day = ({ about }: Evaluation) => (about && about.date.precision !== 'unknown' ? about.date.last : -Infinity);
  return parts.toSorted((a, b) => (day(a) === day(b) ? 0 : day(b) - day(a)));
}

/** By which of its parts a condition came out as it did. */
function decidingParts({ condition: { kind }, truth }: Evaluation): (part: Evaluation) => boolean {
  const every = () => true;
  const that = (part: Evaluation) => part.truth === truth;
  if (truth === UNKNOWN) {
    // A line that may be a conviction leaves a quantifier open even where it is surely of the kind that is looked for.
    if (kind === 'some' || kind === 'at-least') return (part) => part.truth !== NO;
    if (kind === 'every') return (part) => part.truth !== YES;
    return kind === 'not' || kind === 'shown' ? every : that;
  }
  switch (kind) {
    case 'all':
    case 'every':
      return truth === NO ? that : every;
    case 'any':
    case 'some':
    case 'at-least':
      return truth === YES ? that : every;
    default:
      return every;
  }
}

function isOff({ fact, value }: Reading): boolean {
  return fact === 'option' && (value === 'false' || value === '0');
}

function shown(
  reading: Reading,
  titles: ReadonlyMap<string, string>,
): { readonly name: string; readonly value: string } {
  if (reading.fact !== 'option') return { name: reading.name, value: reading.value };
  const value = isOff(reading) ? 'off' : reading.value === 'true' ? 'on' : reading.value;
  return { name: titles.get(reading.name) ?? reading.name, value };
}

function nameOf({ offense, date }: Count): string {
  const name = offense.section
    ? formatSection(offense.section)
    : offense.text.replace(/\s+/g, ' ') || 'section unknown';
  return `${name}, ${formatPartialDate(date)}`;
}
