import type { Origin } from '../../../record/index.ts';
import type { Row } from '../doj/row.ts';
import type { ColumnDecoder } from './decoded.ts';
import { dispositionOf } from './outcomes.ts';

/** The row at an address of a worker's memory, as `readRow` would read its line. */
export function rowAt(decoder: ColumnDecoder, worker: number, at: number, origin: Origin): Row {
  const place = decoder.place(worker, at);
  const { step, county, agency } = place;
  const { cii, name, sex, race } = decoder.identity(worker, at);
  const order = decoder.order(worker, at);
  const outcome = decoder.outcome(worker, at);
  const sentence = decoder.sentence(worker, at);
  return {
    origin,
    order: order.order,
    cycle: order.cycle,
    case: order.case,
    step,
    date: decoder.date(worker, at),
    county,
    agency,
    caseNumber: decoder.caseNumber(worker, at),
    offense: decoder.offense(worker, at),
    level: decoder.level(worker, at),
    levelIsOfCharge: outcome.levelIsOfCharge,
    disposition: dispositionOf(outcome, place),
    later: outcome.later,
    revoked: outcome.revoked,
    sentencePart: sentence.parts[0],
    sentenceOrder: sentence.order,
    birthDate: decoder.birthDate(worker, at),
    age: decoder.age(worker, at),
    stateNumber: cii,
    name,
    sex,
    race,
  };
}
