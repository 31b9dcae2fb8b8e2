import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PeopleReader } from '../people-seam.ts';
import { readPeople } from '../reference/people.ts';
import { openScratch, synthetic } from './engine.test-support.ts';
import { readPeopleFast } from './people-reader.ts';

let scratch: ReturnType<typeof openScratch>;
beforeAll(() => {
  scratch = openScratch();
});
afterAll(() => scratch.close());

async function visited(reader: PeopleReader, inputs: readonly string[]) {
  const people: unknown[] = [];
  const read = await reader(inputs, { quarantine: true }, (...person) => people.push(person), {});
  return { people, read };
}

it('hands over the people that the plain reader hands over, in its order, row for row', async () => {
  const first = scratch.write(synthetic(600, 21, true).replace(/(?<=\n)[^,]*,/, 'too short\n$&'));
  const second = scratch.write(Buffer.from(synthetic(300, 22, false).replaceAll('CARTER', 'CARTÉR'), 'latin1'));
  const inputs = [first, second, first];
  expect(await visited(readPeopleFast, inputs)).toEqual(await visited(readPeople, inputs));
});
