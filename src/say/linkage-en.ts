/** What is said of linkages and their review, in English. */
export const LINKAGE_EN = {
  'linkage-malformed': 'This is not how a linkage is asked for.',
  'linkage-missing': 'There is no such linkage.',
  'linkage-folder':
    'The folder holds no links of this version of Redress, or they were changed. Choose the folder that “redress link” made, or run the command again.',
  'linkage-no-folder': 'Choose a folder: the one that “redress link” made.',
  'linkage-opening-failed': 'The links could not be read. Open the folder again.',
  'linkage-opening-cancelled': 'Reading the links was stopped, and nothing of them is kept. Open the folder again.',
  'linkage-pair-missing': 'There is no such pair in this linkage.',
  'linkage-settled': 'This pair is settled; look at it again.',
  'linkage-answered': 'You have decided this pair. Take your answer back to give another.',
  'linkage-enough':
    'As many people as may decide this pair have done so; it stays in doubt unless one takes an answer back.',
  'linkage-nothing-back': 'You have no answer here that can be taken back.',
};
