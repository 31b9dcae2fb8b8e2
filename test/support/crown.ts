import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crownFormat } from '../../src/jurisdictions/us-zz/crown/format.ts';

/** The lines of the three files of the crown registry, headers first. */
export type CrownSet = { readonly people: string[]; readonly cases: string[]; readonly charges: string[] };

/** Invented people of Zenda with their cases and charges, the charges in any order; the same seed gives the same. */
export function inventedSet(seed: number, people: number): CrownSet {
  let state = seed * 2654435761 + 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const one = <Value>(values: readonly Value[]) => values[random(values.length)]!;
  const two = (number: number) => String(number).padStart(2, '0');
  const date = (from: number) => `${two(random(29))}.${two(1 + random(12))}.${from + random(20)}`;
  const files = crownFormat.files!;
  const set: CrownSet = {
    people: [files.person.columns.join(';')],
    cases: [files.case.columns.join(';')],
    charges: [files.charge.columns.join(';')],
  };
  let cases = 0;
  for (let person = 0; person < people; person++) {
    const name = `${one(['ELPHBERG', 'HENTZAU', 'MÜLLER', 'VON "ZAPT"'])}, ${one(['RUDOLF', 'FLAVIA', 'ÄNNE'])}`;
    const born = random(9) === 0 ? '' : date(1940);
    set.people.push(
      [`P${person}`, name, born, one(['M', 'F']), one(['', '', '', '01.02.2010']), one(['N', 'N', 'Y', ''])].join(';'),
    );
    for (let own = random(4); own > 0; own--) {
      const number = `${++cases}/${1995 + random(15)}`;
      set.cases.push([number, `P${person}`, 'CROWN COURT', one(['STRELSAU', 'STRELSAU', 'HENTZAU', ''])].join(';'));
      for (let charge = random(4); charge > 0; charge--) {
        const offence = one([
          'ZC 12-1-1',
          'ZC 12-2-2 theft',
          'Z.C. 12-2-1(b)',
          'ZC 12-3-1',
          'ZC 12-9-1',
          'rude, "loud"',
          '',
        ]);
        const verdict = one(['CONVICTED', 'CONVICTED', 'CONVICTED', 'DROPPED', '']);
        const sentence = one(['PRISON;2Y', 'JAIL;10D', 'PROBATION;1Y', 'FINE;', ';']);
        const relief = one([';', ';', ';', 'SEALED;01.05.2012', 'MENDED;']);
        const note = one(['', '', 'a duel, at dawn', 'said "no"']);
        set.charges.push(
          [
            number,
            charge,
            offence,
            one(['FELONY', 'MISDEMEANOUR', 'PETTY OFFENCE', '']),
            verdict,
            date(1995),
            sentence,
            relief,
            note,
          ].join(';'),
        );
      }
    }
  }
  const [head, ...lines] = set.charges;
  const shuffled = lines.map((line) => [random(2 ** 30), line] as const).sort(([a], [b]) => a - b);
  set.charges.splice(0, set.charges.length, head!);
  for (const [, line] of shuffled) set.charges.push(line);
  return set;
}

/** Writes a set into a folder of its own; gives the paths of people, cases and charges. */
export function writeSet(folder: string, set: CrownSet): readonly string[] {
  mkdirSync(folder);
  return (['people', 'cases', 'charges'] as const).map((name) => {
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, `${set[name].join('\n')}\n`);
    return path;
  });
}
