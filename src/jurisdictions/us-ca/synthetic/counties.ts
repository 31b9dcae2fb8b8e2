import { weighted } from '../../../sources/synthetic/prng.ts';
import { bytesOf } from './printer.ts';

/** The counties with their people in thousands (census of 2020), which is how often a statewide file draws each. */
const POPULATIONS = [
  ['ALAMEDA', 1682],
  ['ALPINE', 1],
  ['AMADOR', 40],
  ['BUTTE', 212],
  ['CALAVERAS', 45],
  ['COLUSA', 22],
  ['CONTRA COSTA', 1166],
  ['DEL NORTE', 28],
  ['EL DORADO', 191],
  ['FRESNO', 1008],
  ['GLENN', 29],
  ['HUMBOLDT', 136],
  ['IMPERIAL', 180],
  ['INYO', 19],
  ['KERN', 909],
  ['KINGS', 152],
  ['LAKE', 68],
  ['LASSEN', 33],
  ['LOS ANGELES', 10014],
  ['MADERA', 156],
  ['MARIN', 262],
  ['MARIPOSA', 17],
  ['MENDOCINO', 92],
  ['MERCED', 281],
  ['MODOC', 9],
  ['MONO', 13],
  ['MONTEREY', 439],
  ['NAPA', 138],
  ['NEVADA', 102],
  ['ORANGE', 3187],
  ['PLACER', 405],
  ['PLUMAS', 20],
  ['RIVERSIDE', 2418],
  ['SACRAMENTO', 1585],
  ['SAN BENITO', 64],
  ['SAN BERNARDINO', 2182],
  ['SAN DIEGO', 3299],
  ['SAN FRANCISCO', 874],
  ['SAN JOAQUIN', 779],
  ['SAN LUIS OBISPO', 282],
  ['SAN MATEO', 764],
  ['SANTA BARBARA', 448],
  ['SANTA CLARA', 1936],
  ['SANTA CRUZ', 271],
  ['SHASTA', 182],
  ['SIERRA', 3],
  ['SISKIYOU', 44],
  ['SOLANO', 453],
  ['SONOMA', 489],
  ['STANISLAUS', 553],
  ['SUTTER', 100],
  ['TEHAMA', 66],
  ['TRINITY', 16],
  ['TULARE', 473],
  ['TUOLUMNE', 56],
  ['VENTURA', 844],
  ['YOLO', 217],
  ['YUBA', 82],
] as const;

/** The 58 counties of California, upper case and in alphabetical order, as in `STP_ORI_CNTY_NAME`. */
export const CALIFORNIA_COUNTIES: readonly string[] = POPULATIONS.map(([name]) => name);

/** Which agency a step comes from; the first letters of `STP_ORI_DESCR` tell the kind. */
export type AgencyKind = 'police' | 'sheriff' | 'court' | 'municipal' | 'probation' | 'prison' | 'coroner';

/** A county with, for each kind of agency, columns 43 to 47 of a line, ready to print. */
export type County = { readonly name: string; readonly agencies: Readonly<Record<AgencyKind, Uint8Array>> };

const KINDS: Readonly<Record<AgencyKind, readonly [prefix: string, type: string, description: string]>> = {
  police: ['CAPD', '1', 'POLICE DEPARTMENT'],
  sheriff: ['CASO', '2', 'SHERIFF'],
  court: ['CASC', '5', 'SUPERIOR COURT'],
  municipal: ['CAMC', '5', 'MUNICIPAL COURT'],
  probation: ['CAPO', '4', 'PROBATION DEPARTMENT'],
  prison: ['CASP', '6', 'CORRECTIONS'],
  coroner: ['CACO', '8', 'CORONER'],
};

function agencyColumns(kind: AgencyKind, county: string, number: number): Uint8Array {
  const [prefix, type, description] = KINDS[kind];
  // Real names come both with and without a blank after the prefix.
  const name = `${prefix}${number % 4 === 0 ? ' ' : ''}${county}`.padEnd(26);
  const code = `CA0${String(number).padStart(2, '0')}${type}00${type}`;
  return bytesOf(
    `"${type.padStart(10)}",${description.padEnd(24)},${code},${name},${String(number).padStart(2, '0')},`,
  );
}

function describe(name: string, position: number): County {
  const agency = (kind: AgencyKind): Uint8Array => agencyColumns(kind, name, position + 1);
  return {
    name,
    agencies: {
      police: agency('police'),
      sheriff: agency('sheriff'),
      court: agency('court'),
      municipal: agency('municipal'),
      probation: agency('probation'),
      prison: agency('prison'),
      coroner: agency('coroner'),
    },
  };
}

const counties: readonly County[] = CALIFORNIA_COUNTIES.map(describe);

/** The counties, each as often as it has thousands of people. */
export const countiesByPopulation: readonly County[] = weighted(
  counties.map((county, position) => [county, POPULATIONS[position]![1]] as const),
);

/** The county of that name, or undefined. */
export const countyNamed = (name: string): County | undefined => counties.find((county) => county.name === name);
