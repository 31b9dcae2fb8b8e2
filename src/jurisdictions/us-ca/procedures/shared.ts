import type { Need, OpenQuestion, Role } from '../../../procedure/index.ts';

/** The roles of a California prosecutor's office and those whom it deals with. */
export const roles: readonly Role[] = [
  { id: 'analyst', title: 'analyst' },
  { id: 'attorney', title: 'deputy district attorney' },
  { id: 'supervisor', title: 'supervising attorney' },
  { id: 'clerk', title: 'clerk who records what the court did' },
  { id: 'defender', title: 'public defender' },
  { id: 'court', title: 'superior court' },
  { id: 'doj', title: 'California Department of Justice' },
];

export const reason: Need = { id: 'reason', title: 'the reason', kind: 'text' };
export const statement: Need = { id: 'statement', title: 'what the evidence shows', kind: 'text' };
export const documents: Need = { id: 'documents', title: 'documents that show it', kind: 'documents', least: 1 };
export const ground: Need = { id: 'ground', title: 'the ground', kind: 'ground' };
export const receipt: Need = { id: 'receipt', title: "the court's confirmation of receipt", kind: 'receipt' };
export const hearing: Need = { id: 'hearing', title: 'the day of the hearing', kind: 'any-day' };
export const department: Need = { id: 'department', title: 'the department', kind: 'text' };

/** What is recorded of an order, per count. */
export const order: readonly Need[] = [
  { id: 'order', title: 'the order, by its number and file stamp', kind: 'text' },
  { id: 'judge', title: 'the judge who signed', kind: 'text' },
  { id: 'order-date', title: 'the day on which it was signed', kind: 'day' },
];
export const line: Need = { id: 'line', title: 'the line of the order for this count', kind: 'order-line' };

/** The duty to report is shown as done by an answer of the Department of Justice, until counsel says otherwise. */
export const reportedByAnswer: OpenQuestion = {
  ask: "Is the court's duty to report an order done once the Department of Justice says that it has applied the line that this office sent?",
  meanwhile:
    'The duty is shown as done by that answer, with the file that holds it; the court may still report by itself.',
};

/** A court reports what it did to the Department of Justice. */
export const pc13151 = {
  cite: 'PC 13151',
  source: 'self-law.org; jurris.com (PC 13150-13155)',
  sure: 'S',
} as const;
