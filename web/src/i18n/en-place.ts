/** English: running again, scenarios, keeping the place. */
export const enPlace = {
  'again.link': 'Run again',
  'again.change': 'Run again with other choices',
  'again.with': 'Run again with the corrections',
  'again.title': 'Run again',
  'again.files': 'The files: {files}',
  'again.lead':
    'The choices of “{name}” stand here. Change what you want, or nothing: the new run takes in every correction that is in force now. The run “{name}” stays as it is.',
  'again.since':
    '{n} {n|correction was|corrections were} made or undone since this run, so its figures and files do not hold {n|it|them}.',
  'again.otherCounty': '“{policy}” was made by another county. Is it what {county} means?',
  'policies.title': 'Save these choices, or load others',
  'policies.name': 'A name for these choices',
  'policies.keep': 'Keep as a scenario of the office',
  'policies.save': 'Save as a file',
  'policies.save2019': 'Save as an options file of 2019',
  'policies.load': 'Load a policy file',
  'policies.scenarios': 'Scenarios of the office',
  'give.before': 'Files that are here already',
  'give.beforeMore': 'and {n} more, reached from their runs',
} as const;
