import { OUT_OF_STATE } from '../courts.ts';
import { PLACES } from './places.ts';

/** What an agency's text on a rap sheet says of where it is. */
export type Agency = {
  /** As printed, upper case. */
  readonly name: string;
  /** Upper case; undefined when the table does not know the place, or the text names several. */
  readonly county: string | undefined;
  /** Whether it is a court: its first four letters say so (`CASC`, `CAMC`). */
  readonly court: boolean;
};

/** More names for counties: upper-case text of the agency, with or without its first four letters, to county. */
export type MoreAgencies = Readonly<Record<string, string>>;

/** Superior, municipal, justice, juvenile, appellate and federal district courts. */
const COURTS = new Set(['SC', 'MC', 'JC', 'JV', 'CC', 'DC', 'TC', 'CR', 'AC']);
const STATES = new Set(
  'AL,AK,AZ,AR,CO,CT,DE,DC,FL,GA,HI,ID,IL,IN,IA,KS,KY,LA,ME,MD,MA,MI,MN,MS,MO,MT,NE,NV,NH,NJ,NM,NY,NC,ND,OH,OK,OR,PA,RI,SC,SD,TN,TX,UT,VT,VA,WA,WV,WI,WY'.split(
    ',',
  ),
);
/** Kinds of agencies, by letters three and four, that other states' agencies are told by too. */
const KINDS = new Set(['SC', 'MC', 'JC', 'JV', 'CC', 'DC', 'PD', 'SO', 'PR', 'SD', 'HP', 'DA', 'DJ', 'CI']);

/** Words of places as they are shortened, each with all that it may stand for. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  S: ['SOUTH', 'SAN', 'SANTA'],
  SN: ['SAN'],
  ST: ['SAINT', 'SANTA'],
  SNTA: ['SANTA'],
  STA: ['SANTA'],
  SO: ['SOUTH'],
  NO: ['NORTH'],
  N: ['NORTH'],
  W: ['WEST'],
  E: ['EAST'],
  L: ['LAKE', 'LOS'],
  LA: ['LOS ANGELES'],
  WLA: ['WEST LOS ANGELES'],
  LS: ['LOS'],
  L05: ['LOS'],
  MT: ['MOUNT', 'MOUNTAIN'],
  MTN: ['MOUNTAIN'],
  VW: ['VIEW'],
  SF: ['SAN FRANCISCO'],
  FRAN: ['FRANCISCO'],
  FRISCO: ['FRANCISCO'],
  BERDO: ['BERNARDINO'],
  BERNDO: ['BERNARDINO'],
  BERN: ['BERNARDINO'],
  BDNO: ['BERNARDINO'],
  BRDO: ['BERNARDINO'],
  SAC: ['SACRAMENTO'],
  SACTO: ['SACRAMENTO'],
  SACRMNTO: ['SACRAMENTO'],
  STKN: ['STOCKTON'],
  STKTN: ['STOCKTON'],
  STOCKTN: ['STOCKTON'],
  JOAQ: ['JOAQUIN'],
  STANISLAS: ['STANISLAUS'],
  OBIS: ['OBISPO'],
  OBSPO: ['OBISPO'],
  SLO: ['SAN LUIS OBISPO'],
  CRZ: ['CRUZ'],
  BARB: ['BARBARA'],
  MONTRY: ['MONTEREY'],
  RIV: ['RIVERSIDE'],
  RVRSDE: ['RIVERSIDE'],
  RICH: ['RICHMOND'],
  BAKERSFLD: ['BAKERSFIELD'],
  BKRSFLD: ['BAKERSFIELD'],
};

const squash = (text: string) => text.replace(/[^A-Z0-9]/g, '');

/** Place by its letters alone, since copies break names apart (`DEL NORT E`). */
const COUNTY_OF = new Map<string, string>();
for (const [county, towns] of Object.entries(PLACES)) {
  for (const town of towns.split(',')) if (town !== '') COUNTY_OF.set(squash(town), county);
}
// After the towns, so that a county keeps its own name where a town elsewhere shares it.
for (const county of Object.keys(PLACES)) COUNTY_OF.set(squash(county), county);

/** A place name has no more words than this. */
const LONGEST_PLACE = 4;
/** An agency's text has no more words than this; the rest is not looked at. */
const LONGEST_AGENCY = 12;

/**
 * Reads an agency's text, `CASC LOS ANGELES METRO`, `CASC MCRICHMOND`, `CAPD SN JOSE`. The longest known place that its
 * words hold decides; two places of one length in different counties leave the county unknown.
 */
export function readAgency(text: string, more: MoreAgencies = {}): Agency {
  const name = text.replace(/\./g, '').replace(/\s+/g, ' ').trim().toUpperCase();
  const [, state = '', kind = '', rest = name] = /^([A-Z]{2})([A-Z]{2}) ?(.*)$/.exec(name) ?? [];
  const known = /^[A-Z]{4}(?: |$)/.test(name) || state === 'CA';
  const court = known && COURTS.has(kind);
  const told = more[name] ?? (known ? more[rest] : undefined);
  if (told !== undefined) return { name, county: told.toUpperCase(), court };
  if (known && (state === 'US' || (STATES.has(state) && KINDS.has(kind)))) return { name, county: OUT_OF_STATE, court };
  const place = known ? rest : name;
  // Courts that were municipal before 1998 are printed with their old letters before the town: MCRICHMOND.
  const withoutMark = place.replace(/^(?:MC|JC|SC|DIV|BR) ?(?=[A-Z]{3})/, '');
  return { name, county: findCounty(place) ?? findCounty(withoutMark), court };
}

function findCounty(place: string): string | undefined {
  const words = place
    .replace(/\bL A\b/, 'LA')
    .split(/[ ,/-]+/)
    .filter((word) => word !== '')
    .slice(0, LONGEST_AGENCY);
  const whole = countyOf([squash(place)]) ?? countyOf(expansions(words));
  if (whole !== undefined) return whole;
  for (let length = Math.min(LONGEST_PLACE, words.length); length > 0; length--) {
    const counties = new Set<string>();
    for (let start = 0; start + length <= words.length; start++) {
      const some = words.slice(start, start + length);
      const county = countyOf([squash(some.join(''))]) ?? countyOf(expansions(some));
      if (county !== undefined) counties.add(county);
    }
    if (counties.size > 0) return counties.size === 1 ? [...counties][0] : undefined;
  }
  return undefined;
}

/** The one county of places by their letters; undefined where none is known, or several are. */
function countyOf(places: readonly string[]): string | undefined {
  const counties = new Set(places.flatMap((place) => COUNTY_OF.get(place) ?? []));
  return counties.size === 1 ? [...counties][0] : undefined;
}

/** More readings of shortened words than this are not looked at. */
const MOST_EXPANSIONS = 24;

/** Every reading of shortened words, by its letters alone. */
function expansions(words: readonly string[]): readonly string[] {
  let all: readonly string[] = [''];
  for (const word of words) {
    const forms = SHORT_FORMS[word] ?? [word];
    all = all.flatMap((before) => forms.map((form) => before + form)).slice(0, MOST_EXPANSIONS);
  }
  return all.map(squash);
}
