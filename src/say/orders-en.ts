import { type ExchangeFault, faultInEnglish } from './exchange-faults.ts';
import { PROCEDURE_REFUSALS } from './procedure-refusals.ts';
import { columnOf, UNFIT, type Unfit } from './unfit-values.ts';

/** Why a line of an order was refused, beside what the procedure itself says. */
export const LINE_REFUSALS: Readonly<Record<string, { readonly en: string; readonly es: string }>> = {
  'unknown-matter': {
    en: 'There is no such matter under this procedure',
    es: 'No hay tal asunto en este procedimiento',
  },
  'other-county': { en: 'The matter is of another county', es: 'El asunto es de otro condado' },
  'facts-changed': {
    en: "The state's file has changed since, or a later run decides otherwise, and somebody has to look first",
    es: 'El archivo del estado ha cambiado, o un análisis posterior decide otra cosa, y antes alguien tiene que mirarlo',
  },
  'order-stands': {
    en: 'An order stands for this matter; name it as the one that is replaced',
    es: 'Hay una orden vigente en este asunto; indíquela como la que se reemplaza',
  },
};

export type OfLine = { readonly lines: number; readonly line: number; readonly why: string };

/** What is said of orders, batches, answers and later files of the state. */
export const ORDERS_EN = {
  'order-malformed': 'This is not how an order is written.',
  'order-missing': 'There is no such order under this procedure.',
  'order-no-lines': 'An order needs at least one line.',
  'order-vacates-none': 'Name the order whose lines are vacated.',
  'order-line-twice': 'A number or a matter stands twice on the schedule; each line is one count.',
  'order-line-does-not-stand': ({ line }: { readonly line: number }) =>
    `Line ${line} of the earlier order does not stand; look at that order.`,
  'order-number-taken': ({ number }: { readonly number: string }) =>
    `An order ${number} of this court is on record already; open it, or check the number.`,
  'order-filed-before-signed':
    'The file stamp is of a day before the signature. A court files what is signed: check both days on the paper.',
  'order-correction-none': 'Nothing is put right: change what was typed wrong, and give the reason.',
  'order-still-recording': 'Not all lines of this order are on record yet. Go on recording first.',
  'order-carried':
    'A batch has carried lines of this order, so what was sent can no longer be put right here. Record the order of the court that corrects it, as one that replaces these lines.',
  'order-lines-refused': ({ lines, line, why }: OfLine) =>
    `Nothing was recorded: ${lines} of the lines cannot be ordered. The first is line ${line}: ${
      LINE_REFUSALS[why]?.en ?? PROCEDURE_REFUSALS[why]?.en ?? why
    }.`,
  'order-no-results':
    'The results of the run are gone, were changed, or are of another version of the law, so the lines cannot be written.',
  'order-lines-without-facts': ({ lines }: { readonly lines: number }) =>
    `Nothing was recorded: for ${lines} of the lines the run has no conviction with a relief that its law knows.`,
  'exchange-refused': ({ fault }: { readonly fault: ExchangeFault }) =>
    `Nothing was taken in. ${faultInEnglish(fault)}.`,
  'exchange-profile-missing': 'There is no such profile of an exchange.',
  'batch-malformed': 'This is not how a batch is asked for.',
  'batch-missing': 'There is no such batch.',
  'batch-nothing-due': 'Nothing is to be sent to this receiver now.',
  'batch-step-up': 'Give your password again before you seal a batch.',
  'batch-unwritable': ({ records, column }: { readonly records: number; readonly column: string }) =>
    `The batch cannot be written: in ${records} of its records ${column} holds what the profile cannot carry. Mend the lines, or choose another profile.`,
  'batch-unfit': ({ records, column, why }: Unfit & { readonly records: number }) =>
    `The batch was not made: what was put right in ${records} of its records does not fit. In the first, ${columnOf(column, 'en')} ${UNFIT[why].en}. Put it right on the worklist.`,
  'mend-unfit': ({ column, why }: Unfit) => `Nothing was put on record: ${columnOf(column, 'en')} ${UNFIT[why].en}.`,
  'batch-changed': 'The files of this batch are not those that were sealed; take the folder from a backup.',
  'batch-not-sealed': 'Seal the batch first.',
  'batch-not-sent': 'Note first that the batch was sent.',
  'batch-file-missing': 'The batch has no such file.',
  'answers-other-batch': 'The answers are to a batch that is not on record here.',
  'answers-other-profile': 'The answers are in another profile than the batch.',
  'record-missing': 'There is no such record in this batch.',
  'record-of-test':
    'This record went out in a test batch, which is a rehearsal: nothing of it is mended or sent again. The live batch still holds its line.',
  'record-not-refused': 'Only a record that was refused and not sent again can be mended.',
  'record-for-attorney': 'What this code says is for an attorney to decide.',
  'record-nothing-to-mend': 'The fault is the receiver’s: send the record again as it is.',
  'mend-malformed': 'Name the records, what is put right in each, and the reason.',
  'matter-blocked':
    "The state's file has changed since, or a later run decides otherwise; somebody has to look before a paper is made.",
  'block-for-attorney': 'This is for an attorney or a supervisor to look at.',
  'reconcile-malformed': 'Name a finished run and the procedure.',
  'reconcile-failed': 'The files of the run cannot be read any more.',
  'block-missing': 'Nothing of this matter waits for a look.',
  'application-missing': 'There is no such application here; take in the file of the portal first.',
  'application-settled': 'Nothing has to be asked about this application.',
  'application-changed': 'What the question compares has changed since; open it again.',
  'application-malformed':
    'This is not how an application is answered: name one of the records, or none, and the reason.',
  'applications-none-matched': 'No application has a person yet whose record it is; answer the questions first.',
} as const;
