import type { EngineFormat } from '../../../bulk/engine/people/engine-format.ts';
import { caseNumbersIn } from './case-numbers.ts';
import { createColumnDecoder } from './column-decoder.ts';
import { fastPerson, fillIn } from './fast-person.ts';
import { identityAt } from './identity.ts';
import { createLineCells } from './line-cells.ts';
import { rowAt, surveyedRows } from './row-reader.ts';

/** What the bulk engine does by hand for California's file, whose delivery has tens of millions of lines. */
export const engineFormat: EngineFormat = {
  open: (memories, encodings) => {
    const decoder = createColumnDecoder(memories, encodings);
    return {
      words: (worker) => decoder.tables[worker]!.words,
      row: (worker, at, origin) => rowAt(decoder, worker, at, origin),
      line: decoder.line,
      subject: decoder.subject,
      renew: decoder.renew,
      quick: {
        build: (places, serial, incomplete, everyCount) => fastPerson(decoder, places, serial, incomplete, everyCount),
        fillIn: (person, id, conviction, places) => fillIn(person, id, conviction, decoder, places),
        surveyed: (places) => surveyedRows(decoder, places),
        identity: (places) => identityAt(decoder, places),
        caseNumbers: (person, conviction, everyCount, places) =>
          caseNumbersIn(person, conviction, everyCount, decoder, places),
      },
      cells: (asOf) => createLineCells(decoder, asOf),
    };
  },
};
