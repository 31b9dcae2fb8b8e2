import { ANSWER_CODES, type AnswerCode } from '../codes.ts';
import { ANSWER_COLUMNS, ANSWERS_HEAD, BATCH_HEAD, RECORD_COLUMNS } from '../columns.ts';
import type { Profile } from '../profile.ts';
import { csv } from '../renderings/csv.ts';
import { json } from '../renderings/json.ts';
import { xml } from '../renderings/xml.ts';

/** Our own form: the columns of an update list first, in CSV, JSON and XML, answered with our own codes. */
export const redressUpdate: Profile = {
  id: 'redress-update/1',
  title: 'Update batches of Redress, in CSV, JSON and XML',
  batch: {
    format: 'redress-exchange/1',
    head: BATCH_HEAD,
    columns: RECORD_COLUMNS,
    id: 'record_id',
    counted: 'action',
    renderings: [csv, json, xml],
  },
  answers: {
    format: 'redress-answers/1',
    head: ANSWERS_HEAD,
    columns: ANSWER_COLUMNS,
    id: 'record_id',
    counted: 'code',
    renderings: [csv, json, xml],
  },
  codes: Object.fromEntries((Object.keys(ANSWER_CODES) as AnswerCode[]).map((code) => [code, code])),
  silentAfterDays: 14,
};
