import { parseIsoDay } from '../../record/index.ts';
import { isTimeZone, parseMinutes } from '../calendar/index.ts';
import {
  basesOf,
  type Clock,
  type Guard,
  isPractice,
  type Procedure,
  partsOf,
  rowsOf,
  SYSTEM_ROLES,
  type Transition,
} from '../language/index.ts';
import { fault, type ProcedureFinding } from './finding.ts';

/** Names used twice, references to nothing, rows without a role, a need or a citation: what no run should find out. */
export function checkWellFormed(procedure: Procedure): readonly ProcedureFinding[] {
  return [
    ...checkNames(procedure),
    ...basesOf(procedure).flatMap(({ where, id, basis }) => {
      const empty = isPractice(basis) ? basis.practice === '' : basis.cite === '' || basis.source === '';
      return empty
        ? [fault('well-formed', id, `(${where}) has neither a citation with its source nor a practice`)]
        : [];
    }),
    ...checkCalendar(procedure),
    ...procedure.clocks.flatMap((clock) => checkClock(clock, procedure)),
    ...rowsOf(procedure).flatMap(({ row }) => checkRow(row, procedure)),
    ...checkReferences(procedure),
    ...checkNotices(procedure),
  ];
}

function checkNames(procedure: Procedure): readonly ProcedureFinding[] {
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    role: procedure.roles,
    track: procedure.tracks,
    row: rowsOf(procedure).map(({ row }) => row),
    clock: procedure.clocks,
    ground: procedure.grounds,
    duty: procedure.duties,
    notice: procedure.notices ?? [],
    paper: procedure.papers,
    pair: procedure.pairs,
    'fact, day or setting': [...procedure.facts, ...procedure.dates, ...procedure.settings],
    ...Object.fromEntries(procedure.tracks.map((track) => [`state of ${track.id}`, track.states])),
  };
  const twice = Object.entries(lists).flatMap(([what, list]) => {
    const ids = list.map(({ id }) => id);
    return ids
      .filter((id, i) => ids.indexOf(id) !== i)
      .map((id) => fault('well-formed', id, `names more than one ${what}`));
  });
  const relief = procedure.tracks.some(({ id }) => id === 'relief');
  return relief ? twice : [...twice, fault('well-formed', procedure.id, 'has no track "relief"')];
}

function checkCalendar({ calendar, examplesWith }: Procedure): readonly ProcedureFinding[] {
  return [calendar, ...(examplesWith?.calendar ? [examplesWith.calendar] : [])].flatMap(
    ({ id, zone, weekend, closures }) => [
      ...(isTimeZone(zone) ? [] : [fault('well-formed', id, `names the time zone ${zone}, which is none`)]),
      ...(new Set(weekend).size < 7 ? [] : [fault('well-formed', id, 'has no day with court')]),
      ...closures
        .filter(({ day }) => parseIsoDay(day) === undefined)
        .map(({ day }) => fault('well-formed', id, `names ${day}, which is no date of the calendar`)),
    ],
  );
}

function checkClock(clock: Clock, procedure: Procedure): readonly ProcedureFinding[] {
  const slips: string[] = [];
  if (clock.from.kind === 'day' && parseIsoDay(clock.from.day) === undefined)
    slips.push(`names ${clock.from.day}, which is no date of the calendar`);
  if (clock.ends.kind === 'counter' && parseMinutes(clock.ends.at) === undefined)
    slips.push(`ends at ${clock.ends.at}, which is no time of the day`);
  if (typeof clock.length?.n === 'number' && !(Number.isInteger(clock.length.n) && clock.length.n > 0))
    slips.push('counts no whole number of days');
  if (clock.direction === 'before' && clock.tolledBy) slips.push('counts back from a day and cannot stand still');
  if (clock.lateTells && clock.late === 'refuse') slips.push('tells of late acts, which it does not keep');
  if (clock.onExpiry.kind === 'moves') {
    for (const id of clock.onExpiry.rows) {
      const row = rowsOf(procedure).find((placed) => placed.row.id === id)?.row;
      if (row && !row.by.includes('law')) slips.push(`moves ${id}, which is not a row of the law`);
    }
  }
  return slips.map((slip) => fault('well-formed', clock.id, slip));
}

function checkRow(row: Transition, procedure: Procedure): readonly ProcedureFinding[] {
  const system = row.by.filter((role) => (SYSTEM_ROLES as readonly string[]).includes(role));
  const slips: string[] = [];
  if (row.by.length === 0) slips.push('names no role that may do it');
  if (system.some((role) => role !== 'import') && row.by.length > 1)
    slips.push('is a row of the law or of another act, and of people too');
  const alone = system.includes('law') || system.includes('follow');
  const silent = !row.tells && !row.makes && !row.fires && meaningOf(row, procedure) === 'none';
  if (row.needs.length === 0 && !alone && !silent) slips.push('needs nothing, although others learn of it');
  if (row.needs.length > 0 && alone)
    slips.push('happens by itself and asks for something that only a person can enter');
  if (row.before !== undefined && !procedure.clocks.some(({ id }) => id === row.before))
    slips.push(`must come before the clock ${row.before}, which is not there`);
  if (row.undo === 'until-signed' && (row.tells || row.makes || row.fires || row.stepUp))
    slips.push('can be taken back, although others learn of it or it was signed');
  if (row.needs.some(({ kind }) => kind === 'receipt') && row.before === undefined)
    slips.push("asks for the court's confirmation and names no clock that goes by it");
  return slips.map((slip) => fault('well-formed', row.id, slip));
}

function meaningOf(row: Transition, procedure: Procedure): string {
  const track = procedure.tracks.find(({ transitions }) => transitions.includes(row));
  return track?.states.find(({ id }) => id === row.to)?.meaning ?? 'none';
}

/** Every id that something names is the id of what it should be. */
/** A notice that names a state which is not there, or a number of days that is none, would never fall due. */
function checkNotices({ notices = [], tracks }: Procedure): readonly ProcedureFinding[] {
  return notices.flatMap(({ id, on, within }) => {
    const states = tracks.find((track) => track.id === on.track)?.states.map((state) => state.id) ?? [];
    const lost = on.states.filter((state) => !states.includes(state));
    return [
      ...lost.map((state) => fault('well-formed', id, `names the state ${state}, which ${on.track} does not have`)),
      ...(on.states.length === 0 ? [fault('well-formed', id, 'names no state')] : []),
      ...(within === undefined || (Number.isInteger(within) && within > 0)
        ? []
        : [fault('well-formed', id, 'counts no whole number of days')]),
    ];
  });
}

function checkReferences(procedure: Procedure): readonly ProcedureFinding[] {
  const known = {
    role: ids(procedure.roles),
    clock: ids(procedure.clocks),
    duty: ids(procedure.duties),
    paper: ids(procedure.papers),
    pair: ids(procedure.pairs),
    row: ids(rowsOf(procedure).map(({ row }) => row)),
    date: ids(procedure.dates),
    setting: ids(procedure.settings),
  };
  const findings: ProcedureFinding[] = [];
  const look = (by: string, kind: keyof typeof known, named: readonly (string | undefined)[]) => {
    for (const id of named) {
      if (id !== undefined && !known[kind].has(id))
        findings.push(fault('well-formed', by, `names the ${kind} ${id}, which is not there`));
    }
  };
  const people = (roles: readonly string[]) =>
    roles.filter((role) => !(SYSTEM_ROLES as readonly string[]).includes(role));
  for (const { track, row } of rowsOf(procedure)) {
    look(row.id, 'role', [...people(row.by), ...(row.pair?.half === 'both' ? row.pair.secondBy : [])]);
    look(row.id, 'clock', [...(row.starts ?? []), ...(row.stops ?? [])]);
    look(row.id, 'duty', row.tells ?? []);
    look(row.id, 'paper', row.makes ?? []);
    look(row.id, 'pair', [row.pair?.id]);
    look(row.id, 'row', row.fires ?? []);
    const states = new Set(track.states.map(({ id }) => id));
    for (const id of [...row.from, row.to]) {
      if (!states.has(id))
        findings.push(fault('well-formed', row.id, `names the state ${id}, which ${track.id} does not have`));
    }
    findings.push(...checkGuard(row.id, row.when, procedure));
  }
  for (const clock of procedure.clocks) {
    look(clock.id, 'role', [...(clock.tolledBy ?? []), ...(clock.extendedBy ?? [])]);
    look(clock.id, 'duty', clock.lateTells ?? []);
    look(clock.id, 'row', clock.onExpiry.kind === 'moves' ? clock.onExpiry.rows : []);
    look(clock.id, 'date', [
      clock.from.kind === 'given' ? clock.from.date : clock.from.kind === 'day' ? clock.from.unlessGiven : undefined,
    ]);
    look(clock.id, 'setting', [typeof clock.length?.n === 'object' ? clock.length.n.setting : undefined]);
  }
  for (const duty of procedure.duties) {
    look(duty.id, 'role', [duty.tell]);
    look(duty.id, 'clock', [duty.within]);
  }
  for (const ground of procedure.grounds) {
    look(ground.id, 'role', [ground.burden]);
    findings.push(...checkGuard(ground.id, ground.onlyWhen, procedure));
  }
  look(procedure.id, 'clock', procedure.opens);
  look(procedure.id, 'role', procedure.enteredBy);
  return [...findings, ...checkNeedsOfClocks(procedure)];
}

function checkGuard(by: string, guard: Guard | undefined, procedure: Procedure): readonly ProcedureFinding[] {
  if (!guard) return [];
  return partsOf(guard).flatMap((part) => {
    const missing = missingIn(part, procedure);
    return missing === undefined ? [] : [fault('well-formed', by, `asks for ${missing}, which is not there`)];
  });
}

function missingIn(part: Guard, procedure: Procedure): string | undefined {
  const lacks = (list: readonly { readonly id: string }[], id: string) => !ids(list).has(id);
  switch (part.kind) {
    case 'fact':
      return lacks(procedure.facts, part.fact) ? `the fact ${part.fact}` : undefined;
    case 'confirmed': {
      const setting = procedure.settings.find(({ id }) => id === part.setting);
      return setting?.value.kind === 'confirm' ? undefined : `the confirmation ${part.setting}`;
    }
    case 'dated':
      return lacks(procedure.dates, part.date) ? `the day ${part.date}` : undefined;
    case 'in': {
      const track = procedure.tracks.find(({ id }) => id === part.track);
      const state = part.states.find((each) => lacks(track?.states ?? [], each));
      return state === undefined ? undefined : `the state ${state} of ${part.track}`;
    }
    default:
      return undefined;
  }
}

/** A clock that counts from a need is started only by rows that ask for it. */
function checkNeedsOfClocks(procedure: Procedure): readonly ProcedureFinding[] {
  return procedure.clocks.flatMap(({ id, from }) => {
    if (from.kind !== 'need') return [];
    const duties = procedure.duties.filter(({ within }) => within === id).map((duty) => duty.id);
    return rowsOf(procedure)
      .filter(({ row }) => row.starts?.includes(id) || row.tells?.some((duty) => duties.includes(duty)))
      .filter(({ row }) => !row.needs.some((need) => need.id === from.need && /day$/.test(need.kind)))
      .map(({ row }) =>
        fault('well-formed', row.id, `starts the clock ${id} and does not ask for its day, ${from.need}`),
      );
  });
}

function ids(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}
