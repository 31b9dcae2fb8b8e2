import { LINKAGE_EN } from './linkage-en.ts';
import { LOTS_EN } from './lots-en.ts';
import { NOTICES_EN } from './notices-en.ts';
import { ORDERS_EN } from './orders-en.ts';
import { PAPERS_EN } from './papers-en.ts';
import { PROCEDURE_REFUSALS } from './procedure-refusals.ts';
import { PUBLISH_EN } from './publish-en.ts';
import { REQUESTS_EN } from './requests-en.ts';
import { RETENTION_EN } from './retention-en.ts';
import type {
  OfCounties,
  OfFault,
  OfFile,
  OfLevels,
  OfOtherForm,
  OfPath,
  OfRewritten,
  OfSeparators,
  OtherForm,
  RewrittenKind,
  SaidFault,
} from './values.ts';
import { oneOf, sheetColumn } from './values.ts';

/** Every problem as an English sentence, by its code. What a sentence needs of its problem are its parameters. */

const SEPARATORS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};
const ONE_SEPARATOR: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

function separators(delimiter: string): string {
  return SEPARATORS[delimiter] ?? `the character ${delimiter}`;
}

const FORMS: { readonly [Form in OtherForm]: string } = {
  pdf: 'a PDF document',
  zip: 'a zip archive or a spreadsheet',
  'old-office': 'a document or a spreadsheet of the old Office',
  rtf: 'a document of a word processor (RTF)',
  'utf-16': 'text in UTF-16',
  'utf-32': 'text in UTF-32',
  ebcdic: 'text in EBCDIC, as mainframes write it',
  json: 'data in JSON',
  'web-page': 'a web page or XML, perhaps what a portal answered in place of the file',
  archive: 'an archive or a packed file of a kind that is not unpacked here (tar, 7z, rar, xz, bz2, or packed twice)',
  encrypted: 'encrypted (PGP)',
  'not-text': 'not a text file',
};

const EXPORT = 'export it as CSV (UTF-8) first';

/** What to do with a file that is no table of text. */
const FORM_ADVICE: { readonly [Form in OtherForm]: string } = {
  pdf: EXPORT,
  zip: 'unpack the archive and give the text file that is in it, or export the spreadsheet as CSV (UTF-8)',
  'old-office': EXPORT,
  rtf: EXPORT,
  'utf-16': EXPORT,
  'utf-32': EXPORT,
  ebcdic: 'have it sent again as text (ASCII or UTF-8)',
  json: EXPORT,
  'web-page': 'open it in a browser to see what it says, and fetch the file again',
  archive: 'unpack it first and give the text file that is in it',
  encrypted: 'decrypt it first',
  'not-text': EXPORT,
};

const SET_ASIDE = 'or run again with --quarantine to set such lines aside for hand review';

const ADVICE: { readonly [Kind in SaidFault['kind']]: string } = {
  fields: `ask for a complete file, ${SET_ASIDE}`,
  subject: `ask for a complete file, ${SET_ASIDE}`,
  after: `correct the line, ${SET_ASIDE}`,
  open: `correct the line, ${SET_ASIDE}`,
  header: 'ask for the file in the order of the format page',
  'other header': 'ask for the files apart and in the order of the format page',
  long: 'ask for the file again',
  'set fields': `ask for a complete file, ${SET_ASIDE}`,
  'no key': `ask for a complete file, ${SET_ASIDE}`,
  repeated: `ask which of them holds, ${SET_ASIDE}`,
  orphan: `ask for the complete set of files, ${SET_ASIDE}`,
};

function otherTexts(others: number): string {
  return others === 1 ? 'one other text' : `${others} other texts`;
}

function cell(found: string | null): string {
  return found === '' ? 'blank' : (found ?? 'something else');
}

/** A fault of a line, without the name of the file. */
function faultOf(fault: SaidFault): string {
  switch (fault.kind) {
    case 'fields': {
      const columns = `columns A to ${sheetColumn(fault.expected)}`;
      return fault.found === 1
        ? `found 1 field, expected ${fault.expected} separated by ${separators(fault.delimiter)} (${columns})`
        : `found ${fault.found} fields, expected ${fault.expected} (${columns})`;
    }
    case 'header':
      return `column ${fault.column} of the header is ${cell(fault.found)}, expected ${fault.expected}`;
    case 'other header':
      return 'a second header stands here, and its columns are not those of the format';
    case 'subject':
      return `column ${fault.column} (${fault.field}) is blank, so it is not known whose line this is`;
    case 'after':
      return 'text follows a closing quotation mark, so the fields of the line cannot be told apart';
    case 'open':
      return 'a quotation mark opens a field that is never closed, so the fields of the line cannot be told apart';
    case 'long':
      return 'the line is longer than any line of a history file';
    case 'set fields':
      return `found ${fault.found === 1 ? '1 field' : `${fault.found} fields`}, expected ${fault.expected} separated by ${separators(fault.delimiter)}`;
    case 'no key':
      return `${fault.field} is blank, so it is not known where the line belongs`;
    case 'repeated':
      return `another line with the same ${fault.field} says something else of the ${fault.title}`;
    case 'orphan':
      return `no ${fault.title} has the ${fault.field} of this line`;
  }
}

const REWRITTEN: { readonly [Kind in RewrittenKind]: (column: string, number: string) => string } = {
  scientific: (column, number) =>
    `${column} holds ${number} in the form 1.23457E+11, so the lines of several people can no longer be told apart`,
  zeros: (column, number) =>
    `${column} holds ${number} both with and without leading zeros or other marks (.0, a comma, a blank), so one person stands as two`,
  placeholder: (column) =>
    `${column} holds a placeholder where the number of a person belongs, so it is not known whose those lines are`,
};

const WRONG_SIGN_IN = 'The name or the password is wrong.';
const NO_ROW = 'This run has no such row.';
const NOT_FINISHED = 'This run is not finished.';

export const EN = {
  ...ORDERS_EN,
  ...NOTICES_EN,
  ...RETENTION_EN,
  ...REQUESTS_EN,
  ...LINKAGE_EN,
  ...LOTS_EN,
  ...PAPERS_EN,
  ...PUBLISH_EN,
  /** A sentence that has no code yet: it is in English alone. */
  text: ({ text }: { readonly text: string }) => text,

  'file-missing': ({ path }: OfPath) => `${path}: there is no such file; check the path and its spelling.`,
  'file-forbidden': ({ path }: OfPath) => `${path}: you are not allowed to read this file; ask its owner for access.`,
  'file-link-loop': ({ file }: OfFile) => `${file} is a link that leads back to itself; name the file itself.`,
  'file-name-long': 'A name among the files is too long for this disk; check the path.',
  'file-in-file': ({ path }: OfPath) => `${path}: part of this path is a file, not a folder; check the path.`,
  'file-is-folder': ({ path }: OfPath) => `${path} is a folder; name the file or files in it.`,
  'links-lack-file': ({ file }: OfFile) =>
    `The links name no file "${file}"; run redress link with the same files, the state's own first.`,
  'file-broke-off': ({ file, cause }: OfFile & { readonly cause: string }) =>
    `${file} could not be read to its end (${cause || 'unknown cause'}); is the disk still there?`,
  'file-changed': ({ file }: OfFile) =>
    `${file} was changed while it was read; run again when no program writes to it any more.`,
  'file-empty': ({ file }: OfFile) => `${file} is empty; ask for the file again.`,
  'file-no-lines': ({ file }: OfFile) => `${file} holds a header but no lines; ask for the file again.`,
  'file-other-form': ({ file, found, title, columns, delimiter }: OfOtherForm) =>
    `${file} is ${FORMS[found]}, where ${title} is text with ${columns} ${ONE_SEPARATOR[delimiter] ?? delimiter}-separated fields a line; ${FORM_ADVICE[found]}.`,
  'file-other-separators': ({ file, found, expected }: OfSeparators) =>
    `${file}: its fields are separated by ${separators(found)}, where the format has ${separators(expected)}; save it as CSV with ${separators(expected)}.`,
  'file-mac-lines': ({ file }: OfFile) =>
    `${file}: its lines end in a carriage return alone, as "CSV (Macintosh)" does; save it as "CSV UTF-8".`,
  'file-pipe': ({ path }: OfPath) =>
    `${path} is a pipe, and no program has written to it; start that program first, or name a file.`,
  'file-packed': ({ file, packed }: OfFile & { readonly packed: string }) =>
    `${file} is packed with ${packed}; unpack it, and give the file that is in it.`,
  'file-packed-broken': ({ file, packed, cause }: OfFile & { readonly packed: string; readonly cause: string }) =>
    `${file} is packed with ${packed}, and cannot be unpacked to its end (${cause}); ask for the file again.`,
  'file-packed-large': ({ file, times }: OfFile & { readonly times: number }) =>
    `${file} unpacks to more than ${times} times its size, which no history file does; unpack it yourself and look at it.`,
  'file-packed-no-room': ({ file }: OfFile) =>
    `The disk has no room for what ${file} unpacks to; free some space or choose another disk. Nothing was kept.`,
  'set-lacks-file': ({ title, files, set }: { title: string; files: readonly string[]; set: string }) =>
    `No file of ${title} lines is among those given (${files.join(', ')}); ${set} is a set of files, so name all of it.`,
  'set-unknown-file': ({ file, set }: OfFile & { readonly set: string }) =>
    `${file} begins with the header of none of the files that ${set} is made of; name its files, each with its header.`,
  'line-fault': ({ fault }: OfFault) => faultOf(fault),
  'line-refused': ({ file, line, fault }: OfFile & OfFault & { readonly line: number }) =>
    `${file}, line ${line}: ${faultOf(fault)}; ${ADVICE[fault.kind]}.`,
  'ids-rewritten': ({ file, line, what, ids, column, field }: OfRewritten) => {
    const number = ids === 1 ? 'one value' : `${ids} values`;
    const cause = what === 'placeholder' ? '' : ' A spreadsheet program such as Excel does this when it saves a file.';
    return `${file}, line ${line}: ${REWRITTEN[what](`column ${column} (${field})`, number)}.${cause} Use the file as the state delivered it, or ask for it again; to look at it in a spreadsheet, import every column as text. --quarantine cannot repair ids.`;
  },
  'county-none': ({ county, field }: { county: string; field: string }) =>
    `No line names a county (${field}), so there is nothing to decide for ${county}.`,
  'county-unreadable': ({ county, field, state, others }: OfCounties & { field: string; state: string }) =>
    `No line is of ${county}, and ${field} holds no county of ${state} (${otherTexts(others)}); are its columns in their places?`,
  'county-other': ({ county, counties, others }: OfCounties) =>
    `No line is of ${county}; the counties in the input are: ${counties.join(', ')}${others > 0 ? `, and ${otherTexts(others)}` : ''}.`,

  'run-cancelled': 'The analysis was cancelled; nothing was kept.',
  'run-fault': 'The analysis stopped before it was finished, by a fault of Redress.',
  'run-no-memory': 'The analysis stopped for want of memory; close other programs, or run it on a larger machine.',
  'run-no-room': 'The analysis stopped because the disk is full; free some space and run it again.',
  'run-stopped': 'Redress was stopped while this run was at work.',
  'run-not-written':
    'The results could not be written, as happens when the disk is full; free some space and run it again. Nothing was kept.',
  'run-disagrees':
    'The figures on screen and the result files do not agree; use neither before this is reported and explained.',
  'run-missing': 'There is no such run; it may have been deleted.',
  'run-finished': 'This run is finished.',
  'run-not-finished': NOT_FINISHED,
  'run-at-work': 'This run is at work already.',
  'run-cancel-first': 'This run is at work; cancel it first.',
  'run-has-matters': 'Matters were opened from this run; it stays while they do.',
  'run-not-yours': 'Only the operator may delete a run that an operator made.',
  'run-no-results': 'This run has no results yet.',
  'run-list-filling': 'The list of convictions is being filled; look again in a moment.',
  'run-list-not-filled': 'The list of this run is not filled yet; look again in a moment.',
  'run-no-file': 'This run has no such file.',
  'run-no-row': NO_ROW,
  'run-no-count': 'The history has no such count.',
  'run-file-gone': 'The file that this run was made from is no longer where it was, so histories cannot be read.',
  'run-incomplete': 'Something is missing from this run.',
  'verify-failed': 'The check of the run could not be finished. Try again.',
  'verify-cancelled': 'The check of the run was cancelled.',
  'verify-at-work': 'This run is being checked already.',
  'verify-malformed': 'Say whether the inputs are checked, and whether the run is done again.',
  'run-note-malformed': 'The note about a run is a text of at most 2,000 characters.',
  'other-run-not-finished': 'The other run is not finished.',

  'reading-broke-off': 'The files could not be read to their end; try again.',
  'reading-no-memory':
    'The files could not be read for want of memory; close other programs, or give fewer files at once.',
  'reading-no-room': 'The disk is full; free some space and give the files again.',
  'reading-cancelled': 'Reading was cancelled.',
  'reading-stopped': 'Redress was stopped while these files were being read or received.',
  'input-missing': 'These files are no longer here.',
  'input-read': 'These files have been read already.',
  'input-read-start-again': 'These files have been read already; start again to add more.',
  'input-not-read': 'The files have not been read yet.',
  'input-not-yours': 'Only the operator may delete files that an operator gave.',
  'input-used': 'A run uses these files; delete the run first.',
  'input-origin': 'Say where the files come from.',
  'mapping-for-state': 'Say for which state’s law the tables are to be read.',
  'mapping-no-tables': 'There is no table among these files.',
  'mapping-not-begun': 'No mapping of these files is being written.',
  'mapping-used': 'A run uses these files: give the tables again, together with the mapping.',
  'mapping-edit': 'This is not a change of a mapping.',
  'effect-not-gathered':
    'The effect cannot be worked out: the files are no longer where they were, or there is not memory enough. The run itself may still be made.',

  'choose-file': 'Choose a file.',
  'choose-file-first': 'Choose a file first.',
  'choose-file-not-folder': 'Choose a file, not a folder.',
  'choose-folder': 'Choose a folder.',
  'choose-format': 'Choose a format.',
  'choose-compare': 'Choose what to compare with.',
  'choose-papers': 'Choose which papers to make.',
  'choose-paper': 'Choose at least one kind of paper.',
  'choose-law': 'Choose a law, a policy and a day.',
  'folder-unreadable': 'This folder cannot be read.',
  'path-not-allowed': 'Redress may not read there; the operator allows folders with --allow.',
  'upload-no-room': 'The disk has not enough room for this file; free some space and try again.',
  'upload-large': ({ gigabytes }: { gigabytes: number }) =>
    `The file is larger than the operator allows (${gigabytes} GB).`,
  'upload-broken-off': 'The upload was broken off; try again.',

  'papers-broken-off': 'The papers were not finished; made again, they go on where they stopped.',
  'papers-failed': 'The papers could not be made, by a fault of Redress or for want of memory or disk.',
  'papers-at-work': 'These papers are being made already.',
  'papers-reviewed-elsewhere': ({ run }: { readonly run: string }) =>
    `The review of this county has moved on to the run “${run}”: make the papers of convictions there.`,
  'papers-no-petition': 'No petition was made yet.',
  'county-missing': 'Name the county.',
  'profile-none': 'No profile of this county is kept.',
  'list-unknown': 'There is no such list.',
  'list-not-yours': 'Only the operator may replace or remove a list that an operator gave.',
  'form-not-yours': 'Only the operator may replace or remove a form that an operator gave.',
  'form-first': 'Give the court’s form first.',
  'form-no-field': 'The form has no such field.',
  'form-map': 'Say which field takes what.',
  'papers-none': 'No papers were made yet.',
  'sheet-nothing-open': 'Nothing is open on this sheet that this paper could ask for.',
  'sheet-not-printed': 'The paper could not be printed, by a fault of Redress.',
  'profile-missing': 'Fill in the profile of the office first.',
  'profile-not-json': 'This file is not JSON; begin with the example.',
  'tables-failed': 'The tables could not be written; try again.',
  'tables-no-room': 'The disk is full; free some space and try again.',
  'tables-cancelled': 'The export was cancelled.',
  'tables-at-work': 'Tables of this run are being written already.',
  'compare-failed': 'The comparison could not be made; try again.',
  'compare-no-results': 'One of the two has no results.',
  'compare-forgotten': 'This comparison is no longer in memory; open it again.',

  'correction-malformed': 'This is not a correction.',
  'correction-not-possible': 'This fact cannot be corrected.',
  'correction-no-source': 'Say why, and which document shows it: a correction without a source cannot be defended.',
  'correction-not-in-force': 'There is no such correction in force.',
  'value-date': 'Write a date of the calendar as YYYY-MM-DD.',
  'value-level': ({ levels }: OfLevels) =>
    `Choose ${oneOf(
      levels.map(({ en }) => en),
      'or',
    )}.`,
  'value-section': ({ example }: { example: string }) => `Write a section with its code, such as ${example}.`,
  'value-disposition': 'Choose convicted or dismissed.',
  'value-yes-no': 'Choose yes or no.',
  'procedure-missing': 'Redress carries no such procedure.',
  'procedure-refused': ({ why, id }: { why: string; id: string }) =>
    `${PROCEDURE_REFUSALS[why]?.en ?? `The procedure refuses this (${why})`}${id === '' ? '' : ` (${id})`}.`,
  'matter-missing': 'There is no such matter.',
  'matter-moved-on': ({ account }: { account: string }) =>
    `${account} has changed this matter meanwhile; look at it again.`,
  'matters-open-failed': 'The matters could not all be opened. Those that were stay; open again to go on.',
  'matters-open-no-room': 'The disk is full. The matters that were opened stay; free some space and open again.',
  'matters-open-cancelled': 'The opening was stopped. The matters that were opened stay; open again to go on.',
  'matters-at-work': 'Matters under this procedure are being opened already; wait until that has ended.',
  'matter-held': ({ account }: { account: string }) =>
    `${account} holds this matter now; take the next one, or wait until it is given back.`,
  'run-recused': 'This holds somebody whom you keep out of; a colleague has to take it.',
  'matter-recused': 'You keep out of what concerns this person.',
  'matter-note-empty': 'Write the note first.',
  'matter-malformed': 'This is not how an act in a matter is written.',
  'queue-malformed': 'This is not how a queue is asked for.',
  'queue-empty':
    'Nothing in this queue waits for you: it is empty, others hold its matters, or your role has nothing to do in them now.',
  'queue-missing': 'There is no such kept queue; it may have been deleted.',
  'queue-no-name': 'Give the queue a name.',
  'state-not-offered': ({ state }: { state: string }) => `Files of ${state} are not offered here.`,
  'state-invents-nothing': ({ state }: { state: string }) => `Redress invents no files of ${state}.`,
  'state-no-sheets': ({ state }: { state: string }) => `Redress reads no rap sheets of ${state}.`,
  'law-other-state': 'This law is of another state than the files.',
  'value-county': 'Write the name of a county in capital letters.',
  'value-sentence':
    'Write the sentence in parts, such as: probation 3 years, jail 30 days. Units are days, months or years.',
  'answer-not-possible': 'This fact cannot be answered here.',
  'sheet-unusable': ({ why }: { why: string }) => `The file cannot be used: ${why}.`,
  'sheet-not-one': ({ expected }: { expected: { en: string; es: string } }) =>
    `This does not look like ${expected.en}.`,
  'sheet-large': 'This file is larger than any rap sheet.',
  'sheet-pages': ({ most }: { most: number }) => `Give at most ${most} pages at once.`,

  'pack-missing': ({ id }: { id: string }) => `There is no pack ${id}.`,
  'policy-missing': ({ pack, id }: { pack: string; id: string }) => `The pack ${pack} has no policy ${id}.`,
  'policy-malformed': 'This is not a policy.',
  'as-of-malformed': 'Write the as-of date as YYYY-MM-DD.',
  'readings-unfit': ({ why }: { why: string }) => `The readings of the file: ${why}.`,
  'view-no-name': 'Give the view a name.',
  'view-malformed': 'A view needs a name of at most 80 characters.',
  'views-many': ({ most }: { most: number }) => `You keep ${most} views already; delete one first.`,
  'view-missing': 'You keep no such view; it may have been deleted.',
  'law-missing': 'There is no such law.',
  'rule-missing': 'There is no such rule in this law.',
  'rule-malformed': 'Choose a rule of a law.',
  'tried-malformed': 'This is not an invented person.',
  'tried-unreadable': ({ part, example }: { part: string; example: string }) =>
    `“${part}” cannot be read. Write a line such as: ${example}`,
  'scenario-no-name': 'Give the scenario a name.',
  'scenario-name-long': 'A scenario needs a name of at most 120 characters.',
  'scenario-name-taken': ({ scenario }: { scenario: string }) =>
    `There is a scenario “${scenario}” already; choose another name, or delete it first.`,
  'scenario-missing': 'There is no such scenario; it may have been deleted.',
  'scenario-not-yours': 'Only the operator may delete a scenario that an operator made.',
  'policy-file-large': 'This file is larger than any policy file.',
  'policy-file-not-json': ({ line }: { line: number }) =>
    `This file cannot be used from line ${line} on: it is not JSON there, or gives a key twice.`,
  'policy-file-unusable': ({ details }: { details: readonly string[] }) =>
    ['This policy file cannot be used:', ...details].join('\n'),
  'policy-file-2019-only': 'Only the options table of 2019 can be saved as an options file of 2019.',
  'policy-file-2019-readings':
    'An options file of 2019 cannot say how the file is read. Save these choices as a file of Redress.',

  'page-malformed': 'This is not a page of convictions.',
  'filter-malformed': 'This is not a filter.',
  'place-malformed': 'This is not a place in a list.',
  'selection-malformed': 'This is not a selection of convictions.',
  'changed-malformed': 'This is not a page of a comparison.',
  'log-malformed': 'This is not a part of the log.',

  'link-used': 'This link was used already or is too old; the terminal can show a new one.',
  'sign-in-first': 'Sign in first.',
  'sign-in-incomplete': 'Write your name and password.',
  'sign-in-wrong': WRONG_SIGN_IN,
  'own-password-wrong': 'The password, or the code that goes with it, is wrong.',
  'sign-in-too-often':
    'Too many wrong tries; wait a quarter of an hour and try again, or ask an administrator to unlock the name.',
  'code-needed': 'Write the code that your authenticator app shows, or one of your recovery codes.',
  'code-wrong': 'This code is wrong or was used already; wait for the next one that the app shows.',
  'code-incomplete': 'Write the six digits that the app shows.',
  'passkey-origin': 'Passkeys work only where the workbench is reached by https, or at localhost on this machine.',
  'passkey-wrong': 'This passkey does not open that; try another, or sign in with your password.',
  'passkey-there': 'This passkey is registered already.',
  'passkey-label': 'Give the passkey a name of at most 60 letters, such as “office telephone”.',
  'provider-none': 'This workbench has no identity provider.',
  'provider-away':
    'The identity provider of the office does not answer. Try again later, or sign in with your password.',
  'provider-taken': 'Another account is linked with this person already.',
  'provider-subject': 'Write what the identity provider calls this person, in at most 200 letters.',
  'prove-again': 'Show once more who you are, then this goes on.',
  'prove-to-sign': 'Give your password again before you sign.',
  'second-factor-first': 'Your role needs a second factor. Set one up under “Your sign-in” before anything else.',
  'second-factor-none': 'You have no second factor yet.',
  'second-factor-there': 'You have an authenticator app already; remove it before you set up another.',
  'second-factor-required': 'Your role needs a second factor, so the last one stays.',
  'rules-malformed':
    'These are no rules of signing in: 1 to 30 minutes, 1 to 12 hours, and a banner of at most 2,000 characters.',
  'account-own': 'Nobody does this to their own account; another administrator can.',
  'password-change-incomplete': 'Write your password and the new one.',
  'password-none': 'A session opened by the link has no password.',
  'password-short': ({ least }: { least: number }) =>
    `A password has ${least} characters or more; a few words make a good one.`,
  'password-easy': 'This password is easy to guess; take four or more words that do not belong together.',
  'session-missing': 'There is no such session; it may be over.',
  'account-incomplete': 'Write a name, a password and a role.',
  'account-name': 'A name has 2 to 40 letters, digits, dots or dashes and begins with a letter.',
  'account-operator': 'This is the name of the operator at the server; choose another.',
  'account-taken': 'There is an account of that name already.',
  'account-changed': 'The account was changed meanwhile; sign in again.',
  'no-permission': 'None of your roles permits that. An administrator gives roles under “Accounts”.',
  'account-own-roles': 'You cannot change the roles of your own account; another administrator can.',
  'account-missing': 'There is no such account.',
  'purpose-first': 'Say first for what you look at records in this session.',
  'purpose-incomplete': 'Say for what you look at records, in up to 500 letters.',
  'review-malformed': 'This is not a review of the log.',
  'review-nothing': 'These rows were reviewed meanwhile, or there are none; look at the review again.',
  'review-note': 'Say in up to 4,000 letters what you found out about what is odd.',
  'review-own': 'You stand in what is odd yourself, so somebody else signs this review.',
  'conflict-incomplete':
    'Say what you keep out of and why: a case or bar number of at least three letters or digits, or a first and a last name.',
  'conflict-not-compared':
    'What you declared is on record, but it could not be compared with the people of every run, so nothing opens for you. Try again; if it stays so, tell whoever runs this server.',
  'conflict-there': 'You have declared that already.',
  'counsel-malformed': 'This is not a list of counsel: a CSV file with the columns county, case and bar_number.',
  'counsel-slip': ({ line, column }: { readonly line: number; readonly column: string }) =>
    `Line ${line}, column ${column}: there is no number of at least three letters or digits. Nothing was taken in; put the list right and give it again.`,
  'own-password-first': 'Whoever made your account knows its first password. Choose your own before anything else.',
  'first-password-over': 'The first password of this account is over. Ask an administrator for a new one.',
  'first-password-gone': 'The owner of this account has chosen their own password, or there is no such account.',
  'password-same': 'The new password is the one that you have. Choose another.',
  'account-idle':
    'This account was closed because nobody had used it for 90 days. Ask an administrator to open it again.',
  'account-closed': 'This account is closed. Ask an administrator whether it can be opened again.',
  'account-waits': 'This account opens nothing yet: a supervisor has to approve it first.',
  'account-not-asked': 'No roles of this account wait for approval; somebody may have answered already.',
  'account-second-person':
    'A second person approves these roles: not the person who gave them, nor the person who has the account.',
  'operator-cancel': 'Only a supervisor or an administrator may cancel what one of them started.',

  'address-unknown': 'There is nothing at this address.',
  'request-large': 'This request is larger than any that the workbench makes.',
  'host-unknown': 'This address is not one that Redress answers at.',
  'request-foreign': 'This request did not come from the workbench itself.',
  'disk-full': 'The disk is full; delete a run or free some space, and try again.',
  'fault-of-redress': 'A fault of Redress; the terminal says where. Your data is as it was.',
} as const;
