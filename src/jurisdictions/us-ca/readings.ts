import type { FileReadingDefinition } from '../../law/language/index.ts';

const source = 'docs/formats/ca-doj-bulk.md, readings';

/** What the silence of the state's bulk file may mean, in the words of its columns. */
export const californiaReadings: readonly FileReadingDefinition[] = [
  {
    id: 'placeholder',
    title:
      'A disposition (DISP_DESCR) or an offense of conviction (CONV_OFFENSE_DESCR) is only a mark such as “-” or “N/A”',
    values: {
      blank: 'it is blank, as NULL is',
      text: 'it is what it says: a disposition that is no conviction, an offense that cannot be read',
    },
    source,
  },
  {
    id: 'blank-disposition',
    title: 'A court action whose disposition (DISP_DESCR) is blank',
    values: {
      unknown: 'it may be a conviction',
      'no-conviction': 'it is no conviction',
    },
    source,
  },
  {
    id: 'offense-column',
    title: 'The column of the conviction (CONV_OFFENSE_DESCR) names another section than that of the charge',
    values: {
      conviction: 'the column of the conviction counts',
      charge: 'the column of the charge (OFFENSE_DESCR) counts',
      unknown: 'the section is not known',
    },
    source,
  },
  {
    id: 'blank-conviction-offense',
    title: 'The column of the conviction (CONV_OFFENSE_DESCR) is blank',
    values: {
      charge: 'the charge stands in for it',
      unknown: 'the section of the conviction is not known',
    },
    source,
  },
  {
    id: 'unreadable-conviction-offense',
    title: 'The column of the conviction (CONV_OFFENSE_DESCR) cannot be read, and that of the charge can',
    values: {
      unknown: 'the section of the conviction is not known',
      charge: 'the charge stands in for it',
    },
    source,
  },
  {
    id: 'blank-level',
    title: 'The level of the conviction (CONV_STAT_DESCR) is blank',
    values: {
      charge: 'the level of the charge (OFFENSE_TOC or CONV_OFFENSE_TOC) stands in for it, unless these two differ',
      unknown: 'the level is not known, unless the statute leaves one only',
    },
    source,
  },
  {
    id: 'blank-date',
    title: 'The date of a court action (STP_EVENT_DATE) is blank',
    values: {
      'disposition-date': 'the date of the disposition (DISP_DATE) stands in for it',
      unknown: 'the date is not known',
    },
    source,
  },
  {
    id: 'blank-birth-date',
    title: 'No line gives the date of birth (PRI_DOB)',
    values: {
      'cycle-age': 'the age at the arrest of a cycle (CYC_AGE) leaves a range of dates',
      unknown: 'the date of birth is not known',
    },
    source,
  },
  {
    id: 'unreadable-other',
    title: 'The section of another charge or conviction of the person cannot be read',
    values: {
      unknown: 'it may be any section, a superstrike too',
      'passed-over': 'it is none of the sections that a rule asks for',
    },
    source,
  },
  {
    id: 'offense-date',
    title: 'The date of the offense, which the file does not have',
    values: {
      'arrest-for-section': 'an arrest of the cycle for the section dates it, else the conviction',
      'first-arrest': 'the first arrest of the cycle dates it, for whatever it was',
      conviction: 'the conviction dates it',
    },
    source: 'docs/decisions/023-date-of-the-offense.md',
  },
  {
    id: 'years',
    title: 'A span of years',
    values: {
      calendar: 'it ends on the same day of the later year',
      days: 'a year is 365.25 days, rounded to whole days',
    },
    source,
  },
];
