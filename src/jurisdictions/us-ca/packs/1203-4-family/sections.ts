import { sectionList } from '../../../../law/language/index.ts';

/** Offenses that PC 1203.4(b) leaves out, whatever their level. */
export const excludedFromDismissal = sectionList({
  id: '1203-4-excluded',
  title: 'Offenses that PC 1203.4 leaves out',
  source: 'PC 1203.4(b) [S via a public compilation]; docs/law/record-clearance-law.md, 4.1',
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
});

/** Left out only as a felony. */
export const excludedFelony = sectionList({
  id: '1203-4-excluded-felony',
  title: 'PC 261.5(d)',
  source: 'PC 1203.4(b) [S via a public compilation]',
  sections: ['PC 261.5(d)'],
});

/** Left out of PC 1203.4a as a misdemeanor. */
export const excludedMisdemeanor = sectionList({
  id: '1203-4a-excluded',
  title: 'PC 288(c)',
  source: 'PC 1203.4a(d) [S via a public compilation]',
  sections: ['PC 288(c)'],
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

/** Infractions of the Vehicle Code that another section fines: PC 19.8, VC 16029, 42001.1 to 42001.20. */
export const finedElsewhere = sectionList({
  id: 'fined-elsewhere',
  title: 'Vehicle Code infractions that another section than VC 42001 fines',
  source: 'PC 19.8; VC 16029, 42001.5 to 42001.15, from memory [M], for legal review',
  sections: [
    'VC 4000',
    'VC 5201.1',
    'VC 12500',
    'VC 14601.1',
    'VC 16028',
    'VC 21453',
    'VC 22450',
    'VC 22507.8',
    'VC 22522',
    'VC 23109(c)',
    'VC 23111',
    'VC 23112',
    'VC 23113',
    'VC 27150.1',
    'VC 40508',
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
