import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { KINDS, makeDocuments } from '../../src/documents/index.ts';
import { packs } from '../../src/jurisdictions/packs.ts';
import { laws } from '../../src/jurisdictions/papers.ts';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import { policyOf } from '../../src/law/index.ts';
import { inPlace, say } from '../../src/say/say.ts';
import { runOn, temporaryFolder } from '../support/run.ts';
import { make, pagesOf, request } from './support.ts';

const folder = temporaryFolder();
const text = [...synthesize({ county: 'SAN JOAQUIN', lines: 3000, seed: 90, dirty: false })].join('');

async function under(packId: string): Promise<string> {
  const pack = packs.find(({ id }) => id === packId)!;
  const policy = policyOf(pack, pack.policies[0]!.id)!;
  const { analysis, out } = await runOn(referenceEngine, folder, [text], { pack, policy, options: policy.defaults });
  if (!analysis.ok) throw new Error(analysis.problem.message);
  return out;
}

test.each(['us-ca/prop-47', 'us-ca/1203-4-family', 'us-ca/records-destruction'])(
  'under %s nothing is filed or sent that was written for Proposition 64',
  async (packId) => {
    const results = await under(packId);
    const refused = await makeDocuments(
      request(results, { kinds: ['motion', 'order', 'petition', 'notice'], out: join(folder, `none-${packId}`) }),
      laws,
    );
    expect(refused).toMatchObject({
      ok: false,
      problem: {
        kind: 'usage',
        message: expect.stringMatching(/^No motions, orders, petitions, or letters: .*Proposition 64/),
      },
    });
    expect(existsSync(join(folder, `none-${packId}`))).toBe(false);
    const { out, report } = await make(results, { kinds: KINDS, out: join(folder, `all-${packId}`) });
    // The workbench says it too, where there are no options.
    expect(say(inPlace(report.notes[0]!, 'workbench'), 'en')).toMatch(
      /^No motions, [^-]*For it there is only the report( and update lists)?\.$/,
    );
    expect(readdirSync(out).filter((name) => /^(motion|order|petition|notice)$/.test(name))).toEqual([]);
    const pages = await pagesOf(join(out, 'summary.pdf'));
    const said = pages.join(' ');
    expect(said).not.toMatch(/Past marijuana convictions|four sections|court papers ask|amount of marijuana/);
    expect(said).toContain(packs.find(({ id }) => id === packId)!.title);
    expect(pages.length).toBeLessThanOrEqual(5);
  },
);
