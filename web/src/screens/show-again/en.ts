/** English: showing again who one is. */
export const enShowAgain = {
  'sign.heading': 'Sign in again to sign',
  'sign.text': 'A signature needs your password, given within the last minutes.',
  'sign.password': 'Your password',
  'sign.do': 'Sign',
  'sign.providerDone': 'I have signed in there: go on',
  'sign.passkey': 'Use a passkey',
  'sign.againHeading': 'Show again who you are',
  'sign.againText': 'This can do harm in the wrong hands. It needs your password, given within the last minutes.',
  'sign.notYet': 'You have not signed in there yet.',
  'sign.goOn': 'Go on',
} as const;
