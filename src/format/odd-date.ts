/** A date in another form than the format's, and what became of it. The form has 9 for digits and A for letters. */
export type OddDate =
  | { readonly kind: 'read' | 'unread'; readonly form: string }
  | { readonly kind: 'placeholder'; readonly form: '' };

/** The columns of a format that hold dates which rules read, and what is odd about a text of them. */
export type DateColumns = {
  readonly columns: readonly string[];
  /** How the format writes a date. */
  readonly form: string;
  /** Undefined where the text is blank or as the format has it. */
  readonly odd: (column: string, text: string) => OddDate | undefined;
};
