/** What a code and a birth date open: one notice, and nothing of any other. */
export type LookupAnswer = {
  readonly county: string;
  /** `given`: a court changed the record; `refused`; `undone`; `open`: nothing is decided. */
  readonly stands: 'given' | 'refused' | 'undone' | 'open';
  /** The day of the order or the request, `YYYY-MM-DD`. */
  readonly day: string;
  /** What the state's own file showed, and on which day it was looked at; a blank day where it was not looked at. */
  readonly state: { readonly shows: 'change' | 'old' | 'not-looked'; readonly day: string };
  readonly cases: readonly {
    readonly caseNumber: string;
    readonly section: string;
    readonly done: Readonly<Record<'en' | 'es', string>>;
    readonly means: Readonly<Record<'en' | 'es', string>>;
  }[];
  /** What the change does not do, in sentences; empty where nothing changed. */
  readonly limits: Readonly<Record<'en' | 'es', readonly string[]>>;
  readonly help: {
    readonly phone: string;
    readonly hours: Readonly<Record<'en' | 'es', string>>;
    readonly legalHelp: string;
    /** Telephone and website of the court, for a certified copy; blank where the office named none. */
    readonly court: string;
  };
};
