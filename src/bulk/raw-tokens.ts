import type { BulkFormat } from '../format/bulk-format.ts';

/** Everything in a broken line that could be somebody's id. */
export function rawTokens(raw: string, { delimiter }: Pick<BulkFormat, 'delimiter'>): readonly string[] {
  return raw
    .split(delimiter)
    .flatMap((part) => part.split(/[,"\s]+/))
    .filter((token) => token !== '');
}
