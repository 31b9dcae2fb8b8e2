import type { Selectable, Transaction } from 'kysely';
import { apply, type MatterEvent } from '../../procedure/index.ts';
import { roleFor } from '../access/roles.ts';
import { type Context, done, now, type Refusal, type Result, refuse, type Who } from '../context.ts';
import { rowOf, standingOf } from '../matters/act.ts';
import { procedureFor } from '../matters/court.ts';
import { determinationOf } from '../matters/open-plan.ts';
import { isRecused, recusedRefs } from '../matters/recusal.ts';
import { refusalOf } from '../matters/refusals.ts';
import { DECIDED_OTHERWISE, type TwoDecisions } from '../matters/relink.ts';
import { figuresOf, wordsOfRuns } from '../matters/run-words.ts';
import { sealOf } from '../matters/seal.ts';
import { type MatterRow, writeEvents } from '../matters/write.ts';
import { meaningOf } from '../orders/acts.ts';
import { placeOfBlock, placeOfDecision } from '../orders/blocks.ts';
import type { MatterBlockTable } from '../store/orders-schema.ts';
import type { Tables } from '../store/schema.ts';
import type { BlockFacts } from './known-matters.ts';

export type BlockInfo = Pick<MatterBlockTable, 'matter' | 'reconciliation' | 'at' | 'class'> & {
  readonly county: string;
};

/**
 * Matters that are blocked: their facts changed before an order, or a later run decides otherwise, and no one has
 * looked. Those that the user is recused from are left out.
 */
export async function listBlocks({ db }: Context, who: Who): Promise<readonly BlockInfo[]> {
  return db
    .selectFrom('matter_blocks')
    .innerJoin('matters', 'matters.id', 'matter_blocks.matter')
    .select([
      'matter_blocks.matter',
      'matter_blocks.reconciliation',
      'matter_blocks.at',
      'matter_blocks.class',
      'matters.county',
    ])
    .where('matter_blocks.looked_at', 'is', null)
    .where('matters.person_ref', 'not in', recusedRefs(db, who))
    .orderBy('matter_blocks.at')
    .orderBy('matter_blocks.matter')
    .orderBy('matter_blocks.reconciliation')
    .execute();
}

/** What a run decided of a matter, in words. */
export type DecisionWords = {
  readonly outcome: string;
  readonly outcomeLabel: string;
  readonly clause: string;
  readonly clauseTitle: string;
  readonly run: string;
};

/** What a matter was decided on and what the file shows now, or both decisions of it; without names. */
export type BlockView = BlockFacts & {
  readonly class: string;
  /** The look at the later file, or the later run. */
  readonly of: string;
  /** Of a later run: what the matter says and what the run decides. */
  readonly decisions: { readonly before: DecisionWords; readonly after: DecisionWords } | null;
};

type Block = Selectable<MatterBlockTable>;

/** Opens the oldest block of a matter that no one has looked at. */
export async function openBlock(context: Context, who: Who, matter: string): Promise<Result<BlockView>> {
  const found = await openOne(context, who, matter);
  if (!found.ok) return found;
  const { block } = found.value;
  await context.ledger.note(who, 'reconcile.view', matter);
  const sealed = sealOf(context.workspace.folder).open(block.sealed, placeOfBlock(matter, block.reconciliation));
  const of = block.reconciliation;
  if (block.class === DECIDED_OTHERWISE) {
    const decisions = await decisionWords(context, block, JSON.parse(sealed) as TwoDecisions);
    return done({ class: block.class, of, before: null, after: null, decisions });
  }
  const facts = JSON.parse(sealed) as BlockFacts;
  return done({ class: block.class, of, ...facts, decisions: null });
}

async function decisionWords(
  context: Context,
  { was_run, reconciliation }: Pick<Block, 'was_run' | 'reconciliation'>,
  { before, after }: TwoDecisions,
): Promise<NonNullable<BlockView['decisions']>> {
  const was = was_run ?? '';
  const words = await wordsOfRuns(context, [{ run: was }, { run: reconciliation }]);
  const say = (run: string, { outcome, clause }: TwoDecisions['before']): DecisionWords => {
    const { outcomeLabel } = words.outcome(run, outcome);
    return { outcome, outcomeLabel, clause, clauseTitle: words.clause(run, clause), run };
  };
  return { before: say(was, before), after: say(reconciliation, after) };
}

/** A later run that decided a matter otherwise, and what was found to hold. */
export type ChangeView = NonNullable<BlockView['decisions']> & {
  readonly at: string;
  readonly looked: {
    readonly at: string;
    readonly who: string;
    readonly holds: NonNullable<Block['holds']>;
    readonly reason: string;
  } | null;
};

/** Every later run that decided a matter otherwise, the first one first. */
export async function changesOf(context: Context, matter: string): Promise<readonly ChangeView[]> {
  const seal = sealOf(context.workspace.folder);
  const blocks = await context.db
    .selectFrom('matter_blocks')
    .selectAll()
    .where('matter', '=', matter)
    .where('class', '=', DECIDED_OTHERWISE)
    .orderBy('at')
    .orderBy('reconciliation')
    .execute();
  const found: ChangeView[] = [];
  for (const block of blocks) {
    const { at, reconciliation, looked_at, looked_by, decision, holds } = block;
    const both = JSON.parse(seal.open(block.sealed, placeOfBlock(matter, reconciliation))) as TwoDecisions;
    const looked =
      looked_at === null
        ? null
        : {
            at: looked_at,
            who: looked_by!,
            holds: holds!,
            reason: seal.open(decision!, placeOfDecision(matter, reconciliation)),
          };
    found.push({ at, looked, ...(await decisionWords(context, block, both)) });
  }
  return found;
}

type Opened = { readonly block: Block; readonly row: MatterRow };

async function openOne(
  { db }: { readonly db: Pick<Transaction<Tables>, 'selectFrom'> },
  who: Who,
  matter: string,
): Promise<Result<Opened>> {
  const row = await rowOf(db, matter);
  if (!row) return refuse(404, 'matter-missing');
  if (await isRecused(db, who.account, row.person_ref)) return refuse(403, 'matter-recused');
  const block = await db
    .selectFrom('matter_blocks')
    .selectAll()
    .where('matter', '=', matter)
    .where('looked_at', 'is', null)
    .orderBy('at')
    .orderBy('reconciliation')
    .executeTakeFirst();
  if (!block) return refuse(404, 'block-missing');
  return forAttorney(block, row, who) ? refuse(403, 'block-for-attorney') : done({ block, row });
}

/**
 * Whether a block is not for an analyst: what a later file shows, and what two people have signed or a court has
 * ordered.
 */
function forAttorney(block: Block, row: MatterRow, { roles }: Who): boolean {
  if (roles.some((role) => role === 'attorney' || role === 'supervisor')) return false;
  const procedure = procedureFor(row);
  return block.class !== DECIDED_OTHERWISE || !procedure || meaningOf(procedure, row.relief_state) !== 'none';
}

export type BlockDecision = {
  readonly reason: string;
  /** The block that was looked at; the oldest where it is absent. */
  readonly of?: string | undefined;
  /** Of a later run: which decision holds; the matter's own where it is absent. */
  readonly holds?: 'old' | 'new' | undefined;
};

/**
 * Somebody has looked, and the block is ended. The matter goes on as it was decided, or as the later run decides it.
 * A person who finds that it should not go on ends it by the acts of its procedure, which are open all the time.
 */
export async function decideBlock(
  context: Context,
  who: Who,
  matter: string,
  { reason, of, holds = 'old' }: BlockDecision,
): Promise<Result<null>> {
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note) => {
    const found = await openOne({ db: inner }, who, matter);
    if (!found.ok) return found;
    const { block, row } = found.value;
    const { reconciliation } = block;
    if (of !== undefined && of !== reconciliation) return refuse(404, 'block-missing');
    const ofRun = block.class === DECIDED_OTHERWISE;
    if (holds === 'new' && !ofRun) return refuse(400, 'reconcile-malformed');
    if (holds === 'new') {
      const both = JSON.parse(seal.open(block.sealed, placeOfBlock(matter, reconciliation))) as TwoDecisions;
      const refused = await determineAnew({ context, inner, who, row }, { reason, both, run: reconciliation });
      if (refused) return refused;
    }
    await inner
      .updateTable('matter_blocks')
      .set({
        looked_at: now(),
        looked_by: who.account,
        decision: seal.closeFor(row.person_ref, reason, placeOfDecision(matter, reconciliation)),
        holds: ofRun ? holds : null,
      })
      .where('matter', '=', matter)
      .where('reconciliation', '=', reconciliation)
      .execute();
    note(who, { what: 'reconcile.decide', about: ofRun ? `${matter} ${holds}` : matter });
    return done(null);
  });
}

type Anew = {
  readonly context: Context;
  readonly inner: Transaction<Tables>;
  readonly who: Who;
  readonly row: MatterRow;
};

/** Puts the decision of a later run into its matter, as an event with the reason. */
async function determineAnew(
  { context, inner, who, row }: Anew,
  { reason, both, run }: { readonly reason: string; readonly both: TwoDecisions; readonly run: string },
): Promise<Refusal | undefined> {
  const standing = standingOf(row, now());
  if (!standing) return refuse(409, 'procedure-missing');
  const figures = figuresOf(context, run) ?? figuresOf(context, row.run);
  if (!figures) return refuse(409, 'run-no-results');
  const outcome = figures.outcomes.find(({ id }) => id === both.after.outcome);
  const role = roleFor(who.roles, ['supervisor', 'attorney', 'analyst']) ?? '';
  const event: MatterEvent = {
    kind: 'determined',
    determination: determinationOf(outcome),
    by: { kind: 'person', person: who.account, role },
    reason,
    at: standing.at,
  };
  const result = apply(standing.court, standing.matter, event);
  if (!result.ok) return refusalOf(result.refusal);
  const ends = standing.events.map((each) => ({ event: each, who: 'law' }));
  const events = [...ends, { event, who: who.account }];
  const digest = await writeEvents(inner, sealOf(context.workspace.folder), { row, matter: result.matter, events });
  if (digest === undefined) return refuse(409, { code: 'matter-moved-on', account: '' });
  const { clause, missing, flags } = both.after;
  await inner
    .updateTable('matters')
    .set({ outcome: both.after.outcome, clause, missing, flags })
    .where('id', '=', row.id)
    .execute();
  return undefined;
}
