import type { Answer, Asked } from '../worker/answer.ts';

declare global {
  /** The code of the worker, of which only the text is used. */
  var redressWorker: () => void;
}

/** From the question to the answer; a sheet takes a hundredth of it. */
const MOST_SECONDS = 60;

export type Reading = { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'took-too-long' };

let address: string | undefined;
let ready: Worker | undefined;

/** Starts the next worker ahead of its question: what it takes to start is over when a person has chosen a file. */
export function prepareWorker(): void {
  address ??= URL.createObjectURL(new Blob([`(${globalThis.redressWorker})();`], { type: 'text/javascript' }));
  ready ??= new Worker(address);
}

/**
 * Reads and decides a sheet in a worker of its own, which then ends. The worker is made from a text, so the page's content
 * security policy binds it: it can connect to nothing.
 */
export function askWorker(asked: Asked): Promise<Reading> {
  prepareWorker();
  const worker = ready!;
  ready = undefined;
  return new Promise((resolve) => {
    const end = (reading: Reading) => {
      clearTimeout(clock);
      worker.terminate();
      prepareWorker();
      resolve(reading);
    };
    const clock = setTimeout(end, MOST_SECONDS * 1000, { kind: 'took-too-long' } satisfies Reading);
    // pdf.js takes a worker that it finds itself in for its own, and sends messages of its own.
    worker.onmessage = ({ data }: MessageEvent<object>) => {
      if ('ok' in data) end({ kind: 'answer', answer: data as Answer });
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end({ kind: 'answer', answer: { ok: false, refusal: { kind: 'failed' } } });
    };
    worker.postMessage(asked);
  });
}
