import { spawn } from 'node:child_process';
import { cachedProcessStart } from '../program/begin.ts';
import type { Reply } from './child.ts';

/**
 * Runs a script of ours on an input in a process of its own, because the library that it uses cannot be stopped within a
 * thread: ending the thread would end the whole program. The script calls {@link answerWhileAsked}; its process ends with the
 * thread that called this. Undefined where it gave no whole answer. Input and output are JSON.
 */
export async function runApart<Output>(script: URL, input: unknown): Promise<Output | undefined> {
  const { program, args, env } = cachedProcessStart(script, ['--no-warnings']);
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], env, windowsHide: true });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.on('error', () => {});
  // The pipe stays open: the process ends where it is closed.
  child.stdin.write(`${JSON.stringify(input)}\n`);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  if (code !== 0) return undefined;
  const reply = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Reply<Output>;
  return reply.done ? reply.output : undefined;
}
