import { EXIT } from './exit-codes.ts';
import { runCommand } from './run-command.ts';

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

void runCommand(process.argv.slice(2));
