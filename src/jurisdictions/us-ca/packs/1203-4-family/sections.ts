import { sectionList } from '../../../../law/language/index.ts';

/**
 * Offenses that PC 1203.4(b) leaves out, whatever their level. It does not name attempts, and they are not left out:
 * People v. Lewis (2006) 146 Cal.App.4th 294, People v. Marinelli (2014) 225 Cal.App.4th 1.
 */
export const excludedFromDismissal = sectionList({
  id: '1203-4-excluded',
  title: 'Offenses that PC 1203.4 leaves out',
  source:
    'PC 1203.4(b) [S via a public compilation]; attempts are not left out: People v. Lewis (2006) 146 Cal.App.4th 294, People v. Marinelli (2014) 225 Cal.App.4th 1 [O]',
  sections: [
    'PC 286(c)',
    'PC 287(c)',
    'PC 288',
    'PC 288a(c)',
    'PC 288.5',
    'PC 289(j)',
    'PC 311.1',
    'PC 311.2',
    'PC 311.3',
    'PC 311.11',
  ],
  including: [],
});

/** Left out only as a felony. */
export const excludedFelony = sectionList({
  id: '1203-4-excluded-felony',
  title: 'PC 261.5(d)',
  source: 'PC 1203.4(b) [S via a public compilation]',
  sections: ['PC 261.5(d)'],
  including: [],
});

/** Left out of PC 1203.4a as a misdemeanor. */
export const excludedMisdemeanor = sectionList({
  id: '1203-4a-excluded',
  title: 'PC 288(c)',
  source: 'PC 1203.4a(d) [S via a public compilation]',
  sections: ['PC 288(c)'],
  including: [],
});

/** Misdemeanors within VC 42002.1, which concerns failure to stop for inspection or an unsafe condition. */
export const stoppingRules = sectionList({
  id: 'vc-42002-1',
  title: 'VC 2800, 2801, 2803',
  source: 'VC 42002.1 [S]',
  sections: ['VC 2800', 'VC 2801', 'VC 2803'],
});

/** VC 42001(a) fines "an infraction for a violation of this code", so nearly every infraction of it. */
export const vehicleCode = sectionList({
  id: 'vehicle-code',
  title: 'any section of the Vehicle Code',
  source: 'VC 42001(a)',
  sections: ['VC *'],
});

/** Offenses of the Vehicle Code that PC 19.8 fines where they are infractions, so that VC 42001 does not. */
export const finedByPenalCode = sectionList({
  id: 'pc-19-8',
  title: 'Vehicle Code infractions that PC 19.8 fines',
  source: 'PC 19.8(a)(1)(E), (2), text seen at https://self-law.org/code/ca/penal-code/19-8 [S]',
  sections: ['VC 5201.1', 'VC 12500', 'VC 14601.1', 'VC 23109(c)', 'VC 27150.1', 'VC 40508'],
});

/**
 * Other infractions of the Vehicle Code that have a fine of their own, each in full or in part: VC 16029, 42001.2 to
 * 42001.25. For legal review: most are from practitioners' lists, and no text says that a list is complete.
 */
export const finedElsewhere = sectionList({
  id: 'fined-elsewhere',
  title: 'Vehicle Code infractions that may be fined by another section than VC 42001',
  source:
    'VC 42001.4, 42001.12, 42001.25 for VC 23117, 21806, 23140 [S]; the others from a practitioner list (http://wiki.waylandchang.com, PC1203.4a) [2], for legal review',
  sections: [
    'VC 2815',
    'VC 4000',
    'VC 16028',
    'VC 21070',
    'VC 21453',
    'VC 21457(a)',
    'VC 21655.5',
    'VC 21655.8',
    'VC 21752(c)',
    'VC 21806',
    'VC 21971',
    'VC 22450',
    'VC 22451',
    'VC 22452',
    'VC 22500(i)',
    'VC 22500(l)',
    'VC 22507.8',
    'VC 22511.1',
    'VC 22522',
    'VC 22526',
    'VC 23111',
    'VC 23112',
    'VC 23113',
    'VC 23117',
    'VC 23140',
    'VC 27153',
    'VC 27156',
    'VC 34501',
    'VC 38020',
    'VC 42005',
  ],
});

/** VC 12810(a) to (e): relief after probation is for the court to weigh, never owed. */
export const drivingOffenses = sectionList({
  id: 'vc-12810',
  title: 'Offenses of VC 12810(a) to (e)',
  source: 'PC 1203.4(c); VC 12810(a) to (e) [S]',
  sections: [
    'VC 14601',
    'VC 14601.1',
    'VC 14601.2',
    'VC 14601.3',
    'VC 14601.5',
    'VC 20001',
    'VC 20002',
    'VC 21651(b)',
    'VC 22348(b)',
    'VC 23103',
    'VC 23104',
    'VC 23105',
    'VC 23109(a)',
    'VC 23109(c)',
    'VC 23109.1',
    'VC 23140',
    'VC 23152',
    'VC 23153',
    'VC 2800.2',
    'VC 2800.3',
    'VC 31602',
    'PC 191.5(b)',
    'PC 192(c)',
  ],
});

/**
 * Offenses punished by imprisonment for life, whose sentence has no end that can be counted. An attempt at murder is
 * one where it was premeditated.
 */
export const lifeTerms = sectionList({
  id: 'life-terms',
  title: 'Offenses with a life term',
  source: 'penalties of the Penal Code, from memory [M], for legal review',
  sections: [
    'PC 37',
    'PC 128',
    'PC 187',
    'PC 189',
    'PC 190',
    'PC 205',
    'PC 206',
    'PC 209',
    'PC 209.5',
    'PC 217.1(b)',
    'PC 218',
    'PC 219',
    'PC 269',
    'PC 273ab',
    'PC 288.7',
    'PC 451.5',
    'PC 667.61',
    'PC 667.7',
    'PC 667.71',
    'PC 4500',
    'PC 11418(a)(1)',
    'PC 12310(b)',
    'PC 18755(b)',
    'MV 1672(a)',
  ],
});

export const prostitution = sectionList({
  id: 'pc-647-b',
  title: 'PC 647(b)',
  source: 'PC 1203.49',
  sections: ['PC 647(b)'],
});
