import type { IToken } from 'chevrotain';
import type { LineNote, PersonInfo } from './events.ts';
import { Death, FingerprintClass, Fingerprints, NameEntry, PersonLine, Supervision, Text } from './tokens.ts';

/** Labels whose values are lists that may run on over lines without a label. */
const LISTS = new Set(['FBI', 'CDL', 'IDN', 'SOC', 'INN', 'MNU', 'SMT', 'MDS', 'OCC', 'MON', 'ADR', 'AKA']);
const LABELLED = /(?:^| )([A-Z]{3,4}) ?\/(.*?)(?=(?: [A-Z]{3,4} ?\/)|$)/g;

/** Reads the head of a rap sheet; what it does not understand goes to `notUnderstood`. */
export function readPersonInfo(
  tokens: readonly IToken[],
  noteOf: (token: IToken) => LineNote,
  notUnderstood: (note: LineNote) => void,
): Omit<PersonInfo, 'currentRegistrant'> {
  const ciis: string[] = [];
  const names: string[] = [];
  const births: string[] = [];
  const supervision: LineNote[] = [];
  let primaryBirth = '';
  let sex = '';
  let race = '';
  let deceased = false;
  let last = '';
  for (const token of tokens) {
    switch (token.tokenType) {
      case PersonLine: {
        const fields = fieldsOf(token.image);
        for (const [label, value] of fields) {
          last = label;
          if (label === 'CII') ciis.push(value.replace(/ /g, ''));
          else if (label === 'NAM') addName(value, names);
          else if (label === 'SEX') sex ||= value;
          else if (label === 'RAC') race ||= value;
          else if (label === 'DOB') births.push(...value.split(' ').filter((date) => /^\d{8}$/.test(date)));
        }
        // The birth date that the record is kept under stands beside the sex; a list of others comes later.
        if (fields.has('SEX') && fields.has('DOB')) primaryBirth ||= (fields.get('DOB') ?? '').slice(0, 8);
        break;
      }
      case NameEntry:
        if (last === 'NAM') addName(token.image, names);
        else notUnderstood(noteOf(token));
        break;
      case Death:
        deceased = true;
        break;
      case Supervision:
        supervision.push(noteOf(token));
        last = 'SUPERVISION';
        break;
      case Fingerprints:
        last = 'FPC';
        break;
      case FingerprintClass:
        if (last !== 'FPC') notUnderstood(noteOf(token));
        break;
      case Text:
        if (last === 'SUPERVISION' && /^CA[A-Z]{2} /.test(token.image)) supervision.push(noteOf(token));
        else if (!LISTS.has(last)) notUnderstood(noteOf(token));
        break;
      default:
        notUnderstood(noteOf(token));
    }
  }
  const birthDate = primaryBirth || (births[0] ?? '');
  return {
    // A number without its letter is one that was merged into this record.
    cii: ciis.find((cii) => /^[A-Z]\d+$/.test(cii)) ?? ciis.at(-1) ?? '',
    names,
    birthDate,
    otherBirthDates: [...new Set(births)].filter((date) => date !== birthDate),
    sex,
    race,
    deceased,
    supervision,
  };
}

function fieldsOf(line: string): ReadonlyMap<string, string> {
  return new Map([...line.matchAll(LABELLED)].map(([, label = '', value = '']) => [label, value.trim()]));
}

/** `01 SKYWALKER,LUKE JAY`; the code is the name's place in the list. */
function addName(text: string, names: string[]): void {
  const name = text.replace(/^\d{1,3} /, '').trim();
  if (name !== '') names.push(name);
}
