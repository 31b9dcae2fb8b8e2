/**
 * How many bytes are read, looked at or laid down in one step. No result depends on it; tests make the steps so small that a
 * short input crosses the end of one at every place.
 */
export type StepBytes = {
  /** Read of a chunk at a time. */
  readonly piece: number;
  /** Read past a chunk at first, for the record that crosses its end. */
  readonly overlap: number;
  /** A guess that finds no end of a record in so many bytes began inside of a quoted field. */
  readonly guessReach: number;
  /** Looked at by the scanner at a time; its own measure, which is the largest, when absent. */
  readonly batch?: number;
  /** Room for the result cells of a chunk's rows. */
  readonly room: number;
};

export const STEP_BYTES: StepBytes = Object.freeze({
  piece: 1 << 18,
  overlap: 1 << 14,
  guessReach: 1 << 20,
  room: 1 << 17,
});
