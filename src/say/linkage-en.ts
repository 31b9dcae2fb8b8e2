/** What is said of linkages and their review, in English. */
export const LINKAGE_EN = {
  'linkage-malformed': 'This is not how a linkage is asked for.',
  'linkage-missing': 'There is no such linkage.',
  'linkage-folder':
    'The folder holds no links of this version of Redress, or they were changed. Choose the folder that “redress link” made, or run the command again.',
  'linkage-no-folder': 'Choose a folder: the one that “redress link” made.',
  'linkage-opening-failed': 'The links could not be read. Open the folder again.',
  'linkage-opening-cancelled': 'Reading the links was stopped, and nothing of them is kept. Open the folder again.',
  'elsewhere-malformed': 'Choose the files of other states and the folder of links.',
  'elsewhere-no-law': 'No law of this state that Redress has says that convictions in other states count.',
  'elsewhere-own-state': 'One of the files is of the same state. Give it with the files of the run.',
  'elsewhere-no-file': 'Choose the file of another state.',
  'elsewhere-at-work': 'Files of other states are being read already.',
  'elsewhere-failed': 'The files of other states could not be read, by a fault of Redress.',
  'elsewhere-cancelled': 'Reading the files of other states was stopped, and nothing was taken from them.',
  'linkage-pair-missing': 'There is no such pair in this linkage.',
  'linkage-settled': 'This pair is settled; look at it again.',
  'linkage-answered': 'You have decided this pair. Take your answer back to give another.',
  'linkage-enough':
    'As many people as may decide this pair have done so; it stays in doubt unless one takes an answer back.',
  'linkage-nothing-back': 'You have no answer here that can be taken back.',
  'courts-folder':
    'The folder holds nothing that this version of “redress reconcile-courts” made, or it was changed. Run the command again.',
  'courts-no-folder': 'Choose a folder: the one that “redress reconcile-courts” made.',
  'courts-opening-failed': 'The lists could not be read. Open the folder again.',
  'courts-opening-cancelled': 'Reading the lists was stopped, and nothing of them is kept. Open the folder again.',
  'courts-missing': 'There is no such list of a court.',
  'courts-no-authority':
    'Enter the authority on which you rely: its text, the court that it is of, and its day, which is not in the future.',
  'courts-no-reason': 'Say why it is taken back, in at most 2,000 characters.',
  'courts-outside':
    'The law by which this list was decided says nothing about this conviction. Hold the list against the state’s file under another law (redress reconcile-courts --pack).',
  'courts-taken': 'This conviction stands in the register already.',
  'courts-taking-missing': 'There is no such entry in the register, or you keep out of its person.',
  'courts-taking-changed': 'Somebody else has confirmed this entry or taken it back; look at it again.',
  'courts-has-matter':
    'A matter rests on this entry. End it first: by its procedure, or by recording that its order was vacated.',
  'courts-none-taken':
    'No entry that is taken up waits for a matter under this procedure. Enter a conviction, let another person confirm it, and open again.',
  'matter-no-authority':
    'The entry of the register on which this matter rests was taken back. Enter the conviction anew and open its matter again.',
  'court-paper-none':
    'No conviction of a court’s list with a case number waits for an order of this county under this procedure.',
  'court-paper-not-printed':
    'The request could not be printed. Try again; if it fails again, tell who runs this server.',
  'courts-row-missing': 'There is no such conviction in this list, or you keep out of its person.',
};
