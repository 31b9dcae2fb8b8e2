/** The county that records of California name for courts of other states and of the United States; no pack reaches them. */
export const OUT_OF_STATE = 'OUT OF STATE';
