import {
  type Count,
  formatPartialDate,
  formatSection,
  type Person,
  sentenceEnd,
  truthWord,
} from '../../record/index.ts';
import type { CorrectableFact } from '../corrections/correction.ts';

/** What stands in a record for a fact that can be corrected. */
export function wordsOfFact(person: Person, count: Count | undefined, fact: CorrectableFact): string {
  switch (fact) {
    case 'birthDate':
      return formatPartialDate(person.birthDate);
    case 'deceased':
      return truthWord(person.deceased);
    case 'registered':
      return truthWord(person.registered);
    case 'level':
      return count?.level ?? 'unknown';
    case 'convictionDate':
      return count ? formatPartialDate(count.date) : 'unknown';
    case 'section':
      return count?.offense.section ? formatSection(count.offense.section) : count?.offense.text || 'unknown';
    case 'disposition':
      return count?.disposition.text || 'unknown';
    case 'setAside':
      return count ? truthWord(count.setAside) : 'unknown';
    case 'county':
      return count?.county ?? 'unknown';
    case 'completed':
      return count ? formatPartialDate(sentenceEnd(count)) : 'unknown';
  }
}
