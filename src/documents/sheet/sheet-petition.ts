import { levelWord, shortSection, typstDate } from '../kinds/words.ts';
import type { CountyProfile } from '../profile/county-profile.ts';
import { dateInFigures, dateInWords } from '../results/dates.ts';
import { readName } from '../results/person-name.ts';
import type { SheetWords } from './sheet-words.ts';

/** One count of a petition, as the sheet and the law have it. */
export type PetitionCount = {
  readonly section: string | null;
  readonly level: string | null;
  /** ISO, as far as it is known; or a span in words. */
  readonly date: string;
  readonly asks: string;
  /** What the record shows, and by which clause it opens, in sentences. */
  readonly shows: readonly string[];
};

/** A question with the answer that the person gave; without one, it is still to be answered. */
export type Said = { readonly question: string; readonly answer: string | null };

/** A petition of one person under one law for one case. */
export type SheetPetition = {
  /** As the sheet has it, `LAST,FIRST`. */
  readonly name: string;
  readonly county: string | null;
  readonly caseNumber: string | null;
  readonly title: string;
  readonly orderTitle: string;
  readonly forms: string;
  readonly counts: readonly PetitionCount[];
  readonly said: readonly Said[];
  /** The day as of which the law was looked at, ISO. */
  readonly asOf: string;
  /** The office that is served, where its profile is kept. */
  readonly office: CountyProfile['office'] | undefined;
};

/** What `sheet-petition.typ` is given. */
export function petitionData(petition: SheetPetition, words: SheetWords): Readonly<Record<string, unknown>> {
  const { name, county, caseNumber, counts, said, asOf, office } = petition;
  return {
    title: petition.title,
    orderTitle: petition.orderTitle,
    forms: petition.forms,
    date: typstDate(asOf),
    asOf: dateInWords(asOf),
    people: words.people,
    court: words.court,
    clerk: words.clerk,
    name: readName(name).spoken,
    county: county ?? '',
    caseNumber: caseNumber ?? '',
    counts: counts.map(({ section, level, date, asks, shows }, index) => ({
      number: index + 1,
      section: shortSection(section ?? '', words),
      level: levelWord(level ?? ''),
      date: dateInFigures(date),
      asks,
      shows,
    })),
    answered: said.filter(({ answer }) => answer !== null),
    open: said.filter(({ answer }) => answer === null).map(({ question }) => question),
    served: office === undefined ? '' : [office.name, ...office.address].join(', '),
  };
}
