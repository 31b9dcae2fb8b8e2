import type { Row } from '../../../jurisdictions/us-ca/doj/row.ts';
import type { Origin } from '../../../record/index.ts';
import { dispositionOf } from '../cells/outcomes.ts';
import type { Meanings } from './decoded.ts';

/** The origin of a row that also knows which of its person's rows it is. */
export type RowOrigin = Origin & { readonly row: number };

/** The row at an address of a worker's memory, as `readRow` would read its line. */
export function rowAt(meanings: Meanings, worker: number, at: number, origin: Origin): Row {
  const place = meanings.place(worker, at);
  const { step, county, agency } = place;
  const { name, sex, race } = meanings.identity(worker, at);
  const order = meanings.order(worker, at);
  const outcome = meanings.outcome(worker, at);
  const sentence = meanings.sentence(worker, at);
  return {
    origin,
    order: order.order,
    cycle: order.cycle,
    case: order.case,
    step,
    date: meanings.date(worker, at),
    county,
    agency,
    caseNumber: meanings.caseNumber(worker, at),
    offense: meanings.offense(worker, at),
    level: meanings.level(worker, at),
    levelIsOfCharge: outcome.levelIsOfCharge,
    disposition: dispositionOf(outcome, place),
    later: outcome.later,
    revoked: outcome.revoked,
    sentencePart: sentence.parts[0],
    sentenceOrder: sentence.order,
    birthDate: meanings.birthDate(worker, at),
    age: meanings.age(worker, at),
    name,
    sex,
    race,
  };
}
