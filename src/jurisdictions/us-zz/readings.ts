import type { FileReadingDefinition } from '../../law/language/index.ts';

const source = 'Records Ordinance of Zenda (invented)';

/** What the silence of Zenda's files may mean. */
export const zendaReadings: readonly FileReadingDefinition[] = [
  {
    id: 'placeholder',
    title: 'The verdict of a charge is only a mark such as -',
    values: { blank: 'it is blank', text: 'it is what it says' },
    source,
  },
  {
    id: 'blank-disposition',
    title: 'The verdict of a charge is blank',
    values: { unknown: 'it may be a conviction', 'no-conviction': 'it is no conviction' },
    source,
  },
  {
    id: 'offense-column',
    title: 'The verdict names another section than the charge',
    values: { conviction: 'the verdict counts', charge: 'the charge counts', unknown: 'the section is not known' },
    source,
  },
  {
    id: 'blank-conviction-offense',
    title: 'The verdict names no section',
    values: { charge: 'the charge stands in for it', unknown: 'the section is not known' },
    source,
  },
  {
    id: 'unreadable-conviction-offense',
    title: 'The section of the verdict cannot be read, and that of the charge can',
    values: { unknown: 'the section is not known', charge: 'the charge stands in for it' },
    source,
  },
  {
    id: 'blank-level',
    title: 'The degree of the verdict is blank',
    values: { charge: 'the degree of the charge stands in for it', unknown: 'the degree is not known' },
    source,
  },
  {
    id: 'blank-date',
    title: 'The date of the verdict is blank',
    values: { 'disposition-date': 'the date of the disposition stands in for it', unknown: 'the date is not known' },
    source,
  },
  {
    id: 'blank-birth-date',
    title: 'The date of birth is blank',
    values: { 'cycle-age': 'an age leaves a range of dates', unknown: 'the date of birth is not known' },
    source,
  },
  {
    id: 'unreadable-other',
    title: 'The section of another charge of the person cannot be read',
    values: { unknown: 'it may be any section', 'passed-over': 'it is none that a rule asks for' },
    source,
  },
  {
    id: 'offense-date',
    title: 'The date of the offense is in no file',
    values: {
      'arrest-for-section': 'an arrest of the cycle for the section dates it, else the verdict',
      'first-arrest': 'the first arrest of the cycle dates it, for whatever it was',
      conviction: 'the verdict dates it',
    },
    source,
  },
  {
    id: 'years',
    title: 'A span of years',
    values: { calendar: 'it ends on the same day of the later year', days: 'a year is 365.25 days, rounded' },
    source,
  },
];
