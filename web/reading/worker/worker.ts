import type { Answer, Asked } from './answer.ts';
import { readGiven } from './read-given.ts';

/**
 * The worker of the page: it answers one sheet and is then ended by the page, so that no file can change what is read
 * from the next one.
 */
const port = globalThis as unknown as {
  onmessage: ((event: { readonly data: Asked }) => void) | null;
  readonly postMessage: (answer: Answer) => void;
  readonly addEventListener: (kind: 'unhandledrejection', told: (event: Rejection) => void) => void;
};
type Rejection = { readonly reason: unknown; readonly preventDefault: () => void };

let spoiled = false;
let heard: () => void = () => {};
/** What the worker itself rejects a promise with, to learn that it has heard of all that were rejected before. */
const MARK = {};
port.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  if (event.reason === MARK) heard();
  else spoiled = true;
});

/**
 * Whether a promise was rejected that no code awaits: then what pdf.js left out of its answer is not known. The browser
 * tells of rejections in their order and when it finds the time, so that one more is made and waited for.
 */
function isSpoiled(): Promise<boolean> {
  return new Promise((resolve) => {
    heard = () => resolve(spoiled);
    void Promise.reject(MARK);
  });
}

// A library that prints would print what stands in a record.
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => {};

port.onmessage = ({ data }) => {
  readGiven(data, isSpoiled).then(
    (answer) => port.postMessage(answer),
    () => port.postMessage({ ok: false, refusal: { kind: 'failed' } }),
  );
};
