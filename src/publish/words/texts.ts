import type { Counted } from '../progress.ts';
import type { SavingsTexts } from './savings-texts.ts';

/** A share of something: the part, the whole. */
type Part = { readonly part: string; readonly whole: string };

/** Every sentence of a published site, in one language. Figures come as texts. */
export type Texts = {
  readonly title: (place: string) => string;
  readonly skip: string;
  readonly pages: Readonly<Record<'index' | 'groups' | 'progress' | 'savings' | 'method' | 'press', string>>;
  readonly otherLanguage: string;
  readonly place: (counties: readonly string[]) => string;
  /** Every county of a state, where the whole file was decided. */
  readonly everyCounty: (state: string) => string;
  readonly lead: (of: {
    readonly place: string;
    readonly law: string;
    readonly policy: string;
    readonly day: string;
    readonly decided: string;
    readonly helped: string;
    readonly people: string;
    readonly share: string;
  }) => string;
  readonly notDone: string;
  readonly incomplete: (lines: string) => string;
  readonly invented: string;
  readonly effects: Readonly<Record<'clears' | 'lowers' | 'other' | 'open' | 'none', string>>;
  readonly effectsTitle: string;
  readonly impactTitle: string;
  /** Where a law gives relief that leaves a conviction on the record. */
  readonly impactKeeps: string;
  /** Where a policy gives more than the law names. */
  readonly impactBeyond: string;
  /** The same figures if every conviction under the law were dismissed. */
  readonly impactMost: string;
  readonly impact: Readonly<Record<'noFelony' | 'noConviction' | 'noConvictionInLast7Years', string>>;
  readonly missingTitle: string;
  readonly missingLead: (open: string) => string;
  readonly beside: (of: { readonly first: string; readonly second: string }) => string;
  /** A policy within a sentence, by its title. */
  readonly policy: (title: string) => string;
  readonly ownPolicies: string;
  readonly tables: Readonly<Record<string, { readonly title: string; readonly unit: string }>>;
  readonly columns: {
    readonly group: string;
    readonly helped: string;
    readonly notHelped: string;
    readonly total: string;
    readonly rate: string;
    readonly shareOfAll: string;
    readonly shareOfHelped: string;
    readonly ratio: (group: string) => string;
    readonly figure: string;
    readonly number: string;
    readonly fact: string;
    readonly convictions: string;
    readonly before: string;
    readonly after: string;
  };
  readonly groups: Readonly<Record<string, string>>;
  readonly decade: (from: string) => string;
  readonly notRecorded: string;
  readonly total: string;
  readonly hidden: string;
  readonly hiddenNote: string;
  readonly withheld: (tables: string) => string;
  readonly groupsLead: string;
  readonly raceNote: string;
  readonly raceMissing: (of: Part) => string;
  readonly ratioNote: string;
  readonly perThousandTitle: string;
  readonly perThousandLead: string;
  readonly chart: (title: string) => string;
  readonly data: string;
  /** The single figures of a page. */
  readonly dataOfPage: string;
  readonly progress: {
    readonly link: string;
    readonly lead: (day: string) => string;
    readonly rounded: string;
    readonly stagesTitle: string;
    readonly stages: Readonly<Record<Counted, string>>;
    readonly all: string;
    readonly gapTitle: string;
    readonly gap: string;
    readonly courtsTitle: string;
    readonly courtsLead: string;
    readonly court: string;
    readonly monthsTitle: string;
    readonly monthsLead: string;
    readonly month: string;
    readonly methodTitle: string;
    readonly method: readonly string[];
    readonly files: Readonly<Record<string, string>>;
  };
  readonly savings: SavingsTexts;
  readonly method: {
    readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
    readonly provenanceTitle: string;
    readonly provenance: (of: Readonly<Record<'law' | 'version' | 'engine' | 'day', string>>) => string;
    readonly hashes: string;
    readonly county: string;
    readonly policy: string;
    readonly verify: string;
    readonly citationTitle: string;
    readonly citation: (of: Readonly<Record<'place' | 'law' | 'day' | 'hash', string>>) => string;
    readonly repeatTitle: string;
    readonly repeat: readonly string[];
    readonly filesTitle: string;
    /** That the files are in another language than the page; empty where they are not. */
    readonly filesLanguage: string;
    readonly files: Readonly<Record<string, string>>;
  };
  readonly press: {
    readonly lead: string;
    readonly first: (of: {
      readonly place: string;
      readonly law: string;
      readonly policy: string;
      readonly decided: Part;
      readonly helped: string;
      readonly people: string;
      readonly noFelony: string | undefined;
      readonly noConviction: string | undefined;
    }) => string;
    readonly second: (of: {
      readonly open: string | undefined;
      readonly gap:
        | { readonly high: string; readonly highRate: string; readonly low: string; readonly lowRate: string }
        | undefined;
      readonly day: string;
    }) => string;
  };
};
