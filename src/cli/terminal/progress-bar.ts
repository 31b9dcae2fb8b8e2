import type { SingleBar } from 'cli-progress';
import type { Progress } from '../../bulk/api.ts';

const STAGES: Readonly<Record<Progress['stage'], string>> = {
  analyzing: 'Analyzing',
  reading: 'Reading',
  deciding: 'Deciding',
  writing: 'Writing',
  finishing: 'Finishing',
};

/**
 * How far each stage begins and how much of a run it is, as bytes of input gone through: the file is read once and written
 * once, in one pass or in two.
 */
const PARTS: Readonly<Record<Progress['stage'], readonly [begins: number, part: number]>> = {
  analyzing: [0, 2],
  reading: [0, 1],
  deciding: [1, 0],
  writing: [1, 1],
  finishing: [2, 0],
};

export type ProgressBar = { readonly update: (progress: Progress) => void; readonly stop: () => void };

/** A bar on standard error; on anything but a terminal it shows nothing at all. */
export async function progressBar(shown: boolean): Promise<ProgressBar> {
  if (!shown || !process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const progress = await import('cli-progress');
  let bar: SingleBar | undefined;
  return {
    update({ stage, done, total }) {
      if (!bar) {
        bar = new progress.SingleBar(
          {
            format: '{stage} [{bar}] {percentage}%  {read} MB of {size} MB  {eta_formatted} left',
            barsize: barSize(process.stderr),
            hideCursor: true,
            clearOnComplete: true,
            etaBuffer: 50,
          },
          progress.Presets.rect,
        );
        bar.start(Math.max(1, total * 2), 0, { stage: STAGES[stage], read: 0, size: megabytes(total) });
      }
      const [begins, part] = PARTS[stage];
      const inStage = part > 0 ? done : 0;
      bar.update(Math.min(total * 2, begins * total + part * inStage), {
        stage: STAGES[stage].padEnd(9),
        read: megabytes(inStage),
        size: megabytes(total),
      });
    },
    stop() {
      bar?.stop();
    },
  };
}

/** A bar that leaves room for the words beside it, 52 columns at most. */
export function barSize({ columns = 80 }: { readonly columns?: number }): number {
  return Math.max(8, Math.min(40, columns - 53));
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}
