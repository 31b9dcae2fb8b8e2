import { Presets, SingleBar } from 'cli-progress';
import type { DocumentsProgress } from '../../documents/index.ts';
import { barSize } from './progress-bar.ts';

/** A bar of papers printed, on standard error; on anything but a terminal it shows nothing at all. */
export function papersBar(shown: boolean): {
  readonly update: (progress: DocumentsProgress) => void;
  readonly stop: () => void;
} {
  if (!shown || !process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  let bar: SingleBar | undefined;
  return {
    update({ kind, done, total, pages }) {
      if (!bar) {
        bar = new SingleBar(
          {
            format: '{kind} [{bar}] {percentage}%  {pages} pages  {eta_formatted} left',
            barsize: barSize(process.stderr),
            hideCursor: true,
            clearOnComplete: true,
            etaBuffer: 20,
          },
          Presets.rect,
        );
        bar.start(Math.max(1, total), 0, { kind: '', pages: 0 });
      }
      bar.update(Math.min(total, done), { kind: kind.padEnd(8), pages });
    },
    stop: () => bar?.stop(),
  };
}
