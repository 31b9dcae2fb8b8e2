import { expect, it } from 'vitest';
import { JURISDICTION_IDS, jurisdictionOf } from './index.ts';
import { SHEET_STATES } from './sheet-states.ts';

it('names the states that bring a reader of printed records', async () => {
  const states = await Promise.all(JURISDICTION_IDS.map((id) => jurisdictionOf(id)));
  expect(states.flatMap((state) => (state?.rapSheets ? [state.id] : []))).toEqual([...SHEET_STATES]);
});
