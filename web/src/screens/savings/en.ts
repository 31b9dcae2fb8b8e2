/** English: what a run saves in time and money. */
export const enSavings = {
  'savings.title': 'Time and money',
  'savings.figure': 'Figure',
  'savings.says': 'Central estimate: {hours} hours and {dollars} dollars saved.',
  'savings.guess': 'A guess without a source',
  'savings.keep': 'Keep these assumptions',
  'savings.keepLead':
    'Save the assumptions as a file, and give it when you publish the figures. The published table then holds your values and their sources.',
  'savings.save': 'Save as a file',
  'savings.open': 'Open a file',
  'savings.usual': 'Back to the usual values',
  'savings.notJson': '{name} holds no assumptions. Choose a file that was saved here.',
  'savings.notAsItMust':
    '{name}: {field} is not as it must be. Numbers must not be below 0, and shares lie between 0 and 1.',
} as const;
