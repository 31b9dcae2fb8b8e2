import { describe, expect, it } from 'vitest';
import { faultAt, faultPlaces } from './fault-places.ts';

describe('the places of a fault', () => {
  it('are the lines of code that led to it, the innermost first', () => {
    const places = faultPlaces(new Error('RIVERA'));
    expect(places[0]).toMatch(/^ +at .*fault-places\.test\.ts.*:\d+:\d+\)?$/);
    expect(places.length).toBeLessThanOrEqual(5);
    expect(faultPlaces(new Error('RIVERA'), 1)).toHaveLength(1);
  });

  it.each([
    'RIVERA, ANA',
    'line 3:\n    at RIVERA',
    'line 3:\n    at RIVERA (19681122:3:4)\n',
    '\n    at RIVERA:1:2',
    'at',
    '',
  ])('quote nothing of the message %j', (message) => {
    const text = faultPlaces(new Error(message)).join('\n');
    expect(text).toContain('fault-places.test.ts');
    expect(text).not.toMatch(/RIVERA|19681122/);
  });

  it('quote nothing of a message that was changed after the stack was made', () => {
    const error = new Error('line 3:\n    at RIVERA');
    error.message = 'another';
    expect(faultPlaces(error).join()).not.toContain('RIVERA');
  });

  it.each([undefined, null, 'RIVERA', { stack: '    at RIVERA:1:2' }])(
    'are none for %j, which is no error',
    (thrown) => {
      expect(faultPlaces(thrown)).toEqual([]);
    },
  );

  it('are those of the thread in which it arose', () => {
    const places = faultPlaces(new Error('line 3:\n    at RIVERA:1:2'), Number.POSITIVE_INFINITY);
    expect(faultPlaces(faultAt('a fault in a worker', places.join('\n')), 3)).toEqual(places.slice(0, 3));
  });
});
