/** The counties of Connecticut, as its courts name them. */
export const CONNECTICUT_COUNTIES: readonly string[] = [
  ...['FAIRFIELD', 'HARTFORD', 'LITCHFIELD', 'MIDDLESEX', 'NEW HAVEN', 'NEW LONDON', 'TOLLAND', 'WINDHAM'],
];
