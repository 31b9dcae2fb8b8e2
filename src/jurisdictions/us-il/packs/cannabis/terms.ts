import {
  all,
  any,
  conviction,
  levelIs,
  not,
  type SectionList,
  sameCase,
  sectionIn,
  shown,
  someCount,
  unrecorded,
} from '../../../../law/language/index.ts';
import { domesticBattery, large, perhapsViolent, small } from '../sections.ts';

export const thirtyOrLess = unrecorded(conviction, 'amount', 'it was thirty grams of cannabis or less');
export const enhanced = unrecorded(conviction, 'enhanced', 'its penalty was enhanced by section 7');
export const associated = unrecorded(conviction, 'associated', 'it was associated with a violent crime');

/** Thirty grams or less, by a subdivision that says so, else by what is known of the amount. */
const minor = any(shown(sectionIn(conviction, small)), all(not(shown(sectionIn(conviction, large))), thirtyOrLess));

/** A charge of the case, however it ended. */
const charged = (list: SectionList) => someCount((other) => all(sameCase(other), sectionIn(other, list)));

const battery = charged(domesticBattery);
/** What it takes to go to the Governor, but for violent crimes that are perhaps charged with it. */
export const forPardon = all(minor, not(shown(enhanced)), not(shown(associated)), not(battery));
export const perhapsAssociated = all(minor, charged(perhapsViolent), not(battery));

/** A felony without a class that was not of class 4. */
export const unclassed = all(
  levelIs(conviction, 'felony'),
  not(unrecorded(conviction, 'class', 'it was a class 4 felony')),
);
