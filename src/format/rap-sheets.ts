import type { registeredWords } from '../law/index.ts';
import type { Person } from '../record/index.ts';
import type { Bilingual } from './state-words.ts';

/** Lines of a sheet, by their numbers from 1, and their text. */
export type SheetNote = { readonly lines: readonly number[]; readonly text: string };

/** Something that a person should look at; `line` is 0 where no line says it. */
export type SheetWarning = { readonly kind: string; readonly line: number; readonly message: string };

/** One person's rap sheet, which a state prints for that person, as it was read. */
export type ReadSheet = {
  readonly person: Person;
  /** The state's number of the person as printed; empty when the sheet shows none. */
  readonly number: string;
  readonly info: {
    /** The first is the one that the record is kept under. */
    readonly names: readonly string[];
    readonly otherBirthDates: readonly string[];
    readonly supervision: readonly SheetNote[];
  };
  readonly events: readonly unknown[];
  /** Every line that no rule understands. */
  readonly notUnderstood: readonly SheetNote[];
  readonly warnings: readonly SheetWarning[];
  /** The same history as lines of the state's bulk format, the fields in the order of its columns. */
  readonly lines: readonly { readonly fields: readonly string[] }[];
};

export type SheetOptions = {
  /** Which of the files of a run the sheet is, from 0; kept in the origins of counts. */
  readonly source: number;
  /** Counties of more agencies, by the names of these. */
  readonly agencies?: Readonly<Record<string, string>>;
  /** Pages of a PDF, from 1, on which text at an angle was left out. */
  readonly leftOut?: readonly number[];
};

/** How a state's rap sheets are read. */
export type SheetReader = {
  readonly read: (text: string, options: SheetOptions) => ReadSheet;
  /** Whether a warning leaves the whole record open: nothing that asks about all of it is decided. */
  readonly leavesRecordOpen: (warning: SheetWarning) => boolean;
  /** What the state's number of a person is called in JSON and in sentences. */
  readonly number: { readonly key: string; readonly title: string };
  /** What a person is who stands in the state's registry of offenders, as a timeline says it. */
  readonly registered: ReturnType<typeof registeredWords>;
  /** Under which sections relief may have been given without a petition since a sheet was printed. */
  readonly withoutPetition: string;
};

/** The rap sheets of a state; what reads them is loaded when the first is given. */
export type RapSheets = {
  /** Whether the beginning of a text is likely that of a rap sheet. */
  readonly looksLike: (text: string) => boolean;
  /** Completes "… does not look like": what is expected, and what tells that a text is none. */
  readonly expected: Bilingual;
  /** `import.meta.url` of the module that exports the words of the record (`RecordWords`), for the process that reads PDFs. */
  readonly words: string;
  readonly reader: () => Promise<SheetReader>;
  /** What the reader warns of in Spanish, found by its English sentence, with `{page}` where it puts something in. */
  readonly warningsInSpanish: () => Promise<Readonly<Record<string, string>>>;
};

/** Whether anything of a rap sheet was found in a text. */
export function isSheet({ events, number }: Pick<ReadSheet, 'events' | 'number'>): boolean {
  return events.length > 0 || number !== '';
}
