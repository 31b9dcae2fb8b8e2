import { FILE_READINGS, type FileReadingId, type FileReadings, type Policy } from '../../src/law/index.ts';

/**
 * The readings of a policy, each with the value that leaves unknown what the file does not say: what holds of missing
 * facts is asked of every policy so.
 */
export function leavingOpen({ readings = {} }: Policy): FileReadings {
  const ids = Object.keys(readings) as FileReadingId[];
  return Object.fromEntries(ids.map((id) => [id, FILE_READINGS[id].careful ?? FILE_READINGS[id].usual]));
}
