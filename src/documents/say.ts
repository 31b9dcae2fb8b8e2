import type { Kind } from './press/job.ts';

/** Where a sentence is read: beside the command and its options, or on a screen of the workbench. */
export type Place = 'command' | 'workbench';

/** What a person should know about a set of documents. */
export type Note =
  | {
      readonly code: 'not-written';
      readonly missing: readonly string[];
      readonly there: readonly string[];
      readonly lawsWith: readonly string[];
      readonly law: string;
    }
  | { readonly code: 'no-order-date' }
  | { readonly code: 'no-addresses' }
  | { readonly code: 'no-person' }
  | { readonly code: 'no-profile'; readonly missing: readonly string[] }
  | { readonly code: 'no-policy-name' }
  | { readonly code: 'no-floor' }
  | { readonly code: 'run-is-old'; readonly asOf: string; readonly date: string }
  | { readonly code: 'out-of-reach'; readonly convictions: number; readonly listed: boolean }
  | { readonly code: 'form-not-filled'; readonly paper: string; readonly why: string };

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

/** What is wrong with a request, where the terminal and the workbench say it differently. */
export type SaidProblem = { readonly code: 'nothing-to-petition' };

const DOUBTS: { readonly [Code in Doubt['code']]: (doubt: Extract<Doubt, { code: Code }>) => string } = {
  'no-case-number': () => "case number not in the state's record",
  'no-name': () => "name not in the state's record",
  'names-differ': () => 'the lines of the case spell the name differently',
  'no-court': () => "court not in the state's record",
  'no-section': () => 'section not readable',
  'no-level': () => 'level not recorded',
  'no-exact-date': () => 'date of conviction not known to the day',
  'convicted-since-act': ({ act }) => `convicted on ${act} or later`,
  'minor-to-misdemeanor': () =>
    'under 18 at the offense, or perhaps so: an infraction may be due instead of a misdemeanor',
  'may-be-serving': () =>
    'the record shows a sentence that is not over: recall or dismissal of sentence may be due, not what the paper asks',
  'flag-raised': ({ flag, title }) => `flag ${flag}: ${title}`,
  'lost-characters': ({ characters }) =>
    `characters that no font can show, printed as their number: ${characters.join(' ')}`,
  'no-address': () => 'no address given',
  'no-letter': ({ why }) => (why === 'deceased' ? 'recorded as deceased' : 'no name recorded'),
};

export function sayDoubt(doubt: Doubt): string {
  return (DOUBTS[doubt.code] as (doubt: Doubt) => string)(doubt);
}

const thousands = new Intl.NumberFormat('en-US');
const listed = (words: readonly string[], type: 'conjunction' | 'disjunction') =>
  new Intl.ListFormat('en-US', { type }).format(words);

type Sayings = { readonly [Code in Note['code']]: (note: Extract<Note, { code: Code }>, place: Place) => string };

const NOTES: Sayings = {
  'not-written': ({ missing, there, lawsWith, law }) =>
    `No ${listed(missing, 'disjunction')}: those of Redress are written for ${listed(lawsWith, 'conjunction')} and cite it, and this run was decided by ${law}. For it there is only the ${listed(there, 'conjunction')}.`,
  'no-order-date': (_, place) =>
    `${place === 'command' ? 'The profile has no order.date' : 'The profile has no date of the signed order (order.date)'}: letters are marked as drafts and update lists bear no order date.`,
  'no-addresses': (_, place) =>
    place === 'command'
      ? 'No --addresses: the state sends none, so letters bear the name alone.'
      : 'The state sends no addresses, so letters bear the name alone.',
  'no-person': (_, place) =>
    place === 'command'
      ? 'No petition was made: name a person with --person.'
      : 'No petition was made: petitions are made from the page of a person.',
  'no-profile': ({ missing }, place) =>
    `No ${listed(missing, 'disjunction')}: they bear the names, addresses and dates of the county’s profile. ${place === 'command' ? 'Give it with --profile (examples/county-profile.json is one).' : 'Fill in the profile first.'}`,
  'no-policy-name': () =>
    'The profile does not name the policy that the office adopted (office.policy): motions state the statute and the rule that decided as their ground, and no policy.',
  'no-floor': (_, place) =>
    place === 'command'
      ? 'The report does not show what the statute alone gives: analyze the same files with --policy statute and name those results with --compare.'
      : 'The report does not show what the statute alone gives; the figures of the run show it.',
  'run-is-old': ({ asOf, date }) =>
    `The run decided as of ${asOf}, more than a year before the date of the papers (${date}): analyze a newer file from the state before anything is filed.`,
  'out-of-reach': ({ convictions, listed: there }, place) =>
    `The policy gives relief to ${thousands.format(convictions)} ${convictions === 1 ? 'conviction' : 'convictions'} for which no motion under this law can ask; they are in no motion, order, letter or update list. ${
      there
        ? 'They are listed in other-remedies.csv.'
        : place === 'command'
          ? 'Add --kind remedies to list them.'
          : 'Choose the list for other remedies to see them.'
    }`,
  'form-not-filled': ({ paper, why }) => `${paper}: ${why}`,
};

/** The one place where notes become sentences. */
export function sayNote(note: Note, place: Place): string {
  return (NOTES[note.code] as (note: Note, place: Place) => string)(note, place);
}

export function sayProblem({ code }: SaidProblem, place: Place): string {
  switch (code) {
    case 'nothing-to-petition':
      return place === 'command'
        ? 'The run has no conviction with relief for the person of --person, so there is nothing to petition for.'
        : 'The run has no conviction with relief for this person, so there is nothing to petition for.';
  }
}

/** How many warnings of one kind the papers of a kind have. */
export type WarningGroup = { readonly kind: Kind; readonly what: string; readonly warnings: number };
