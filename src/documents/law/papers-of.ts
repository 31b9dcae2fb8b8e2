import type { Pack } from '../../law/index.ts';
import type { Kind } from '../press/job.ts';
import { AS_READ, type LawPapers, type Laws } from './law-papers.ts';

/** The papers of a law as written; of one for which none are, the report alone, in the words of its pack. */
export function papersOf(
  pack: Pick<Pack, 'id' | 'title' | 'policies'>,
  { papers, cites }: Pick<Laws, 'papers' | 'cites'>,
): LawPapers {
  const own = papers.find((each) => each.pack === pack.id);
  if (own !== undefined) return own;
  return {
    pack: pack.id,
    name: pack.title,
    cites: cites[pack.id.split('/')[0]!] ?? AS_READ,
    kinds: ['summary'],
    reliefs: {},
    report: {
      subject: `${pack.title}: past convictions`,
      titleSubject: `past convictions, ${pack.title}`,
      reach: `to which this law may apply (${pack.title})`,
      clears: 'convictions to be cleared',
      cleared: 'Cleared',
      missing: 'The file does not hold every fact that the law asks for, and often not whether a sentence is over.',
    },
  };
}

/** The laws for which a kind of paper is written, by name. */
export function lawsWith(kind: Kind, written: readonly LawPapers[]): readonly string[] {
  return written.filter((each) => each.kinds.includes(kind)).map(({ name }) => name);
}

/** The kinds of paper that there are for a law pack of this id. */
export function papersFor(packId: string, written: readonly LawPapers[]): readonly Kind[] {
  return written.find((each) => each.pack === packId)?.kinds ?? ['summary'];
}
