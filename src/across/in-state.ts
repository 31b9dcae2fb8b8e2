import type { KindAnswers, KindHere, PersonAnswers, StateKinds } from '../format/offense-kinds.ts';
import type { NeutralConviction, NeutralPerson } from './person.ts';

/** What a conviction is in a state: by which of its offenses, or why by none. */
export type HereFound =
  | { readonly conviction: NeutralConviction; readonly here: KindHere }
  /** The state's data says nothing of the kind for that day. */
  | { readonly conviction: NeutralConviction; readonly here: undefined };

/** A conviction that stands in a state's version of the history. */
export type Counted = HereFound & { readonly here: KindHere & { readonly is: 'offense' } };

/** Every conviction of a person, with what it is in a state on its day. */
export function findHere({ convictions }: NeutralPerson, { kinds }: StateKinds): readonly HereFound[] {
  return convictions.map((conviction) => {
    const { date } = conviction;
    const here = kinds[conviction.kind].find(({ from = '', until = '9999' }) => from <= date && date < until);
    return { conviction, here };
  });
}

export function isCounted(found: HereFound): found is Counted {
  return found.here?.is === 'offense';
}

/**
 * The history as a line in which examples of the state's laws are written, which can be tried in its rulebook too; undefined
 * where nothing of it is an offense there. Convictions are of cases of their own.
 */
export function lineInState(
  person: NeutralPerson,
  counted: readonly Counted[],
  { answers }: StateKinds,
): string | undefined {
  if (counted.length === 0) return undefined;
  const ofPerson = answersOf(person, answers);
  return [
    ...(person.born ? [`born ${person.born}`] : []),
    ...(person.registered ? ['registered'] : []),
    ...counted.map((each) => countText(each, ofPerson)),
  ].join('; ');
}

function countText({ conviction, here }: Counted, ofPerson: KindAnswers): string {
  const { date, sentence = [], completed, released } = conviction;
  const isPrison = sentence.some((part) => part.startsWith('prison'));
  return [
    `${date} ${here.section} ${here.level}`,
    ...sentence,
    // The length of a prison term says nothing of parole, as in files of courts.
    ...(completed ? [`completed ${completed}`] : isPrison ? ['completed ?'] : []),
    ...(released ? [`released ${released}`] : []),
    ...Object.entries({ ...ofPerson, ...here.answers }).map(([key, is]) => `${is ? 'if' : 'unless'} ${key}`),
  ].join(', ');
}

function answersOf({ pending, owed }: NeutralPerson, answers: PersonAnswers): KindAnswers {
  return {
    ...answers.nothingElsewhere,
    ...(pending && answers.pending?.[pending]),
    ...(owed && answers.owed?.[owed]),
  };
}
