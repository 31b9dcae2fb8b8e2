/** English: decisions that are asked again. */
export const enChecks = {
  'checks.title': 'Asked again',
  'checks.lead':
    'One decision in twenty, drawn at random, is answered again by another reviewer from the court’s file, without the first answer and without what the run determined.',
  'checks.toQueue': 'Review',
  'checks.none': 'No decision waits for you',
  'checks.noneText': 'Decisions of others come here as they are drawn; your own never do.',
  'checks.left': '{n} {n|decision waits|decisions wait} for you.',
  'checks.differing': 'Answered otherwise',
  'checks.differingText':
    'Say which answer holds; it counts for the agreement of reviewers. The matter itself stays as it is: return it there where the first answer was wrong.',
  'checks.noDiffering': 'No two answers differ that nobody has settled.',
  'checks.matter': 'Matter {id}',
  'checks.said': '{who}: {answer}',
  'checks.settleAs': 'Settle as',
} as const;
