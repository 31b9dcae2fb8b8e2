import { expect, it } from 'vitest';
import { isAtWork, statesBefore } from './run-state.ts';

it('a run that is done stays so: nothing begins, ends or resumes it again', () => {
  for (const next of ['queued', 'running', 'failed', 'cancelled', 'interrupted', 'done'] as const)
    expect(statesBefore(next)).not.toContain('done');
});

it('a run is resumed from the states without a result, and from no other state', () => {
  expect([...statesBefore('queued')].sort()).toEqual(['cancelled', 'failed', 'interrupted']);
});

it('a run that was cancelled before it began does not begin', () => {
  expect(statesBefore('running')).toEqual(['queued']);
});

it('a run whose figures are there is not noted as one that has just begun', () => {
  expect(statesBefore('running')).not.toContain('loading');
  expect(statesBefore('done')).toContain('loading');
});

it('what is at work can be interrupted, and nothing else can', () => {
  expect((['queued', 'running', 'loading'] as const).every(isAtWork)).toBe(true);
  expect((['done', 'failed', 'cancelled', 'interrupted'] as const).some(isAtWork)).toBe(false);
});
