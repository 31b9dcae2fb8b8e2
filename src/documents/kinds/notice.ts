import { createHash } from 'node:crypto';
import { sheetLine } from '../../csv/write.ts';
import type { Language, LawPapers } from '../law/law-papers.ts';
import type { Paper } from '../press/job.ts';
import type { Plan } from '../press/plan.ts';
import type { Address } from '../results/addresses.ts';
import type { Cases, ReliefCase } from '../results/cases.ts';
import { dateInFigures, dateInWords } from '../results/dates.ts';
import { NAME_NOT_RECORDED } from '../results/person-name.ts';
import type { Warning } from '../say.ts';
import { defineKind, type Making, type PaperProfile, profileOf } from './kind.ts';
import { messagesFor } from './messages.ts';
import { reliefWords, shortSection, typstDate } from './words.ts';

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
  readonly notTold: readonly { readonly person: string; readonly why: 'deceased' | 'no-name' }[];
};

/** The people who get a letter: everyone with relief who is not recorded as deceased and whose name is known. */
export function addresseesOf(cases: Cases, addresses: ReadonlyMap<string, Address>, runHash: string): Addressees {
  const byPerson = new Map<string, ReliefCase[]>();
  for (const each of cases.cases) {
    const known = byPerson.get(each.person);
    if (known) known.push(each);
    else byPerson.set(each.person, [each]);
  }
  const told: Addressee[] = [];
  const notTold: { person: string; why: 'deceased' | 'no-name' }[] = [];
  for (const person of [...byPerson.keys()].sort()) {
    const own = byPerson.get(person)!;
    if (own.some((each) => each.counts.some((count) => count.conviction.deceased)))
      notTold.push({ person, why: 'deceased' });
    else if (own[0]!.name.spoken === NAME_NOT_RECORDED) notTold.push({ person, why: 'no-name' });
    else told.push({ person, cases: own, address: addresses.get(person), code: codeOf(person, runHash) });
  }
  return { told, notTold };
}

/** Letters that cannot be mistaken for one another or for figures. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/**
 * The code on a letter. It tells nothing about the person to anyone who holds the envelope; when a letter comes back,
 * `notice-codes.csv` says to whom it belongs.
 */
export function codeOf(person: string, runHash: string): string {
  const hash = createHash('sha256').update(`${runHash}|${person}`).digest();
  const text = [...hash.subarray(0, 8)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** The letters to people whose record changed, with the codes and messages that go with them. */
export const notice = defineKind({
  id: 'notice',
  name: 'letters',
  needs: ['profile'],
  plans: (making) => [
    noticePlan(
      making.material.addressees.told,
      making.request.languages,
      profileOf(making),
      making.material.law.papers,
    ),
  ],
  lists: letterLists,
  warnings: ({ material: { addressees }, request }) => letterWarnings(addressees, request.addresses !== undefined),
  notes: (making) => [
    ...(profileOf(making).order.date === undefined ? [{ code: 'note-no-order-date', place: 'command' } as const] : []),
    ...(making.request.addresses === undefined ? [{ code: 'note-no-addresses', place: 'command' } as const] : []),
  ],
});

/** Letters that cannot go out as they are. Where no addresses were given at all, a note says so once. */
function letterWarnings({ told, notTold }: Addressees, addressed: boolean): readonly Warning[] {
  const without = addressed ? told.filter(({ address }) => address === undefined) : [];
  return [
    ...notTold.map(({ person, why }) => ({
      paper: 'no letter',
      person,
      count: '',
      doubt: { code: 'no-letter', why } as const,
    })),
    ...without.map(({ person, code }) => ({
      paper: `letter ${code}`,
      person,
      count: '',
      doubt: { code: 'no-address' } as const,
    })),
  ];
}

function* letterLists(making: Making) {
  const { addressees } = making.material;
  const { languages } = making.request;
  const profile = profileOf(making);
  const csv = (header: readonly string[], rows: readonly (readonly string[])[]) =>
    [header, ...rows].map((row) => `${sheetLine(row)}\n`).join('');
  const codes = addressees.told.map(({ code, person, address }) => [code, person, address ? 'yes' : 'no']);
  yield {
    file: 'notice/notice-codes.csv',
    content: csv(['code', 'person', 'address'], codes),
    papers: codes.length,
  };
  const messages = addressees.told.flatMap((addressee) =>
    languagesOf(addressee, languages).map((language) => {
      const { sms, subject, body } = messagesFor(addressee, language, profile);
      return [addressee.code, language, sms, subject, body];
    }),
  );
  yield {
    file: 'notice/notice-messages.csv',
    content: csv(['code', 'language', 'sms', 'email_subject', 'email_body'], messages),
    papers: messages.length,
  };
}

function noticePlan(
  people: readonly Addressee[],
  languages: readonly Language[],
  profile: PaperProfile,
  papers: LawPapers,
): Plan {
  return {
    kind: 'notice',
    template: 'notice.typ',
    shared: {
      profile: { county: profile.county, court: profile.court, notice: profile.notice },
      date: typstDate(profile.date),
      law: papers.letter,
    },
    folder: 'notice',
    volumeName: 'notices',
    // Everyone who handles the file sees its title: it does not say what the letters are about.
    volumeTitle: `Letters, County of ${profile.county}`,
    uncountedPages: 1,
    total: people.reduce((sum, each) => sum + languagesOf(each, languages).length, 0),
    papers: letters(people, languages, profile, papers),
  };
}

function* letters(
  people: readonly Addressee[],
  languages: readonly Language[],
  profile: PaperProfile,
  papers: LawPapers,
) {
  for (const addressee of people) {
    for (const language of languagesOf(addressee, languages)) yield letter(addressee, language, profile, papers);
  }
}

/** The language that a person asked for, where it is one of those chosen; else all of them. */
export function languagesOf({ address }: Addressee, languages: readonly Language[]): readonly Language[] {
  const asked = languages.find((language) => language === address?.language);
  return asked === undefined ? languages : [asked];
}

const NONE = { en: 'Not recorded', es: 'No registrado' } as const;

/** Whether a letter is expected to fill more than a page: points that its rows and explanations take beyond the usual. */
function isLong(counts: number, reliefs: number, draft: boolean): boolean {
  return 18 * (counts - 2) + 32 * (reliefs - 1) + (draft ? 20 : 0) > 50;
}

function letter(
  { code, cases, address }: Addressee,
  language: Language,
  profile: PaperProfile,
  papers: LawPapers,
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
        meanings: reliefs.map((relief) => {
          const { done, means } = reliefWords(papers, relief).letter[language];
          return { done, means };
        }),
        rows: counts.map(({ each, count }) => ({
          caseNumber: each.caseNumber || NONE[language],
          date: count.conviction.date === '' ? NONE[language] : dateInFigures(count.conviction.date),
          section:
            count.conviction.section === '' ? NONE[language] : shortSection(count.conviction.section, papers, language),
          relief: reliefWords(papers, count.relief).letter[language].done,
        })),
      },
    },
  };
}
