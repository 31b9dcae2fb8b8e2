import { sectionList } from '../../../language/index.ts';

const source = 'docs/law/record-clearance-law.md, 3 [2]';

function list(id: string, title: string, ...sections: string[]) {
  return sectionList({ id, title, source, sections });
}

/** Simple possession: relief whatever the value. */
export const possession = list('p47-possession', 'drug possession', 'HS 11350', 'HS 11357(a)', 'HS 11377');
/** Burglary, which may be what is shoplifting now (PC 459.5). */
export const burglary = list('p47-burglary', 'burglary', 'PC 459', 'PC 460(b)');
/** Forgery (PC 473(b)). */
export const forgery = list(
  'p47-forgery',
  'forgery',
  'PC 470',
  'PC 471',
  'PC 472',
  'PC 473',
  'PC 474',
  'PC 475',
  'PC 476',
);
export const badCheck = list('p47-bad-check', 'a bad check', 'PC 476a');
/** Theft that PC 490.2 makes petty, a car taken included by case law; PC 489 is the punishment of grand theft. */
export const theft = list(
  'p47-theft',
  'theft',
  'PC 484',
  'PC 484e',
  'PC 484g',
  'PC 484h',
  'PC 484i',
  'PC 487',
  'PC 487a',
  'PC 487b',
  'PC 487c',
  'PC 487d',
  'PC 487e',
  'PC 487h',
  'PC 487i',
  'PC 487j',
  'PC 489',
  'VC 10851',
);
export const receiving = list('p47-receiving', 'receiving stolen property', 'PC 496');
export const withPrior = list('p47-prior', 'petty theft with a prior', 'PC 666');
export const identityTheft = list('p47-identity', 'identity theft', 'PC 530.5');

/** Every section that Prop 47 may reach. */
export const prop47Sections = sectionList({
  id: 'prop-47',
  title: 'Prop 47 sections',
  source,
  sections: [possession, burglary, forgery, badCheck, theft, receiving, withPrior].flatMap((each) => each.sections),
});
