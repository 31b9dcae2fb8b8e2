import type { RowPlaces } from '../../../bulk/engine/people/engine-format.ts';
import type { SurveyedRow } from '../../../bulk/inspect/survey.ts';
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

/** What a survey reads of the rows at those places. Texts that it does not read are not decoded. */
export function surveyedRows(decoder: ColumnDecoder, places: RowPlaces): readonly SurveyedRow[] {
  const rows: SurveyedRow[] = [];
  for (let row = 0; row < places.length; row++) {
    const worker = places.workers[row]!;
    const at = places.addresses[row]!;
    const place = decoder.place(worker, at);
    const order = decoder.order(worker, at);
    const sentence = decoder.sentence(worker, at);
    const disposition = dispositionOf(decoder.outcome(worker, at), place);
    rows.push({
      order: order.order,
      cycle: order.cycle,
      step: place.step,
      date: decoder.date(worker, at),
      county: place.county,
      caseNumber: disposition.kind === 'convicted' ? decoder.caseNumber(worker, at) : undefined,
      offense: decoder.offense(worker, at),
      level: decoder.level(worker, at),
      disposition,
      sentencePart: sentence.parts[0],
      sentenceOrder: sentence.order,
      birthDate: decoder.birthDate(worker, at),
    });
  }
  return rows;
}
