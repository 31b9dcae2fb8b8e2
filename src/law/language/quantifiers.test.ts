import { expect, test } from 'vitest';
import { parseHistory } from '../example/index.ts';
import {
  all,
  any,
  atLeastConvictions,
  type Condition,
  compile,
  frameFor,
  interpret,
  levelIs,
  packedTruth,
  type SectionList,
  type Subject,
  sectionIn,
  sectionList,
  someConviction,
} from './index.ts';

const listed = (...sections: readonly string[]): SectionList =>
  sectionList({ id: sections.join(), title: 'Some sections', source: 'None', sections });
const [robbery, arson, sale] = [listed('PC 211'), listed('PC 451'), listed('HS 11359')];
const setting = { asOf: 18444, county: 'SAN JOAQUIN', options: {} };

/** What the sections of a record rule out without asking is no other than what the interpreter says. */
test.each<[history: string, where: (of: Subject) => Condition]>([
  ['2001-02-03 PC 211 felony; 2002-03-04 PC 451 felony', (of) => any(sectionIn(of, robbery), sectionIn(of, arson))],
  ['2001-02-03 PC 211 felony; 2002-03-04 HS 11359 felony', (of) => any(sectionIn(of, robbery), sectionIn(of, arson))],
  ['2001-02-03 ? felony; 2002-03-04 PC 451 felony', (of) => any(sectionIn(of, robbery), sectionIn(of, arson))],
  [
    '2001-02-03 PC 211 felony; 2002-03-04 HS 11359 misdemeanor',
    (of) => any(all(sectionIn(of, robbery), levelIs(of, 'felony')), all(sectionIn(of, sale), levelIs(of, 'felony'))),
  ],
  ['2001-02-03 PC 211 felony; 2002-03-04 PC 451 felony', (of) => any(sectionIn(of, robbery), levelIs(of, 'felony'))],
  ['2001-02-03 HS 11359 felony', () => any()],
])('%#: of two lists, any of which will do: %s', (history, where) => {
  const { person, conviction } = parseHistory(history, 'SAN JOAQUIN');
  const frame = frameFor(person);
  frame.bound[0] = conviction;
  for (const condition of [someConviction(where), atLeastConvictions(2, where)]) {
    const packed = compile(condition, setting)(frame);
    expect(packedTruth(packed)).toBe(interpret(condition, { person, conviction }, setting).truth);
  }
});
