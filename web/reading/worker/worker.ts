import type { Answer, Asked } from './answer.ts';
import { readGiven } from './read-given.ts';

/**
 * The worker of the page: it answers one sheet and is then ended by the page, so that no file can change what is read
 * from the next one.
 */
const port = globalThis as unknown as {
  onmessage: ((event: { readonly data: Asked }) => void) | null;
  readonly postMessage: (answer: Answer) => void;
  readonly addEventListener: (kind: 'unhandledrejection', told: (event: Event) => void) => void;
};

let spoiled = false;
port.addEventListener('unhandledrejection', (event) => {
  spoiled = true;
  event.preventDefault();
});

// A library that prints would print what stands in a record.
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => {};

port.onmessage = ({ data }) => {
  readGiven(data, () => spoiled).then(
    (answer) => port.postMessage(answer),
    () => port.postMessage({ ok: false, refusal: { kind: 'failed' } }),
  );
};
