import { Command, CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';

/**
 * The commands, each in a file of its own that is loaded only when it is asked for: a command for a small file should
 * not wait for the code of the others.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  analyze: async () => (await import('./commands/analyze.ts')).analyzeCommand(),
  explain: async () => (await import('./commands/explain.ts')).explainCommand(),
  inspect: async () => (await import('./commands/inspect.ts')).inspectCommand(),
  diff: async () => (await import('./commands/diff.ts')).diffCommand(),
  'compare-2019': async () => (await import('./commands/compare-2019.ts')).compare2019Command(),
  verify: async () => (await import('./commands/verify.ts')).verifyCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  demo: async () => (await import('./commands/demo.ts')).demoCommand(),
  rules: async () => (await import('./commands/rules.ts')).rulesCommand(),
  documents: async () => (await import('./commands/documents.ts')).documentsCommand(),
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  read: async () => (await import('./commands/read.ts')).readCommand(),
  deidentify: async () => (await import('./commands/deidentify.ts')).deidentifyCommand(),
  synth: async () => (await import('./commands/synth.ts')).synthCommand(),
};

const EXIT_CODE_HELP = `
Exit codes: 0 done; 2 something in the command is wrong; 3 an input cannot be used; 4 results cannot be written;
5 done, but lines were set aside or differences are not explained; 130 cancelled; 1 a fault of Redress itself.`;

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
  const program = new Command('redress')
    .description('Clear criminal records at the scale of a state: every conviction decided, with its reason.')
    .addHelpText('after', EXIT_CODE_HELP)
    .showHelpAfterError('(redress --help tells what there is)')
    .exitOverride();
  const asked = argv[0];
  const one = asked === undefined ? undefined : COMMANDS[asked];
  const loaded = one ? [await one()] : await Promise.all(Object.values(COMMANDS).map((load) => load()));
  for (const command of loaded) program.addCommand(withoutExit(command));
  if (asked === undefined) {
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

/** A mistake in a command, or in one of its own, gets an exit code of ours. */
function withoutExit(command: Command): Command {
  for (const own of command.commands) withoutExit(own);
  return command.exitOverride();
}

/** What is said of a command that came to no end of its own. */
function tell(error: unknown): void {
  if (error instanceof Error && error.name === 'AbortError') {
    process.stderr.write('redress: cancelled.\n');
    process.exitCode = EXIT.cancelled;
    return;
  }
  // A fault of ours: its place in the code, but not its message, which might quote a person's line.
  const at = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const name = error instanceof Error ? error.name : 'fault';
  process.stderr.write(`redress: a fault of the program itself (${name}); please report it with these lines:\n`);
  process.stderr.write(`${at.slice(0, 6).join('\n')}\n`);
  process.exitCode = EXIT.bug;
}
