import { describe, expect, it } from 'vitest';
import { procedures } from '../../jurisdictions/procedures.ts';
import { hs11361_9 } from '../../jurisdictions/us-ca/procedures/hs-11361-9/index.ts';
import { freshStart } from '../../jurisdictions/us-zz/procedures/fresh-start.ts';
import { exampleCourt, playHistory } from '../example/index.ts';
import { lastRun } from '../run/index.ts';
import { diagramLines, diagramSvg, procedureChapter, procedureRow, workingText } from './index.ts';

describe('working of a due day', () => {
  const worked = (history: string, clock: string, procedure = hs11361_9) => {
    const { matter } = playHistory(history, exampleCourt(procedure));
    const due = lastRun(matter!, clock)!.due;
    return due.kind === 'day' ? workingText(due.working, due.day, procedure) : due;
  };
  const opened = 'open 2026-07-01 relief=dismiss challenge-by=2027-03-01 later-lists=yes';

  it('can be counted again by a reader', () => {
    const signed = `${opened}; begin-review 2026-08-01; propose-no-challenge 2026-08-02 analyst A; sign-no-challenge 2026-08-03 attorney B`;
    expect(worked(`${signed}; record-order 2026-11-25 clerk C`, 'court-reports')).toBe(
      '30 calendar days after 2026-11-25: 2026-12-25; 2026-12-25 Christmas Day, 2026-12-26 weekend, 2026-12-27 weekend: 2026-12-28',
    );
    const sent = `${opened}; begin-review 2026-08-01; propose-challenge 2026-11-24 attorney A; sign-challenge 2026-11-25 supervisor B`;
    expect(worked(sent, 'receipt-within')).toBe(
      '2 court days after 2026-11-25 (without 2026-11-26 Thanksgiving Day, 2026-11-27 Day after Thanksgiving, 2026-11-28 weekend, 2026-11-29 weekend): 2026-12-01',
    );
    expect(worked(opened, 'challenge-by')).toBe('2027-03-01');
  });

  it('names both readings where the roll is not settled', () => {
    const text = worked('open 2026-01-05 relief=clear opens-on=2026-05-29', 'petition-before', freshStart);
    expect(text).toBe(
      '90 calendar days before 2026-05-29: 2026-02-28; 2026-02-28 weekend, 2026-03-01 weekend: 2026-03-02',
    );
  });
});

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('chapter of %s', (_, procedure) => {
  const blocks = procedureChapter(procedure, 'f'.repeat(64));
  const text = JSON.stringify(blocks);

  it('names every row, clock, ground and example', () => {
    const ids = [
      ...procedure.tracks.flatMap(({ transitions }) => transitions),
      ...procedure.clocks,
      ...procedure.grounds,
    ];
    for (const { id } of ids) expect(text, id).toContain(`[${id}]`);
    for (const { title } of procedure.examples) expect(text).toContain(JSON.stringify(title).slice(1, -1));
    expect(text).not.toContain('undefined');
    expect(text).not.toContain('[object Object]');
  });

  it('draws each track with the same rows in words beside it', () => {
    for (const track of procedure.tracks) {
      const svg = diagramSvg(track, procedure, 'x');
      const lines = diagramLines(track, procedure);
      expect(lines).toHaveLength(track.transitions.length);
      expect(svg.match(/<rect [^>]*rx="5"/g)).toHaveLength(track.states.length);
      const numbers = new Set(
        [...svg.matchAll(/font-size="11"[^>]*>([\d, ]+)</g)].flatMap((match) => match[1]!.split(', ')),
      );
      expect(numbers.size).toBe(track.transitions.length);
      expect(svg).not.toContain('NaN');
    }
  });
});

describe('one row', () => {
  it('is shown by its id, and nothing for another', () => {
    expect(JSON.stringify(procedureRow(hs11361_9, 'deem-unchallenged'))).toContain('the law, by itself');
    expect(procedureRow(hs11361_9, 'nothing')).toEqual([]);
  });
});
