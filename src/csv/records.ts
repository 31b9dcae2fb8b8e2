/** One record of a CSV file: its text as it stands, without the line end, and its fields as they stand and unquoted. */
export type CsvRecord = {
  readonly line: number;
  readonly raw: string;
  readonly rawFields: readonly string[];
  readonly fields: readonly string[];
};

/**
 * Splits CSV text (RFC 4180) one character at a time; what every faster scanner must agree with. A quotation mark
 * opens a quoted field only at the field's start and is an ordinary character elsewhere; line ends are LF or CRLF;
 * empty lines are no records. `unclosed` is the line of a quotation mark that nothing closes.
 */
export function splitRecords(text: string): { readonly records: CsvRecord[]; readonly unclosed: number | undefined } {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let rawFields: string[] = [];
  let fieldStart = 0;
  let field = '';
  let start = 0;
  let line = 1;
  let recordLine = 1;
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';

  const endRecord = (end: number) => {
    const raw = text.slice(start, end);
    if (raw !== '') {
      rawFields.push(text.slice(fieldStart, end));
      records.push({ line: recordLine, raw, rawFields, fields: [...fields, field] });
    }
    fields = [];
    rawFields = [];
    field = '';
    state = 'start';
  };

  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '\n') line++;
    if (state === 'quoted') {
      if (char !== '"') field += char;
      else if (text[i + 1] === '"') {
        field += '"';
        i++;
      } else state = 'closed';
    } else if (char === ',') {
      fields.push(field);
      rawFields.push(text.slice(fieldStart, i));
      fieldStart = i + 1;
      field = '';
      state = 'start';
    } else if (char === '\n' || (char === '\r' && text[i + 1] === '\n')) {
      endRecord(i);
      if (char === '\r') {
        i++;
        line++;
      }
      start = i + 1;
      fieldStart = start;
      recordLine = line;
    } else if (char === '"' && state === 'start') state = 'quoted';
    else {
      field += char;
      if (state === 'start') state = 'plain';
    }
  }
  if (state === 'quoted') return { records, unclosed: recordLine };
  endRecord(text.length);
  return { records, unclosed: undefined };
}
