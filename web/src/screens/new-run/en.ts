/** English: a new run. */
export const enNewRun = {
  'again.title': 'Run again',
  'again.files': 'The files: {files}',
  'again.lead':
    'The choices of “{name}” stand here. Change what you want, or nothing: the new run takes in every correction that is in force now. The run “{name}” stays as it is.',
  'again.otherCounty': '“{policy}” was made by another county. Is it what {county} means?',
  'reading.title': 'How the file is read',
  'reading.lead':
    'What the file does not say can mean more than one thing. Each choice shows its effect beside the form, and the results tell how the file was read.',
  'reading.changed': '{n} {n|is|are} not as the policy reads',
  'reading.policy': 'as the policy reads',
  'new.title': 'New run',
  'new.lead': 'Start with the file that the state sent. Nothing is decided before you have seen what is in it.',
  'new.reading': 'Reading the files',
  'new.refused': 'These files cannot be used',
  'builder.title': 'The county and its policy',
  'builder.asOfHint': 'Ages and years are measured on this day.',
  'builder.fixed': 'This policy leaves nothing to choose.',
  'builder.fixedBut': 'This policy leaves nothing to choose. A policy of this law that does:',
  'builder.runHeading': 'Run it',
  'builder.name': 'A name for this run (optional)',
  'lead.look': 'Step 2 of 3. Choose a county and look at “Effect”. Then choose “Run the analysis”.',
  'lead.choose': 'Step 2 of 3. Tick a section or set a threshold and watch “Effect”. Then choose “Run the analysis”.',
  'effect.title': 'Effect',
  'effect.gathering': 'Gathering the county’s people. After that, every choice is answered at once.',
  'effect.over':
    '{people} people with {convictions} convictions that the chosen policy decides, those whose county or section cannot be read among them',
  'effect.caption': 'The effect of the chosen policy beside the statute alone and the most that the law allows',
  'effect.chosen': 'Chosen',
  'effect.floor': 'Statute',
  'effect.most': 'At the most',
  'effect.wider':
    'The columns do not decide the same number of convictions: a policy may also decide charges that the statute does not reach, or leave out some that it does.',
  'effect.spoken': 'Dismissed {clears}, reduced {lowers}, left to hand review {open}; some relief for {people} people.',
  'effect.time': 'worked out in {ms} ms',
} as const;
