/** A field as RFC 4180 writes it: quoted when it holds a comma, a quote, a line end, or leading blanks. */
export function csvField(text: string): string {
  return /[",\r\n]|^\s/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvLine(fields: readonly (string | number)[]): string {
  return fields.map((field) => csvField(String(field))).join(',');
}
