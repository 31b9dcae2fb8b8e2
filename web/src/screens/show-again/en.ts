/** English: showing again who one is. */
export const enShowAgain = {
  'sign.heading': 'Confirm that it is you',
  'sign.text':
    'What you sign or seal stands with your name. Enter your password: you last gave it more than five minutes ago.',
  'sign.password': 'Your password',
  'sign.do': 'Confirm',
  'sign.providerDone': 'I have signed in there: go on',
  'sign.passkey': 'Use a passkey',
  'sign.againHeading': 'Show again who you are',
  'sign.againText':
    'This can do harm in the wrong hands. Enter your password: you last gave it more than five minutes ago.',
  'sign.notYet': 'You have not signed in there yet.',
  'sign.goOn': 'Go on',
  'purpose.heading': 'For what do you look at records?',
  'purpose.text':
    'Your office asks this once a session. The answer stands with everything that the log notes of the session.',
  'purpose.kind': 'Purpose',
  'purpose.kind.case': 'review of cases',
  'purpose.kind.lot': 'a lot or a batch',
  'purpose.kind.application': 'an application of a person',
  'purpose.kind.inquiry': 'a question of a court, a colleague or the person',
  'purpose.kind.other': 'something else',
  'purpose.words': 'Which',
  'purpose.hint': 'Such as a case number or the name of a queue or lot; no name of a person',
} as const;
