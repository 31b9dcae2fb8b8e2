import { type Pair, type Procedure, rowsOf, SYSTEM_ROLES, type Transition } from '../language/index.ts';
import { fault, type ProcedureFinding } from './finding.ts';

/** Four eyes: every pair has both halves, and no role holds both unless the pair says why two people of it suffice. */
export function checkPeople(procedure: Procedure): readonly ProcedureFinding[] {
  const rows = rowsOf(procedure).map(({ row }) => row);
  return [
    ...procedure.pairs.flatMap((pair) =>
      checkPair(
        pair,
        rows.filter((row) => row.pair?.id === pair.id),
      ),
    ),
    ...rows.flatMap((row) => {
      const system = row.by.some((role) => (SYSTEM_ROLES as readonly string[]).includes(role));
      return row.pair && system ? [fault('people', row.id, 'is half of an act of two people and needs no person')] : [];
    }),
    ...checkSecondsReached(procedure),
  ];
}

function checkPair(pair: Pair, rows: readonly Transition[]): readonly ProcedureFinding[] {
  const both = rows.filter((row) => row.pair?.half === 'both');
  const first = rows.filter((row) => row.pair?.half === 'first');
  const second = rows.filter((row) => row.pair?.half === 'second');
  const findings: ProcedureFinding[] = [];
  if (rows.length === 0) findings.push(fault('people', pair.id, 'is a pair of which no row is a half'));
  if ((first.length === 0) !== (second.length === 0))
    findings.push(fault('people', pair.id, 'has only one of its halves'));
  if (pair.sameRoleBecause !== undefined) return findings;
  const holds = [
    ...first.flatMap((one) => second.flatMap((two) => one.by.filter((role) => two.by.includes(role)))),
    ...both.flatMap((row) =>
      row.pair?.half === 'both'
        ? row.by.filter((role) => row.pair?.half === 'both' && row.pair.secondBy.includes(role))
        : [],
    ),
  ];
  return [
    ...findings,
    ...[...new Set(holds)].map((role) =>
      fault(
        'people',
        pair.id,
        `the role ${role} holds both halves, and the pair does not say why two people of it suffice`,
      ),
    ),
  ];
}

/** A second half leaves only states that a first half of its pair leads to: else it would wait for a first for ever. */
function checkSecondsReached(procedure: Procedure): readonly ProcedureFinding[] {
  return procedure.tracks.flatMap(({ transitions }) =>
    transitions.flatMap((row) => {
      if (row.pair?.half !== 'second') return [];
      const { id } = row.pair;
      const proposed = new Set(
        transitions.filter(({ pair }) => pair?.id === id && pair.half === 'first').map(({ to }) => to),
      );
      return row.from
        .filter((state) => !proposed.has(state))
        .map((state) => fault('people', row.id, `leaves ${state}, to which no first half of ${id} leads`));
    }),
  );
}
