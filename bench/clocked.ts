/** What a piece of work gave, and what it took: by the clock, and of the processor in this thread. Milliseconds. */
export function clocked<Value>(work: () => Value): {
  readonly value: Value;
  readonly wall: number;
  readonly cpu: number;
} {
  const [start, before] = [performance.now(), process.threadCpuUsage()];
  const value = work();
  const { user, system } = process.threadCpuUsage(before);
  return { value, wall: performance.now() - start, cpu: (user + system) / 1000 };
}

/** Many times in one line. */
export function times(name: string, all: readonly number[]): string {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!.toFixed(0);
  return `${name.padEnd(34)} median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms\n`;
}
