import { ColumnsMissing } from '../results/csv-rows.ts';
import type { Summary as RunSummary } from '../results/summary-schema.ts';
import { createStatistics, type Statistics } from './figures/statistics.ts';
import { type Addressees, addresseesOf } from './kinds/notice.ts';
import { type LawOfRun, lawOfRun } from './law/relief.ts';
import type { DocumentsProblem, DocumentsRequest } from './request.ts';
import { convictionId, readAddresses, readObjections } from './results/addresses.ts';
import { type Cases, createCaseGatherer } from './results/cases.ts';
import { convictionsOf, ResultsDisagree } from './results/convictions.ts';
import { openUnchanged, type ResultsFolder } from './results/results-folder.ts';

/** What documents are made from, read once. */
export type Material = {
  readonly results: ResultsFolder;
  /** Other runs to compare with. */
  readonly others: readonly RunSummary[];
  readonly law: LawOfRun;
  readonly cases: Cases;
  readonly statistics: Statistics;
  /** Convictions with relief that the prosecution holds back. */
  readonly heldBack: number;
  readonly addressees: Addressees;
};

export type GatheredMaterial =
  | { readonly ok: true; readonly material: Material }
  | { readonly ok: false; readonly problem: DocumentsProblem };

/** Reads a run, and the lists that go with it, and checks that its figures are those of its convictions. */
export async function gatherMaterial(request: DocumentsRequest): Promise<GatheredMaterial> {
  const refuse = (message: string): GatheredMaterial => ({ ok: false, problem: { kind: 'input', message } });
  const opened = await openUnchanged(request.results);
  if (!opened.ok) return refuse(opened.message);
  const { results } = opened;
  const others: RunSummary[] = [];
  for (const folder of request.compare) {
    const other = await openUnchanged(folder);
    if (!other.ok) return refuse(other.message);
    // Figures side by side must be about the same people.
    const inputs = (each: ResultsFolder) => each.manifest.inputs.map((file) => file.sha256).join();
    if (inputs(other.results) !== inputs(results))
      return refuse(
        `${folder} is a run over other files than ${request.results}; only choices over the same can be compared.`,
      );
    others.push(other.results.summary);
  }
  const found = lawOfRun(results.summary.pack, results.summary.policy.id);
  if (!found.ok) return refuse(found.message);
  const held = await readList(request.objections, readObjections);
  if (!held.ok) return refuse(held.message);
  const addresses = await readList(request.addresses, readAddresses);
  if (!addresses.ok) return refuse(addresses.message);
  try {
    const read = await readConvictions(results, found.law, held.list ?? new Set());
    if (typeof read === 'string') return refuse(read);
    const addressees = addresseesOf(read.cases, addresses.list ?? new Map(), results.runHash);
    return { ok: true, material: { results, others, law: found.law, ...read, addressees } };
  } catch (error) {
    if (error instanceof ResultsDisagree || error instanceof ColumnsMissing)
      return refuse(`The results in ${request.results} cannot be used: ${error.message}.`);
    throw error;
  }
}

async function readConvictions(results: ResultsFolder, law: LawOfRun, held: ReadonlySet<string>) {
  const gatherer = createCaseGatherer(law);
  const statistics = createStatistics();
  const heldFound = new Set<string>();
  let heldBack = 0;
  for await (const conviction of convictionsOf(results)) {
    const relief = law.reliefOf(conviction.outcome) !== undefined;
    statistics.add(conviction, relief);
    const id = convictionId(conviction.person, conviction.count);
    if (!held.has(id)) gatherer.add(conviction);
    else {
      heldFound.add(id);
      if (relief) heldBack++;
    }
  }
  // An objection that meets no conviction is a mistake in the list, and a paper that it should have stopped.
  if (heldFound.size < held.size)
    return `${held.size - heldFound.size} of the ${held.size} objections are about no conviction of this run; check their columns person and count.`;
  const cases = gatherer.finish();
  const figures = statistics.finish();
  const fault = reconcile(results, law, figures, cases, heldBack);
  return fault ?? { cases, statistics: figures, heldBack };
}

/** The papers' totals must be the summary's. */
function reconcile(
  { summary }: ResultsFolder,
  law: LawOfRun,
  figures: Statistics,
  cases: Cases,
  heldBack: number,
): string | undefined {
  for (const { outcome, convictions } of summary.byOutcome)
    if ((figures.byOutcome.get(outcome) ?? 0) !== convictions)
      return `summary.json counts ${convictions} convictions of outcome ${outcome}, and determinations.csv holds ${figures.byOutcome.get(outcome) ?? 0}; run \`redress analyze\` again.`;
  const flagged = summary.flags?.filter((row) => row.fileMayShow && row.raised + row.open > 0) ?? [];
  const counted = flagged.find(({ flag, raised, open }) => {
    const found = figures.flags.get(flag);
    return found?.raised !== raised || found.open !== open;
  });
  if (counted !== undefined || (summary.flags && figures.flags.size !== flagged.length))
    return `summary.json and determinations.csv do not count the same flags${counted ? ` (${counted.flag})` : ''}; run \`redress analyze\` again.`;
  const relief = summary.byOutcome
    .filter((row) => law.reliefOf(row.outcome) !== undefined)
    .reduce((sum, row) => sum + row.convictions, 0);
  if (figures.convictions !== summary.convictionsDecided || cases.counts + heldBack !== relief)
    return `summary.json counts ${relief} convictions with relief, and the papers come to ${cases.counts} and ${heldBack} held back; run \`redress analyze\` again.`;
  return undefined;
}

type ReadList<List> =
  | { readonly ok: true; readonly list: List | undefined }
  | { readonly ok: false; readonly message: string };

async function readList<List>(
  path: string | undefined,
  read: (path: string) => Promise<List>,
): Promise<ReadList<List>> {
  if (path === undefined) return { ok: true, list: undefined };
  try {
    return { ok: true, list: await read(path) };
  } catch (error) {
    if (error instanceof ColumnsMissing) return { ok: false, message: `${path} cannot be used: ${error.message}.` };
    const { code } = error as { code?: unknown };
    if (typeof code === 'string' && code.startsWith('CSV_'))
      return { ok: false, message: `${path} is not a CSV file that can be read; export it again.` };
    if (typeof code === 'string')
      return { ok: false, message: `${path} cannot be read; check the path and its spelling.` };
    throw error;
  }
}
