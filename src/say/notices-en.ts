/** What is said of notices to people, and of the public look-up. */
export const NOTICES_EN = {
  'contacts-malformed':
    'This is no list of addresses: it needs the columns person, source and as_of, in UTF-8, and any of address1, address2, address3, email, phone and language.',
  'contacts-slip': ({ line, column }: { readonly line: number; readonly column: string }) =>
    `Nothing was taken in: line ${line} has a slip in the column ${column}. E-mail and phone are taken only with the source “person”.`,
  'notice-step-up': 'Give your password again before letters go out, or before you put a review on record.',
  'notice-no-text': 'There is no such text.',
  'notice-text-changed': 'The text is another than the one that was read; read it again.',
  'notice-review-malformed': 'Say who read the text, by name, and on which day, which is not in the future.',
  'notice-no-profile':
    'The profile of the county’s office is missing; fill it in first, since letters bear its address.',
  'notice-none-due': 'No notice of this kind can be made now. Those that are held say why.',
  'notice-mailing-missing': 'There is no such mailing.',
  'message-sender-unknown': 'There is no such profile of a sender of text messages.',
  'message-answers-malformed': ({ columns }: { readonly columns: string }) =>
    `This is no file of answers of this sender: it needs the columns ${columns}, in UTF-8 with commas.`,
  'notice-mailing-pull':
    'Letters of this mailing must not go any longer. List them first (“pull”), take them out of the pile, and note it as sent again.',
  'notice-mailing-state': 'The mailing is not at a point where this can be done.',
  'notice-other-person': 'You asked for these e-mails yourself; another person has to release them.',
  'notice-no-mail-server':
    'No mail server is named. Whoever runs this server starts it with --smtp, --from and --returns-to.',
  'notice-not-printed': 'The letters could not be printed; nothing was changed, and making can be tried again.',
  'notice-code-unknown': 'No letter has this code; check it for a slip.',
  'notice-code-state': 'This letter is noted otherwise already, or was not sent yet.',
  'notice-not-uncertain': 'Of this e-mail it is known whether it was sent, or it is none.',
  'notice-missing': 'There is no such notice.',
  'notice-malformed': 'This is not how a notice is asked for.',
  'lookup-no-codes': 'No letter with a code for the look-up is out yet.',
} as const;
