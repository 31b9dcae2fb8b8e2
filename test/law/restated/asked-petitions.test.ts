import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { createDecider } from '../../../src/decide/index.ts';
import {
  deferredEntry as deferredPack,
  fireService as firePack,
  traffickingVictims,
} from '../../../src/jurisdictions/packs.ts';
import { parseSection } from '../../../src/jurisdictions/us-ca/sections.ts';
import { type Pack, parseHistory } from '../../../src/law/index.ts';
import { runsOf } from '../../support/effort.ts';
import { arrestsOn, COUNTY, choiceOf, saidOf, textOf } from './arrests.ts';
import { deferredEntry, fireService, type Said, traffickingVictim } from './asked-petitions.ts';
import { type History, histories, historyText } from './plain.ts';

const runs = runsOf(60, 3000);

const anyArrest = arrestsOn(['1996-12-31', '1997-01-01', '2012-01-01'], ['HS 11377', 'PC 484']);

test.each(['2015-12-31', '2016-01-01'])('deferred entry of judgment as of %s', (asOf) => {
  fc.assert(
    fc.property(fc.array(anyArrest, { minLength: 1, maxLength: 3 }), (arrests) => {
      const text = arrests.map(textOf).join('; ');
      const found = saidOf(deferredPack, text, asOf).map((each) => each.split(' ')[0]);
      expect([text, ...found]).toEqual([text, ...arrests.map((each) => deferredEntry(each, asOf))]);
    }),
    { numRuns: runs },
  );
});

const CHARGES = ['PC 187 felony', '664/PC 187 felony', 'PC 211 felony', '664/PC 211 felony', 'PC 288(a) felony'];
const drawn = histories({
  charges: [
    ...CHARGES,
    'PC 288(c) felony|misdemeanor',
    'PC 451(b) felony',
    'PC 451(d) felony',
    'PC 452 felony',
    'PC 459 felony|misdemeanor',
    'PC 484 misdemeanor|infraction',
    'PC 647(b) misdemeanor',
    'PC 4532 felony',
  ],
  days: ['2010-01-01', '2015-01-01'],
  born: ['1960-01-01'],
});
const said = fc.constantFrom<Said>('yes', 'no', undefined);
const detail = (answer: Said, fact: string) => (answer ? `, ${answer === 'yes' ? 'if' : 'unless'} ${fact}` : '');

/** The labels of the convictions of a history, each with the same answers. */
function labels(pack: Pack, history: History, answers: string, asOf: string): readonly string[] {
  const text = historyText(history).replaceAll(/, cycle (\d)/g, `, cycle $1${answers}`);
  const { person } = parseHistory(text, COUNTY, parseSection);
  return createDecider(choiceOf(pack, asOf))
    .decide(person)
    .map(({ decision }) => decision.outcome.label);
}

const convictionsIn = ({ counts }: History) => counts.filter(({ kind, setAside }) => kind === 'convicted' && !setAside);
const plain = drawn
  .map((history): History => ({ ...history, counts: convictionsIn(history) }))
  .filter(({ counts }) => counts.length > 0);

test.each(['2014-12-31', '2016-12-31', '2026-01-01'])('victims of trafficking as of %s', (asOf) => {
  fc.assert(
    fc.property(plain, said, (history, victim) => {
      const says =
        'trafficking: the person was a victim of human trafficking, and the arrest or conviction came of that directly';
      const expected = history.counts.map((count) => traffickingVictim(count, victim, asOf));
      expect([historyText(history), ...labels(traffickingVictims, history, detail(victim, says), asOf)]).toEqual([
        historyText(history),
        ...expected,
      ]);
    }),
    { numRuns: runs },
  );
});

test.each(['2020-12-31', '2025-12-31', '2026-01-01'])('service on fire crews as of %s', (asOf) => {
  fc.assert(
    fc.property(plain, fc.record({ camp: said, firehouse: said, released: said }), (history, service) => {
      const answers = [
        detail(service.camp, 'service: the person served well on a hand crew of a fire camp, of the state or a county'),
        detail(service.firehouse, 'service: the person served well at an institutional firehouse'),
        detail(service.released, 'release: the person has been released from custody'),
      ].join('');
      const expected = history.counts.map((count) => fireService(count, history, service, asOf));
      expect([historyText(history), ...labels(firePack, history, answers, asOf)]).toEqual([
        historyText(history),
        ...expected,
      ]);
    }),
    { numRuns: runs },
  );
});

/** The invented histories of the page. */
it.each([
  [
    deferredPack,
    '1996-03-01 HS 11377 misdemeanor arrest, cycle 1; 1996-12-31 HS 11377 misdemeanor, ended diverted, cycle 1',
    'not-reached before-1997',
  ],
  [
    deferredPack,
    '1996-12-31 HS 11377 misdemeanor arrest, cycle 1; 1997-01-01 HS 11377 misdemeanor, ended diverted, cycle 1',
    'petition-shall completed',
  ],
  [traffickingVictims, '2010-01-01 PC 647(b) misdemeanor, probation 1 years', 'petition-if prostitution'],
  [firePack, '2015-01-01 PC 459 felony, prison 4 years', 'petition-if if-served'],
] as const)('%#', (pack, text, expected) => {
  expect(saidOf(pack, text, '2026-01-01')).toEqual([expected]);
});
