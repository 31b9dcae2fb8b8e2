/** What the help says, in one language: questions with their answers, and the steps of the tour. */
export type HelpContent = {
  readonly questions: readonly {
    readonly id: string;
    readonly question: string;
    /** Paragraphs; a list where it is one. */
    readonly answer: readonly (string | readonly string[])[];
  }[];
  readonly tour: readonly { readonly title: string; readonly text: string }[];
};
