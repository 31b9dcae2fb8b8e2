import { years } from './plain.ts';

/**
 * Michigan's law as plain ifs, written from docs/law/michigan.md. Nothing of it uses the packs or their language: sections are
 * texts, dates are ISO texts.
 */
export type MichiganCount = {
  readonly on: string;
  readonly number: string;
  /** `felony-under-10-years`, `misdemeanor-of-93-days-or-more`; never one without its longest sentence. */
  readonly level: string;
  readonly convicted: boolean;
  readonly kind: 'fine' | 'jail' | 'probation' | 'prison';
  /** The last release, where there was jail or prison. */
  readonly released: string;
  /** When sentence and supervision were over. */
  readonly completed: string;
  readonly inCase: number;
  readonly marijuana: boolean;
  /** Whether the State Police database has it. */
  readonly database: boolean;
};

const SHORT = 'misdemeanor-of-92-days-or-less';
const TEN = 'felony-of-10-years-or-more';
const isFelony = ({ level }: MichiganCount) => level.includes('felony');
const isAssaultive = ({ number }: MichiganCount) => ['750.81a', '750.84', '750.520e'].includes(number);
/** The sections of these tests that read as a kind that the section leaves out. */
const KINDS = ['750.81a', '750.84', '750.174', '750.249', '750.235', '257.625', '750.520e'];

/** Section 1 of the page: set aside without a petition. */
export function cleanSlate(count: MichiganCount, all: readonly MichiganCount[], asOf: string): string | undefined {
  const { level, number, on } = count;
  if (!count.convicted) return undefined;
  if (asOf < '2023-04-11') return 'not-yet';
  if (level === 'life-felony' || level === TEN) return 'excluded';
  if (isFelony(count) && number === '750.174') return 'excluded';
  const start = isFelony(count) && count.kind === 'prison' ? count.released : on;
  const wait = isFelony(count) ? 10 : 7;
  if (asOf < years(start, wait)) return 'not-yet';
  if (level === SHORT) return KINDS.includes(number) ? 'hand-review' : 'set-aside';
  const convictions = all.filter((each) => each.convicted);
  const again = convictions.some(
    (each) => each.on > start && each.on < years(start, wait) && (each.level !== SHORT || each.database),
  );
  if (again) return 'not-clean';
  if (convictions.filter(isAssaultive).length > 1 || KINDS.includes(number)) return 'hand-review';
  if (isFelony(count) && convictions.filter(isFelony).length > 3) return 'hand-review';
  const ready = (of: string, after: number) =>
    convictions.filter((each) => each.level === of && asOf >= years(each.on, after)).length;
  if (isFelony(count)) return ready('felony-under-10-years', 10) > 2 ? 'cap' : 'set-aside';
  return ready('misdemeanor-of-93-days-or-more', 7) > 4 ? 'cap' : 'set-aside';
}

/** Section 2 of the page: the petitions. */
export function petition(count: MichiganCount, all: readonly MichiganCount[], asOf: string): string | undefined {
  const { level, number, on, completed } = count;
  if (!count.convicted) return undefined;
  if (asOf < '2021-04-11') return 'hand-review';
  if (!isFelony(count) && number === '333.7403' && count.marijuana) return 'may-petition-621e';
  if (level === 'life-felony') return 'excluded';
  const convictions = all.filter((each) => each.convicted);
  const felonies = convictions.filter(isFelony);
  if (felonies.length > 3) return new Set(felonies.map(({ inCase }) => inCase)).size > 3 ? 'too-many' : 'hand-review';
  const graver = number === '750.81a' || number === '750.235' || number === '257.625';
  if (asOf < years(on, isFelony(count) ? 5 : 3)) return 'not-yet';
  // The least wait is over: which one holds, and from when, is for a person.
  const longest = isFelony(count) ? (felonies.length > 1 ? 7 : 5) : graver ? 5 : 3;
  const sections = isFelony(count) && graver ? Math.max(longest, 5) : longest;
  if (asOf < years(on, longest) || asOf < years(completed, sections)) return 'hand-review';
  if (number === '750.520e' || number === '257.625') return 'hand-review';
  if (convictions.filter(isAssaultive).length > 2) return 'hand-review';
  return level === TEN && felonies.filter((each) => each.level === TEN).length > 1 ? 'hand-review' : 'may-petition';
}
