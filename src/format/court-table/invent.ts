import { csvLine } from '../../csv/write.ts';
import { createRandom, type Random } from '../../sources/synthetic/prng.ts';
import type { InventedFiles, InventedPiece, InventedWanted } from '../invented-files.ts';
import { type CourtLine, courtColumns } from './columns.ts';
import { type CourtProfile, inventPerson } from './invent-person.ts';
import { contradiction, soil } from './soil.ts';

export type { CourtProfile } from './invent-person.ts';

const PIECE_LENGTH = 1 << 18;
/** In a thousand lines with faults: those that stand twice, those told another way, and those that end as elsewhere. */
const [REPEATED, CONTRADICTED, CRLF] = [8, 4, 30] as const;

/** Invented court tables of a state. Nobody in them exists; the same seed gives the same bytes. */
export function inventedCourtTables(profile: CourtProfile): InventedFiles {
  return { counties: profile.counties, invent: (wanted) => invent(profile, wanted) };
}

function* invent(profile: CourtProfile, wanted: InventedWanted): Generator<InventedPiece> {
  const { county, lines, seed, dirty = false, header = true } = checked(profile, wanted);
  const columns = courtColumns(profile);
  const random = createRandom(seed, `${profile.id} ${county}`);
  let text = header ? `${csvLine(columns)}\n` : '';
  let left = lines;
  for (let index = 0; left > 0; index++) {
    const charges = inventPerson(random, profile, { county, number: 100_000 + index });
    for (const line of dirty ? charges.flatMap((each) => withFaults(random, each)) : charges) {
      if (left-- <= 0) break;
      const written = csvLine(columns.map((name) => line[name] ?? ''));
      text += dirty && random.chance(CRLF) ? `${written}\r\n` : `${written}\n`;
    }
    if (text.length < PIECE_LENGTH) continue;
    yield { file: 0, text };
    text = '';
  }
  yield { file: 0, text };
}

function checked({ id, counties }: CourtProfile, wanted: InventedWanted): InventedWanted {
  const { county, lines, seed } = wanted;
  if (county !== 'ALL' && !counties.includes(county))
    throw new RangeError(`county: "${county}" is neither ALL nor a county of ${id} in capital letters`);
  if (!Number.isSafeInteger(lines) || lines < 0) throw new RangeError('lines: expected a whole number from 0');
  if (!Number.isSafeInteger(seed)) throw new RangeError('seed: expected a whole number');
  return wanted;
}

function withFaults(random: Random, line: CourtLine): readonly CourtLine[] {
  const told = soil(random, line);
  if (random.chance(REPEATED)) return [told, told];
  return random.chance(CONTRADICTED) ? [told, contradiction(random, line)] : [told];
}
