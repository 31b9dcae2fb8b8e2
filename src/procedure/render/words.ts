/** The parts of a procedure in plain English. */
import { formatDay } from '../../record/index.ts';
import type { Working } from '../calendar/index.ts';
import type { Clock, Guard, Need, Procedure, Transition } from '../language/index.ts';

/** `a, b and c`. */
export function listed(words: readonly string[], joint = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

/** Who may do a row, with `joint` between several. */
export function whoMay({ by }: Transition, procedure: Procedure): string {
  if (by.includes('law')) return 'the law, by itself';
  if (by.includes('follow')) return 'no one: it follows from another act';
  const file = by.includes('import') ? ['a file taken in'] : [];
  return listed([...by.filter((role) => role !== 'import').map((role) => roleTitle(role, procedure)), ...file], 'or');
}

export function roleTitle(id: string, { roles }: Procedure): string {
  return roles.find((role) => role.id === id)?.title ?? id;
}

/** What an act must bring, in a phrase. */
export function needText({ title, kind, least = 1 }: Need): string {
  if (kind === 'documents') return `${title} (at least ${least})`;
  if (kind === 'order-line') return `${title}, for which the relief must be settled`;
  return title;
}

/** A guard in a phrase that can follow "only where". */
export function guardText(guard: Guard, procedure: Procedure): string {
  switch (guard.kind) {
    case 'all':
    case 'any': {
      const parts = guard.of.map((each) => guardText(each, procedure));
      return parts.length < 2 ? parts.join('') : `(${listed(parts, guard.kind === 'all' ? 'and' : 'or')})`;
    }
    case 'not':
      return `not: ${guardText(guard.of, procedure)}`;
    case 'in': {
      const track = procedure.tracks.find(({ id }) => id === guard.track);
      const states = guard.states.map((state) => track?.states.find(({ id }) => id === state)?.title ?? state);
      return `the track "${track?.title ?? guard.track}" stands in: ${listed(states, 'or')}`;
    }
    case 'fact':
      return procedure.facts.find(({ id }) => id === guard.fact)?.title ?? guard.fact;
    case 'confirmed':
      return `the office's lawyer has answered yes to [${guard.setting}]`;
    case 'dated':
      return `the matter brings ${procedure.dates.find(({ id }) => id === guard.date)?.title ?? guard.date}`;
    case 'gives-relief':
      return 'a determination gives relief';
    case 'marked':
      return `the matter carries the mark "${guard.mark}"`;
  }
}

const UNITS = { 'calendar-day': 'calendar day', 'court-day': 'court day', month: 'month', year: 'year' } as const;

const ROLLS = {
  'next-court-day': 'A last day without court is moved to the next court day.',
  'previous-court-day': 'A last day without court is moved to the court day before it.',
  none: 'A last day without court is not moved.',
  unsettled:
    'Whether a last day without court is moved, and to which side, is not settled: the office is warned by the earlier day, and the clock ends with the later one.',
} as const;

/** How a clock counts, in sentences. */
export function clockText(clock: Clock, procedure: Procedure): string {
  const rolls = clock.length || clock.roll !== 'none' ? [ROLLS[clock.roll]] : [];
  const ends =
    clock.ends.kind === 'midnight'
      ? 'The day ends at midnight of the court.'
      : `The day ends at ${clock.ends.at} of the court.`;
  const proof =
    clock.receivedBy === 'court-confirmation'
      ? ["What counts is the court's confirmation of receipt: one in time still counts when it arrives later."]
      : [];
  return [`${spanText(clock, procedure)}.`, ...rolls, ends, ...proof, endText(clock, procedure)].join(' ');
}

function spanText({ from, length, direction }: Clock, procedure: Procedure): string {
  const start = startText(from, procedure);
  if (!length) return `Due on ${start}`;
  const n = typeof length.n === 'number' ? String(length.n) : `as many as the office enters [${length.n.setting}]`;
  const unit = `${UNITS[length.unit]}${length.n === 1 ? '' : 's'}`;
  return `${n} ${unit} ${direction} ${start}, that day left out and the last one counted`;
}

function startText(from: Clock['from'], procedure: Procedure): string {
  switch (from.kind) {
    case 'act':
      return 'the day of the act that starts it';
    case 'need': {
      const needs = procedure.tracks.flatMap(({ transitions }) => transitions.flatMap((row) => row.needs));
      return needs.find(({ id }) => id === from.need)?.title ?? from.need;
    }
    case 'day':
      return from.unlessGiven === undefined
        ? from.day
        : `${from.day}, or the day that the matter brings [${from.unlessGiven}]`;
    case 'given':
      return `the day that the matter brings [${from.date}]; none is due until it is entered`;
  }
}

function endText({ onExpiry, late, tolledBy, extendedBy }: Clock, procedure: Procedure): string {
  const rows = procedure.tracks.flatMap(({ transitions }) => transitions);
  const moves =
    onExpiry.kind === 'moves'
      ? `When it ends the law moves the matter: ${listed(
          onExpiry.rows.map((id) => rows.find((row) => row.id === id)?.title ?? id),
          'or',
        )}.`
      : onExpiry.kind === 'closes'
        ? 'When it ends it is too late for the acts that must come before; nothing is moved.'
        : 'When it ends the office is alerted; nothing is moved.';
  const kept = late === 'record-late' ? ' An act that comes later is kept on record, without effect.' : '';
  const roles = (ids: readonly string[]) =>
    listed(
      ids.map((id) => roleTitle(id, procedure)),
      'or',
    );
  const stands = tolledBy ? ` That it stands still is recorded by: ${roles(tolledBy)}.` : '';
  const longer = extendedBy ? ` A later day that a court gave is recorded by: ${roles(extendedBy)}.` : '';
  return `${moves}${kept}${stands}${longer}`;
}

/** What a day without court is called: the title of a holiday, "weekend" or "closed". */
function whyText(why: string, { calendar }: Pick<Procedure, 'calendar'>): string {
  return why === 'closure' ? 'closed' : (calendar.holidays.find(({ id }) => id === why)?.title ?? why);
}

/**
 * How a due day was counted, in a line that can be counted again: `30 calendar days after 2026-11-25: 2026-12-25;
 * 2026-12-25 Christmas Day, 2026-12-26 weekend: 2026-12-28`.
 */
export function workingText(working: Working, due: string, procedure: Pick<Procedure, 'calendar'>): string {
  const { from, length, direction, counted, skipped, rolled } = working;
  const days = (list: Working['skipped']) =>
    list.map(({ day, why }) => `${formatDay(day)} ${whyText(why, procedure)}`).join(', ');
  const span = length
    ? `${length.n} ${UNITS[length.unit]}${length.n === 1 ? '' : 's'} ${direction} ${formatDay(from)}`
    : formatDay(from);
  const over = skipped.length > 0 ? ` (without ${days(skipped)})` : '';
  const moved =
    rolled.length > 0 ? `; ${days(rolled)}: ${due}` : counted === from || formatDay(counted) === due ? '' : `; ${due}`;
  return `${span}${over}${length ? `: ${formatDay(counted)}` : ''}${moved}`;
}
