import { sectionList } from '../../../../law/language/index.ts';

const source = 'PC 1170.18(a) and the sections that it names; docs/law/record-clearance-law.md, 3';

function list(id: string, title: string, ...sections: string[]) {
  return sectionList({ id, title, source, sections });
}

/** Simple possession, whatever the value. */
export const possession = list('p47-possession', 'drug possession', 'HS 11350', 'HS 11357(a)', 'HS 11377');

/** Of HS 11357 only concentrate, former subdivision (a), could be a felony: a felony without a letter is that. */
export const possession11357 = list('p47-11357', 'HS 11357', 'HS 11357');

/** The subdivisions of HS 11357 that were never felonies. */
export const lesser11357 = list(
  'p47-11357-lesser',
  'former HS 11357(b) to (e)',
  'HS 11357(b)',
  'HS 11357(c)',
  'HS 11357(d)',
  'HS 11357(e)',
);

/** Burglary that may be shoplifting now (PC 459.5). Burglary of the first degree, PC 460(a), never is. */
export const burglary = list('p47-burglary', 'burglary', 'PC 459', 'PC 460(b)', 'PC 460(2)', 'PC 461(b)', 'PC 461(2)');

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

/**
 * Theft that PC 490.2 makes petty, under the names and numbers that it has had: larceny, false pretenses, grand theft by the numbers of before 1993 (487(1) to 487(3)), and PC 489, the punishment of grand theft.
 */
export const theft = list(
  'p47-theft',
  'theft',
  'PC 484',
  'PC 484e',
  'PC 484g',
  'PC 484h',
  'PC 484i',
  'PC 485',
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
  'PC 532(a)',
);

/** Embezzlement, which is theft (PC 490a); of public funds it is a felony whatever the amount (PC 514). */
export const embezzlement = list(
  'p47-embezzlement',
  'embezzlement',
  'PC 503',
  'PC 504',
  'PC 504a',
  'PC 504b',
  'PC 505',
  'PC 506',
  'PC 507',
  'PC 508',
  'PC 514',
);

/** A vehicle taken or driven: theft only in its first form. */
export const vehicle = list('p47-vehicle', 'taking or driving a vehicle', 'VC 10851');

/** PC 496(a) alone; its number of before 1993 was 496(1). PC 496d, stolen vehicles, is a section of its own. */
export const receiving = list('p47-receiving', 'receiving stolen property', 'PC 496(a)', 'PC 496(1)');

export const withPrior = list('p47-prior', 'petty theft with a prior', 'PC 666');

/** A conviction of these leaves petty theft with a prior a possible felony today (PC 666(b)). */
export const elderTheft = list('p47-elder-theft', 'theft from an elder', 'PC 368(d)', 'PC 368(e)');

export const identityTheft = list('p47-identity', 'identity theft', 'PC 530.5');

const all = [possession, burglary, forgery, badCheck, theft, embezzlement, vehicle, receiving, withPrior].flatMap(
  (each) => each.sections,
);

/** Sections that Prop 47 reaches, if at all, in every subdivision. */
export const wholeSections = sectionList({
  id: 'prop-47',
  title: 'Prop 47 sections',
  source,
  sections: all.filter(({ subdivisions }) => subdivisions.length === 0),
});

/**
 * Subdivisions that it reaches, as felonies alone. Their numbers without a letter may be another offense, most often
 * a misdemeanor, which concerns this law in no case.
 */
export const subdivisions = sectionList({
  id: 'prop-47-subdivisions',
  title: 'Prop 47 subdivisions',
  source,
  sections: all.filter(({ subdivisions: own }) => own.length > 0),
});

/** Both lists: what `sections` of the pack names. */
export const prop47Kinds = sectionList({
  id: 'prop-47-kinds',
  title: 'Prop 47 sections',
  source,
  sections: all,
});
