import type { NoticeEvent } from '../../procedure/index.ts';
import { shortSection } from '../kinds/words.ts';
import type { Language, LawPapers } from '../law/law-papers.ts';
import { hashOf } from '../manifest.ts';
import type { CountyProfile } from '../profile/county-profile.ts';
import { dateInFigures, dateInWords } from '../results/dates.ts';
import { EMAIL_WORDS, emailParagraphs } from './email-words.ts';
import { LETTER_TEXTS } from './notice-words.ts';
import { TEXT_WORDS } from './text-words.ts';

/** One conviction in a letter. */
export type NoticeRow = {
  readonly caseNumber: string;
  /** As results have it: `1999-01-03`, `1985-06`, `1985` or blank. */
  readonly date: string;
  readonly section: string;
  /** A relief of the law's papers. */
  readonly relief: string;
};

/** What a letter tells, before it is put in words. */
export type NoticeFacts = {
  readonly event: NoticeEvent;
  /** The day of the order, the look or the request, `YYYY-MM-DD`. */
  readonly day: string;
  readonly rows: readonly NoticeRow[];
};

/** A law that letters can be written about. */
export type LetterLaw = Pick<LawPapers, 'pack' | 'reliefs' | 'cites'> & Required<Pick<LawPapers, 'letter'>>;

/** Whether letters can be written about a law. */
export function hasLetter(papers: LawPapers): papers is LawPapers & LetterLaw {
  return papers.letter !== undefined;
}

/** Everything that a letter of one event may say in one language, for somebody to read before any is sent. */
export type LetterText = {
  readonly law: string;
  readonly event: NoticeEvent;
  readonly language: Language;
  /** SHA-256 of all that may be said: where a word changes, it changes. */
  readonly digest: string;
  readonly paragraphs: readonly string[];
};

export function letterText(law: LetterLaw, event: NoticeEvent, language: Language): LetterText {
  const { frame, events } = LETTER_TEXTS[language];
  const words = events[event];
  const own = law.letter[language];
  const reliefs = Object.values(law.reliefs).map(({ letter }) => letter[language]);
  const { heads } = frame;
  const paragraphs = [
    frame.hello,
    words.open,
    `${heads.changed}: ${words.happened.replace('{law}', own.law)}`,
    ...(words.means === ''
      ? reliefs.map(({ done, means }) => `${heads.means}: ${done}: ${means}`)
      : [`${words.column}: ${words.cell}`, `${heads.means}: ${words.means}`]),
    ...(words.tellsLimits
      ? [...own.limits.map(({ head, text }) => `${heads.unchanged}: ${head} ${text}`), `${heads.check}: ${own.check}`]
      : []),
    frame.lookUp,
    frame.askCourt,
    frame.keep,
    [frame.call, frame.website, frame.legalHelp, frame.notYou].join(' '),
    `${frame.close} ${frame.code}`,
    `${EMAIL_WORDS[language].label}: ${emailParagraphs(language).join(' ')}`,
    `${TEXT_WORDS[language].label}: ${TEXT_WORDS[language].text}`,
  ];
  return {
    law: law.pack,
    event,
    language,
    digest: hashOf({ frame, words, own, reliefs, email: EMAIL_WORDS[language], message: TEXT_WORDS[language] }),
    paragraphs,
  };
}

/** The person to whom a letter goes, and the code of the letter. */
export type Letterhead = {
  readonly name: string;
  readonly address: readonly string[];
  /** As it is printed, in groups. */
  readonly code: string;
  /** Whether the code can be looked up with the birth date. */
  readonly hasLookUp: boolean;
};

export type LetterMaterial = {
  readonly law: LetterLaw;
  readonly profile: CountyProfile;
  /** The day that the letter bears, `YYYY-MM-DD`. */
  readonly date: string;
};

/** One letter for `notice-letter.typ`: texts throughout, so that the template decides nothing. */
export function letterData(
  { law, profile, date }: LetterMaterial,
  facts: NoticeFacts,
  head: Letterhead,
  language: Language,
): Readonly<Record<string, unknown>> {
  const { frame, events } = LETTER_TEXTS[language];
  const words = events[facts.event];
  const own = law.letter[language];
  const { notice } = profile;
  const hours = language === 'es' ? notice.hoursEs : notice.hours;
  const n = facts.rows.length;
  const fill = (text: string) =>
    filled(text, {
      county: profile.county,
      counts: n === 1 ? frame.counts.one : frame.counts.many.replace('{n}', String(n)),
      law: own.law,
      date: dateInWords(facts.day, language),
      address: notice.lookUp ?? '',
      code: head.code,
      court: [profile.court.phone, profile.court.website].filter(Boolean).join(', '),
      phone: notice.phone,
      hours,
      website: notice.website ?? '',
      legalHelp: notice.legalHelp,
    });
  const reliefs = [...new Set(facts.rows.map(({ relief }) => relief))].flatMap((id) => law.reliefs[id] ?? []);
  const hasCourt = profile.court.phone !== undefined || profile.court.website !== undefined;
  return {
    language,
    date: dateInWords(date, language),
    name: head.name,
    address: head.address,
    code: head.code,
    hello: frame.hello,
    open: words.open,
    heads: frame.heads,
    happened: fill(words.happened),
    columns: [...frame.columns, words.column],
    rows: facts.rows.map((row) => [
      row.caseNumber === '' ? frame.notRecorded : row.caseNumber,
      row.date === '' ? frame.notRecorded : dateInFigures(row.date),
      row.section === '' ? frame.notRecorded : shortSection(row.section, law, language),
      words.cell === '' ? (law.reliefs[row.relief]?.letter[language].done ?? frame.notRecorded) : words.cell,
    ]),
    means:
      words.means === ''
        ? reliefs.map(({ letter }) => ({ head: `${letter[language].done}:`, text: letter[language].means }))
        : [{ head: '', text: words.means }],
    limits: words.tellsLimits ? own.limits : [],
    check: [
      ...(words.tellsLimits ? [own.check] : []),
      ...(head.hasLookUp && notice.lookUp !== undefined ? [fill(frame.lookUp)] : []),
      ...(hasCourt ? [fill(frame.askCourt)] : []),
      frame.keep,
    ].join(' '),
    help: [
      fill(frame.call),
      ...(notice.website === undefined ? [] : [fill(frame.website)]),
      fill(frame.legalHelp),
      frame.notYou,
    ].join(' '),
    close: frame.close,
    signer: notice.signer,
    signerTitle: language === 'es' ? notice.signerTitleEs : notice.signerTitle,
    codeLine: frame.code,
    page: frame.page,
  };
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
}
