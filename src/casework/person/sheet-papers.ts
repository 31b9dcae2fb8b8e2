import {
  type Both,
  type CountyProfile,
  type HomeConviction,
  petitionData,
  printSheet,
  type SheetLaw,
  type SheetPaper,
  type SheetWords,
  takeHomeData,
} from '../../documents/index.ts';
import { sheetWords } from '../../jurisdictions/papers.ts';
import { isRelief } from '../../law/index.ts';
import { done, type Result, refuse } from '../context.ts';
import type { ConvictionRemediesView, RemedyView } from './remedies-view.ts';
import type { DateView } from './view.ts';

/** A petition that can be made from a sheet now: one law, one case. */
export type PetitionOffer = {
  /** Names it among those of the sheet. */
  readonly id: string;
  readonly title: string;
  readonly county: string | null;
  readonly cases: readonly string[];
  /** Keys of the convictions that it is for. */
  readonly convictions: readonly string[];
};

/** An answer in words, as it prints: to a question about one conviction, or about the person. */
export type SaidAnswer = { readonly conviction: string | null; readonly question: string; readonly answer: string };

export type SheetPaperWanted =
  | { readonly kind: 'petition'; readonly id: string }
  | { readonly kind: 'take-home'; readonly language: keyof Both };

/** What papers of a sheet are made from. */
export type SheetMaterial = {
  readonly name: string;
  readonly asOf: string;
  readonly convictions: readonly ConvictionRemediesView[];
  readonly incomplete: boolean;
  readonly said: readonly SaidAnswer[];
  /** The profile of the office of a county, where it is kept. */
  readonly profileOf: (county: string) => Promise<CountyProfile | null>;
};

type Counted = { readonly conviction: ConvictionRemediesView; readonly remedy: RemedyView };
type Grouped = {
  readonly id: string;
  readonly law: SheetLaw;
  readonly words: SheetWords;
  readonly all: readonly Counted[];
};

/** The petitions of a sheet that are open now. */
export function petitionOffers(convictions: readonly ConvictionRemediesView[]): readonly PetitionOffer[] {
  return groupsOf(convictions).map(({ id, law, all }) => ({
    id,
    title: law.petition!.title(routesOf(all)),
    county: all[0]!.conviction.county,
    cases: all[0]!.conviction.cases,
    convictions: all.map(({ conviction }) => conviction.key),
  }));
}

function lawOf(packId: string): { readonly law: SheetLaw; readonly words: SheetWords } | undefined {
  const words = sheetWords[packId.split('/')[0]!];
  const law = words?.laws.find(({ pack }) => pack === packId);
  return words && law && { law, words };
}

/** Whether a law gives something now, as far as the record and the answers go. */
function isOpenNow({ outcome, undecided, opens }: RemedyView): boolean {
  if (undecided) return false;
  if (opens !== null) return outcome.effect !== 'none' && opens.state === 'open';
  return isRelief(outcome);
}

function groupsOf(convictions: readonly ConvictionRemediesView[]): readonly Grouped[] {
  const groups = new Map<string, Grouped & { readonly all: Counted[] }>();
  for (const conviction of convictions) {
    // What is not surely a conviction is looked at by a person first.
    if (!conviction.sureConviction) continue;
    for (const remedy of conviction.remedies) {
      const found = lawOf(remedy.packId);
      if (!found?.law.petition || !isOpenNow(remedy)) continue;
      const which = conviction.cases.length > 0 ? conviction.cases.join('; ') : conviction.key;
      const id = [remedy.packId, conviction.county ?? '', which].join('|');
      const group = groups.get(id);
      if (group) group.all.push({ conviction, remedy });
      else groups.set(id, { id, ...found, all: [{ conviction, remedy }] });
    }
  }
  return [...groups.values()];
}

function routesOf(all: readonly Counted[]): readonly string[] {
  return all.flatMap(({ remedy }) => remedy.opens?.route ?? []);
}

/** Prints a petition, or what the person takes home. */
export async function sheetPaper(material: SheetMaterial, wanted: SheetPaperWanted): Promise<Result<Uint8Array>> {
  const paper =
    wanted.kind === 'petition' ? await petitionOf(material, wanted.id) : await homeOf(material, wanted.language);
  if (paper === undefined) return refuse(409, 'sheet-nothing-open');
  const printed = await printSheet(paper);
  return printed.ok ? done(printed.pdf) : refuse(409, 'sheet-not-printed');
}

async function petitionOf(material: SheetMaterial, id: string): Promise<SheetPaper | undefined> {
  const group = groupsOf(material.convictions).find((each) => each.id === id);
  if (group?.law.petition === undefined) return undefined;
  const { law, words, all } = group;
  const { petition } = law;
  const routes = routesOf(all);
  const [{ conviction }] = all as [Counted];
  const profile = conviction.county === null ? null : await material.profileOf(conviction.county);
  const data = petitionData(
    {
      name: material.name,
      county: conviction.county,
      caseNumber: conviction.cases.length > 0 ? conviction.cases.join(', ') : null,
      title: petition!.title(routes),
      orderTitle: petition!.orderTitle(routes),
      forms: petition!.forms,
      counts: all.map((each) => ({
        section: each.conviction.section,
        level: each.conviction.level,
        date: dateText(each.conviction.date),
        asks: petition!.asks(each.remedy.outcome, each.remedy.opens?.route ?? null),
        shows: showsOf(each.remedy),
      })),
      said: saidOf(material, all),
      asOf: material.asOf,
      office: profile?.office,
    },
    words,
  );
  return { template: 'sheet-petition.typ', data };
}

/** What the record shows of a count: the reason, the clause with its citation, and since when it is open. */
function showsOf({ reason, clause, opens }: RemedyView): readonly string[] {
  const sentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);
  return [
    sentence(reason),
    ...(clause ? [`${clause.title} (${clause.cite}).`] : []),
    ...(opens ? [`It opened ${opens.date.precision === 'range' ? '' : 'on '}${opens.date.text}: ${opens.why}.`] : []),
  ];
}

/** Questions of the convictions and of the person: those answered, and those that these laws still ask. */
function saidOf({ said }: SheetMaterial, all: readonly Counted[]) {
  const keys = new Set(all.map(({ conviction }) => conviction.key));
  const answered = said.filter(({ conviction }) => conviction === null || keys.has(conviction));
  const known = new Set(answered.map(({ question }) => question));
  const open = all.flatMap(({ conviction, remedy }) =>
    conviction.questions.filter(({ id, text }) => remedy.asks.includes(id) && !known.has(text)).map(({ text }) => text),
  );
  return [
    ...answered.map(({ question, answer }) => ({ question, answer })),
    ...[...new Set(open)].map((question) => ({ question, answer: null })),
  ];
}

async function homeOf(material: SheetMaterial, language: keyof Both): Promise<SheetPaper | undefined> {
  const { name, asOf, incomplete, convictions, said } = material;
  const packs = convictions.flatMap(({ remedies }) => remedies.map(({ packId }) => packId));
  const words =
    packs.map((pack) => lawOf(pack)?.words).find((each) => each !== undefined) ?? Object.values(sheetWords)[0];
  if (words === undefined) return undefined;
  const county = convictions.find((each) => each.county !== null)?.county ?? null;
  const profile = (county === null ? null : await material.profileOf(county)) ?? undefined;
  const answered = new Set(said.map(({ question }) => question));
  const home = convictions.map((each) => homeConviction(each, answered));
  const data = takeHomeData({ name, asOf, incomplete, convictions: home, language, profile }, words);
  return { template: 'take-home.typ', data };
}

function homeConviction(conviction: ConvictionRemediesView, answered: ReadonlySet<string>): HomeConviction {
  const { section, level, date, county, cases, remedies, questions } = conviction;
  const ways = remedies.flatMap((remedy): HomeConviction['ways'] => {
    const { packId: pack, outcome, undecided, opens } = remedy;
    if (lawOf(pack) === undefined || (outcome.effect === 'none' && opens === null)) return [];
    if (isOpenNow(remedy)) return [{ pack, state: 'now', from: null }];
    if (undecided || opens?.state === 'depends') return [{ pack, state: 'depends', from: null }];
    if (opens?.state === 'later') return [{ pack, state: 'later', from: opens.date.first }];
    // Not given, though its time has come: that is no way.
    return outcome.effect === 'none' ? [] : [{ pack, state: 'depends', from: null }];
  });
  return {
    section,
    level,
    date: { text: dateText(date), first: date.first, last: date.last },
    county,
    caseNumbers: cases,
    ways,
    questions: ways.length === 0 ? [] : questions.filter(({ text }) => !answered.has(text)).map(({ id }) => id),
  };
}

function dateText({ precision, text }: DateView): string {
  return precision === 'unknown' ? '' : text;
}
