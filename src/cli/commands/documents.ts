import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { DocumentsReport } from '../../documents/index.ts';
import { KINDS, type Kind } from '../../documents/press/job.ts';
import { say } from '../../say/say.ts';
import { repeated } from '../option-values.ts';
import { print } from '../terminal/page.ts';
import { papersBar } from '../terminal/papers-bar.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { formatCount } from '../terminal/summary-view.ts';

type Options = {
  readonly kind: readonly Kind[];
  readonly out?: string;
  readonly overwrite?: boolean;
  readonly profile?: string;
  readonly template?: string;
  readonly volumes: number;
  readonly separate?: boolean;
  readonly order: 'county' | 'case';
  readonly lang?: readonly ('en' | 'es')[];
  readonly compare?: readonly string[];
  readonly objections?: string;
  readonly reviewed?: string;
  readonly addresses?: string;
  readonly person?: string;
  readonly form?: string;
  readonly formMap?: string;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
};

export function documentsCommand(): Command {
  return new Command('documents')
    .argument('<results>', 'the folder that `redress analyze` wrote')
    .option(
      '--profile <file>',
      "the county's profile: names, addresses, dates (examples/county-profile.json); only the report needs none",
    )
    .addOption(
      new Option('--kind <kinds>', `which papers, joined by commas: ${KINDS.join(', ')}, or all`)
        .argParser(parseKinds)
        .default(KINDS, 'all'),
    )
    .option('--out <folder>', 'where they go (default: documents in the results folder)')
    .option('--overwrite', 'replace documents made before')
    .option('--template <folder>', "the county's own templates, in place of ours of the same name")
    .option('--volumes <pages>', 'pages that a volume has at most', parsePages, 500)
    .option('--separate', 'a file for each motion, order and letter instead of volumes')
    .addOption(
      new Option('--order <form>', 'one order for the county with a schedule of cases, or one for each case')
        .choices(['county', 'case'])
        .default('county'),
    )
    .addOption(
      new Option(
        '--lang <languages>',
        'languages of the letters: en, es or both (default: those of the profile)',
      ).argParser(parseLanguages),
    )
    .option('--compare <results>', 'another run that the report compares with; may be given again', repeated)
    .option('--objections <file>', 'CSV of convictions to hold back, with columns person and count')
    .option('--reviewed <file>', 'CSV of convictions whose raised flags were looked into: orders do not mark them')
    .option('--addresses <file>', 'CSV of addresses: person, address1, address2, address3, language')
    .option('--person <number>', "whose petition, by the state's number (SUBJECT_ID)")
    .option('--form <file>', 'the official form (CR-400) as a PDF to fill in')
    .option('--form-map <file>', 'which field of the form takes what')
    .option('--workers <number>', 'how many workers (default: one a core, fewer for few papers)', parseWorkers)
    .option('--json', 'print the report as JSON')
    .option('--quiet', 'print nothing when all is well')
    .action(run);
}

async function run(results: string, options: Options): Promise<void> {
  const { languagesOf, makeDocuments, readProfile } = await import('../../documents/index.ts');
  const { laws } = await import('../../jurisdictions/papers.ts');
  const read = options.profile === undefined ? undefined : readProfile(options.profile);
  if (read?.ok === false)
    return reportProblem({ kind: 'input', message: read.message, details: read.details }, options.json);
  const abort = new AbortController();
  const cancel = () => abort.abort();
  process.once('SIGINT', cancel);
  process.once('SIGTERM', cancel);
  const out = options.out ?? join(results, 'documents');
  const bar = papersBar(!options.quiet && !options.json);
  const start = performance.now();
  const made = await makeDocuments(
    {
      results,
      kinds: options.kind,
      out,
      overwrite: options.overwrite ?? false,
      profile: read?.profile,
      templates: options.template,
      binding: options.separate ? { kind: 'separate' } : { kind: 'volumes', pages: options.volumes },
      order: options.order,
      languages: options.lang ?? languagesOf(read?.profile),
      compare: options.compare ?? [],
      objections: options.objections,
      reviewed: options.reviewed,
      addresses: options.addresses,
      person: options.person,
      form: options.form === undefined ? undefined : { path: options.form, map: options.formMap },
      workers: options.workers,
    },
    laws,
    { onProgress: bar.update, signal: abort.signal },
  ).finally(bar.stop);
  if (!made.ok) return reportProblem(made.problem, options.json);
  if (options.json) process.stdout.write(`${JSON.stringify(inEnglish(made.report), null, 2)}\n`);
  else if (!options.quiet) {
    const seconds = (performance.now() - start) / 1000;
    print(view(made.report, out, seconds));
  }
}

function view(report: DocumentsReport, out: string, seconds: number): string {
  const { counts, cases, people, files, pages, resumed, warnings } = report;
  const lines = [
    `${some(counts, 'count')} in ${some(cases, 'case')} of ${some(people, 'person', 'people')}`,
    `  ${some(files, 'file')}, ${some(pages, 'page')} in ${seconds.toFixed(1)} seconds`,
  ];
  if (resumed > 0) lines.push(`  went on with work broken off before (${some(resumed, 'part')} done)`);
  if (warnings > 0) lines.push(`  ${some(warnings, 'warning')} to look at before filing, in warnings-*.csv:`);
  for (const [what, kinds] of Map.groupBy(report.warningGroups, ({ what: each }) => say(each, 'en'))) {
    const most = Math.max(...kinds.map((group) => group.warnings));
    lines.push(`    ${formatCount(most).padStart(7)}  ${what} (${kinds.map(({ kind }) => kind).join(', ')})`);
  }
  for (const note of notesOf(report)) lines.push(`  ${note}`);
  lines.push(`Documents: ${out}`);
  return lines.join('\n');
}

/** The report with sentences for programs that read it. */
function inEnglish(report: DocumentsReport) {
  const warningGroups = report.warningGroups.map((group) => ({ ...group, what: say(group.what, 'en') }));
  return { ...report, warningGroups, notes: notesOf(report) };
}

function notesOf({ notes }: DocumentsReport): readonly string[] {
  return notes.map((note) => say(note, 'en'));
}

function some(number: number, one: string, many = `${one}s`): string {
  return `${formatCount(number)} ${number === 1 ? one : many}`;
}

function parseKinds(text: string): readonly Kind[] {
  if (text === 'all') return KINDS;
  const kinds = text.split(',').map((part) => part.trim());
  const strange = kinds.find((kind) => !(KINDS as readonly string[]).includes(kind));
  if (strange !== undefined) throw new InvalidArgumentError(`${strange} is none of ${KINDS.join(', ')} or all.`);
  return KINDS.filter((kind) => kinds.includes(kind));
}

function parseLanguages(text: string): readonly ('en' | 'es')[] {
  const languages = text.split(',').map((part) => part.trim());
  if (languages.some((language) => language !== 'en' && language !== 'es'))
    throw new InvalidArgumentError('write en, es or en,es.');
  return [...new Set(languages)] as ('en' | 'es')[];
}

function parsePages(text: string): number {
  const pages = Number(text);
  if (!Number.isInteger(pages) || pages < 10 || pages > 2000)
    throw new InvalidArgumentError('write a whole number from 10 to 2000.');
  return pages;
}

function parseWorkers(text: string): number {
  const workers = Number(text);
  if (!Number.isInteger(workers) || workers < 1 || workers > 16)
    throw new InvalidArgumentError('write a whole number from 1 to 16.');
  return workers;
}
