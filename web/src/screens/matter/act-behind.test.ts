import { expect, it } from 'vitest';
import { actsBehind } from './act-behind.ts';

/** A matter that takes an act only at the state in which it stands, and a signature only once the password was given. */
function matter() {
  const done: string[] = [];
  const server = { seq: 1, signed: false };
  const act = actsBehind(async ({ act, seq }) => {
    if (seq !== server.seq) throw new Error('moved on');
    if (act === 'sign' && !server.signed) throw new Error('password');
    done.push(act);
    server.seq++;
    return { seq: server.seq };
  });
  return { act, done, server };
}

const SIGN = { act: { id: 'sign', after: 'begin' }, given: {} };

it('does the plain act before another one time, also where the other is done again once the password was given', async () => {
  const { act, done, server } = matter();
  const wanted = { ...SIGN };
  await expect(act(wanted, 1)).rejects.toThrow('password');
  expect(done).toEqual(['begin']);
  server.signed = true;
  await act(wanted, 1);
  expect(done).toEqual(['begin', 'sign']);
});

it('begins anew for another matter', async () => {
  const { act, done, server } = matter();
  server.signed = true;
  await act({ ...SIGN }, 1);
  server.seq = 7;
  await act({ ...SIGN }, 7);
  expect(done).toEqual(['begin', 'sign', 'begin', 'sign']);
});

it('does an act without one before it by itself', async () => {
  const { act, done } = matter();
  await act({ act: { id: 'note', after: null }, given: {} }, 1);
  expect(done).toEqual(['note']);
});
