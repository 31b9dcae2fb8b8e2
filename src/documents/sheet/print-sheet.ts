import { startModule } from '../../disk/module-thread.ts';
import { faultPlaces } from '../../say/fault-places.ts';

/** One paper, handed to the person who asked for it and stored nowhere. */
export type SheetPaper = {
  readonly template:
    | 'sheet-petition.typ'
    | 'take-home.typ'
    | 'signature-sheet.typ'
    | 'sampling-certificate.typ'
    | 'court-list-request.typ';
  readonly data: Readonly<Record<string, unknown>>;
};

export type PrintedSheet = { readonly ok: true; readonly pdf: Uint8Array } | { readonly ok: false };

/** Prints in a thread of its own, so that whatever else is asked meanwhile is answered; false where that fails. */
export function printSheet(paper: SheetPaper): Promise<PrintedSheet> {
  return new Promise((resolve) => {
    const worker = startModule(new URL('./sheet-worker.ts', import.meta.url), { workerData: paper });
    worker.once('message', (pdf: Uint8Array) => resolve({ ok: true, pdf }));
    worker.once('error', (error) => {
      // The place of a fault, never its message, which might quote a person's line.
      process.stderr.write(`redress: a paper could not be printed:\n${faultPlaces(error).join('\n')}\n`);
      resolve({ ok: false });
    });
    worker.once('exit', () => resolve({ ok: false }));
  });
}
