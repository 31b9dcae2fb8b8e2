/** What a check found wrong with a procedure. */
export type ProcedureFinding = {
  readonly check: 'well-formed' | 'states' | 'clocks' | 'people' | 'law' | 'tracks' | 'examples';
  /** The ids concerned, the one at fault first. */
  readonly rows: readonly string[];
  /** One sentence, with the rows by id. */
  readonly message: string;
};

/** A finding about a row, whose id its message begins with. */
export function fault(check: ProcedureFinding['check'], id: string, what: string): ProcedureFinding {
  return { check, rows: [id], message: `${id}: ${what}` };
}
