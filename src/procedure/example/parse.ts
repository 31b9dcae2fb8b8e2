/**
 * Histories of a matter in a line, as examples are written:
 *
 *     open 2019-07-01 relief=dismiss; begin-review 2019-08-01 analyst A; wait 2020-07-02
 *
 * A part is what happened, the court-local day (`2020-07-01T23:59:59.999` for a time, else noon), a role and a person,
 * and what is special. Needs that a part does not name are filled in, so that an example says only what it is about.
 */
import { parseIsoDay } from '../../record/index.ts';
import { type Instant, instantOf, startOfDay } from '../calendar/index.ts';
import { indexOf, type Need, type Procedure, type Transition } from '../language/index.ts';
import { type Actor, type Court, type Determination, dayAt, type Given, type MatterEvent } from '../run/index.ts';

/** One part: an event, or only time that passes. */
export type Part =
  | { readonly kind: 'event'; readonly text: string; readonly event: MatterEvent }
  | { readonly kind: 'wait'; readonly text: string; readonly until: Instant };

/** Thrown for a history that cannot be read; its message says which part and why. */
export class UnreadableHistory extends Error {}

type Words = {
  readonly text: string;
  readonly what: string;
  /** Words that are neither the time nor `key=value`. */
  readonly plain: readonly string[];
  readonly keys: Readonly<Record<string, string>>;
  readonly at: Instant;
};

/** Reads a history; throws {@link UnreadableHistory}. */
export function parseExample(history: string, court: Court): readonly Part[] {
  return history
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readPart(wordsOf(part, court), court));
}

function wordsOf(text: string, court: Court): Words {
  const [what = '', ...rest] = text.split(/\s+/);
  const plain: string[] = [];
  const keys: Record<string, string> = {};
  let at: Instant | undefined;
  for (const word of rest) {
    const pair = /^([^=]+)=(.*)$/.exec(word);
    if (pair) keys[pair[1]!] = pair[2]!;
    else if (at === undefined && /^\d{4}-/.test(word)) at = instantIn(word, court, text);
    else plain.push(word);
  }
  if (at === undefined) throw new UnreadableHistory(`"${text}": names no day`);
  return { text, what, plain, keys, at };
}

/** The instant of `2020-07-01` (noon) or `2020-07-01T23:59:59.999` on the court's clocks. */
function instantIn(word: string, { calendar }: Court, text: string): Instant {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?)?$/.exec(word);
  const day = match && parseIsoDay(match[1]!);
  if (!match || day === undefined || day === null) throw new UnreadableHistory(`"${text}": ${word} is no day or time`);
  const [, , hours = '12', minutes = '00', seconds = '00', ms = '000'] = match;
  const start = Number(hours) === 0 && Number(minutes) === 0;
  const minute = start
    ? startOfDay(day, calendar.zone)
    : instantOf(day, Number(hours) * 60 + Number(minutes), calendar.zone);
  return new Date(Date.parse(minute) + Number(seconds) * 1000 + Number(ms)).toISOString();
}

function readPart(words: Words, court: Court): Part {
  const { text, what, at } = words;
  if (what === 'wait') return { kind: 'wait', text, until: at };
  return { kind: 'event', text, event: readEvent(words, court) };
}

function readEvent(words: Words, court: Court): MatterEvent {
  const { what, at, plain, keys } = words;
  const { procedure } = court;
  switch (what) {
    case 'open':
      return opened(words, procedure);
    case 'told':
      return {
        kind: 'told',
        at,
        duty: plain[0] ?? '',
        by: actorOf(plain.slice(1), procedure),
        proof: keys.proof ?? 'receipt',
      };
    case 'tolled':
    case 'resumed':
    case 'extended':
      return {
        kind: what,
        at,
        clock: plain[0] ?? '',
        by: actorOf(plain.slice(1), procedure),
        reason: keys.reason ?? 'reason',
        document: keys.document ?? 'document',
        ...(keys.until === undefined ? {} : { until: keys.until }),
      };
    case 'determined':
      return {
        kind: 'determined',
        at,
        determination: determinationOf(keys),
        by: actorOf(plain, procedure),
        reason: 'reason',
      };
    case 'entered':
      return {
        kind: 'entered',
        at,
        what: entryOf(words, procedure),
        by: actorOf(plain, procedure),
        authority: 'document',
      };
    case 'recused':
      return { kind: 'recused', at, person: plain[0] ?? '' };
    case 'taken-back':
      return { kind: 'taken-back', at, person: plain[0] ?? '', reason: 'reason' };
    default:
      return actOf(words, court);
  }
}

/** `relief=dismiss`, `relief=open` or `relief=none`. */
function determinationOf({ relief = 'relief' }: Words['keys']): Determination {
  if (relief === 'open') return { kind: 'open' };
  return relief === 'none' ? { kind: 'none' } : { kind: 'relief', relief };
}

function opened({ at, keys }: Words, procedure: Procedure): MatterEvent {
  const of = <T>(list: readonly { readonly id: string }[], read: (value: string) => T) =>
    Object.fromEntries(list.filter(({ id }) => id in keys).map(({ id }) => [id, read(keys[id]!)]));
  return {
    kind: 'opened',
    at,
    procedure: procedure.id,
    version: procedure.version,
    determination: determinationOf(keys),
    facts: of(procedure.facts, (value) => value === 'yes'),
    dates: of(procedure.dates, (value) => value),
    settings: { ...procedure.examplesWith?.settings, ...of(procedure.settings, settingValue) },
  };
}

function settingValue(value: string): number | boolean {
  return /^\d+$/.test(value) ? Number(value) : value === 'yes';
}

function entryOf({ text, keys }: Words, procedure: Procedure): (MatterEvent & { readonly kind: 'entered' })['what'] {
  const [id = '', value = ''] = Object.entries(keys)[0] ?? [];
  if (procedure.facts.some((fact) => fact.id === id)) return { kind: 'fact', id, value: value === 'yes' };
  if (procedure.dates.some((date) => date.id === id)) return { kind: 'date', id, day: value };
  if (procedure.settings.some((setting) => setting.id === id))
    return { kind: 'setting', id, value: settingValue(value) };
  throw new UnreadableHistory(`"${text}": ${id} is no fact, day or setting of ${procedure.id}`);
}

/** `analyst A` or `import`; the first role that may enter things where no role is named. */
function actorOf([role, person]: readonly string[], { enteredBy }: Procedure): Actor {
  if (role === 'import') return { kind: 'import', source: 'file' };
  return { kind: 'person', role: role ?? enteredBy[0] ?? '', person: person ?? 'A' };
}

function actOf(words: Words, court: Court): MatterEvent {
  const { text, what, plain, keys, at } = words;
  const late = what === 'late';
  const [id, ...people] = late ? plain : [what, ...plain];
  const placed = indexOf(court.procedure).rows.get(id ?? '');
  if (!placed) throw new UnreadableHistory(`"${text}": ${id} is no act of ${court.procedure.id}`);
  const [role, person, secondRole, second] = people;
  const by = actorOf([role ?? placed.row.by[0]!, person ?? 'A'], court.procedure);
  const given = fillNeeds(placed.row, keys, at, court);
  if (late) return { kind: 'late', at, act: placed.row.id, by, given };
  const pair = secondRole && second ? { second: { role: secondRole, person: second } } : {};
  return { kind: 'act', at, act: placed.row.id, by, ...pair, given, steppedUp: keys['signed-in'] !== 'before' };
}

/** What an act brings: what the example names, and for every other need something that fits. */
export function fillNeeds(row: Transition, keys: Readonly<Record<string, string>>, at: Instant, court: Court): Given {
  const given: Record<string, string | readonly string[]> = {};
  for (const need of row.needs) {
    if (keys.without === need.id) continue;
    const named = keys[need.id];
    if (named === undefined) given[need.id] = sample(need, at, court);
    else given[need.id] = need.kind === 'receipt' ? instantIn(named, court, named) : named;
  }
  return given;
}

function sample(need: Need, at: Instant, court: Court): string | readonly string[] {
  switch (need.kind) {
    case 'documents':
      return Array.from({ length: need.least ?? 1 }, (_, i) => `document ${i + 1}`);
    case 'day':
    case 'any-day':
      return dayAt(at, court);
    case 'ground':
      return court.procedure.grounds[0]?.id ?? '';
    case 'receipt':
      return at;
    case 'order-line':
      return 'order 1, line 1';
    case 'text':
      return 'text';
  }
}
