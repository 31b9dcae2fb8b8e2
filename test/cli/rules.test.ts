import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { packs, prop64 } from '../../src/jurisdictions/packs.ts';
import { hs11361_9 } from '../../src/jurisdictions/us-ca/procedures/hs-11361-9/index.ts';
import { packToJson } from '../../src/law/index.ts';
import { fingerprintOf } from '../../src/results/fingerprint.ts';
import { fingerprintOfProcedure } from '../../src/results/procedure-fingerprint.ts';
import { redressIn } from '../support/cli.ts';
import { temporaryFolder } from '../support/run.ts';

const plain = join(import.meta.dirname, '../law/packs/good/plain.ts');

const folder = temporaryFolder();

const rules = (...args: readonly string[]) => redressIn(folder, 'rules', ...args);

/** In a process of its own: a pack that was edited since this one loaded it would be the old one here. */
function apart(...args: readonly string[]) {
  const main = join(import.meta.dirname, '../../bin/redress.js');
  return spawnSync(process.execPath, [main, 'rules', ...args], { cwd: folder, encoding: 'utf8' });
}

describe('redress rules list', () => {
  it('names every pack with its version and the head of its fingerprint, and every policy', async () => {
    const { status, stdout } = await rules('list');
    expect(status).toBe(EXIT.done);
    for (const pack of packs) {
      expect(stdout).toContain(`(version ${pack.version}, fingerprint ${fingerprintOf(pack).slice(0, 16)})`);
      for (const { id } of pack.policies) expect(stdout).toContain(`    ${id} `);
    }
  });
});

describe('redress rules show', () => {
  it('prints a rulebook that can be signed: what to confirm, the fingerprint, where to sign', async () => {
    const { status, stdout } = await rules('show', 'us-ca/prop-64', '--policy', 'sacramento', '--format', 'html');
    expect(status).toBe(EXIT.done);
    expect(stdout).toContain(fingerprintOf(prop64));
    expect(stdout).toMatch(/<nav aria-label="Contents">[\s\S]*<a href="#policy-sacramento-county-2019-sacramento">/);
    expect(stdout).toContain('<td>\u2610</td><td>statute</td>');
    expect(stdout).toContain('<h2 id="for-the-county-to-confirm">');
    expect(stdout).toContain('<dt>Signature</dt>');
    const links = [...stdout.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    for (const link of links) expect(stdout).toContain(`id="${link}"`);
  });

  it('takes a pack of one\u2019s own, and says what it does not know', async () => {
    expect((await rules('show', plain)).stdout).toContain('Signature');
    expect(await rules('show', 'no-such-pack')).toMatchObject({ status: EXIT.usage });
    expect((await rules('show', 'us-zz', '--policy', 'x')).stderr).toContain('its policies are: statute, regency');
  });
});

describe('redress rules json', () => {
  it('gives the pack as data, which the fingerprint is of', async () => {
    expect((await rules('json', 'us-ca/prop-64')).stdout).toBe(packToJson(prop64));
  });
});

describe('redress rules explain', () => {
  it('prints one rule in full, with what comes before it', async () => {
    const { stdout } = await rules('explain', 'us-ca/prop-64', 'two-priors', '--policy', 'los-angeles');
    expect(stdout).toContain('of the policy los-angeles');
    expect(stdout).toContain('Two or more earlier convictions of the same section [two-priors]');
    expect(stdout.replace(/\s+/g, ' ')).toContain('Decides only where none of these holds first: A misdemeanor');
    expect(stdout).not.toContain('san-francisco');
    expect((await rules('explain', 'us-ca/prop-64', 'minor')).stdout).toContain('What to look up');
  });

  it('decides an invented history and says why, and what would change it', async () => {
    const history = 'born 1985-06-01; 2008-03-04 HS 11359 felony, jail 6 months; 2018-01-01 PC 459 felony';
    const { status, stdout } = await rules('explain', 'us-ca/prop-64', history, '--policy', 'san-joaquin');
    expect(status).toBe(EXIT.done);
    expect(stdout).toContain('Maybe Eligible - Flag for Review: Has convictions in past 5 years');
    expect(stdout).toContain('Statute: Eligible for Reduction');
    expect(stdout).toContain('from 2023-01-02 on: Eligible for Dismissal');
    const later = await rules('explain', 'us-ca/prop-64', `as of 2023-01-02; ${history}`, '--policy', 'san-joaquin');
    expect(later.stdout).toContain('No convictions in past 5 years');
    expect((await rules('explain', 'us-ca/prop-64', '2008-03-04 PC 459 felony')).stdout).toContain(
      'Nothing in it is decided',
    );
  });

  it('says what it cannot read, and which rules there are', async () => {
    const { status, stderr } = await rules('explain', 'us-zz', 'no such thing');
    expect(status).toBe(EXIT.usage);
    expect(stderr).toContain('nor a history that can be read');
    expect(stderr).toContain('earlier-grave');
    expect((await rules('explain', 'us-zz', 'poaching', '--policy', 'x')).stderr).toContain(
      'us-zz has statute, regency',
    );
  });
});

describe('the way of the pack author, from an empty folder', () => {
  it('starts from a pack that is sound and noticed in every edit', async () => {
    expect(await rules('new', 'my-state')).toMatchObject({ status: EXIT.done });
    const { status, stdout } = await rules('check', 'my-state/pack.ts');
    expect(stdout).toContain('my-state: sound');
    expect(stdout).toContain('(100.0%)');
    expect(status).toBe(EXIT.done);
    expect(await rules('new', 'my-state')).toMatchObject({ status: EXIT.usage });
  });

  it('says where a slip stands, and reads the JSON form as well', async () => {
    const file = join(folder, 'my-state/pack.ts');
    const sound = readFileSync(file, 'utf8');
    writeFileSync(join(folder, 'my-state/pack.json'), (await rules('json', 'my-state/pack.ts')).stdout);
    expect((await rules('check', 'my-state/pack.json')).stdout).toContain('my-state: sound');
    writeFileSync(file, sound.replace('yearsBefore(asOf, 10)', 'yearsBefore(asOf, 9)'));
    const line = sound.split('\n').findIndex((each) => each.includes("id: 'ten-years'")) + 1;
    const { status, stdout } = apart('check', 'my-state/pack.ts');
    expect(status).toBe(EXIT.input);
    expect(stdout).toContain('ten-years: should fail for "2010-07-02 CC 200 felony", but is yes');
    expect(stdout).toContain(`ten-years stands in my-state/pack.ts:${line}`);
    writeFileSync(file, `${sound}\nimport nothing from 'no-such-package';\nexport { nothing };\n`);
    const broken = apart('check', 'my-state/pack.ts');
    expect(broken.status).toBe(EXIT.usage);
    expect(broken.stderr).toContain('cannot be read as a pack');
  });
});

describe('procedures in redress rules', () => {
  it('are listed, shown with their pictures, checked, and given as data', async () => {
    expect((await rules('list')).stdout).toContain(`${hs11361_9.id}  ${hs11361_9.title}\n    (procedure, version`);
    const page = (await rules('show', 'us-ca/hs-11361-9', '--format', 'html')).stdout;
    expect(page).toContain(fingerprintOfProcedure(hs11361_9));
    expect(page).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
    expect(page).toContain('Not challenged by its day: the court shall order [deem-unchallenged]');
    expect(JSON.parse((await rules('json', 'hs-11361-9')).stdout)).toEqual(hs11361_9);
    expect(await rules('check', 'us-ca/hs-11361-9', '--json')).toMatchObject({ status: EXIT.done });
    expect((await rules('show', 'us-ca/hs-11361-9', '--policy', 'x')).stderr).toContain(
      'is a procedure and has no policies',
    );
    expect((await rules('explain', 'us-ca/hs-11361-9', 'x')).stderr).toContain(
      'is a procedure; this command needs a pack',
    );
  });

  it('of one\u2019s own are checked, and faults named with where they stand', async () => {
    const source = JSON.stringify({ ...hs11361_9, opens: [] }).replace('"id":"challenge-by"', '\n"id":"challenge-by"');
    writeFileSync(join(folder, 'own-procedure.ts'), `export const own = ${source};\n`);
    const { status, stdout } = await rules('check', './own-procedure.ts');
    expect(status).toBe(EXIT.input);
    expect(stdout).toContain('challenge-by: is never started');
    expect(stdout).toContain('challenge-by stands in own-procedure.ts:');
  });
});
