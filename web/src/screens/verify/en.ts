/** English: the check of a run. */
export const enVerify = {
  'verify.title': 'Verify the run',
  'verify.lead':
    'Checks that the files of this run are still what it wrote, by the hashes in its manifest. It is what the command redress verify does.',
  'verify.inputs': 'Check the files that the run was made from too',
  'verify.again': 'Do the whole run again from them, and compare every file to the byte',
  'verify.begin': 'Verify',
  'verify.hash': 'SHA-256 of its manifest, which papers bear:',
  'verify.good.outputs': 'Verified: the result files are those that the run wrote.',
  'verify.good.inputs':
    'Verified: the result files and the files they were made from are those that the manifest records.',
  'verify.good.again': 'Verified: these results come from these files and this law.',
  'verify.otherLaw':
    'Not verified: the files are as the run wrote them, but the law in this copy of Redress is not the one they were decided under.',
  'verify.inPart':
    'Verified in part: the result files and the files they were made from are those that the manifest records, but the run was not done again.',
  'verify.bad': 'Not verified: the files below are not what the run wrote.',
  'verify.at': 'Checked {at}. A file that is changed later is found by the next check.',
  'verify.ranAgain': 'The run was done again:',
  'verify.ranNotAgain': 'The run was not done again:',
  'verify.same': 'every file came out the same, to the byte.',
  'verify.file': 'File',
  'verify.role': 'What it is',
  'verify.state': 'State',
  'verify.role.output': 'result',
  'verify.role.input': 'file it was made from',
  'verify.role.law': 'law',
  'verify.state.recorded': 'as recorded',
  'verify.state.changed': 'changed',
  'verify.state.missing': 'missing',
  'verify.state.unrecorded': 'not recorded',
} as const;
