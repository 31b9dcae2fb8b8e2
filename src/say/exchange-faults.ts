/** What is wrong with a file of an exchange as a whole. It names totals and places, and never what stands in a record. */
export type ExchangeFault =
  | { readonly kind: 'encoding' }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'no-trailer' }
  | { readonly kind: 'other-format'; readonly expected: string }
  | { readonly kind: 'head'; readonly field: string }
  | { readonly kind: 'column'; readonly column: string }
  /** `record`: its place in the file, from 1. */
  | { readonly kind: 'cell'; readonly record: number; readonly column: string }
  | { readonly kind: 'unreadable' }
  /** Another number of records, or of records with one value, than the total says. */
  | { readonly kind: 'count'; readonly of: string; readonly said: number; readonly found: number }
  /** The ids, or the bytes, are not those that the total was made of. */
  | { readonly kind: 'digest'; readonly of: 'ids' | 'body' };

const count = (number: number) => number.toLocaleString('en-US');

/** The fault as a sentence without its end, for English. */
export function faultInEnglish(fault: ExchangeFault): string {
  switch (fault.kind) {
    case 'encoding':
      return 'The file is not text in UTF-8; ask for it in UTF-8';
    case 'too-large':
      return `The file is larger than ${count(Math.floor(fault.most / 2 ** 20))} MB; ask for one file for each batch`;
    case 'no-trailer':
      return 'The last line holds no totals, so the file may be cut off; ask for the whole file';
    case 'other-format':
      return `The file is not in the format ${fault.expected}; choose the profile of its sender`;
    case 'head':
      return `The head of the file has no usable field ${fault.field}; ask the sender to fill it in`;
    case 'column':
      return `The file needs the column ${fault.column} exactly once; ask the sender for it`;
    case 'cell':
      return `Record ${count(fault.record)} of the file has no usable ${fault.column}; ask the sender to correct it`;
    case 'unreadable':
      return 'The file is not well-formed, so nothing of it was taken in; ask for it again';
    case 'count':
      return `The total of ${fault.of} says ${count(fault.said)}, and the file has ${count(fault.found)}; ask for the file again`;
    case 'digest':
      return fault.of === 'ids'
        ? 'The total over the record ids (ids) does not agree with the records; ask for the file again'
        : 'The total over all bytes (body) does not agree with the file, so it was changed; ask for it again';
  }
}

/** The same for Spanish. */
export function faultInSpanish(fault: ExchangeFault): string {
  switch (fault.kind) {
    case 'encoding':
      return 'El archivo no es texto en UTF-8; pídalo en UTF-8';
    case 'too-large':
      return `El archivo es mayor de ${count(Math.floor(fault.most / 2 ** 20))} MB; pida un archivo por cada lote`;
    case 'no-trailer':
      return 'La última línea no lleva totales, así que el archivo puede estar cortado; pida el archivo entero';
    case 'other-format':
      return `El archivo no tiene el formato ${fault.expected}; elija el perfil de quien lo envía`;
    case 'head':
      return `El encabezado del archivo no tiene un campo ${fault.field} utilizable; pida al remitente que lo complete`;
    case 'column':
      return `El archivo necesita la columna ${fault.column} exactamente una vez; pídasela al remitente`;
    case 'cell':
      return `El registro ${count(fault.record)} del archivo no tiene un ${fault.column} utilizable; pida al remitente que lo corrija`;
    case 'unreadable':
      return 'El archivo está mal formado y no se ha tomado nada de él; pídalo otra vez';
    case 'count':
      return `El total de ${fault.of} dice ${count(fault.said)} y el archivo tiene ${count(fault.found)}; pida el archivo otra vez`;
    case 'digest':
      return fault.of === 'ids'
        ? 'El total de los identificadores (ids) no concuerda con los registros; pida el archivo otra vez'
        : 'El total de todos los bytes (body) no concuerda con el archivo, que por tanto ha cambiado; pídalo otra vez';
  }
}
