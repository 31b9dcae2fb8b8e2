import { sectionList } from '../../../../law/language/index.ts';

const source = 'docs/law/missouri.md, 2';

/** Numbers of the Revised Statutes as the section lists them. */
const LISTED = [
  ...['105.454', '105.478', '115.631', '130.028', '188.030', '188.080', '191.677', '194.425', '217.385', '334.245'],
  ...['375.991', '389.653', '455.085', '455.538', '557.035', '565.120', '565.130', '565.156', '568.020', '568.030'],
  ...['568.032', '568.045', '568.060', '568.065', '568.175', '569.040', '569.050', '569.055', '569.060', '569.065'],
  ...['569.067', '569.072', '569.160', '570.025', '570.090', '570.180', '570.223', '570.224', '570.310', '571.020'],
  ...['571.060', '571.063', '571.070', '571.072', '571.150', '573.200', '573.205', '574.070', '574.105', '574.115'],
  ...['574.120', '574.130', '574.140', '575.040', '575.095', '575.153', '575.155', '575.157', '575.159', '575.195'],
  ...['575.200', '575.210', '575.220', '575.230', '575.240', '575.353', '577.078', '577.703', '577.706', '632.520'],
] as const;

export const listed = sectionList({
  id: 'mo-610-140-listed',
  title: 'sections that RSMo 610.140 lists as left out',
  source,
  sections: ['RSMo 566.*', ...LISTED.map((number) => `RSMo ${number}`)],
});

/** What the section names by its kind: sections of that kind, for a lawyer to confirm. */
export const leftOutByKind = sectionList({
  id: 'mo-610-140-by-kind',
  title: 'sections that read as a kind of offense that RSMo 610.140 leaves out',
  source: 'from memory, for legal review',
  sections: [
    ...['565.020', '565.021', '565.023', '565.024', '565.027'], // death
    ...['565.050', '565.052', '565.054', '565.060'], // assault
    ...['565.072', '565.073', '565.074', '565.076'], // domestic assault
    ...['565.110', '565.115'], // kidnapping
    ...['569.020', '570.023', '570.027'], // dangerous felonies
    ...['577.012', '577.013', '577.014'], // intoxication
  ].map((number) => `RSMo ${number}`),
});

/** Convictions under these chapters do not count against the clean years. */
export const traffic = sectionList({
  id: 'mo-traffic-chapters',
  title: 'traffic chapters',
  source,
  sections: ['RSMo 301.*', 'RSMo 302.*', 'RSMo 303.*', 'RSMo 304.*', 'RSMo 307.*'],
});
