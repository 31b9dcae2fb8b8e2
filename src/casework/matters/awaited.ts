import { expressionBuilder, sql } from 'kysely';
import { type Procedure, rowsOf } from '../../procedure/index.ts';
import { roleFor } from '../access/roles.ts';
import type { Who } from '../context.ts';
import { isOfLot } from '../lots/rule.ts';
import type { Tables } from '../store/schema.ts';
import { allVersions } from './court.ts';
import type { Query, QueueFilter } from './queue-filter.ts';

/** Matters in one state of one version of a procedure. */
export type InState = {
  readonly procedure: string;
  readonly version: string;
  readonly state: string;
  /** Whether all that the user may do there is the second half of an act, which whoever did the first half may not. */
  readonly isSecond: boolean;
};

/** What a state of a version of a procedure is called in the index by which its matters are read in the order of queues. */
const STATE_KEY = sql<string>`(procedure || ' ' || version || ' ' || relief_state)`;

/**
 * The states in which a matter waits for somebody with these roles. Not those where there is only an order to be changed by a
 * later one, or an act that two people do at once on their own initiative (to close a matter, to withdraw): a queue whose
 * states the user names has these too.
 */
export function awaitedStates({ roles }: Pick<Who, 'roles'>, filter: QueueFilter): readonly InState[] {
  return allVersions
    .filter(({ id }) => filter.procedure === undefined || filter.procedure === id)
    .flatMap((procedure) => statesOf(procedure, roles, filter.state));
}

function statesOf(procedure: Procedure, roles: Who['roles'], named: QueueFilter['state']): readonly InState[] {
  const { id, version } = procedure;
  const relief = procedure.tracks.find(({ id: track }) => track === 'relief');
  const rows = rowsOf(procedure)
    .filter(({ track, row }) => track.id === 'relief' && roleFor(roles, row.by) !== undefined && !isOfLot(row))
    .map(({ row }) => row)
    .filter(({ pair }) => named !== undefined || pair?.half !== 'both');
  return (relief?.states ?? [])
    .filter(({ id: state, kind }) => named?.includes(state) ?? (kind === 'open' || kind === 'waiting'))
    .flatMap(({ id: state }) => {
      const own = rows.filter(({ from }) => from.includes(state));
      const isSecond = own.every(({ pair }) => pair?.half === 'second');
      return own.length === 0 ? [] : [{ procedure: id, version, state, isSecond }];
    });
}

/** The matters of a query that are in a state and wait for the user there, found by the index of states. */
export function inState(query: Query<object>, { account }: Who, { procedure, version, state, isSecond }: InState) {
  const found = query.where(STATE_KEY, '=', `${procedure} ${version} ${state}`);
  return isSecond ? found.where('first_by', '!=', account) : found;
}

/** That a matter is in one of the states and waits for the user there. */
export function isAwaited({ account }: Who, states: readonly InState[]) {
  const row = expressionBuilder<Tables, 'matters'>();
  return row.or(
    states.map(({ procedure, version, state, isSecond }) =>
      row.and([
        row('matters.procedure', '=', procedure),
        row('matters.version', '=', version),
        row('matters.relief_state', '=', state),
        ...(isSecond ? [row('matters.first_by', '!=', account)] : []),
      ]),
    ),
  );
}
