import { basisForReview, indexOf, type Procedure, rowsOf, settingsOf } from '../language/index.ts';
import { fault, type ProcedureFinding } from './finding.ts';

/**
 * What the law does by itself must be read, not remembered: a row of the law or its clock that is for legal review moves
 * nothing before the office's lawyer has confirmed it. And silence is what the table says of it.
 */
export function checkLaw(procedure: Procedure): readonly ProcedureFinding[] {
  const rows = rowsOf(procedure).filter(({ row }) => row.by.includes('law'));
  const moving = procedure.clocks.filter(({ onExpiry }) => onExpiry.kind === 'moves');
  const moved = new Set(moving.flatMap(({ onExpiry }) => (onExpiry.kind === 'moves' ? onExpiry.rows : [])));
  const says = procedure.silence.kind;
  const given = rowsOf(procedure).filter(({ track, row }) => {
    const meaning = track.states.find(({ id }) => id === row.to)?.meaning;
    return meaning === 'given' && (row.by.includes('law') || row.by.includes('import'));
  });
  const undone =
    (says === 'moves-by-law' && rows.length === 0) || (says === 'grants-without-order' && given.length === 0);
  return [
    ...rows
      .filter(({ row }) => !moved.has(row.id))
      .map(({ row }) => fault('law', row.id, 'is a row of the law that no clock moves')),
    ...moving.flatMap((clock) => {
      const unsure = clock.onExpiry.kind === 'moves' ? clock.onExpiry.rows : [];
      return unsure
        .map((id) => indexOf(procedure).rows.get(id))
        .filter((placed) => placed !== undefined)
        .filter(({ row }) => basisForReview(clock) || basisForReview(row))
        .filter(({ row }) => settingsOf(row.when).length === 0 && typeof clock.length?.n !== 'object')
        .map(({ row }) =>
          fault('law', row.id, 'moves a matter by law, is for legal review, and waits for no confirmation'),
        );
    }),
    ...(undone ? [fault('law', 'silence', `is said to be ${says}, and no row carries that out`)] : []),
  ];
}
