/** English: the list of runs, and the first visit. */
export const enRuns = {
  'runs.title': 'Runs',
  'runs.lead': 'Each run is one analysis of one set of files under one policy.',
  'runs.compare': 'Compare the two chosen',
  'runs.compareHint': 'Choose two finished runs first',
  'runs.choose': 'Choose to compare',
  'runs.chooseOne': 'Choose {name} to compare',
  'runs.name': 'Run',
  'runs.state': 'State',
  'runs.policy': 'Policy',
  'runs.when': 'When and who',
  'runs.actions': 'Actions',
  'runs.size': '{people} people, {lines} lines',
  'runs.corrected': '{n} {n|correction|corrections}',
  'runs.due': 'Next days that end:',
  'first.title': 'Welcome to Redress',
  'first.lead':
    'From the state’s raw criminal-history file to an answer for every conviction: what can be cleared, under which law, and why.',
  'first.tryHeading': 'Try it with invented people',
  'first.tryText': 'In about a minute you will have a finished run of 20,000 lines. The people in it do not exist.',
  'first.step1': 'Redress invents a county’s file and shows what is in it.',
  'first.step2': 'You move the county’s choices and see at once whom they help.',
  'first.step3': 'You run it, and open one person to see why each conviction was decided as it was.',
  'first.try': 'Start with invented data',
  'first.ownHeading': 'Use your county’s file',
  'first.courtTables':
    'Or a table of the charges of a state’s courts, one line a charge, in the columns of the court table: {states}.',
  'first.own': 'Choose files',
  'first.safeHeading': 'Your data stays here',
  'first.safeText':
    'Redress runs on this machine, and no screen of it sends anything to another. A run can be deleted with all its data.',
} as const;
