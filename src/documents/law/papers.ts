import { prop64 } from '../../law/index.ts';
import { KINDS, type Kind } from '../press/job.ts';

/**
 * The papers that are written for a law. What is filed and sent cites sections of statutes and says what they do, and
 * nobody has written that for any law but Proposition 64; the report says only what the run says.
 */
const WRITTEN: Readonly<Record<string, readonly Kind[]>> = {
  [prop64.id]: KINDS,
  'us-ca/records-destruction': ['summary', 'update'],
};

export function papersFor(packId: string): readonly Kind[] {
  return WRITTEN[packId] ?? ['summary'];
}

const NAMES: Readonly<Record<Kind, string>> = {
  summary: 'report',
  motion: 'motions',
  order: 'orders',
  petition: 'petitions',
  notice: 'letters',
  update: 'update lists',
};

/** Why kinds of paper are not made for a law; undefined where all of them are. */
export function notWritten(kinds: readonly Kind[], pack: { readonly id: string; readonly title: string }) {
  const missing = kinds.filter((kind) => !papersFor(pack.id).includes(kind));
  if (missing.length === 0) return undefined;
  const named = (some: readonly Kind[], type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat('en-US', { type }).format(some.map((kind) => NAMES[kind]));
  const none = named(missing, 'disjunction');
  const there = named(papersFor(pack.id), 'conjunction');
  return `No ${none}: those of Redress are written for Proposition 64 and cite it, and this run was decided by ${pack.title}. For it there is only the ${there}.`;
}
