/** Values of sentences about papers, and about the results that papers are made from. */

/** Where a sentence is read: beside the command and its options, or on a screen of the workbench. */
export type Place = 'command' | 'workbench';

/** The kinds of papers, by their ids. */
export type PaperKind = 'summary' | 'motion' | 'order' | 'notice' | 'update' | 'remedies' | 'petition';

/** Why a form cannot be filled in at all. */
export type FormFault = 'locked' | 'unreadable' | 'heavy' | 'no-fields';

/** Why the form of one case was not filled in. */
export type FillFault =
  | { readonly kind: 'form'; readonly form: FormFault }
  | { readonly kind: 'no-field'; readonly fields: readonly string[] }
  /** `most`: how many characters the field takes; null where it takes no text. */
  | { readonly kind: 'field'; readonly field: string; readonly most: number | null }
  | { readonly kind: 'not-read-again' }
  | { readonly kind: 'charges-left-out'; readonly holds: number; readonly of: number };

/** Why a list that an office gives cannot be used. */
export type ListFault =
  | { readonly kind: 'empty' | 'not-csv' | 'unreadable' }
  | { readonly kind: 'columns'; readonly columns: readonly string[] };

/** How files of one results folder contradict each other. */
export type Disagreement =
  | { readonly kind: 'shorter' | 'longer' | 'other'; readonly file: string; readonly line: number }
  | { readonly kind: 'columns'; readonly columns: readonly string[] };

/** Why a folder is not replaced. `entries`: how many files and folders in it no run wrote. */
export type Kept =
  | { readonly kind: 'exists' | 'holds-input' | 'no-results' }
  | { readonly kind: 'foreign'; readonly entries: number };
