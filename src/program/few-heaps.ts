import { commandStart } from './begin.ts';

/**
 * Settings of the C library (glibc), which gives threads up to eight heaps a core and keeps in each what a thread has freed.
 * Two heaps for all threads; and large blocks go back to the system when they are freed, which the library stops doing by
 * itself after the first few unless the second number is set.
 */
const HEAPS = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '131072',
  // DuckDB has a library for memory of its own (jemalloc), which keeps what is freed until the same thread asks again.
  DUCKDB_JE_MALLOC_CONF: 'dirty_decay_ms:0,muzzy_decay_ms:0',
};

/**
 * Has a process that lives long, or that reads large tables, begin once more, under the same process id, so that memory
 * which its threads have freed goes back to the system: the library reads its settings before any thread starts, and from
 * the environment alone. A number of heaps that is set already stays; other systems have another library. Does not return
 * where the process begins once more, so nothing may be open yet.
 *
 * @param command the command that asks, none for a program without words: only a process that was started with it begins once
 * more, since a program that runs the command in its own process would be replaced
 */
export function beginWithFewHeaps(command: string | undefined): void {
  const { argv, env, platform } = process;
  if (argv[2] !== command) return;
  if (platform !== 'linux' || env.MALLOC_ARENA_MAX !== undefined) return;
  const { program, args } = commandStart(argv.slice(2));
  // Node before 23.11 has none.
  process.execve?.(program, [program, ...args], { ...env, ...HEAPS });
}
