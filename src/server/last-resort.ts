import { faultPlaces } from '../say/fault-places.ts';

/**
 * Keeps the server alive when a promise is rejected that no code waits for: it would end the process, and every run and
 * reading in it. The log says which code it was and never the error's message, which may quote a record.
 *
 * Returns what stops watching. An exception that nothing catches still ends the process, since what it left half done
 * cannot be known; runs go on after the next start.
 */
export function surviveRejections(
  write: (text: string) => void = (text) => void process.stderr.write(text),
): () => void {
  const onRejection = (reason: unknown) => {
    write(`redress: a promise was rejected and awaited by no one; the server goes on.\n${placesOf(reason)}\n`);
  };
  process.on('unhandledRejection', onRejection);
  return () => void process.off('unhandledRejection', onRejection);
}

/** The lines of a stack that name code, without the message above them, which may run over several lines. */
function placesOf(reason: unknown): string {
  if (!(reason instanceof Error)) return `    (no error, but ${typeof reason})`;
  return [`    ${/^\w+$/.test(reason.name) ? reason.name : 'Error'}`, ...faultPlaces(reason, 12)].join('\n');
}
