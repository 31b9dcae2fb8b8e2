/** What the law gives to invented people of one family, said by a person who read the law and not by the program. */
export type Table = {
  readonly title: string;
  /** The pack, its policy and options. */
  readonly law: string;
  readonly policy: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  readonly county: string;
  /**
   * What the person is an example of; the history, as `history.ts` reads it; and the outcome of each of its `was`, `court`
   * and `count` parts, with commas between them. Where the law leaves it open, the outcomes it allows stand with a bar
   * between them; `none` is no determination.
   */
  readonly rows: readonly (readonly [about: string, history: string, outcome: string])[];
};

const STATUTE = { law: 'us-ca/prop-64', policy: 'statute', asOf: '2020-07-01', county: 'SACRAMENTO' } as const;

export function ofProp64(title: string, rows: Table['rows']): Table {
  return { ...STATUTE, title, rows };
}

export function ofPolicy(policy: string, title: string, rows: Table['rows'], more: Partial<Table> = {}): Table {
  return { ...STATUTE, policy, title, rows, ...more };
}
