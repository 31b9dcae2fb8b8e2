import { Command, CommanderError } from 'commander';
import { IS_BUILT } from '../program/shipped.ts';
import { isNotUnpacked } from '../program/unpack.ts';
import { faultPlaces } from '../say/fault-places.ts';
import { EXIT } from './exit-codes.ts';
import { columnsOf, print, styled } from './terminal/page.ts';

/**
 * The commands, each in a file of its own that is loaded only when it is asked for: a command for a small file should
 * not wait for the code of the others, and help for none of it.
 */
const COMMANDS: Readonly<Record<string, { readonly about: string; readonly load: () => Promise<Command> }>> = {
  analyze: {
    about: "Decide a county's convictions from the state's bulk history file and write the results",
    load: async () => (await import('./commands/analyze.ts')).analyzeCommand(),
  },
  explain: {
    about: "Show one person's history and why each conviction was decided as it was",
    load: async () => (await import('./commands/explain.ts')).explainCommand(),
  },
  cluster: {
    about: 'The same as analyze over ranges of the files: on many machines, or on one with little memory',
    load: async () => (await import('./commands/cluster.ts')).clusterCommand(),
  },
  forecast: {
    about: 'When each conviction becomes eligible: a calendar by month, and the list that falls due in one',
    load: async () => (await import('./commands/forecast.ts')).forecastCommand(),
  },
  mapping: {
    about: 'Mappings, which say what the tables of another system mean: propose one, check it, turn tables into lines',
    load: async () => (await import('./commands/mapping.ts')).mappingCommand(),
  },
  link: {
    about: 'Find who is the same person in two files, explain each link, and take decisions about those in doubt',
    load: async () => (await import('./commands/link.ts')).linkCommand(),
  },
  'reconcile-courts': {
    about: "Hold a court's list against the state's file: agree, differ, court only, state only, and what is missing",
    load: async () => (await import('./commands/reconcile-courts.ts')).reconcileCourtsCommand(),
  },
  inspect: {
    about: 'What is in a file before anything is decided: counties, years, gaps, texts that cannot be read',
    load: async () => (await import('./commands/inspect.ts')).inspectCommand(),
  },
  diff: {
    about: 'What changed between two runs: who became eligible, who lost relief, by clause and cause',
    load: async () => (await import('./commands/diff.ts')).diffCommand(),
  },
  'compare-states': {
    about: 'One invented person under the laws of several states: what each would give, when, and why',
    load: async () => (await import('./commands/compare-states.ts')).compareStatesCommand(),
  },
  'compare-2019': {
    about: 'Where results differ from those of the 2019 software, cell by cell, and why',
    load: async () => (await import('./commands/compare-2019.ts')).compare2019Command(),
  },
  verify: {
    about: 'Check that results are what a run wrote, and come from these inputs and this law',
    load: async () => (await import('./commands/verify.ts')).verifyCommand(),
  },
  export: {
    about: 'Write the convictions and the people of a run for a spreadsheet or for analysis',
    load: async () => (await import('./commands/export.ts')).exportCommand(),
  },
  publish: {
    about: 'Write a small site of figures for the public, with figures about few people hidden',
    load: async () => (await import('./commands/publish.ts')).publishCommand(),
  },
  demo: {
    about: 'Invent a county, analyze it, and show what came of it',
    load: async () => (await import('./commands/demo.ts')).demoCommand(),
  },
  rules: {
    about: 'The packs of law and the procedures after them: list, read and check them, see what packs decided',
    load: async () => (await import('./commands/rules.ts')).rulesCommand(),
  },
  documents: {
    about: 'Make the papers of a run: report, motions, orders, petitions, letters and lists',
    load: async () => (await import('./commands/documents.ts')).documentsCommand(),
  },
  serve: {
    about: 'Open the workbench in the browser: choose files and a policy, run, and look at every determination',
    load: async () => (await import('./commands/serve.ts')).serveCommand(),
  },
  portal: {
    about: 'The front door for people: one form that reaches every office that can help, and its answers',
    load: async () => (await import('./commands/portal.ts')).portalCommand(),
  },
  applications: {
    about: 'Take applications in from the portal, say whose record each is about, and take outcomes out for it',
    load: async () => (await import('./commands/applications.ts')).applicationsCommand(),
  },
  batch: {
    about: 'Seal batches to courts and repositories, take their answers in, and seal again what was refused',
    load: async () => (await import('./commands/batch.ts')).batchCommand(),
  },
  notices: {
    about: 'Tell people what happened in their cases: letters with codes, and what becomes of them',
    load: async () => (await import('./commands/notices.ts')).noticesCommand(),
  },
  requests: {
    about: 'Ask who holds the records for facts that matters wait for, and take the answers in as corrections',
    load: async () => (await import('./commands/requests.ts')).requestsCommand(),
  },
  lookup: {
    about: '“Was my record cleared?”, answered by the code of a letter, in a process of its own',
    load: async () => (await import('./commands/lookup.ts')).lookupCommand(),
  },
  lot: {
    about: 'Samples of lots: how many to draw, the draw of a certificate again, and a check of a lot on record',
    load: async () => (await import('./commands/lot.ts')).lotCommand(),
  },
  reconcile: {
    about: "Hold the state's next file against what was ordered: what is visible, what still shows, what changed",
    load: async () => (await import('./commands/reconcile.ts')).reconcileCommand(),
  },
  audit: {
    about: 'Verify that the log of a workspace is as it was written, and take its signed checkpoints',
    load: async () => (await import('./commands/audit.ts')).auditCommand(),
  },
  backup: {
    about: 'Back a workspace up into one encrypted file, and verify that it comes out of it again',
    load: async () => (await import('./commands/backup.ts')).backupCommand(),
  },
  retention: {
    about: 'How long records are kept, legal holds, and purges with a proof by search',
    load: async () => (await import('./commands/retention.ts')).retentionCommand(),
  },
  read: {
    about: 'Read a rap sheet and show the history, what was not understood, and what is open to the person',
    load: async () => (await import('./commands/read.ts')).readCommand(),
  },
  deidentify: {
    about: 'Make a copy that can be shown: names, numbers, birth days and free text replaced, same determinations',
    load: async () => (await import('./commands/deidentify.ts')).deidentifyCommand(),
  },
  synth: {
    about: 'Write an invented file in the format of the state: the same seed gives the same bytes',
    load: async () => (await import('./commands/synth.ts')).synthCommand(),
  },
  stop: {
    about: 'Close the workbench that a double click on the one file opened',
    load: async () => (await import('./commands/stop.ts')).stopCommand(),
  },
  licenses: {
    about: 'The licenses of Redress and of everything that it is made of',
    load: async () => (await import('./commands/licenses.ts')).licensesCommand(),
  },
};

const EXIT_CODE_HELP = `
Exit codes: 0 done; 2 something in the command is wrong; 3 an input cannot be
used; 4 results cannot be written; 5 done, but lines were set aside or
differences are not explained; 130 cancelled; 1 a fault of Redress itself.`;

/**
 * Runs one command as it is written behind `redress`. What it says goes to standard output and error, and its exit code
 * to `process.exitCode`, also where it fails by a fault of the program.
 */
export async function runCommand(argv: readonly string[]): Promise<void> {
  try {
    await parse(argv);
  } catch (error) {
    tell(error);
  }
}

async function parse(argv: readonly string[]): Promise<void> {
  // Before the first word is written; an option of every command, which none of them has to read.
  if (before('--', argv).includes('--no-color')) {
    process.env.NO_COLOR = '1';
    // Node would heed it more.
    delete process.env.FORCE_COLOR;
  }
  // A double click says no word.
  if (IS_BUILT && argv.length === 0) return (await import('./at-home.ts')).startAtHome();
  if (argv[0] === '--version') return print((await import('./version.ts')).versionText());
  const program = new Command('redress')
    .option('--version', 'the number of this version, and its parts')
    .description('Clear criminal records at the scale of a state: every conviction decided, with its reason.')
    .addHelpText('after', EXIT_CODE_HELP)
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .showHelpAfterError('(redress --help tells what there is)');
  // `redress help analyze` asks for what `redress analyze --help` does.
  const asked = argv.find((word) => !word.startsWith('-') && word !== 'help');
  const one = asked === undefined || !Object.hasOwn(COMMANDS, asked) ? undefined : COMMANDS[asked];
  if (one) program.addCommand((await one.load()).description(one.about));
  else for (const [name, { about }] of Object.entries(COMMANDS)) program.addCommand(listed(name, about));
  prepare(program);
  if (argv.length === 0) {
    program.outputHelp();
    process.exitCode = EXIT.usage;
    return;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Asking for help is no mistake.
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}

/** A command as help lists it; one that is asked for is loaded in its place. */
function listed(name: string, about: string): Command {
  return new Command(name).description(about).allowExcessArguments();
}

function before(end: string, words: readonly string[]): readonly string[] {
  const at = words.indexOf(end);
  return at < 0 ? words : words.slice(0, at);
}

/**
 * What every command has: a mistake in it gets an exit code of ours, its help fits the terminal and stands out there,
 * and it knows the option that turns colors off.
 */
function prepare(command: Command): void {
  command
    .exitOverride()
    .option('--no-color', 'no colors on a terminal; the environment variable NO_COLOR says the same')
    .configureOutput({ writeOut: (text) => print(text.trimEnd()) })
    .configureHelp({
      ...command.configureHelp(),
      helpWidth: columnsOf(),
      styleTitle: (text) => styled('bold', text),
      styleCommandText: (text) => styled('cyan', text),
      styleOptionText: (text) => styled('cyan', text),
    });
  for (const own of command.commands) prepare(own);
}

/** Reports why a command stopped before its own end. */
function tell(error: unknown): void {
  if (error instanceof Error && error.name === 'AbortError') {
    process.stderr.write('redress: cancelled.\n');
    process.exitCode = EXIT.cancelled;
    return;
  }
  if (isNotUnpacked(error)) {
    process.stderr.write(`redress: ${error.message}\n`);
    process.exitCode = EXIT.output;
    return;
  }
  // A fault of ours: its place in the code, but not its message, which might quote a person's line.
  const name = error instanceof Error ? error.name : 'fault';
  process.stderr.write(`redress: a fault of the program itself (${name}); please report it with these lines:\n`);
  process.stderr.write(`${faultPlaces(error, 6).join('\n')}\n`);
  process.exitCode = EXIT.bug;
}
