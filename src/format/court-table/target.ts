import type { Ending } from '../../record/index.ts';
import type { TableTarget, TargetPart } from '../table-target.ts';
import { type CourtTable, NOT_CONVICTED } from './state.ts';

/** The words of later changes by what they mean to the law. */
const CHANGES = {
  expunged: 'destroyed',
  sealed: 'sealed',
  pardoned: 'pardoned',
  vacated: 'reversed',
  'set-aside': 'set-aside',
};
/** A word that no state lists, so that its meaning stays open. */
const OPEN = 'NOT CLEAR';

const fact = (name: Extract<TargetPart, { fact: unknown }>['fact']): readonly TargetPart[] => [{ fact: name }];

/** How a state's court table is written from the tables of another system, in the state's own words. */
export function courtTableTarget({ levelWords, verdicts, changes, releases, offenseDates }: CourtTable): TableTarget {
  const levels = firstWords(levelWords);
  const ended = firstWords(verdicts);
  const as = (ending: Ending) => ended[ending] ?? NOT_CONVICTED;
  const dispositions = {
    convicted: ended.convicted ?? '',
    dismissed: as('dismissed'),
    'dismissed-with-prejudice': as('dismissed-with-prejudice'),
    'nolle-prosequi': as('nolle-prosequi'),
    acquitted: as('acquitted'),
    'no-conviction': NOT_CONVICTED,
    pending: ended.pending ?? '',
  };
  const said = firstWords(changes);
  const changed = Object.fromEntries(Object.entries(CHANGES).map(([word, kind]) => [word, said[kind] ?? OPEN]));
  return {
    levels: Object.keys(levels),
    lines: [
      {
        cells: {
          PERSON_ID: fact('person'),
          NAME: fact('name'),
          BORN: fact('birth'),
          SEX: fact('sex'),
          RACE: fact('race'),
          DIED: [{ fact: 'died', words: { yes: 'Y' } }],
          REGISTERED: [{ fact: 'registered', words: { yes: 'Y', no: 'N' } }],
          COUNTY: fact('county'),
          COURT: fact('court'),
          CASE_NO: fact('case'),
          COUNT_NO: fact('count'),
          STATUTE: fact('section'),
          DESCRIPTION: fact('description'),
          LEVEL: [{ fact: 'level', words: levels }],
          DISPOSITION: [{ fact: 'disposition', words: dispositions }],
          DISPOSITION_DATE: fact('date'),
          SENTENCE: [
            {
              fact: 'kind',
              words: { prison: 'PRISON', jail: 'JAIL', probation: 'PROBATION', fine: 'FINE', unknown: 'OTHER' },
            },
            { text: ' ' },
            { fact: 'length', optional: true },
            { fact: 'unit', words: { days: 'D', months: 'M', years: 'Y' }, optional: true },
          ],
          COMPLETED_DATE: fact('completed'),
          CHANGED: [{ fact: 'changed', words: { ...changed, none: '', unknown: OPEN } }],
          CHANGED_DATE: fact('changedOn'),
          ...(releases ? { RELEASED_DATE: fact('released') } : {}),
          ...(offenseDates ? { OFFENSE_DATE: fact('offended') } : {}),
        },
      },
    ],
  };
}

/** The first word of each meaning, but for a word that is the meaning itself. */
function firstWords(meanings: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const words: Record<string, string> = {};
  for (const [word, meaning] of Object.entries(meanings)) {
    words[meaning] ??= word;
    if (word === meaning.toUpperCase().replaceAll('-', ' ')) words[meaning] = word;
  }
  return words;
}
