import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LookupAnswer } from './answer.ts';
import { CODE_ALPHABET, lookupPlace, newCode, printedCode, readCode, sealAnswer, writeSnapshot } from './index.ts';
import { type StartedLookup, startLookup } from './start.ts';

const ANSWER: LookupAnswer = {
  county: 'Invented',
  stands: 'given',
  day: '2026-11-02',
  state: { shows: 'change', day: '2026-11-20' },
  cases: [
    {
      caseNumber: 'SF<1>',
      section: 'HS 11359',
      done: { en: 'Dismissed', es: 'Anulado' },
      means: { en: 'it is gone.', es: 'ya no está.' },
    },
  ],
  limits: { en: ['Guns: ask a lawyer.'], es: ['Armas: pregunte.'] },
  help: { phone: '555-0100', hours: { en: '8 to 5', es: 'de 8 a 5' }, legalHelp: 'Invented Aid', court: '' },
};
const BORN = '1970-03-15';
const folder = mkdtempSync(join(tmpdir(), 'redress-look-up-'));
const key = Buffer.alloc(32, 7);
const code = newCode();
let started: Extract<StartedLookup, { ok: true }>;

const options = { snapshot: join(folder, 'snapshot'), key: join(folder, 'key'), host: '127.0.0.1', port: 0, least: 0 };
const begin = async () => {
  const result = await startLookup({ ...options, proxy: true });
  if (!result.ok) throw new Error(result.message);
  started = result;
};
const ask = async (typed: string, born: string, from: string, language = 'en') => {
  const [year, month, day] = born.split('-');
  const body = new URLSearchParams({ code: typed, year: year!, month: month!, day: day! });
  const response = await fetch(`${started.url}/${language}`, {
    method: 'POST',
    body,
    headers: { 'x-forwarded-for': from },
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
};

beforeAll(async () => {
  const place = await lookupPlace(key, code, BORN);
  const sealed = sealAnswer(place, JSON.stringify(ANSWER)).toString('base64');
  writeFileSync(
    options.snapshot,
    writeSnapshot(key, { made: '2026-11-21T00:00:00.000Z', answers: { [place.index]: sealed } }),
  );
  writeFileSync(options.key, key.toString('base64'));
  await begin();
});
afterAll(async () => {
  await started.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('reads a code in any case and groups, and no code with one slip', () => {
  expect(readCode(` ${printedCode(code).toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  for (let place = 0; place < code.length; place++) {
    const other = CODE_ALPHABET[(CODE_ALPHABET.indexOf(code[place]!) + 1) % CODE_ALPHABET.length]!;
    expect(readCode(code.slice(0, place) + other + code.slice(place + 1))).toBeUndefined();
  }
});

it('shows a case to the person with its code and birth date, in both languages, escaped and without a script', async () => {
  const { status, text, headers } = await ask(printedCode(code), BORN, '198.51.100.1');
  expect(status).toBe(200);
  expect(text).toContain('SF&lt;1&gt;');
  expect(text).toContain('showed the change on November 20, 2026');
  expect(text).not.toMatch(/<script|<form/);
  expect(headers.get('set-cookie')).toBeNull();
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await ask(code, BORN, '198.51.100.1', 'es')).text).toContain('Anulado');
});

it('gives one answer to an unknown code, a slip and a wrong birth date, and slows a range of addresses down', async () => {
  const tries = [
    [newCode(), BORN],
    ['what', BORN],
    [code, '1970-03-16'],
    [code, '1970-99-99'],
    [newCode(), BORN],
  ] as const;
  const answers = [];
  for (const [typed, born] of tries) answers.push(await ask(typed, born, '203.0.113.9'));
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect((await ask(code, BORN, '203.0.113.200')).status).toBe(429);
  expect((await ask(code, BORN, '192.0.2.1')).status).toBe(200);
});

it('ends a code after ten wrong birth dates, also past a restart, and keeps neither code nor date', async () => {
  for (let each = 0; each < 8; each++) await ask(code, `1980-01-0${each + 1}`, `10.${each}.0.1`);
  await started.stop();
  await begin();
  expect((await ask(code, BORN, '192.0.2.77')).text).toContain('We cannot show anything');
  const kept = readFileSync(`${options.snapshot}.tries`, 'utf8');
  expect(kept.trim().split('\n')).toHaveLength(10);
  expect(kept + readFileSync(options.snapshot, 'latin1')).not.toMatch(new RegExp(`${code}|1970-?03-?15|SF<1>`));
});

it('says so where a snapshot was changed or is of another key', async () => {
  const bytes = readFileSync(options.snapshot);
  bytes[bytes.length - 1]! ^= 1;
  writeFileSync(join(folder, 'changed'), bytes);
  expect(await startLookup({ ...options, snapshot: join(folder, 'changed') })).toMatchObject({ ok: false });
});
