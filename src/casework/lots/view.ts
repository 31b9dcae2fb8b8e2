import {
  type ClassResult,
  DEFECT_CLASSES,
  type DefectClass,
  drawPlaces,
  type Plan,
  seedOf,
} from '../../sampling/index.ts';
import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { procedureOf } from '../matters/court.ts';
import { figuresOf, type RunWords, wordsOfRuns } from '../matters/run-words.ts';
import { type Choice, choicesOf, differ, type Found, questionOf } from './answers.ts';
import { refreshed } from './changed.ts';
import { placesOf } from './defects.ts';
import { blindLots, isBlindTo } from './due.ts';
import { answeredByLot, answeredOf, resultOf } from './judge-lot.ts';
import { digestHolds, type LotRow, lotOf, planOf, type Stratum, stratumOf } from './lot.ts';
import { lotRuleOf } from './rule.ts';

/** What the matters of a lot have in common, in words; blank where they differ. */
export type StratumView = Stratum & {
  readonly outcomeLabel: string;
  readonly clauseTitle: string;
  /** Flags that the file leaves open, which the sample looks at in the court's file. */
  readonly openFlags: readonly string[];
};

export type LotInfo = {
  readonly id: string;
  /** Null where the lot is hidden: it would tell whether relief was determined. */
  readonly kind: LotRow['kind'] | null;
  readonly procedure: string;
  readonly stratum: StratumView;
  readonly size: number;
  readonly sample: number;
  /** Places of the sample that have an answer. */
  readonly answered: number;
  /** A hidden lot is being answered, whatever its answers show so far. */
  readonly state: LotRow['state'];
  /** Whether what could lead an answer is hidden, since the person who asks may still answer a place. */
  readonly blind: boolean;
  readonly endedWhy: LotRow['ended_why'];
  readonly createdAt: string;
  readonly createdBy: string;
};

/** A plan as a screen shows it. */
export type PlanView = Pick<Plan, 'confidence'> & {
  /** Null where the lot is hidden: a place beyond this share is asked again for what its first answer was. */
  readonly again: number | null;
  readonly limits: readonly {
    /** Null where the lot is hidden. */
    readonly class: DefectClass | null;
    readonly tolerated: number;
    readonly accept: number;
  }[];
};

/** A place where two reviewers gave different answers. */
export type Difference = {
  readonly place: number;
  readonly matter: string;
  readonly answers: readonly { readonly reviewer: string; readonly answer: string }[];
  readonly settled: string | null;
  readonly settledBy: string | null;
};

/** A place of the sample that shows a defect, for somebody to review its matter alone. */
export type DefectView = {
  readonly place: number;
  readonly matter: string;
  readonly found: Found;
  readonly clerical: boolean;
};

export type LotView = LotInfo & {
  readonly procedureTitle: string;
  readonly plan: PlanView;
  /** Whether it was hidden from its reviewers from the start. */
  readonly hidden: boolean;
  readonly digest: string;
  readonly headSeq: number;
  readonly head: string;
  readonly number: string | null;
  readonly drawnAt: string | null;
  readonly drawnBy: string | null;
  readonly seed: string | null;
  /** What the sample says; null until it is answered to its end, and nothing of it is shown before. */
  readonly result: { readonly kept: boolean; readonly classes: readonly ClassResult[] } | null;
  readonly defects: readonly DefectView[];
  readonly differences: readonly Difference[];
  readonly askedAgain: number;
  readonly reviewers: readonly string[];
  readonly choices: readonly Choice[];
  readonly proposedAt: string | null;
  readonly proposedBy: string | null;
  readonly signedAt: string | null;
  readonly signedBy: string | null;
  /** What the signature asks for, by the procedure. */
  readonly signNeeds: readonly { readonly id: string; readonly title: string }[];
  readonly moved: number;
  readonly left: number;
};

/** Every lot, the latest first. */
export async function listLots(context: Context, who: Who): Promise<readonly LotInfo[]> {
  const lots = await context.db.selectFrom('lots').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
  const firsts = await firstMatters(context);
  const answered = await answeredByLot(context);
  const words = await wordsOfRuns(context, [...firsts.values()]);
  const blind = await blindLots(context.db, who);
  return lots.map((lot) =>
    infoOf(lot, {
      stratum: stratumView(context, words, stratumOf(lot), firsts.get(lot.id)?.run),
      answered: answered.get(lot.id) ?? 0,
      blind: blind.has(lot.id),
    }),
  );
}

type Known = Pick<LotInfo, 'stratum' | 'answered' | 'blind'>;

function infoOf(lot: LotRow, { stratum, answered, blind }: Known): LotInfo {
  return {
    id: lot.id,
    kind: blind ? null : lot.kind,
    procedure: lot.procedure,
    size: lot.size,
    sample: lot.sample,
    state: blind && lot.state !== 'frozen' ? 'drawn' : lot.state,
    blind,
    endedWhy: lot.ended_why,
    createdAt: lot.created_at,
    createdBy: lot.created_by,
    answered,
    stratum: blind ? hiddenStratum(stratum) : stratum,
  };
}

/** What the file has of the matters of a lot, without what was determined of them. */
function hiddenStratum(stratum: StratumView): StratumView {
  return { ...stratum, outcome: '', outcomeLabel: '', clause: '', clauseTitle: '' };
}

/** A plan; where the lot is hidden, without the class of defect, which would tell whether relief was determined. */
function planView({ confidence, again, limits }: Plan, blind: boolean): PlanView {
  const set = DEFECT_CLASSES.flatMap((each) => (limits[each] ? [{ class: each, ...limits[each] }] : []));
  return blind
    ? { confidence, again: null, limits: set.map((limit) => ({ ...limit, class: null })) }
    : { confidence, again, limits: set };
}

type FirstMatter = { readonly lot: string; readonly run: string; readonly outcome: string };

/** The first matter of each lot, or of one. */
async function firstMatters({ db }: Context, lot?: string): Promise<ReadonlyMap<string, FirstMatter>> {
  let query = db
    .selectFrom('lot_items as item')
    .innerJoin('matters as matter', 'matter.id', 'item.matter')
    .select(['item.lot', 'item.run', 'matter.outcome'])
    .where('item.place', '=', 1);
  if (lot !== undefined) query = query.where('item.lot', '=', lot);
  return new Map((await query.execute()).map((first) => [first.lot, first]));
}

/** A stratum by the words of its run. */
export function stratumView(context: Context, words: RunWords, stratum: Stratum, run: string | undefined): StratumView {
  if (run === undefined)
    return { ...stratum, outcomeLabel: stratum.outcome, clauseTitle: stratum.clause, openFlags: [] };
  const flags = figuresOf(context, run)?.flags ?? [];
  return {
    ...stratum,
    outcomeLabel: stratum.outcome === '' ? '' : words.outcome(run, stratum.outcome).outcomeLabel,
    clauseTitle: stratum.clause === '' ? '' : words.clause(run, stratum.clause),
    openFlags: flags.filter(({ flag }) => (stratum.open >>> flag) & 1).map(({ title }) => title),
  };
}

/** A lot as it stands; one whose matters have changed is void from then on. */
export async function showLot(context: Context, who: Who, id: string): Promise<Result<LotView>> {
  const lot = await context.ledger.act(async (inner, note) => {
    const row = await lotOf(inner, id);
    return row && refreshed(context, inner, row, (what, about) => note(who, { what, about }));
  });
  return lot ? done(await viewOf(context, lot, await isBlindTo(context.db, who, id))) : refuse(404, 'lot-missing');
}

async function viewOf(context: Context, lot: LotRow, blind: boolean): Promise<LotView> {
  const procedure = procedureOf(lot.procedure);
  const first = (await firstMatters(context, lot.id)).get(lot.id);
  const words = await wordsOfRuns(context, first ? [first] : []);
  const result = blind ? null : (resultOf(lot) ?? null);
  const places = lot.number === null ? [] : await placesOf(context, context.db, lot.id);
  const shown = result === null ? [] : places;
  const rule = procedure && lotRuleOf(procedure);
  return {
    ...infoOf(lot, {
      stratum: stratumView(context, words, stratumOf(lot), first?.run),
      answered: await answeredOf(context.db, lot.id),
      blind,
    }),
    procedureTitle: procedure?.title ?? lot.procedure,
    plan: planView(planOf(lot), blind),
    hidden: lot.hidden === 1,
    digest: lot.digest,
    headSeq: lot.head_seq,
    head: lot.head,
    number: lot.number,
    drawnAt: lot.drawn_at,
    drawnBy: lot.drawn_by,
    seed: lot.seed,
    result,
    defects: shown
      .filter(({ found, clerical }) => found !== '' || clerical)
      .map(({ place, matter, found, clerical }) => ({ place, matter, found, clerical })),
    differences: shown
      .filter(({ answers }) => differ(answers))
      .map(({ place, matter, settled, settledBy, answers }) => {
        return {
          place,
          matter,
          settled,
          settledBy,
          answers: answers.map(({ reviewer, answer }) => ({ reviewer, answer })),
        };
      }),
    askedAgain: shown.filter(({ answers }) => answers.length === 2).length,
    reviewers: [...new Set(places.flatMap(({ answers }) => answers.map(({ reviewer }) => reviewer)))].sort(),
    choices: first ? choicesOf(questionOf(context, lot.kind, first)) : [],
    proposedAt: lot.proposed_at,
    proposedBy: lot.proposed_by,
    signedAt: lot.signed_at,
    signedBy: lot.signed_by,
    signNeeds: rule?.sign.needs.map(({ id, title }) => ({ id, title })) ?? [],
    moved: lot.moved,
    left: lot.left,
  };
}

/** Whether a lot on record is the one that was frozen and drawn, worked out anew from its parts. */
export type LotCheck = {
  readonly digest: boolean;
  /** Whether the log has the row after which it was frozen, with the hash that the seed was made of. */
  readonly head: boolean;
  readonly seed: boolean;
  readonly sample: boolean;
};

/** Works digest, seed and sample of a lot out anew, from what is on record. */
export async function checkLot({ db }: Pick<Context, 'db'>, id: string): Promise<LotCheck | undefined> {
  const lot = await lotOf(db, id);
  if (!lot) return undefined;
  const kept = await db.selectFrom('lot_samples').select('place').where('lot', '=', id).orderBy('drawn').execute();
  const row = await db.selectFrom('audit').select('hash').where('seq', '=', lot.head_seq).executeTakeFirst();
  const seed = lot.number === null ? null : seedOf({ digest: lot.digest, head: lot.head, number: lot.number });
  const drawn = seed === null ? [] : drawPlaces(seed, { lot: lot.size, sample: lot.sample });
  return {
    digest: await digestHolds(db, lot),
    head: lot.head_seq === 0 || row?.hash === lot.head,
    seed: seed === lot.seed,
    sample: JSON.stringify(drawn) === JSON.stringify(kept.map(({ place }) => place)),
  };
}
