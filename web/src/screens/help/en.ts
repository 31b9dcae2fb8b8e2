/** English: help. */
export const enHelp = {
  'help.title': 'Help',
  'help.lead': 'What offices ask, and what the words mean.',
  'help.questions': 'Questions',
  'help.words': 'What the words mean',
} as const;
