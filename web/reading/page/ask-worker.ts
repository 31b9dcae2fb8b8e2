import type { Answer, Asked } from '../worker/answer.ts';

declare global {
  /** The code of the worker, of which only the text is used. */
  var redressWorker: () => void;
}

/** From the question to the answer; a sheet takes a hundredth of it. */
const MOST_SECONDS = 60;

export type Reading = { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'took-too-long' };

let address: string | undefined;

/**
 * Reads and decides a sheet in a worker of its own, which then ends. The worker is made from a text, so the page's content
 * security policy binds it: it can connect to nothing.
 */
export function askWorker(asked: Asked): Promise<Reading> {
  address ??= URL.createObjectURL(new Blob([`(${globalThis.redressWorker})();`], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return new Promise((resolve) => {
    const end = (reading: Reading) => {
      clearTimeout(clock);
      worker.terminate();
      resolve(reading);
    };
    const clock = setTimeout(end, MOST_SECONDS * 1000, { kind: 'took-too-long' } satisfies Reading);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => end({ kind: 'answer', answer: data });
    worker.onerror = (event) => {
      event.preventDefault();
      end({ kind: 'answer', answer: { ok: false, refusal: { kind: 'failed' } } });
    };
    worker.postMessage(asked);
  });
}
