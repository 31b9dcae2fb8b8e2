import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { now } from '../../casework/context.ts';
import { type CourtRow, courtFunnel, funnelOf } from '../../casework/reconcile/funnel.ts';
import { monthsOf } from '../../casework/reconcile/months.ts';
import { ALL_COUNTIES } from '../../decide/statewide.ts';
import { formatOf, jurisdictionOf } from '../../jurisdictions/index.ts';
import { lawWordsIn } from '../../jurisdictions/spoken-law.ts';
import type { PublishedRun } from '../../publish/collect.ts';
import {
  type Assumptions,
  assumptionsFrom,
  gatherPublication,
  type Progress,
  readSite,
  USUAL_ASSUMPTIONS,
  writeSite,
} from '../../publish/index.ts';
import { type Problem, problemOf } from '../../record/problem.ts';
import { caughtFailure } from '../../results/files/output-folder.ts';
import { type OpenedResults, openResults } from '../../results/open-results.ts';
import type { PlainCode, Said } from '../../say/say.ts';
import { failWith, withOffice } from '../office.ts';
import { print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';

type Options = {
  readonly out: string;
  readonly beside?: readonly string[];
  readonly earlier?: string;
  readonly assumptions?: string;
  readonly casework?: string;
  readonly procedure?: string;
  readonly invented?: boolean;
  readonly overwrite?: boolean;
};

type Found<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export function publishCommand(): Command {
  return new Command('publish')
    .argument('<results...>', 'a results folder; several for several counties')
    .option('--beside <results...>', 'results of another policy over the same files, shown side by side')
    .option('--earlier <site>', 'what was published before of the same data: no difference may tell about few people')
    .option('--assumptions <file>', 'the assumptions of the estimate of time and money, as JSON')
    .option(
      '--casework <workspace>',
      'also say what has been done, as a workspace counts it; its server must be stopped',
    )
    .option('--procedure <id>', 'with --casework, the procedure of its matters')
    .option('--invented', 'say on the first page that the people are invented')
    .option('--out <folder>', 'where the site goes', 'site')
    .option('--overwrite', 'replace a site that exists')
    .action(run);
}

async function run(folders: readonly string[], options: Options): Promise<void> {
  const wanted = await readWanted(folders, options);
  if (!wanted.ok) return reportProblem(wanted.problem);
  const progress = await readProgress(options, wanted.value.runs[0]!);
  if (progress === 'failed') return;
  try {
    const gathered = await gatherPublication({ ...wanted.value, ...(progress && { progress }) });
    if (!gathered.ok) return reportProblem(gathered.problem);
    const { publication } = gathered;
    const failure = writeSite(publication, options.out, {
      overwrite: options.overwrite ?? false,
      spanish: await lawWordsIn('es'),
    });
    if (failure) return reportProblem(failure);
    print(`${options.out}/index.html: ${publication.tables.length} tables in English and Spanish`);
    if (publication.withheld.length > 0)
      print(`Not shown, since these tables would tell about few people: ${publication.withheld.join(', ')}`);
  } catch (error) {
    reportProblem(caughtFailure(options.out, error));
  }
}

/** What has been done, of the counties that are published; `failed` where it was asked for and cannot be read. */
async function readProgress(
  { casework, procedure }: Options,
  { results }: PublishedRun,
): Promise<Progress | undefined | 'failed'> {
  if (casework === undefined && procedure === undefined) return undefined;
  if (casework === undefined || procedure === undefined) {
    reportProblem(problemOf('usage', 'publish-casework-alone'));
    return 'failed';
  }
  const published = new Set(results.map(({ summary }) => summary.county));
  let progress: Progress | 'failed' = 'failed';
  await withOffice(casework, async (context) => {
    const at = now();
    const funnel = await funnelOf(context, procedure, at);
    if (!funnel.ok) return failWith(funnel);
    const counties = funnel.value.filter(({ county }) => published.has(ALL_COUNTIES) || published.has(county));
    if (counties.length === 0) return reportProblem(problemOf('input', { code: 'publish-no-matters', id: procedure }));
    const named = counties.map(({ county }) => county);
    const courts = await courtFunnel(context, procedure);
    if (!courts.ok) return failWith(courts);
    progress = {
      day: at.slice(0, 10),
      counties,
      courts: courts.value.filter(({ county }) => named.includes(county)).map(courtToPublish),
      months: await monthsOf(context, { procedure, counties: named }),
    };
  });
  return progress;
}

/** The figures of a court, with what the state's record shows; the court's own record is the court's to publish. */
function courtToPublish({ county, name, ordered, stateReported, stateApplied, visible }: CourtRow) {
  return { county, court: name, ordered, reported: stateReported, acknowledged: stateApplied, visible };
}

async function readWanted(
  folders: readonly string[],
  options: Options,
): Promise<Found<Parameters<typeof gatherPublication>[0]>> {
  const main = await readRun(folders);
  if (!main.ok) return main;
  if (main.value.results[0]!.summary.unit !== undefined) return input('publish-arrests');
  const beside = options.beside ? await readRun(options.beside) : undefined;
  if (beside && !beside.ok) return beside;
  const runs = [main.value, ...(beside ? [beside.value] : [])];
  if (beside && !areAlike(main.value, beside.value)) return input('publish-beside-unlike');
  const earlier = options.earlier === undefined ? undefined : readSite(options.earlier);
  if (earlier && !earlier.ok) return earlier;
  const assumptions = readAssumptions(options.assumptions);
  if (!assumptions.ok) return assumptions;
  const { manifest } = main.value.results[0]!;
  const state = await jurisdictionOf(main.value.format.id.split('/')[0]!);
  const pack = (await state?.packs())?.find(({ id }) => id === manifest.pack.id);
  if (!state || !pack) return input({ code: 'publish-law-unknown', id: manifest.pack.id });
  const invented = options.invented ?? state.invented ?? false;
  const isEveryCounty = main.value.results.some(({ summary }) => summary.county === ALL_COUNTIES);
  const everyCounty = isEveryCounty ? { everyCountyOf: state.title } : {};
  const value = { runs, pack, invented, assumptions: assumptions.value, ...everyCounty };
  return { ok: true, value: earlier ? { ...value, earlier: earlier.publication } : value };
}

/** Opens the results of one choice: one county or several, under the same law and as of the same day. */
async function readRun(folders: readonly string[]): Promise<Found<PublishedRun>> {
  const results: OpenedResults[] = [];
  for (const folder of folders) {
    const opened = openResults(folder);
    if (!opened.ok) return opened;
    results.push(opened);
  }
  const [first, ...others] = results as [OpenedResults, ...OpenedResults[]];
  for (const each of others) {
    if (kindOf(each) !== kindOf(first))
      return input({ code: 'publish-unlike', path: each.folder, other: first.folder });
  }
  const counties = results.map(({ summary }) => summary.county);
  const twice = counties.find((county, at) => counties.indexOf(county) !== at);
  if (twice !== undefined) return input({ code: 'publish-county-twice', county: twice });
  const format = await formatOf(first.manifest.format);
  if (!format) return input({ code: 'publish-format-unknown', path: first.folder });
  return { ok: true, value: { results, format } };
}

function kindOf({ manifest: { pack, format, asOf } }: OpenedResults): string {
  return [pack.id, pack.version, format ?? '', asOf].join(' ');
}

/** Whether two choices can stand side by side: they must be of the same counties and the same files. */
function areAlike(main: PublishedRun, beside: PublishedRun): boolean {
  const facts = ({ results }: PublishedRun) =>
    results
      .map((each) => [kindOf(each), each.summary.county, ...each.manifest.inputs.map(({ sha256 }) => sha256)].join(' '))
      .sort()
      .join('\n');
  return facts(main) === facts(beside);
}

function readAssumptions(path: string | undefined): Found<Assumptions> {
  if (path === undefined) return { ok: true, value: USUAL_ASSUMPTIONS };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return input({ code: 'publish-assumptions', path, field: '' });
  }
  const read = assumptionsFrom(text);
  return read.ok ? read : input({ code: 'publish-assumptions', path, field: read.field });
}

function input(what: Said | PlainCode): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: problemOf('input', what) };
}
