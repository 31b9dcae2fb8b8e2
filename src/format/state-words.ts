/** A text in every language of the screens. */
export type Bilingual = { readonly en: string; readonly es: string };

/** What the screens of the workbench say of one state. Each is a whole sentence or label, so that nothing is put together. */
export type StateWords = {
  /** The short name of the law that is meant where none is named; in Spanish with its article, as `según` takes it. */
  readonly law: Bilingual;
  /** What file or files the state sends. */
  readonly files: Bilingual;
  /** In which form they are taken, without a full stop. */
  readonly form: Bilingual;
  /** What a person is who stands in the state's registry of offenders. */
  readonly registered: Bilingual;
  /** Which paper one person files, for whom the state's law has such a paper. */
  readonly petition?: Bilingual;
  /** What a rap sheet is good for, where the state's are read. */
  readonly rapSheet?: Bilingual;
};
