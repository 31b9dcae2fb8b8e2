import type { Kind, Paper, PressJob } from './job.ts';

/** How papers are put into files: volumes of so many pages at most, or each a file of its own. */
export type Binding = { readonly kind: 'volumes'; readonly pages: number } | { readonly kind: 'separate' };

/** Papers printed by one worker at a time when each is a file of its own. */
const BATCH = 60;

export type Plan = {
  readonly kind: Kind;
  readonly template: string;
  readonly shared: Readonly<Record<string, unknown>>;
  readonly folder: string;
  /** Name of a volume without its number, `motions`, and its title. */
  readonly volumeName: string;
  readonly volumeTitle: string;
  readonly uncountedPages: number | undefined;
  /** One document, whose file has no number whatever the binding. */
  readonly single?: boolean;
  /** How many papers there are. */
  readonly total: number;
  /** The papers in order, with how many pages each is expected to fill. */
  readonly papers: Iterable<{ readonly paper: Paper; readonly pages: number }>;
};

/**
 * The jobs of a plan, made one at a time. The papers alone decide where a volume ends, never what was printed before,
 * so that resumed work makes the same files.
 */
export function* jobsOf(plan: Plan, binding: Binding): Generator<PressJob> {
  const { kind, template, shared, folder, uncountedPages } = plan;
  const common = { kind, template, shared, folder, uncountedPages };
  let number = 0;
  let papers: Paper[] = [];
  let pages = 0;
  if (plan.single) {
    const all = [...plan.papers].map(({ paper }) => paper);
    const volume = { file: plan.volumeName, title: plan.volumeTitle, limit: Infinity };
    if (all.length > 0) yield { ...common, id: `${kind}/${plan.volumeName}`, papers: all, volume };
    return;
  }
  const close = (): PressJob => {
    number++;
    const file = `${plan.volumeName}-${String(number).padStart(4, '0')}`;
    const job: PressJob =
      binding.kind === 'separate'
        ? { ...common, id: `${kind}/${plan.volumeName}/batch-${number}`, papers, volume: undefined }
        : {
            ...common,
            id: `${kind}/${file}`,
            papers,
            volume: { file, title: `${plan.volumeTitle}, volume ${number}`, limit: binding.pages },
          };
    papers = [];
    pages = 0;
    return job;
  };
  for (const next of plan.papers) {
    const full =
      binding.kind === 'separate' ? papers.length >= BATCH : papers.length > 0 && pages + next.pages > binding.pages;
    if (full) yield close();
    papers.push(next.paper);
    pages += next.pages;
  }
  if (papers.length > 0) yield close();
}
