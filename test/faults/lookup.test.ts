import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { LookupAnswer } from '../../src/lookup/answer.ts';
import { lookupPlace, newCode, printedCode, sealAnswer, writeSnapshot } from '../../src/lookup/index.ts';
import { createTries, LIMITS } from '../../src/lookup/limits.ts';
import { startLookup } from '../../src/lookup/start.ts';
import { faultSize } from '../support/effort.ts';
import { temporaryFolder } from '../support/run.ts';

const LETTERS = faultSize(60, 54_000);
const ADDRESSES = faultSize(2, 500);
const TRIES = faultSize(20, 1_000_000);
/**
 * Tries that come over connections: all that are let through are among them. The others are handed to the same look-up
 * without one, since a million requests over HTTP take an hour of a busy machine and try Node's server, not ours.
 */
const CONNECTED = faultSize(15, 20_000);
/** Tries on the way at once, fewer than the look-up lets wait. */
const AT_ONCE = 50;
/** Letters whose code the test knows: of as many, wrong birth dates are tried in vain, and others are left alone. */
const [TRIED, LEFT] = [3, 3];
const KNOWN = TRIED + LEFT;
/** The time stands still, so that no try is let through again because the machine is slow. */
const clock = () => 0;

const folder = temporaryFolder();
const options = { snapshot: join(folder, 'snapshot'), key: join(folder, 'key'), host: '127.0.0.1', port: 0, least: 0 };

const answer = (letter: number): LookupAnswer => ({
  county: 'Invented',
  stands: 'given',
  day: '2026-11-02',
  state: { shows: 'change', day: '2026-11-20' },
  cases: [
    {
      caseNumber: `SFINVENTED${letter}`,
      section: 'HS 11359',
      done: { en: 'Dismissed', es: 'Anulado' },
      means: { en: 'it is gone.', es: 'ya no está.' },
    },
  ],
  limits: { en: [], es: [] },
  help: { phone: '555-0100', hours: { en: '8 to 5', es: 'de 8 a 5' }, legalHelp: '', court: '' },
});

/** Writes a snapshot of many letters; gives the codes of those that are known. */
async function writeLetters(): Promise<readonly string[]> {
  const key = randomBytes(32);
  const codes = Array.from({ length: KNOWN }, newCode);
  const other = generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' }).x!;
  const answers: Record<string, string> = {};
  for (let letter = 0; letter < LETTERS; letter++) {
    const code = codes[letter];
    // The code of another letter is known to nobody; stretching 54,000 of them would take half an hour.
    const place = code
      ? await lookupPlace(key, code, `197${letter}-03-15`)
      : { index: randomBytes(32).toString('base64url'), publicKey: other };
    answers[place.index] = sealAnswer(place, JSON.stringify(answer(letter))).toString('base64');
  }
  writeFileSync(options.snapshot, writeSnapshot(key, { made: '2026-11-21T00:00:00.000Z', answers }));
  writeFileSync(options.key, key.toString('base64'));
  return codes;
}

/** Posts a form over a connection that is kept: `fetch` takes several times as long, and a million tries are many. */
function post(url: string, agent: Agent, body: string, from: string): Promise<{ status: number; text: string }> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
    'x-forwarded-for': from,
  };
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode!, text }));
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function begun() {
  const started = await startLookup({ ...options, clock, proxy: true });
  if (!started.ok) throw new Error(started.message);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const url = `${started.url}/en`;
  const formOf = (code: string, born: string) => {
    const [year, month, day] = born.split('-') as [string, string, string];
    return new URLSearchParams({ code, year, month, day });
  };
  const ask = (code: string, born: string, from: string) => post(url, agent, formOf(code, born).toString(), from);
  const hand = async (code: string, born: string, from: string) => {
    const headers = { 'x-forwarded-for': from };
    const response = await started.fetch(new Request(url, { method: 'POST', body: formOf(code, born), headers }));
    return { status: response.status, text: await response.text() };
  };
  const stop = async () => {
    agent.destroy();
    await started.stop();
  };
  return { ask, hand, stop };
}

/** How often each code was looked up with a wrong birth date. */
const inVain = new Map<string, number>();
let codes: readonly string[];
beforeAll(async () => {
  codes = await writeLetters();
});

it('wrong tries from many addresses open nothing, say one thing, and are let through in small numbers', async () => {
  const { ask, hand, stop } = await begun();
  const said = new Map<string, number>();
  let made = 0;
  const tryOn = async () => {
    while (made < TRIES) {
      const each = made++;
      const address = `10.${Math.floor((each % ADDRESSES) / 250)}.${(each % ADDRESSES) % 250}.7`;
      const code = [codes[each % TRIED]!, newCode(), 'what'][Math.floor(each / TRIED) % 3]!;
      const { status, text } = await (each < CONNECTED ? ask : hand)(code, '1999-12-31', address);
      if (status === 200) inVain.set(code, (inVain.get(code) ?? 0) + 1);
      said.set(`${status} ${text}`, (said.get(`${status} ${text}`) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, tryOn));
  await stop();
  const [open, ...closed] = [...said].sort(([one], [other]) => one.localeCompare(other));
  expect(open![0]).toMatch(/^200 [\s\S]*We cannot show anything/);
  expect(open![1]).toBe(Math.min(ADDRESSES * LIMITS.fromRange, LIMITS.inAll));
  expect(closed.length).toBeGreaterThan(0);
  for (const [each] of closed) expect(each).toMatch(/^429 /);
  expect(closed.reduce((sum, [, times]) => sum + times, open![1])).toBe(TRIES);
  for (const [each] of said) expect(each).not.toContain('SFINVENTED');
});

it('the code and the birth date of a letter show that letter alone, and the snapshot has nothing in clear', async () => {
  const { ask, stop } = await begun();
  for (const [letter, code] of codes.entries()) {
    const { status, text } = await ask(printedCode(code), `197${letter}-03-15`, `10.9.${letter}.1`);
    expect(status).toBe(200);
    if ((inVain.get(code) ?? 0) >= LIMITS.ofCode) expect(text).toContain('We cannot show anything');
    else expect(text.match(/SFINVENTED\d+/g)).toEqual([`SFINVENTED${letter}`]);
  }
  const spent = codes.filter((code) => (inVain.get(code) ?? 0) >= LIMITS.ofCode);
  expect(spent).toEqual(faultSize(0, TRIED) === 0 ? [] : codes.slice(0, TRIED));
  await stop();
  const bytes = readFileSync(options.snapshot, 'latin1');
  expect(bytes).not.toMatch(/INVENTED|Invented|11359|2026-11-0|197\d-03/);
  for (const code of codes) expect(bytes).not.toContain(code);
});

it('tries of a range and of all are let through again when their time is over', () => {
  let now = 0;
  let alarms = 0;
  const tries = createTries(
    () => alarms++,
    () => now,
  );
  for (let each = 0; each < LIMITS.fromRange; each++) expect(tries.begin('one')).toBeUndefined();
  expect(tries.begin('one')).toBe('range');
  tries.takeBack('one');
  expect([tries.begin('one'), tries.begin('one')]).toEqual([undefined, 'range']);
  for (let each = LIMITS.fromRange; each < LIMITS.inAll; each++) tries.begin(`range ${each}`);
  expect([tries.begin('two'), alarms]).toEqual(['all', 1]);
  now = LIMITS.minutes * 60_000 - 1;
  expect(tries.begin('two')).toBe('all');
  now++;
  expect([tries.begin('one'), tries.begin('two')]).toEqual([undefined, undefined]);
});
