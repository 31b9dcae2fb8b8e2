import {
  all,
  any,
  type Condition,
  conviction,
  levelIs,
  not,
  sectionIn,
  shown,
} from '../../../../law/language/index.ts';
import { lesser11357, possession, possession11357, subdivisions, wholeSections } from './sections.ts';

const felony = levelIs(conviction, 'felony');

/** A felony of HS 11357 whose text names no subdivision that was a misdemeanor alone: possession of concentrate. */
const concentrate: Condition = all(
  felony,
  sectionIn(conviction, possession11357),
  not(shown(sectionIn(conviction, lesser11357))),
);

export const drugPossession: Condition = any(sectionIn(conviction, possession), concentrate);

/** The convictions that this law may concern, whatever their county and disposition. */
export const reachedByProp47: Condition = any(
  sectionIn(conviction, wholeSections),
  all(felony, sectionIn(conviction, subdivisions)),
  concentrate,
);
