import type { PlainCode, Said } from '../say/say.ts';
import type { Kind } from './press/job.ts';

/** What a person should know about a set of documents, said as the command says it: {@link inPlace} for a screen. */
export type Note =
  | Extract<Said, { readonly code: `note-${string}` }>
  | { readonly code: Extract<PlainCode, `note-${string}`> };

/** Something about a paper that a person should look at before it is filed or sent. */
export type Doubt =
  | { readonly code: 'no-case-number' }
  | { readonly code: 'no-name' }
  | { readonly code: 'names-differ' }
  | { readonly code: 'no-court' }
  | { readonly code: 'no-section' }
  | { readonly code: 'no-level' }
  | { readonly code: 'no-exact-date' }
  | { readonly code: 'convicted-since-act'; readonly act: string }
  | { readonly code: 'minor-to-misdemeanor' }
  | { readonly code: 'may-be-serving' }
  | { readonly code: 'flag-raised'; readonly flag: string; readonly title: string }
  | { readonly code: 'lost-characters'; readonly characters: readonly string[] }
  | { readonly code: 'no-address' }
  | { readonly code: 'no-letter'; readonly why: 'deceased' | 'no-name' };

/** A doubt with the paper and the people's numbers that it is about: never a name. */
export type Warning = {
  readonly paper: string;
  readonly person: string;
  readonly count: string;
  readonly doubt: Doubt;
};

/** Notes and doubts as what is said of them, in every language of the screens. */
const DOUBTS: { readonly [Code in Doubt['code']]: (doubt: Extract<Doubt, { code: Code }>) => Said } = {
  'no-case-number': () => ({ code: 'doubt-no-case-number' }),
  'no-name': () => ({ code: 'doubt-no-name' }),
  'names-differ': () => ({ code: 'doubt-names-differ' }),
  'no-court': () => ({ code: 'doubt-no-court' }),
  'no-section': () => ({ code: 'doubt-no-section' }),
  'no-level': () => ({ code: 'doubt-no-level' }),
  'no-exact-date': () => ({ code: 'doubt-no-exact-date' }),
  'convicted-since-act': ({ act }) => ({ code: 'doubt-convicted-since-act', date: act }),
  'minor-to-misdemeanor': () => ({ code: 'doubt-minor-to-misdemeanor' }),
  'may-be-serving': () => ({ code: 'doubt-may-be-serving' }),
  'flag-raised': ({ title }) => ({ code: 'doubt-flag-raised', title }),
  'lost-characters': ({ characters }) => ({ code: 'doubt-lost-characters', characters }),
  'no-address': () => ({ code: 'doubt-no-address' }),
  'no-letter': ({ why }) => ({ code: why === 'deceased' ? 'doubt-deceased' : 'doubt-nameless' }),
};

/** What a doubt about one paper says. */
export function saidOfDoubt(doubt: Doubt): Said {
  return (DOUBTS[doubt.code] as (doubt: Doubt) => Said)(doubt);
}

/** What doubts of one kind have in common: of raised flags each is a kind of its own. */
export function saidOfGroup(doubt: Doubt): Said {
  if (doubt.code === 'lost-characters') return { code: 'doubt-characters' };
  if (doubt.code === 'no-letter') {
    return { code: doubt.why === 'deceased' ? 'doubt-letter-deceased' : 'doubt-letter-nameless' };
  }
  return saidOfDoubt(doubt);
}

/** How many warnings of one kind the papers of a kind have. */
export type WarningGroup = { readonly kind: Kind; readonly what: Said; readonly warnings: number };
