import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { linkFiles, problemFrom, type SetAside } from '../../linkage/link-files.ts';
import { type LinkModel, modelFault } from '../../linkage/model.ts';
import { type LinkRow, readEvidence, readLinks, readModelId } from '../../linkage/open-folder.ts';
import type { Quality } from '../../linkage/quality.ts';
import { PeopleFileError } from '../../linkage/read-people.ts';
import { addDecision, openDecisions, reviewQueue } from '../../linkage/review.ts';
import { beginWithFewHeaps } from '../../program/few-heaps.ts';
import { courtFiles } from '../court-files.ts';
import { EXIT } from '../exit-codes.ts';
import { fail } from '../fail.ts';
import { JURISDICTION_OPTION } from '../jurisdiction-option.ts';
import { chooseJurisdiction } from '../policy-choice.ts';
import { statesFile } from '../states-file.ts';
import { PAINT, print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { formatCount } from '../terminal/summary-view.ts';

type LinkCommandOptions = {
  readonly jurisdiction?: string;
  readonly out: string;
  readonly overwrite?: boolean;
  readonly review: number;
  readonly accept?: number;
  readonly model?: string;
  readonly labels?: string;
  readonly reviewers: number;
  readonly threads?: number;
  readonly memory?: number;
  readonly mapping?: string;
  readonly quarantine?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
};

export function linkCommand(): Command {
  return new Command('link')
    .enablePositionalOptions()
    .argument(
      '<file...>',
      "the state's file, court tables, lists of people, and files of other states (us-ny:file.csv)",
    )
    .option(...JURISDICTION_OPTION)
    .option('--mapping <file>', 'the files after the first are tables of a court, and this mapping says what they mean')
    .option('--quarantine', 'set lines that cannot be read aside, and link without them')
    .option('--out <folder>', 'where the links go', 'links')
    .option('--overwrite', 'replace an earlier folder of links')
    .option('--review <probability>', 'from which probability a pair is a link, in doubt at least', probability, 0.2)
    .option('--accept <probability>', 'from which the model decides, once labels show that it may', probability)
    .option('--model <file>', 'the model.json of earlier links; else one is trained on these files')
    .option('--labels <file>', 'decisions that people made about links, as redress link review keeps them')
    .option('--reviewers <number>', 'how many people must agree on a pair', count, 2)
    .option('--threads <number>', 'threads of the database (default: all cores)', count)
    .option('--memory <megabytes>', 'memory of the database (default: half of the machine)', count)
    .option('--json', 'print the figures as JSON')
    .option('--quiet', 'print nothing when all is well')
    .action(run)
    .addCommand(
      new Command('explain')
        .description('Show why a link weighs what it weighs, row by row')
        .argument('<folder>', 'a folder of links')
        .argument('<link>', 'the name of a link, such as L12')
        .action(explain),
    )
    .addCommand(reviewCommand());
}

async function run(files: readonly string[], options: LinkCommandOptions): Promise<void> {
  beginWithFewHeaps('link');
  const state = await chooseJurisdiction(options.jurisdiction);
  if (!state.ok) return reportProblem(state.problem, options.json);
  const { out, review, accept, reviewers, threads, memory, overwrite = false } = options;
  if (accept !== undefined && accept < review) {
    fail('--accept must not be below --review', EXIT.usage);
    return;
  }
  try {
    const model = options.model === undefined ? undefined : readModel(options.model);
    const decisions = options.labels === undefined ? [] : openLabels(options.labels);
    const others = await Promise.all(files.map(statesFile));
    const paths = files.map((file, at) => others[at]?.path ?? file);
    const given = await courtFiles(state.jurisdiction, paths, options);
    if (!given.ok) return reportProblem(given.problem, options.json);
    const linked = await linkFiles({
      ...{ files: given.files, names: given.names },
      format: state.jurisdiction.format,
      formats: others.map((other) => other?.jurisdiction.format),
      options: { review, accept, model, decisions, reviewers },
      ...{ out, overwrite, quarantine: options.quarantine ?? false },
      ...(threads !== undefined && { threads }),
      ...(memory !== undefined && { memory }),
    }).finally(given.cleanUp);
    if (!linked.ok) return reportProblem(linked.problem, options.json);
    if (options.json) process.stdout.write(`${JSON.stringify(linked.quality, null, 2)}\n`);
    else if (!options.quiet) print(linkView(linked.quality, options));
    tellSetAside(linked.setAside);
  } catch (error) {
    reportProblem(problemFrom(error, out), options.json);
  }
}

function tellSetAside(setAside: readonly SetAside[]): void {
  for (const { file, lines, first } of setAside)
    process.stderr.write(
      `redress: ${formatCount(lines)} lines of ${file} could not be read and are in no link: ${first.join(', ')}${lines > first.length ? ' …' : ''}\n`,
    );
  if (setAside.length > 0) process.exitCode = EXIT.incomplete;
}

function readModel(path: string): LinkModel {
  let model: unknown;
  try {
    model = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new PeopleFileError(`${basename(path)} is no JSON; --model takes the model.json of a folder of links.`);
  }
  const fault = modelFault(model);
  if (fault !== undefined) throw new PeopleFileError(`${basename(path)} cannot be used: ${fault}.`);
  const { id: _, ...own } = model as LinkModel & { readonly id?: string };
  return own;
}

/** Unlike a review, which begins a file, labels that are named have to be there. */
function openLabels(path: string) {
  readFileSync(path);
  return openDecisions(path);
}

function linkView(
  { keys, links, comparedPairs, acceptance, rules, byKey, settings }: Quality,
  { out, accept }: LinkCommandOptions,
) {
  const leftOut = rules.reduce((sum, { tooLargeRecords }) => sum + tooLargeRecords, 0);
  const row = (number: number, words: string) => `  ${formatCount(number).padStart(12)}  ${words}`;
  const { conservative, usual, groups } = settings;
  const joined = (of: 'conservative' | 'gained' | 'lost') => groups.sex.reduce((sum, group) => sum + group[of], 0);
  const granted = acceptance?.granted
    ? `The model decides from ${accept}: of ${formatCount(acceptance.labelled)} labelled pairs it had ${formatCount(acceptance.right)} right.`
    : 'The model decides nothing by itself: that takes --accept, and labels that show at least 999 of 1,000 right.';
  return [
    PAINT.heading('Keys of people'),
    ...keys.map(({ source, keys: own, records }) =>
      row(own, `in ${source}, with ${formatCount(records)} names and dates`),
    ),
    '',
    PAINT.heading('Links'),
    row(comparedPairs, 'pairs compared'),
    row(links.same, `the same person; ${formatCount(byKey)} of them by a number that both have`),
    row(links.open, 'open: whether it is the same person is for people to say'),
    row(links.different, 'decided to be different people'),
    ...(leftOut > 0 ? [row(leftOut, 'records in blocks too large for one of the rules; see quality.json')] : []),
    '',
    PAINT.heading('Keys that the model would join to another, if it were let decide'),
    row(joined('conservative'), `from a probability of ${conservative}`),
    row(joined('gained'), `more from ${usual}; by sex, language of name and decade of birth: quality.json`),
    row(joined('lost'), `no longer from ${usual}, since their group would not fit together`),
    '',
    granted,
    `Links, evidence, people, model and figures: ${out}`,
  ].join('\n');
}

function explain(folder: string, link: string): void {
  try {
    const row = readLinks(folder).find((each) => each.link === link);
    if (row) print(explanation(folder, row, true));
    else fail(`${folder} has no link ${link}; links.csv names them`, EXIT.usage);
  } catch (error) {
    reportProblem(problemFrom(error, folder));
  }
}

function explanation(folder: string, row: LinkRow, withDecision: boolean): string {
  const { link, left, right, probability, weight, decision, by, why, who } = row;
  const evidence = readEvidence(folder, link);
  const width = Math.max(...evidence.map(({ what }) => what.length), 10);
  const how = [by === 'person' ? `by ${who}` : `by ${by}`, why].filter((text) => text !== '').join(': ');
  return [
    PAINT.heading(`${link}  ${left.source} ${left.key}  and  ${right.source} ${right.key}`),
    ...(withDecision ? [`  ${decision}, ${how}`] : []),
    '',
    ...evidence.map(({ what, left: a, right: b, level, bits }) => {
      const texts = a === '' && b === '' ? '' : `  (${a || 'blank'} / ${b || 'blank'})`;
      return `  ${bits.padStart(12)}  ${what.padEnd(width)}  ${level}${texts}`;
    }),
    ...(evidence.length > 0
      ? [`  ${weight.padStart(12)}  in all: a probability of ${probability}`]
      : ['  No rule found this pair, so it was not compared.']),
  ].join('\n');
}

type ReviewOptions = {
  readonly decisions: string;
  readonly reviewer: string;
  readonly reviewers: number;
  readonly link?: string;
  readonly same?: boolean;
  readonly different?: boolean;
  readonly undo?: number;
};

function reviewCommand(): Command {
  return new Command('review')
    .description('Show the link that a reviewer should look at next, or take their decision of one')
    .argument('<folder>', 'a folder of links')
    .requiredOption('--decisions <file>', 'the file that keeps all decisions; made where it is missing')
    .requiredOption('--reviewer <name>', 'who decides')
    .option('--reviewers <number>', 'how many people must agree on a pair', count, 2)
    .option('--link <name>', 'the link that is looked at or decided, such as L12')
    .option('--same', 'decide that it is the same person')
    .option('--different', 'decide that they are different people')
    .option('--undo <number>', 'take back the decision of this number', count)
    .action(review);
}

function review(folder: string, options: ReviewOptions): void {
  const { decisions, undo } = options;
  try {
    if (resolve(decisions, '..') === resolve(folder))
      fail('--decisions: keep decisions outside of the folder of links, which is replaced', EXIT.usage);
    else if (options.same && options.different) fail('choose one of --same and --different', EXIT.usage);
    else if (undo !== undefined) takeBack(folder, undo, options);
    else if (options.same || options.different) decide(folder, options);
    else showNext(folder, options);
  } catch (error) {
    reportProblem(problemFrom(error, decisions));
  }
}

function takeBack(folder: string, undoes: number, options: ReviewOptions): void {
  const number = addDecision(options.decisions, { kind: 'undo', undoes }, decidedBy(folder, options));
  print(`Decision ${undoes} is undone, by line ${number} of ${options.decisions}.`);
}

function decide(folder: string, options: ReviewOptions): void {
  const row = readLinks(folder).find(({ link }) => link === options.link);
  if (!row) {
    fail(`--link: name the link that is decided, one of ${folder}`, EXIT.usage);
    return;
  }
  const { left, right, link } = row;
  const decision = options.same ? 'same' : 'different';
  const patch = { kind: 'decide', decision, left, right } as const;
  const number = addDecision(options.decisions, patch, decidedBy(folder, options));
  print(`Decision ${number} is kept: ${link} is ${options.same ? 'the same person' : 'different people'}.`);
}

function decidedBy(folder: string, { reviewer }: ReviewOptions) {
  return {
    who: reviewer,
    when: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    model: readModelId(folder),
  };
}

function showNext(folder: string, options: ReviewOptions): void {
  const { reviewer: who, reviewers } = options;
  const links = readLinks(folder);
  const queue = reviewQueue(links, openDecisions(options.decisions), { who, reviewers });
  const row = options.link === undefined ? queue[0] : links.find(({ link }) => link === options.link);
  if (row) print(`${explanation(folder, row, false)}\n\n${formatCount(queue.length)} links to look at.`);
  else if (options.link === undefined) print(`${who} has nothing left to look at.`);
  else fail(`${folder} has no link ${options.link}; links.csv names them`, EXIT.usage);
}

function probability(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError('write a number between 0 and 1, such as 0.2.');
  return value;
}

function count(text: string): number {
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < 1) throw new InvalidArgumentError('write a whole number from 1.');
  return value;
}
