import { shortSection, titled, typstDate } from '../kinds/words.ts';
import type { Language } from '../law/law-papers.ts';
import type { CountyProfile } from '../profile/county-profile.ts';
import { dateInWords } from '../results/dates.ts';
import { readName } from '../results/person-name.ts';
import type { SheetWords } from './sheet-words.ts';

/** One way that a law opens to a conviction, for a person: now, from a day on, or as questions come out. */
export type HomeWay = {
  readonly pack: string;
  readonly state: 'now' | 'later' | 'depends';
  /** For a way that opens later: the day, ISO, as far as it is known. */
  readonly from: string | null;
};

/** A date as the sheet has it, blank where it is not known; and the first and the last day that it may be. */
export type HomeDate = { readonly text: string; readonly first: string | null; readonly last: string | null };

export type HomeConviction = {
  readonly section: string | null;
  readonly level: string | null;
  readonly date: HomeDate;
  readonly county: string | null;
  readonly caseNumbers: readonly string[];
  readonly ways: readonly HomeWay[];
  /** Ids of the questions that are not answered yet. */
  readonly questions: readonly string[];
};

/** All remedies of one person, to take home. */
export type TakeHome = {
  readonly name: string;
  readonly asOf: string;
  readonly convictions: readonly HomeConviction[];
  readonly language: Language;
  /** Where the person finds help, where the profile of the county's office is kept. */
  readonly profile: CountyProfile | undefined;
  /** Whether the sheet leaves open something about the whole record. */
  readonly incomplete: boolean;
};

const WORDS = {
  en: {
    title: 'Your record: what you can ask for',
    asOf: (day: string) => `From the rap sheet that you brought, as of ${day}.`,
    none: (all: number) =>
      `Of your ${many(all, 'conviction', 'convictions')}, none has a way that is open now or later under the laws that were looked at.`,
    some: (n: number, all: number) =>
      `You can ask for a change in ${n} of your ${many(all, 'conviction', 'convictions')} now.`,
    notYet: (all: number) =>
      `You cannot ask for a change in your ${many(all, 'conviction', 'convictions')} now. Read below what may open.`,
    empty: 'This rap sheet shows no conviction in this state.',
    now: 'You can ask now',
    later: (day: string) => `You can ask from ${day}`,
    laterUnknown: 'You can ask later; the day is not known yet',
    depends: 'It depends on facts that are missing',
    levels: { felony: 'felony', misdemeanor: 'misdemeanor', infraction: 'infraction' } as Readonly<
      Record<string, string>
    >,
    noSection: 'Conviction whose charge is not readable',
    between: (first: string, last: string) => `between ${first} and ${last}`,
    county: (name: string) => `${name} County`,
    caseNumber: (list: string) => `case ${list}`,
    ways: 'What is open, conviction by conviction',
    questions: 'Questions for you',
    lawyer: (n: number) =>
      `A lawyer or the court file has to answer ${many(n, 'more question', 'more questions')} about your convictions.`,
    nothing: 'Nothing was found now for',
    more: (n: number) => `and ${n} more`,
    next: 'What to do next',
    limits: 'What this does not change',
    help: 'Free help',
    incomplete: 'The rap sheet could not be read whole. Something may be missing here.',
    advice: 'This is not legal advice. A lawyer should look at it before you file anything.',
    yes: 'yes',
    no: 'no',
  },
  es: {
    title: 'Su historial: lo que puede pedir',
    asOf: (day: string) => `Según la hoja de antecedentes que trajo, al ${day}.`,
    none: (all: number) =>
      `De sus ${many(all, 'condena', 'condenas')}, ninguna tiene un camino abierto ahora o después según las leyes que se miraron.`,
    some: (n: number, all: number) => `Ahora puede pedir un cambio en ${n} de sus ${many(all, 'condena', 'condenas')}.`,
    notYet: (all: number) =>
      `Ahora no puede pedir un cambio en sus ${many(all, 'condena', 'condenas')}. Lea abajo qué puede abrirse.`,
    empty: 'Esta hoja no muestra ninguna condena en este estado.',
    now: 'Lo puede pedir ahora',
    later: (day: string) => `Lo puede pedir desde el ${day}`,
    laterUnknown: 'Lo puede pedir después; todavía no se sabe el día',
    depends: 'Depende de datos que faltan',
    levels: { felony: 'delito grave', misdemeanor: 'delito menor', infraction: 'infracción' } as Readonly<
      Record<string, string>
    >,
    noSection: 'Condena cuyo cargo no se puede leer',
    between: (first: string, last: string) => `entre el ${first} y el ${last}`,
    county: (name: string) => `condado de ${name}`,
    caseNumber: (list: string) => `caso ${list}`,
    ways: 'Lo que está abierto, condena por condena',
    questions: 'Preguntas para usted',
    lawyer: (n: number) =>
      `Un abogado o el expediente del tribunal tiene que contestar ${many(n, 'pregunta más', 'preguntas más')} sobre sus condenas.`,
    nothing: 'Ahora no se encontró nada para',
    more: (n: number) => `y ${n} más`,
    next: 'Qué hacer ahora',
    limits: 'Qué no cambia',
    help: 'Ayuda gratuita',
    incomplete: 'La hoja no se pudo leer entera. Puede faltar algo aquí.',
    advice: 'Esto no es consejo legal. Un abogado debe mirarlo antes de que usted presente algo.',
    yes: 'sí',
    no: 'no',
  },
} as const satisfies Readonly<Record<Language, object>>;

function many(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}

/**
 * How many convictions with an open remedy are described in full, and how many more are named, so that everything fits
 * on two pages.
 */
const [IN_FULL, NAMED] = [8, 12];

const TURNS = ['now', 'depends', 'later'] as const;

/** What `take-home.typ` is given: two pages in plain words. */
export function takeHomeData(home: TakeHome, words: SheetWords): Readonly<Record<string, unknown>> {
  const { language, convictions, asOf, profile, incomplete } = home;
  const say = WORDS[language];
  const best = (each: HomeConviction) => {
    const states = new Set(each.ways.map(({ state }) => state));
    return TURNS.findIndex((turn) => states.has(turn));
  };
  const withWay = convictions.filter((each) => best(each) >= 0).sort((a, b) => best(a) - best(b));
  const without = convictions.filter((each) => best(each) < 0);
  const now = convictions.filter((each) => best(each) === 0).length;
  const all = convictions.length;
  const named = (list: readonly HomeConviction[]) => [
    ...list.slice(0, NAMED).map((each) => titleOf(each, language, words)),
    ...(list.length > NAMED ? [say.more(list.length - NAMED)] : []),
  ];
  return {
    language,
    title: say.title,
    date: typstDate(asOf),
    name: readName(home.name).spoken,
    asOf: say.asOf(dateInWords(asOf, language)),
    answer: all === 0 ? say.empty : now > 0 ? say.some(now, all) : withWay.length > 0 ? say.notYet(all) : say.none(all),
    incomplete: incomplete ? say.incomplete : '',
    convictions: withWay.slice(0, IN_FULL).map((each) => ({
      title: titleOf(each, language, words),
      where: whereOf(each, language),
      ways: each.ways.map((way) => wayWords(way, language, words)),
    })),
    also: named(withWay.slice(IN_FULL)),
    nothing: say.nothing,
    without: named(without),
    ...questionsOf(home, words),
    words: {
      ways: say.ways,
      questions: say.questions,
      next: say.next,
      limits: say.limits,
      help: say.help,
      yes: say.yes,
      no: say.no,
    },
    steps: words.steps.map((step) => step[language]),
    limits: words.limits.map((limit) => limit[language]),
    help: helpOf(profile),
    advice: say.advice,
  };
}

/** Questions that the person can answer, each once, and how many are left for a lawyer. */
function questionsOf({ convictions, language }: TakeHome, words: SheetWords) {
  const ids = [...new Set(convictions.flatMap(({ questions }) => questions))];
  const plain = (id: string) => words.questions.find(({ begins }) => id.startsWith(begins));
  const asked = new Set(ids.flatMap((id) => plain(id) ?? []));
  const left = ids.filter((id) => plain(id) === undefined).length;
  return {
    questions: [...asked].map((question) => ({ text: question.words[language], takes: question.takes })),
    lawyer: left === 0 ? '' : WORDS[language].lawyer(left),
  };
}

/** A date of a sheet in words; a span by its first and last day. */
function dateWords({ text, first, last }: HomeDate, language: Language): string {
  if (/^\d{4}(-\d{2})*$/.test(text) || text === '') return dateInWords(text, language);
  if (first === null || last === null) return text;
  return WORDS[language].between(dateInWords(first, language), dateInWords(last, language));
}

function titleOf({ section, level, date }: HomeConviction, language: Language, words: SheetWords): string {
  const say = WORDS[language];
  return [
    section === null ? say.noSection : shortSection(section, words, language),
    level && (say.levels[level] ?? level),
    dateWords(date, language),
  ]
    .filter(Boolean)
    .join(', ');
}

function whereOf({ county, caseNumbers }: HomeConviction, language: Language): string {
  const say = WORDS[language];
  return [county && say.county(titled(county)), caseNumbers.length > 0 && say.caseNumber(caseNumbers.join(', '))]
    .filter(Boolean)
    .join(', ');
}

function wayWords({ pack, state, from }: HomeWay, language: Language, { laws }: SheetWords) {
  const say = WORDS[language];
  const law = laws.find((each) => each.pack === pack);
  const when =
    state === 'later' ? (from === null ? say.laterUnknown : say.later(dateInWords(from, language))) : say[state];
  return { state, when, name: law?.plain.name[language] ?? pack, does: law?.plain.does[language] ?? '' };
}

function helpOf(profile: CountyProfile | undefined): readonly string[] {
  if (profile === undefined) return [];
  const { defender, notice } = profile;
  return [notice.legalHelp, ...(defender ? [[defender.name, ...defender.address, defender.phone].join(', ')] : [])];
}
