/** Ids of places on the page, to which what is open leads. */

export const EXAMPLES_ID = 'mapping-examples';

export function tableId(table: string): string {
  return `mapping-table-${table}`;
}

export function columnId(reference: string): string {
  return `mapping-column-${reference.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
}
