import { createHash } from 'node:crypto';
import type { Relief } from '../law/relief.ts';
import type { Paper } from '../press/job.ts';
import type { Plan } from '../press/plan.ts';
import type { CountyProfile } from '../profile/county-profile.ts';
import type { Address } from '../results/addresses.ts';
import type { Cases, ReliefCase } from '../results/cases.ts';
import { dateInFigures, dateInWords } from '../results/dates.ts';
import { NAME_NOT_RECORDED } from '../results/person-name.ts';
import { shortSection, typstDate } from './words.ts';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One person to be told, with the cases that changed. */
export type Addressee = {
  readonly person: string;
  readonly code: string;
  readonly cases: readonly ReliefCase[];
  readonly address: Address | undefined;
};

export type Addressees = {
  readonly told: readonly Addressee[];
  /** People to whom no letter is written, with why; by the state's number, never by name. */
  readonly notTold: readonly { readonly person: string; readonly why: string }[];
};

/** Who is to be told: everyone with relief who is not recorded as deceased and whose name is known. */
export function addresseesOf(cases: Cases, addresses: ReadonlyMap<string, Address>, runHash: string): Addressees {
  const byPerson = new Map<string, ReliefCase[]>();
  for (const each of cases.cases) {
    const known = byPerson.get(each.person);
    if (known) known.push(each);
    else byPerson.set(each.person, [each]);
  }
  const told: Addressee[] = [];
  const notTold: { person: string; why: string }[] = [];
  for (const person of [...byPerson.keys()].sort()) {
    const own = byPerson.get(person)!;
    if (own.some((each) => each.counts.some((count) => count.conviction.deceased)))
      notTold.push({ person, why: 'recorded as deceased' });
    else if (own[0]!.name.spoken === NAME_NOT_RECORDED) notTold.push({ person, why: 'no name recorded' });
    else told.push({ person, cases: own, address: addresses.get(person), code: codeOf(person, runHash) });
  }
  return { told, notTold };
}

/** Letters that cannot be mistaken for one another or for figures. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/**
 * The code on a letter that comes back: says nothing of the person to whoever holds the envelope, and is found again
 * in `notice-codes.csv`.
 */
export function codeOf(person: string, runHash: string): string {
  const hash = createHash('sha256').update(`${runHash}|${person}`).digest();
  const text = [...hash.subarray(0, 8)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

export function noticePlan(people: readonly Addressee[], languages: readonly Language[], profile: CountyProfile): Plan {
  return {
    kind: 'notice',
    template: 'notice.typ',
    shared: {
      profile: { county: profile.county, court: profile.court, notice: profile.notice },
      date: typstDate(profile.date),
    },
    folder: 'notice',
    volumeName: 'notices',
    // The title of the file is seen by whoever handles it: it does not say what the letters are about.
    volumeTitle: `Letters, County of ${profile.county}`,
    uncountedPages: 1,
    total: people.reduce((sum, each) => sum + languagesOf(each, languages).length, 0),
    papers: letters(people, languages, profile),
  };
}

function* letters(people: readonly Addressee[], languages: readonly Language[], profile: CountyProfile) {
  for (const addressee of people) {
    for (const language of languagesOf(addressee, languages)) yield letter(addressee, language, profile);
  }
}

/** The language that a person asked for, where it is one of those chosen; else all of them. */
export function languagesOf({ address }: Addressee, languages: readonly Language[]): readonly Language[] {
  const asked = languages.find((language) => language === address?.language);
  return asked === undefined ? languages : [asked];
}

const DONE: Readonly<Record<Language, Readonly<Record<Relief, string>>>> = {
  en: {
    dismiss: 'Dismissed and sealed',
    misdemeanor: 'Changed to a misdemeanor',
    infraction: 'Changed to an infraction',
    destroy: 'Record destroyed',
  },
  es: {
    dismiss: 'Anulado y sellado',
    misdemeanor: 'Cambiado a delito menor',
    infraction: 'Cambiado a infracción',
    destroy: 'Registro destruido',
  },
};

const NONE = { en: 'Not recorded', es: 'No registrado' } as const;

/** Whether a letter is expected to fill more than a page: points that its rows and explanations take beyond the usual. */
function isLong(counts: number, reliefs: number, draft: boolean): boolean {
  return 18 * (counts - 2) + 32 * (reliefs - 1) + (draft ? 20 : 0) > 50;
}

function letter(
  { code, cases, address }: Addressee,
  language: Language,
  profile: CountyProfile,
): { readonly paper: Paper; readonly pages: number } {
  const counts = cases.flatMap((each) => each.counts.map((count) => ({ each, count })));
  const reliefs = [...new Set(counts.map(({ count }) => count.relief))];
  const n = counts.length;
  const many = { en: n === 1 ? 'one conviction' : `${n} convictions`, es: n === 1 ? 'una condena' : `${n} condenas` };
  const signed = profile.order.date;
  const counted = isLong(n, reliefs.length, signed === undefined);
  return {
    pages: counted ? 2 + Math.floor(n / 30) : 1,
    paper: {
      file: `notice-${code}-${language}`,
      title: `Letter ${code}`,
      label: `letter ${code}`,
      data: {
        language,
        bookmark: `${code} (${language})`,
        counted,
        name: cases[0]!.name.spoken,
        address: address?.lines ?? [],
        code,
        date: dateInWords(profile.date, language),
        orderDate: signed === undefined ? null : dateInWords(signed, language),
        draft: signed === undefined,
        counts: many[language],
        reliefs,
        rows: counts.map(({ each, count }) => ({
          caseNumber: each.caseNumber || NONE[language],
          date: count.conviction.date === '' ? NONE[language] : dateInFigures(count.conviction.date),
          section: count.conviction.section === '' ? NONE[language] : shortSection(count.conviction.section),
          relief: DONE[language][count.relief],
        })),
      },
    },
  };
}
