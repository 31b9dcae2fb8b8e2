import { oneOfLevel } from '../../record/index.ts';
import { RANKS } from '../language/outcome.ts';
import type { Pack } from '../language/pack.ts';
import type { Block } from './rulebook.ts';

/** The levels and the effects that a pack declares beside the usual ones; nothing where it declares none. */
export function declaredBlocks({ levels = [], effects = [] }: Pick<Pack, 'levels' | 'effects'>): readonly Block[] {
  return [...(levels.length > 0 ? levelBlocks(levels) : []), ...(effects.length > 0 ? effectBlocks(effects) : [])];
}

function levelBlocks(levels: NonNullable<Pack['levels']>): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Levels of offense' },
    {
      kind: 'paragraph',
      text: 'From the gravest. Figures that are kept of every state, such as who has no felony left, take each level for the one beside it.',
    },
    {
      kind: 'table',
      head: ['Level', 'Counts as', 'In Spanish'],
      rows: levels.map(({ as, names }) => [names.en, oneOfLevel(as), names.es]),
    },
  ];
}

function effectBlocks(effects: NonNullable<Pack['effects']>): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'What an outcome may give, beside the usual' },
    {
      kind: 'paragraph',
      text: `The rank says how much it gives: a reduction to a misdemeanor gives ${RANKS.misdemeanor}, a reduction to an infraction ${RANKS.infraction}, a dismissal ${RANKS.clears}. The conviction stays on the record.`,
    },
    {
      kind: 'table',
      head: ['Effect', 'What is given', 'Rank', 'Afterwards', 'In Spanish'],
      rows: effects.map(({ id, words, gives, done }) => [id, words, String(gives), done.en, done.es]),
    },
  ];
}
