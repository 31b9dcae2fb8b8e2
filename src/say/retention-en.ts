/** What is said of how long records are kept, of legal holds and of purges. */
export const RETENTION_EN = {
  'retention-rule-malformed':
    'A rule needs whole months from 0 to 1,200, and an authority of at most 300 characters. A county needs its state.',
  'retention-rule-missing': 'There is no such rule.',
  'retention-malformed': 'Something in the request is missing or is not allowed there.',
  'retention-step-up': 'Show once more who you are before you lift a hold, propose a purge or sign one.',
  'retention-same-person': 'Nobody does both halves of an act: another person has to do this.',
  'hold-no-reason': 'Give the reason, in at most 2,000 characters.',
  'hold-missing': 'There is no such hold, or it was lifted.',
  'hold-asked': 'Somebody has asked already that this hold be lifted; another person answers that.',
  'hold-not-asked': 'Nobody has asked that this hold be lifted.',
  'retention-rule-log':
    'The log is one for all counties and is kept for 12 months at least; give no state or county, and 12 months or more.',
  'log-cut-open': 'A cut of the log is open already. Sign, run or withdraw it first.',
  'log-cut-missing': 'There is no such cut of the log.',
  'log-cut-changed': 'A rule or a hold has changed since the cut was proposed. Withdraw it, and propose it anew.',
  'log-cut-state': 'The cut of the log is not at a point where this can be done.',
  'log-cut-none-signed': 'No cut of the log is signed. One person proposes it in the workbench, and another signs it.',
  'purge-day': 'Name a day that is not in the future.',
  'purge-nothing-due': 'Nothing falls due on that day. The plan says what stays, and why.',
  'purge-open': 'A purge is open already. Sign, run or withdraw it first.',
  'purge-missing': 'There is no such purge.',
  'person-purged':
    'The records of this person were removed by a purge. What is left in a restored backup cannot be opened.',
  'purge-changed': 'Something of this purge is no longer due. Withdraw it, and propose it anew.',
  'purge-not-proposed': 'This purge does not wait for a signature.',
  'purge-begun': 'This purge was begun and only goes on: “redress retention purge” finishes it.',
  'purge-none-signed': 'No purge is signed. One person proposes it in the workbench, and another signs it.',
  'purge-work-gone':
    'The file .purge-… of this purge is gone from the workspace, and its proof cannot be made without it. Restore the backup of before the purge.',
} as const;
