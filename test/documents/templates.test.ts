import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { KINDS_OF_PAPER } from '../../src/documents/index.ts';
import { gatherMaterial } from '../../src/documents/material.ts';
import { laws } from '../../src/jurisdictions/papers.ts';
import { conviction, request, resultsFolder } from './support.ts';

const ROOT = join(import.meta.dirname, '../..');

test('the guide lists exactly what each template is given', async () => {
  const asked = request(resultsFolder([conviction({ person: '1' })]), { person: '1' });
  const gathered = await gatherMaterial(asked, laws);
  if (!gathered.ok) throw new Error(gathered.problem.message);
  const { material } = gathered;
  const guide = readFileSync(join(ROOT, 'docs/guides/attorney.md'), 'utf8');
  const keys = (cell: string) => [...cell.matchAll(/`(\w+)`/g)].map((match) => match[1]);
  const plans = KINDS_OF_PAPER.filter(({ id }) => id !== 'summary').flatMap((kind) =>
    (['case', 'county'] as const).flatMap((order) => kind.plans?.({ material, request: { ...asked, order } }) ?? []),
  );
  expect(new Set(plans.map(({ template }) => template)).size).toBeGreaterThan(5);
  for (const plan of plans) {
    const row = guide.split('\n').find((line) => line.startsWith(`| \`${plan.template}\``));
    const [, , shared = '', papers = ''] = row?.split('|') ?? [];
    const always = ['profile', 'date'];
    expect(keys(shared), plan.template).toEqual(
      Object.keys(plan.shared)
        .filter((key) => !always.includes(key))
        .sort(),
    );
    expect(keys(papers), plan.template).toEqual(Object.keys([...plan.papers][0]!.paper.data).sort());
  }
});

test('templates name only fonts that are shipped, and neither network nor machine', () => {
  const fonts = readdirSync(join(ROOT, 'src/documents/fonts')).join(' ').replaceAll(/[\s-]/g, '');
  const templates = globSync(['src/documents/templates/*', 'src/jurisdictions/*/papers/templates/*'], { cwd: ROOT });
  expect(templates.length).toBeGreaterThan(8);
  for (const path of templates) {
    const name = basename(path);
    const source = readFileSync(join(ROOT, path), 'utf8');
    expect(source, name).not.toMatch(/["']@|https?:\/\/|\/work\/|\/home\//);
    if (name === 'type.typ')
      for (const [, family = ''] of source.matchAll(/"([A-Z][\w ]+)"/g))
        expect(fonts, family).toContain(family.replaceAll(' ', ''));
    // A template that lays its pages out by another one has that one's lettering.
    else if (!name.startsWith('pleading') && !/#import "(pleading|warrant)\.typ"/.test(source))
      expect(source, name).toContain('fallback: false');
  }
});
