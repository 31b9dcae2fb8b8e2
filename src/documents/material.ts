import { type Problem, problemOf } from '../record/problem.ts';
import { ColumnsMissing } from '../results/csv-rows.ts';
import type { Summary as RunSummary } from '../results/summary-schema.ts';
import type { Said } from '../say/say.ts';
import { createStatistics, type Statistics } from './figures/statistics.ts';
import { type Addressees, addresseesOf } from './kinds/notice.ts';
import { type LawOfRun, lawOfRun, type Route } from './law/law-of-run.ts';
import type { Laws, Relief } from './law/law-papers.ts';
import type { StateColumns } from './law/state-columns.ts';
import type { DocumentsRequest } from './request.ts';
import { convictionId, readAddresses, readConvictionList } from './results/addresses.ts';
import { type Cases, createCaseGatherer } from './results/cases.ts';
import { listFault } from './results/check-list.ts';
import { convictionsOf, type DecidedConviction, ResultsDisagree } from './results/convictions.ts';
import { openUnchanged, type ResultsFolder } from './results/results-folder.ts';

/** A conviction to which the policy gives relief that the prosecution cannot ask for under this law. */
export type OutOfReach = {
  readonly conviction: DecidedConviction;
  readonly relief: Relief;
  readonly route: Exclude<Route, 'prosecution'> | 'unknown';
};

/** What documents are made from, read once. */
export type Material = {
  readonly results: ResultsFolder;
  /** Other runs to compare with. */
  readonly others: readonly RunSummary[];
  readonly law: LawOfRun;
  /** What the prosecution asks for: motions, orders, lists and letters are about these alone. */
  readonly cases: Cases;
  /** What the person of the request may petition for; without cases where no person was named. */
  readonly petitionable: Cases;
  readonly outOfReach: readonly OutOfReach[];
  readonly statistics: Statistics;
  /** Convictions with relief that the prosecution holds back. */
  readonly heldBack: number;
  /** Convictions, by their id, whose raised flags the prosecution has looked into. */
  readonly reviewed: ReadonlySet<string>;
  readonly addressees: Addressees;
};

export type GatheredMaterial =
  | { readonly ok: true; readonly material: Material }
  | { readonly ok: false; readonly problem: Problem };

/** Reads a run, and the lists that go with it, and checks that its figures are those of its convictions. */
export async function gatherMaterial(request: DocumentsRequest, laws: Laws): Promise<GatheredMaterial> {
  const refuse = (said: Said): GatheredMaterial => ({ ok: false, problem: problemOf('input', said) });
  const opened = await openUnchanged(request.results);
  if (!opened.ok) return opened;
  const { results } = opened;
  const others: RunSummary[] = [];
  for (const folder of request.compare) {
    const other = await openUnchanged(folder);
    if (!other.ok) return other;
    // Figures side by side must be about the same people.
    const inputs = (each: ResultsFolder) => each.manifest.inputs.map((file) => file.sha256).join();
    if (inputs(other.results) !== inputs(results))
      return refuse({ code: 'papers-other-files', path: folder, other: request.results });
    others.push(other.results.summary);
  }
  const found = lawOfRun(results.summary.pack, results.summary.policy.id, laws);
  if (!found.ok) return refuse(found.said);
  const held = await readList(request.objections, readConvictionList);
  if (!held.ok) return refuse(held.said);
  const looked = await readList(request.reviewed, readConvictionList);
  if (!looked.ok) return refuse(looked.said);
  const addresses = await readList(request.addresses, readAddresses);
  if (!addresses.ok) return refuse(addresses.said);
  try {
    const lists = { held: held.list ?? NONE, reviewed: looked.list ?? NONE };
    const columns = laws.columnsOf(results.manifest.format);
    if (!columns) return refuse({ code: 'papers-no-format', id: results.manifest.format ?? '' });
    const read = await readConvictions(results, columns, found.law, lists, request.person);
    if ('fault' in read) return refuse(read.fault);
    const addressees = addresseesOf(read.cases, addresses.list ?? new Map(), results.runHash);
    return { ok: true, material: { results, others, law: found.law, ...read, addressees } };
  } catch (error) {
    const path = request.results;
    if (error instanceof ResultsDisagree) return refuse({ code: 'results-disagree', path, why: error.why });
    if (error instanceof ColumnsMissing)
      return refuse({ code: 'results-disagree', path, why: { kind: 'columns', columns: error.columns } });
    throw error;
  }
}

const NONE: ReadonlySet<string> = new Set();

async function readConvictions(
  results: ResultsFolder,
  columns: StateColumns,
  law: LawOfRun,
  { held, reviewed }: { readonly held: ReadonlySet<string>; readonly reviewed: ReadonlySet<string> },
  person: string | undefined,
) {
  const gatherer = createCaseGatherer();
  const petitions = createCaseGatherer();
  const outOfReach: OutOfReach[] = [];
  const statistics = createStatistics();
  const heldFound = new Set<string>();
  let reviewedFound = 0;
  let heldBack = 0;
  for await (const conviction of convictionsOf(results, columns)) {
    const relief = law.reliefOf(conviction.outcome);
    const route = law.routeOf(conviction.section);
    const effect = law.effectOf(conviction.outcome);
    statistics.add(conviction, route === 'prosecution' && effect !== 'none' && effect !== 'open');
    const id = convictionId(conviction.person, conviction.count);
    if (reviewed.has(id)) reviewedFound++;
    if (held.has(id)) {
      heldFound.add(id);
      if (relief) heldBack++;
    } else if (relief) {
      if (route === 'prosecution') gatherer.add(conviction, relief);
      else outOfReach.push({ conviction, relief, route });
      const mayPetition = route === 'prosecution' || route === 'petition';
      if (mayPetition && conviction.person === person) petitions.add(conviction, relief);
    }
  }
  // An objection that meets no conviction is a mistake in the list, and a paper would be made that the objection should
  // have stopped.
  if (heldFound.size < held.size)
    return { fault: { code: 'papers-objections-astray', lost: held.size - heldFound.size, of: held.size } as const };
  // A mark to be removed that meets no conviction is a mistake too: the mark would stay on the conviction that was
  // meant.
  if (reviewedFound < reviewed.size)
    return {
      fault: { code: 'papers-reviewed-astray', lost: reviewed.size - reviewedFound, of: reviewed.size } as const,
    };
  const cases = gatherer.finish();
  const figures = statistics.finish();
  const fault = reconcile(results, law, figures, cases.counts + outOfReach.length + heldBack);
  if (fault) return { fault };
  return { cases, petitionable: petitions.finish(), outOfReach, statistics: figures, heldBack, reviewed };
}

/** The papers' totals must be the summary's. */
function reconcile(
  { summary }: ResultsFolder,
  law: LawOfRun,
  figures: Statistics,
  withRelief: number,
): Said | undefined {
  for (const { outcome, convictions } of summary.byOutcome)
    if ((figures.byOutcome.get(outcome) ?? 0) !== convictions)
      return {
        code: 'papers-outcomes-differ',
        outcome,
        figure: convictions,
        found: figures.byOutcome.get(outcome) ?? 0,
      };
  const flagged = summary.flags?.filter((row) => row.fileMayShow && row.raised + row.open > 0) ?? [];
  const counted = flagged.find(({ flag, raised, open }) => {
    const found = figures.flags.get(flag);
    return found?.raised !== raised || found.open !== open;
  });
  if (counted !== undefined || (summary.flags && figures.flags.size !== flagged.length))
    return { code: 'papers-flags-differ', flag: counted?.flag ?? '' };
  const relief = summary.byOutcome
    .filter((row) => law.reliefOf(row.outcome) !== undefined)
    .reduce((sum, row) => sum + row.convictions, 0);
  if (figures.convictions !== summary.convictionsDecided || withRelief !== relief)
    return { code: 'papers-relief-differs', figure: relief, found: withRelief };
  return undefined;
}

type ReadList<List> =
  | { readonly ok: true; readonly list: List | undefined }
  | { readonly ok: false; readonly said: Said };

async function readList<List>(
  path: string | undefined,
  read: (path: string) => Promise<List>,
): Promise<ReadList<List>> {
  if (path === undefined) return { ok: true, list: undefined };
  try {
    return { ok: true, list: await read(path) };
  } catch (error) {
    const list = listFault(error);
    if (list === undefined) throw error;
    return { ok: false, said: { code: 'list-file-unusable', path, list } };
  }
}
