/** English: a run one step at a time. */
export const enSteps = {
  'steps.title': 'A run, one step at a time',
  'steps.lead':
    'Seven questions, and the results at the end. Nothing is final: every run can be made again with other choices.',
  'steps.progress': 'Step',
  'steps.1': 'Which file do you want to read?',
  'steps.1.text': 'Give the file that the state sent. To look around first, use the invented one.',
  'steps.2': 'Is this the file you meant?',
  'steps.2.text':
    'This is what is in it. Look at the years, the counties and the facts that are missing before you go on.',
  'steps.3': 'Which county are you?',
  'steps.3.text': 'Only the convictions of this county are decided. Others count as history.',
  'steps.4': 'Which policy do you want?',
  'steps.4.text':
    'A policy says what the county gives. The statute alone is the least, and stands beside every determination.',
  'steps.5': 'Does the policy leave you a choice?',
  'steps.5.text':
    'Here you set sections and thresholds, where the policy has any. If you are unsure, leave them as they are.',
  'steps.6': 'On which day are ages and years counted?',
  'steps.6.text': 'The as-of date is as a rule today, or the day on which you file.',
  'steps.7': 'Is everything right?',
  'steps.7.text': 'Read it once more. Then run the analysis; the results open by themselves.',
  'steps.fixed': 'This policy leaves nothing to choose. Go on.',
} as const;
