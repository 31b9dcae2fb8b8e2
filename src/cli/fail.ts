/** Ends a command with a sentence and an exit code. */
export function fail(message: string, code: number): void {
  process.stderr.write(`redress: ${message.replace(/\.$/, '')}.\n`);
  process.exitCode = code;
}
