import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { documentsCommand } from '../../src/cli/commands/documents.ts';
import { conviction, resultsFolder } from './support.ts';

const PROFILE = join(import.meta.dirname, '../../examples/county-profile.json');

test('the command has every option that the guide names', () => {
  const flags = documentsCommand().options.map((option) => option.long);
  for (const flag of [
    'kind',
    'out',
    'profile',
    'template',
    'volumes',
    'separate',
    'order',
    'lang',
    'compare',
    'objections',
    'reviewed',
  ])
    expect(flags).toContain(`--${flag}`);
  for (const flag of ['addresses', 'person', 'form', 'form-map', 'overwrite', 'workers', 'json', 'quiet'])
    expect(flags).toContain(`--${flag}`);
});

test('the command makes papers beside the results and tells how many', async () => {
  const results = resultsFolder([conviction(), conviction({ outcome: 'hand-review' })]);
  const said: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const asked = [results, '--profile', PROFILE, '--kind', 'motion,order', '--workers', '1'];
  await documentsCommand().parseAsync(asked, { from: 'user' });
  write.mockRestore();
  expect(said.join('')).toContain('1 count in 1 case of 1 person');
  for (const file of ['motion/motions-0001.pdf', 'order/order.pdf', 'order/schedule-0001.pdf', 'documents.json'])
    expect(existsSync(join(results, 'documents', file)), file).toBe(true);
});
