import type { Frames } from './law-words.ts';

/** What programs put around a text of the law or a date of the record, in Spanish. */
export const FRAMES_IN_SPANISH: Frames = [
  [/^Cannot be decided without: (.*)$/, 'No se puede decidir sin: <1,>'],
  [/^(.*); may be (.*?): (.*)$/, '<1>; puede ser <2>: <3,>'],
  [
    /^Whether this law reaches it is not known: more than one of the facts that tell is missing \((.*)\)$/,
    'No se sabe si esta ley la alcanza: falta más de uno de los datos que lo dicen (<1,>)',
  ],
  [/^a reduction to an? (.*)$/, 'una reducción a <1>'],
  [/^Is it true that (.*)\? \(See the (.*)\.\)$/s, '¿Es cierto que <1>? (Dónde consta: <2>.)'],
  [/^(.*\?) \(See the (.*)\.\)$/s, '<1> (Dónde consta: <2>.)'],
  [/^not in the file: (.*)$/s, 'no está en el archivo: <1>'],
  [/^answered yes: (.*)$/s, 'respuesta sí: <1>'],
  [/^answered no: (.*)$/s, 'respuesta no: <1>'],
  [/^not readable: (.*)$/s, 'no se puede leer: $1'],
  [/^(.*) plus 1 years$/, '<1> más 1 año'],
  [/^(.*) minus 1 years$/, '<1> menos 1 año'],
  [/^(.*) plus (\d+) years$/, '<1> más $2 años'],
  [/^(.*) minus (\d+) years$/, '<1> menos $2 años'],
  [/^(.*) plus (\d+) months$/, '<1> más $2 meses'],
  [/^(.*) minus (\d+) months$/, '<1> menos $2 meses'],
  [/^(.*) plus (\d+) days$/, '<1> más $2 días'],
  [/^(.*) minus (\d+) days$/, '<1> menos $2 días'],
  [/^sentence ends (.*)$/, 'la pena termina: <1>'],
  [/^ends (.*)$/, 'termina: <1>'],
  [/^last release (.*)$/, 'última puesta en libertad: <1>'],
  [/^on or before (\d{4}-\d\d-\d\d)$/, 'el $1 o antes'],
  [/^on or after (\d{4}-\d\d-\d\d)$/, 'el $1 o después'],
  [/^between (\d{4}-\d\d-\d\d) and (\d{4}-\d\d-\d\d)$/, 'entre el $1 y el $2'],
  [/^section unknown, (.*)$/, 'sección desconocida, <1>'],
];
