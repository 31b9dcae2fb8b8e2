/** Lines of a stack that name code: `    at name (file:line:column)`. */
const PLACE = /^\s+at \S.*:\d+:\d+\)?$/;

/**
 * Where in the code a fault arose, as the lines of its stack: never its message, which may quote a person's line, also
 * where the message itself has several lines and some of them look like a stack.
 *
 * @param most how many lines, the innermost first.
 */
export function faultPlaces(error: unknown, most = 5): readonly string[] {
  if (!(error instanceof Error)) return [];
  const { stack = '', message } = error;
  const at = stack.indexOf(message);
  const after = at < 0 ? 0 : at + message.length;
  return stack
    .slice(after)
    .split('\n')
    .filter((line) => PLACE.test(line))
    .slice(0, most);
}

/** A fault of another thread, made anew of what that thread handed over: its message, and its places as lines. */
export function faultAt(message: string, places: string): Error {
  const fault = new Error(message);
  fault.stack = `Error: ${message}\n${places}`;
  return fault;
}
