/** Work that is done again and again while the server runs. */
export type Ticking = {
  /** Begins it no more, and resolves when the work that is under way has ended. */
  readonly stop: () => Promise<void>;
};

/** Does work every so many milliseconds, never twice at the same time. */
export function tickEvery(pause: number, work: () => Promise<unknown>): Ticking {
  let underWay: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    underWay ??= work().finally(() => {
      underWay = undefined;
    });
  }, pause).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
}
