import type { Disagreement, FillFault, FormFault, Kept, ListFault, PaperKind, Place } from './papers-values.ts';
import type { OfFile, OfPath } from './values.ts';

/** What is said of papers and of the results they are made from, in English. */

const listed = (words: readonly string[], type: 'conjunction' | 'disjunction') =>
  new Intl.ListFormat('en-US', { type }).format(words);

const KINDS: Readonly<Record<PaperKind, string>> = {
  summary: 'report',
  motion: 'motions',
  order: 'orders',
  notice: 'letters',
  update: 'update lists',
  remedies: 'lists for other remedies',
  petition: 'petitions',
};
const kinds = (some: readonly PaperKind[]) => some.map((kind) => KINDS[kind]);

const FORMS: Readonly<Record<FormFault, string>> = {
  locked:
    'is encrypted, as many court forms are though they open without a password; take the encryption off first (qpdf --decrypt form.pdf unlocked.pdf) and use that copy',
  unreadable: 'is damaged or no PDF; get it anew from the court',
  heavy: 'is damaged, or takes more time or memory than any form; get it anew from the court',
  'no-fields': 'has no fields that can be filled; use a copy of the form that was not printed or scanned',
};

function notFilled(why: FillFault): string {
  switch (why.kind) {
    case 'form':
      return `the form ${FORMS[why.form]}.`;
    case 'no-field':
      return `the form has no field ${why.fields.map((name) => `"${name}"`).join(', ')}.`;
    case 'field':
      return why.most === null
        ? `field "${why.field}" is neither a text field nor a check box.`
        : `field "${why.field}" takes ${why.most} characters at most; map it to something shorter.`;
    case 'not-read-again':
      return 'the filled form cannot be read again.';
    case 'charges-left-out':
      return `the form (with its map) holds ${why.holds} of ${why.of} charges; use the petition that Redress sets, which holds them all, or attach it.`;
  }
}

const lacks = (columns: readonly string[]) =>
  `it lacks the column${columns.length === 1 ? '' : 's'} ${columns.join(', ')}`;

function listFault(list: ListFault): string {
  switch (list.kind) {
    case 'empty':
      return 'it has no line below its header';
    case 'columns':
      return lacks(list.columns);
    case 'not-csv':
      return 'it is not a CSV file that can be read; export it again';
    case 'unreadable':
      return 'it cannot be read; check the path and its spelling';
  }
}

function disagreement(why: Disagreement): string {
  switch (why.kind) {
    case 'columns':
      return lacks(why.columns);
    case 'shorter':
      return `${why.file} ends before determinations.csv does (line ${why.line})`;
    case 'longer':
      return `${why.file} goes on after determinations.csv ends (line ${why.line})`;
    case 'other':
      return `determinations.csv and ${why.file} are about different convictions, line ${why.line}`;
  }
}

function kept(why: Kept): string {
  switch (why.kind) {
    case 'exists':
      return 'exists already; choose another folder with --out, or add --overwrite to replace it.';
    case 'holds-input':
      return 'holds one of the inputs, and is not replaced; choose another folder with --out.';
    case 'no-results':
      return 'holds no results of redress analyze, and is not replaced; choose another folder with --out.';
    case 'foreign':
      return `holds ${why.entries === 1 ? 'a file or folder' : `${why.entries} files and folders`} that no run of Redress wrote, and is not replaced; move them, or choose another folder with --out.`;
  }
}

function notWritten(path: string, cause: string): string {
  switch (cause) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `${path}: the disk is full; free some space or choose another disk with --out. Nothing was kept.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${path}: you are not allowed to write there; choose another folder with --out.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path}: part of this path is a file, not a folder; choose another with --out.`;
    case 'ENAMETOOLONG':
    case 'ELOOP':
      return `${path}: this path is too long, or a link in it leads back to itself; choose another with --out.`;
    default:
      return `${path}: the results could not be written (${cause || 'unknown cause'}). Nothing was kept.`;
  }
}

export const PAPERS_EN = {
  'note-not-written': ({
    missing,
    there,
    lawsWith,
    law,
  }: {
    readonly missing: readonly PaperKind[];
    readonly there: readonly PaperKind[];
    readonly lawsWith: readonly string[];
    readonly law: string;
  }) =>
    `No ${listed(kinds(missing), 'disjunction')}: those of Redress are written for ${listed(lawsWith, 'conjunction')} and cite it, and this run was decided by ${law}. For it there is only the ${listed(kinds(there), 'conjunction')}.`,
  'note-no-order-date': ({ place }: { readonly place: Place }) =>
    `${place === 'command' ? 'The profile has no order.date' : 'The profile has no date of the signed order (order.date)'}: letters are marked as drafts and update lists bear no order date.`,
  'note-no-addresses': ({ place }: { readonly place: Place }) =>
    place === 'command'
      ? 'No --addresses: the state sends none, so letters bear the name alone.'
      : 'The state sends no addresses, so letters bear the name alone.',
  'note-no-person': ({ place }: { readonly place: Place }) =>
    place === 'command'
      ? 'No petition was made: name a person with --person.'
      : 'No petition was made: petitions are made from the page of a person.',
  'note-no-profile': ({ missing, place }: { readonly missing: readonly PaperKind[]; readonly place: Place }) =>
    `No ${listed(kinds(missing), 'disjunction')}: they bear the names, addresses and dates of the county’s profile. ${place === 'command' ? 'Give it with --profile (examples/county-profile.json is one).' : 'Fill in the profile first.'}`,
  'note-no-policy-name':
    'The profile does not name the policy that the office adopted (office.policy): motions state the statute and the rule that decided as their ground, and no policy.',
  'note-no-floor': ({ place }: { readonly place: Place }) =>
    place === 'command'
      ? 'The report does not show what the statute alone gives: analyze the same files with --policy statute and name those results with --compare.'
      : 'The report does not show what the statute alone gives; the figures of the run show it.',
  'note-run-is-old': ({ asOf, date }: { readonly asOf: string; readonly date: string }) =>
    `The run decided as of ${asOf}, more than a year before the date of the papers (${date}): analyze a newer file from the state before anything is filed.`,
  'note-out-of-reach': ({
    convictions,
    list,
    place,
  }: {
    readonly convictions: number;
    readonly list: 'made' | 'not-made';
    readonly place: Place;
  }) =>
    `The policy gives relief to ${convictions.toLocaleString('en-US')} ${convictions === 1 ? 'conviction' : 'convictions'} for which no motion under this law can ask; they are in no motion, order, letter or update list. ${
      list === 'made'
        ? 'They are listed in other-remedies.csv.'
        : place === 'command'
          ? 'Add --kind remedies to list them.'
          : 'Choose the list for other remedies to see them.'
    }`,
  'note-form-not-filled': ({ paper, why }: { readonly paper: string; readonly why: FillFault }) =>
    `${paper}: ${notFilled(why)}`,

  'doubt-no-case-number': "case number not in the state's record",
  'doubt-no-name': "name not in the state's record",
  'doubt-names-differ': 'the lines of the case spell the name differently',
  'doubt-no-court': "court not in the state's record",
  'doubt-no-section': 'section not readable',
  'doubt-no-level': 'level not recorded',
  'doubt-no-exact-date': 'date of conviction not known to the day',
  'doubt-convicted-since-act': ({ date }: { readonly date: string }) => `convicted on ${date} or later`,
  'doubt-minor-to-misdemeanor':
    'under 18 at the offense, or perhaps so: an infraction may be due instead of a misdemeanor',
  'doubt-may-be-serving':
    'the record shows a sentence that is not over: recall or dismissal of sentence may be due, not what the paper asks',
  'doubt-flag-raised': ({ title }: { readonly title: string }) => `flag: ${title}`,
  'doubt-characters': 'characters that no font can show',
  'doubt-lost-characters': ({ characters }: { readonly characters: readonly string[] }) =>
    `characters that no font can show, printed as their number: ${characters.join(' ')}`,
  'doubt-no-address': 'no address given',
  'doubt-deceased': 'recorded as deceased',
  'doubt-nameless': 'no name recorded',
  'doubt-letter-deceased': 'no letter: recorded as deceased',
  'doubt-letter-nameless': 'no letter: no name recorded',

  'papers-nothing-to-petition': ({ place }: { readonly place: Place }) =>
    `The run has no conviction with relief for ${place === 'command' ? 'the person of --person' : 'this person'}, so there is nothing to petition for.`,
  'papers-date-before-run': ({ path, date, asOf }: OfPath & { readonly date: string; readonly asOf: string }) =>
    `The profile's ${path} is ${date}, which is before the day as of which the run decided (${asOf}). Correct ${path} in the profile, or analyze the file again as of an earlier day.`,
  'papers-stopped': 'Cancelled. What is done is kept; the same command goes on from there.',
  'papers-not-written': ({ path, cause }: OfPath & { readonly cause: string }) =>
    `${path}: ${cause === 'ENOSPC' ? 'the disk is full' : `it cannot be written to (${cause})`}. What is done is kept; the same command goes on from there.`,
  'papers-printing-ended':
    'A process that was printing papers ended before it was done, as happens where memory runs out. Close other programs, or use fewer workers (--workers). What is done is kept; the same command goes on from there.',
  'papers-of-other-run': ({ path }: OfPath) =>
    `${path} holds documents of another run, profile or template; add --overwrite to replace them.`,
  'papers-there-already': ({ path }: OfPath) =>
    `${path} holds these documents already (documents.json); add --overwrite to make them again.`,
  'papers-of-other-unfinished': ({ path }: OfPath) =>
    `${path} holds unfinished documents of another run, profile, template or choice of papers; give the command that began them, or add --overwrite.`,
  'papers-folder-not-empty': ({ path }: OfPath) =>
    `${path} is not empty; choose another folder with --out, or add --overwrite to write into it.`,
  'papers-no-format': ({ id }: { readonly id: string }) => `This Redress has no papers for files of the format ${id}.`,
  'papers-other-files': ({ path, other }: OfPath & { readonly other: string }) =>
    `${path} is a run over other files than ${other}; only choices over the same can be compared.`,
  'papers-no-law': ({ id }: { readonly id: string }) =>
    `This Redress does not carry the law pack ${id} that the run was decided by.`,
  'papers-law-changed': ({ id, was, is }: { readonly id: string; readonly was: string; readonly is: string }) =>
    `The run was decided by version ${was} of ${id} and this Redress carries version ${is}; run \`redress analyze\` again.`,
  'papers-no-policy': ({ id }: { readonly id: string }) =>
    `This Redress does not carry the policy ${id} that the run was decided by.`,
  'papers-objections-astray': ({ lost, of }: { readonly lost: number; readonly of: number }) =>
    `${lost} of the ${of} objections are about no conviction of this run; check their columns person and count.`,
  'papers-reviewed-astray': ({ lost, of }: { readonly lost: number; readonly of: number }) =>
    `${lost} of the ${of} reviewed convictions are in no line of this run; check the columns person and count of --reviewed.`,
  'papers-outcomes-differ': ({
    outcome,
    figure,
    found,
  }: {
    readonly outcome: string;
    readonly figure: number;
    readonly found: number;
  }) =>
    `summary.json counts ${figure} convictions of outcome ${outcome}, and determinations.csv holds ${found}; run \`redress analyze\` again.`,
  'papers-flags-differ': ({ flag }: { readonly flag: string }) =>
    `summary.json and determinations.csv do not count the same flags${flag === '' ? '' : ` (${flag})`}; run \`redress analyze\` again.`,
  'papers-relief-differs': ({ figure, found }: { readonly figure: number; readonly found: number }) =>
    `summary.json counts ${figure} convictions with relief, and determinations.csv holds ${found}; run \`redress analyze\` again.`,
  'list-unusable': ({ list }: { readonly list: ListFault }) => `The list cannot be used: ${listFault(list)}.`,
  'list-file-unusable': ({ path, list }: OfPath & { readonly list: ListFault }) =>
    `${path} cannot be used: ${listFault(list)}.`,
  'form-unusable': ({ form }: { readonly form: FormFault }) => `The form ${FORMS[form]}.`,
  'form-file-unusable': ({ path, form }: OfPath & { readonly form: FormFault }) => `${path} ${FORMS[form]}.`,
  'form-unmapped': ({ path, fields }: OfPath & { readonly fields: readonly string[] }) =>
    [
      `${path} has ${fields.length} fields; say with --form-map which takes what (docs/guides/attorney.md). They are:`,
      ...fields,
    ].join('\n  '),
  'form-map-unusable': ({ path }: OfPath) =>
    `${path} is not a map of a form: {"fields": {"<field>": "{caseNumber}"}} (docs/guides/attorney.md).`,

  'results-of-several': ({ path, first }: OfPath & { readonly first: string }) =>
    `${path} compares several choices; name the folder of one of them, such as ${first}.`,
  'results-not-whole': ({ path }: OfPath) =>
    `${path} holds no manifest.json, so it is not a whole results folder of redress analyze.`,
  'results-other-version': ({ path }: OfPath) =>
    `${path}: manifest.json or summary.json is not of this version of Redress; analyze again.`,
  'results-unreadable': ({ path }: OfPath) => `${path}: manifest.json or summary.json cannot be read; analyze again.`,
  'comparison-unreadable': ({ path, file }: OfPath & OfFile) =>
    `${path}: ${file} cannot be read, or is not of this version of Redress; analyze again.`,
  'results-lack': ({ path, file }: OfPath & OfFile) => `${path} lacks ${file}; run \`redress analyze\` again.`,
  'results-changed': ({ path, file }: OfPath & OfFile) =>
    `${file} in ${path} is not what the run wrote: it was changed since. Papers are only made from a run as it stands; run \`redress analyze\` again, and keep corrections in a list for --objections.`,
  'results-disagree': ({ path, why }: OfPath & { readonly why: Disagreement }) =>
    `The results in ${path} cannot be used: ${disagreement(why)}.`,
  'output-exists': ({ path }: OfPath) =>
    `${path} exists already; choose another name with --out, or add --overwrite to replace it.`,
  'lines-exist': ({ path }: OfPath) => `${path} exists already; choose another file with --lines.`,
  'output-in-use': ({ path }: OfPath) =>
    `${path} is being written by another run; wait for it to end, or choose another folder with --out.`,
  'output-kept': ({ path, why }: OfPath & { readonly why: Kept }) => `${path} ${kept(why)}`,
  'output-appeared': ({ path, why }: OfPath & { readonly why: Kept }) =>
    `${path} ${kept(why)} It appeared or changed during the run.`,
  'output-failed': ({ path, cause }: OfPath & { readonly cause: string }) => notWritten(path, cause),
} as const;
