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
5 done, but lines were set aside; 130 cancelled; 1 a fault of Redress itself.`;

async function main(argv: readonly string[]): Promise<void> {
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

/** The last words of a command whose output cannot be taken: the reader has closed the pipe, which is no fault, or the disk is full. */
function endFor({ code }: NodeJS.ErrnoException): never {
  if (code === 'EPIPE') process.exit();
  const why = code === 'ENOSPC' ? 'the disk is full' : code;
  try {
    process.stderr.write(`redress: the output cannot be written: ${why}.\n`);
  } catch {
    // Then there is no place left to say it.
  }
  process.exit(EXIT.output);
}

process.stdout.on('error', endFor);
process.stderr.on('error', endFor);

main(process.argv.slice(2)).catch((error: unknown) => {
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
});
