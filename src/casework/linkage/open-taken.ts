import { newId } from '../../database/id.ts';
import { insertMany } from '../../database/insert-many.ts';
import { apply, type Procedure } from '../../procedure/index.ts';
import { outcomesOf } from '../choice.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { courtOf, procedureOf, proceduresOf } from '../matters/court.ts';
import { determinationOf, type Made, openedEvent, opened as openedMatter } from '../matters/open-plan.ts';
import { refusalOf } from '../matters/refusals.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import { stateIdOf } from '../states.ts';
import { type TakingRow, takingsSeenBy, takingView } from './takings.ts';

/**
 * Opens matters of convictions that a court alone has and the office took up. The court is the keeper of their record: they show
 * no row of a run, and none of the state's numbers. Each is opened by its entry of the register, which holds the conviction as
 * the court's list had it and the authority on which the office acts.
 */
export type TakenWanted = {
  readonly procedure: string;
  /** Days and settings that every matter of this opening brings, by their ids in the procedure. */
  readonly dates: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, number | boolean>>;
};

/** A procedure of a state with entries of the register, and how many of them it can be opened for. */
export type TakenProcedure = Pick<Procedure, 'id' | 'title' | 'summary'> & {
  readonly dates: readonly Pick<Procedure['dates'][number], 'id' | 'title'>[];
  readonly settings: readonly Pick<Procedure['settings'][number], 'id' | 'ask' | 'value'>[];
  /** Entries that are taken up and have no matter under it. */
  readonly ready: number;
  /** Matters under it of entries of the register. */
  readonly matters: number;
};

/** The procedures under which matters of entries that are taken up can be opened. Which of them applies, a person says. */
export async function takenProcedures(context: Context, who: Who): Promise<readonly TakenProcedure[]> {
  const packs = await takingsSeenBy(context.db, who)
    .clearSelect()
    .select('pack')
    .distinct()
    .where('state', '=', 'taken')
    .execute();
  const all = new Map(packs.flatMap(({ pack }) => proceduresOf(pack)).map((procedure) => [procedure.id, procedure]));
  const found: TakenProcedure[] = [];
  for (const procedure of all.values()) {
    const { id, title, summary, dates, settings } = procedure;
    const matters = await context.db
      .selectFrom('matters')
      .select(({ fn }) => fn.countAll<number | string>().as('n'))
      .where('taking', 'is not', null)
      .where('procedure', '=', id)
      .executeTakeFirstOrThrow();
    found.push({
      ...{ id, title, summary },
      dates: dates.map((each) => ({ id: each.id, title: each.title })),
      settings: settings.map((each) => ({ id: each.id, ask: each.ask, value: each.value })),
      ready: (await readyTakings(context.db, who, procedure)).length,
      matters: Number(matters.n),
    });
  }
  return found;
}

/** Entries that are taken up, of the state of a procedure, and that have no matter under it. */
async function readyTakings(
  db: Parameters<typeof takingsSeenBy>[0],
  who: Who,
  { id }: Procedure,
): Promise<readonly TakingRow[]> {
  const rows = await takingsSeenBy(db, who)
    .where('state', '=', 'taken')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('matters')
            .select('matters.id')
            .whereRef('matters.taking', '=', 'court_takings.id')
            .where('matters.procedure', '=', id),
        ),
      ),
    )
    .orderBy('second_at')
    .orderBy('id')
    .execute();
  return rows.filter(({ pack }) => stateIdOf(pack) === stateIdOf(id));
}

/** Matters that are written in one transaction. */
const AT_ONCE = 250;

/** Opens a matter for each entry that is taken up and has none, but for those about people whom the user keeps out of. */
export async function openTaken(
  context: Context,
  who: Who,
  wanted: TakenWanted,
): Promise<Result<{ readonly opened: number }>> {
  const procedure = procedureOf(wanted.procedure);
  if (!procedure) return refuse(404, 'procedure-missing');
  const at = now();
  const tried = apply(courtOf(procedure), undefined, openedEvent(procedure, wanted, { kind: 'none' }, at));
  if (!tried.ok) return refusalOf(tried.refusal);
  const seal = sealOf(context.workspace.folder);
  let opened = 0;
  for (;;) {
    const some = await context.ledger.act(async (inner, note) => {
      const ready = (await readyTakings(inner, who, procedure)).slice(0, AT_ONCE);
      if (ready.length === 0) return 0;
      const made = ready.map((row) => make({ procedure, wanted, seal, account: who.account, at }, row));
      await insertMany(
        inner,
        'matters',
        made.map(({ row }) => row),
      );
      await insertMany(
        inner,
        'case_events',
        made.map(({ event }) => event),
      );
      const digest = seal.ref(...made.map(({ event }) => event.hash));
      note(who, { what: 'courts.matters', about: `${procedure.id} ${made.length}`, digest });
      return made.length;
    });
    opened += some;
    if (some === 0) break;
  }
  return opened === 0 ? refuse(409, 'courts-none-taken') : done({ opened });
}

type Making = {
  readonly procedure: Procedure;
  readonly wanted: TakenWanted;
  readonly seal: Seal;
  readonly account: string;
  readonly at: string;
};

function make(making: Making, row: TakingRow): Made {
  const { procedure, wanted, seal, at } = making;
  const { outcome, decided } = takingView(seal, row);
  const determination = determinationOf(outcomesOf(row.pack).find(({ id }) => id === outcome));
  return openedMatter(making, openedEvent(procedure, wanted, determination, at), {
    id: newId(),
    person_ref: row.person_ref,
    // No file of the state numbers it, and none is matched with it by what it is: the court's numbers of people are not the state's.
    key_ref: seal.ref('count of taking', row.id),
    fingerprint: `${seal.ref('taking', row.id)}.0`,
    run: '',
    origin: 'court',
    taking: row.id,
    ...{ conviction_row: 0, person_row: 0, county: row.county },
    // Facts and flags are bits of a run's own lists; what is missing of these stands in words in the entry.
    ...{ outcome, clause: decided?.clause ?? '', missing: 0, flags: 0 },
    shown: null,
  });
}
