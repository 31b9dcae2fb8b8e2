/** What a column may be, by its name alone: for proposals, which a person looks at. */

const WHO = '(?:PERSON|PARTY|DEFENDANT|SUBJECT|OFFENDER|CLIENT)';

const ROLES = {
  registered: /^(?:SOR|SORA|SEX_?OFF\w*REG\w*|REGISTERED|REGISTRANT)$/,
  person: new RegExp(`^${WHO}_?(?:ID|KEY|NUMBER|SPN)$|^(?:SPN|SID|CII_NUMBER)$`),
  name: new RegExp(`^(?:DEFENDANT|(?:${WHO}_?|FULL_?)?NAME)$`),
  last: new RegExp(`^(?:${WHO}_)?(?:LAST|FAMILY|SUR)_?NAME$`),
  first: new RegExp(`^(?:${WHO}_)?(?:FIRST|GIVEN)_?NAME$`),
  birth: new RegExp(`^(?:${WHO}_)?(?:BIRTH_?(?:DATE)?|DATE_?OF_?BIRTH|BORN|DATE_BIRTH)$`),
  sex: new RegExp(`^(?:${WHO}_)?(?:SEX|GENDER)(?:_CODE)?$`),
  race: new RegExp(`^(?:${WHO}_)?RACE(?:_CODE)?$`),
  case: /^(?:CASE|DOCKET|CAUSE)_?(?:NUMBER|ID)?$/,
  county: /^(?:COUNTY|LOCALITY)_?(?:NAME|CODE)?$/,
  court: /^COURT_?(?:NAME|CODE)?$/,
  count: /^(?:COUNT|CHARGE|SEQUENCE)_?(?:NUMBER|SEQUENCE|ID)?$/,
  section: /^(?:STATUTE|CODE_?SECTION|SECTION|OFFENSE_?CODE|STATUTE_?(?:CODE|TEXT)|CURR_OFFENSE)(?:_?NUMBER)?$/,
  description: /^(?:(?:CHARGE|OFFENSE|STATUTE|CURR_OFFENSE)_?)?DESCRIPTION$/,
  level:
    /^(?:(?:CHARGE|OFFENSE)_?)?(?:GRADE|LEVEL|DEGREE|SEVERITY|CLASS)(?:_?CODE)?$|^CHARGE_?TYPE(?:_?CODE)?$|^CURR_L_D$/,
  disposition: /^(?:(?:FINAL|CHARGE)_?)?(?:DISPOSITION|VERDICT|OUTCOME)_?(?:CODE|DESCRIPTION)?$/,
  date: /^(?:DISPOSITION|VERDICT|SENTENCE|CONVICTION|OUTCOME)_?(?:DATE|ON)$|^DISPOSED(?:_ON|_DATE)?$|^DISPDATE$/,
  offended: /^(?:OFFENSE|VIOLATION)_?DATE$|^DATE_?OF_?OFFENSE$/,
  kind: /^SENTENCE_?(?:TYPE|KIND)(?:_?CODE)?$/,
  length: /^SENTENCE_?(?:LENGTH|TERM)$/,
  unit: /^SENTENCE_?(?:LENGTH_?|TERM_?)?UNITS?(?:_?CODE)?$/,
} as const;

export type Role = keyof typeof ROLES;

/** How courts shorten the words of their columns; `CASE_STAT` is no statute, and `CT` is a court or a count. */
const SHORT: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    DEFENDANT: 'DEF DEFT DFDT DFNDT DFT',
    OFFENDER: 'OFNDR OFFNDR',
    PERSON: 'PRSN PERS',
    PARTY: 'PTY',
    SUBJECT: 'SUBJ',
    NAME: 'NM NAM',
    LAST_NAME: 'LNAME',
    FIRST_NAME: 'FNAME',
    BIRTH_DATE: 'DOB',
    NUMBER: 'NO NUM NBR NR',
    CODE: 'CD CDE',
    DATE: 'DT DTE',
    DISPDATE: 'DISPDT',
    DESCRIPTION: 'DESC DESCR DSCR LIT',
    COUNTY: 'CNTY',
    COURT: 'CRT',
    CASE: 'CAS',
    DOCKET: 'DKT DCKT',
    CHARGE: 'CHG CHRG',
    OFFENSE: 'OFF OFFENCE OFFNS OFNS',
    DISPOSITION: 'DISP DISPO',
    RACE: 'RAC',
    LEVEL: 'LVL',
    SEQUENCE: 'SEQ',
    COUNT: 'CNT',
    SENTENCE: 'SENT SNTNC',
    LENGTH: 'LEN LGTH',
    TYPE: 'TYP',
  }).flatMap(([word, shorts]) => shorts.split(' ').map((short) => [short, word])),
);

/** The role of a column; undefined where its name says nothing. */
export function roleOf(name: string): Role | undefined {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[\s._-]+/)
    .filter((word) => word !== '');
  const whole = words.map((word) => SHORT[word] ?? word).join('_');
  return (Object.keys(ROLES) as Role[]).find((role) => ROLES[role].test(whole));
}
