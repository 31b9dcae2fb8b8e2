import type { Pack } from '../../law/index.ts';
import type { Kind } from '../press/job.ts';
import type { LawPapers } from './law-papers.ts';
import { prop64Papers } from './prop-64.ts';
import { recordsDestructionPapers } from './records-destruction.ts';

/** The laws for which somebody has written what is filed and sent: such papers cite statutes and say what they do. */
const WRITTEN: readonly LawPapers[] = [prop64Papers, recordsDestructionPapers];

/** The papers of a law; of one for which none are written, the report alone, in the words of its pack. */
export function papersOf(pack: Pick<Pack, 'id' | 'title' | 'policies'>): LawPapers {
  const written = WRITTEN.find((each) => each.pack === pack.id);
  if (written !== undefined) return written;
  return {
    pack: pack.id,
    name: pack.title,
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

/** The laws whose court papers are written, by name. */
export function lawsWith(kind: Kind): readonly string[] {
  return WRITTEN.filter((each) => each.kinds.includes(kind)).map(({ name }) => name);
}

/** The kinds of paper that there are for a law pack of this id. */
export function papersFor(packId: string): readonly Kind[] {
  return WRITTEN.find((each) => each.pack === packId)?.kinds ?? ['summary'];
}
