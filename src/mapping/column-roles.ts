/** What a column may be, by its name alone: for proposals, which a person looks at. */

const ROLES = {
  registered: /^(?:SOR|SORA|SEX_?OFF\w*REG\w*|REGISTERED|REGISTRANT)$/,
  person:
    /^(?:PERSON|PARTY|DEF(?:ENDANT)?|SUBJECT|OFFENDER|CLIENT)_?(?:ID|KEY|NO|NUM(?:BER)?|SPN)$|^(?:SPN|SID|CII_NUMBER)$/,
  name: /^(?:DEF(?:ENDANT)?_?(?:NAM|NAME)?|(?:FULL_?)?NAME|PARTY_NAME)$/,
  last: /^(?:DEF_)?(?:LAST|FAMILY|SUR)_?(?:NAM|NAME)$/,
  first: /^(?:DEF_)?(?:FIRST|GIVEN)_?(?:NAM|NAME)$/,
  birth: /^(?:DOB|DEF_DOB|BIRTH_?(?:DATE)?|DATE_?OF_?BIRTH|BORN|DT_BIRTH)$/,
  sex: /^(?:DEF_)?(?:SEX|GENDER)$/,
  race: /^(?:DEF_)?(?:RACE|RAC)$/,
  case: /^(?:CASE|DOCKET|CAUSE|CAS)_?(?:NO|NUM|NUMBER|NBR|ID)?$/,
  county: /^(?:COUNTY|LOCALITY|CNTY)_?(?:NAME)?$/,
  court: /^(?:COURT|CRT)_?(?:NAME)?$/,
  count: /^(?:COUNT|CHARGE|CHG|SEQ|SEQUENCE)_?(?:NO|NUM|NUMBER|SEQ|ID)?$/,
  section: /^(?:STATUTE|CODE_?SECTION|SECTION|OFFENSE_?CODE|STATUTE_?CODE|CURR_OFF)(?:_?(?:NUM|NUMBER))?$/,
  description: /^(?:CHARGE_?|OFFENSE_?|STATUTE_?)?(?:DESC|DESCR|DESCRIPTION)$|^CURR_OFF_LIT$/,
  level: /^(?:GRADE|LEVEL|DEGREE|SEVERITY|CLASS|CHARGE_?TYPE|OFFENSE_?(?:LEVEL|CLASS)|CURR_L_D)$/,
  disposition: /^(?:FINAL_?|CHARGE_?)?(?:DISP|DISPO|DISPOSITION|VERDICT|OUTCOME)_?(?:CODE|DESC)?$/,
  date: /^(?:DISP|DISPO|DISPOSITION|DISPOSED|VERDICT|SENTENCE|CONVICTION)_?(?:DATE|DT|ON)?$|^DISPDT$/,
} as const;

export type Role = keyof typeof ROLES;

/** The role of a column; undefined where its name says nothing. */
export function roleOf(name: string): Role | undefined {
  const plain = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/[\s.-]+/g, '_');
  return (Object.keys(ROLES) as Role[]).find((role) => ROLES[role].test(plain));
}
