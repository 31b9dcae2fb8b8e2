/** English: what somebody keeps out of. */
export const enConflicts = {
  'conflicts.title': 'What you keep out of',
  'conflicts.lead':
    'Declare a conflict of interest without looking at the record. From then on you do not see the people whom it is about: not in lists and counts, not by address, not in searches or papers, and not in later runs. A declaration stays.',
  'conflicts.add': 'Declare a conflict',
  'conflicts.kind': 'You keep out of',
  'conflicts.kind.case': 'a case, by its number',
  'conflicts.kind.relation': 'a person to whom you are related, by name',
  'conflicts.kind.counsel': 'cases in which you were counsel, by your bar number',
  'conflicts.what.case': 'Case number',
  'conflicts.what.relation': 'First and last name',
  'conflicts.what.counsel': 'Your bar number',
  'conflicts.hint.case': 'In any spelling. Everybody with a conviction in the case is hidden.',
  'conflicts.hint.relation': 'Everybody whose name has all of these words is hidden, namesakes too.',
  'conflicts.hint.counsel':
    'Hides the cases in which a list of a court names you. The files of the state do not say who was counsel.',
  'conflicts.county': 'County',
  'conflicts.countyHint': 'Blank where the number counts in every county',
  'conflicts.why': 'Why, such as: my cousin; I represented a witness',
  'conflicts.keepOut': 'Keep me out',
  'conflicts.declared': 'On record. People whom it hides from you now: {n}.',
  'conflicts.yours': 'What you declared',
  'conflicts.none':
    'You have declared nothing here. What you stepped back from on the card of a matter does not stand in this list.',
  'conflicts.entry.case': 'Case {what}',
  'conflicts.entry.relation': 'Related to {what}',
  'conflicts.entry.counsel': 'Counsel with bar number {what}',
  'conflicts.people': 'People hidden now: {n}',
  'conflicts.counsel': 'Lists of counsel',
  'conflicts.counselText':
    'A list of a court says who was counsel in which case: a CSV file with the columns county, case and bar_number. Whoever declares the bar number then keeps out of these cases.',
  'conflicts.take': 'Take a list in',
  'conflicts.taken': 'Lines taken in: {n}; known before: {known}.',
} as const;
