/**
 * What is found in tables by a mapping in Spanish, found by its English sentence; `{rows}` stands for what was found. For
 * review by a named reader.
 */
export const FINDINGS_IN_SPANISH: Readonly<Record<string, string>> = {
  '{key} is no key: {values} of its values stand in several rows, so that charges would be counted several times.':
    '{key} no es una clave: {values} de sus valores están en varias filas, de modo que los cargos se contarían varias veces.',
  '{rows} of {from} has no row of {key} ({fields} is blank or leads nowhere): ask for the complete tables, or correct the foreign key.':
    '{rows} de {from} no tiene ninguna de {key} ({fields} está en blanco o no lleva a ninguna parte): pida las tablas completas, o corrija la clave foránea.',
  '{rows} of {from} have no row of {key} ({fields} is blank or leads nowhere): ask for the complete tables, or correct the foreign key.':
    '{rows} de {from} no tienen ninguna de {key} ({fields} está en blanco o no lleva a ninguna parte): pida las tablas completas, o corrija la clave foránea.',
  '{rows} of charges has no person (person.key is blank): whose they are is not known.':
    '{rows} de cargos no tiene persona (person.key está en blanco): no se sabe de quién es.',
  '{rows} of charges have no person (person.key is blank): whose they are is not known.':
    '{rows} de cargos no tienen persona (person.key está en blanco): no se sabe de quién son.',
  'The key of a person is made of several columns: two people who share them become one, and one person written in two ways becomes two.':
    'La clave de una persona se compone de varias columnas: dos personas que las comparten pasan a ser una, y una persona escrita de dos maneras pasa a ser dos.',
  '{people} has several dates of birth (person.birth): is person.key of one person alone?':
    '{people} tiene varias fechas de nacimiento (person.birth): ¿es person.key de una sola persona?',
  '{people} have several dates of birth (person.birth): is person.key of one person alone?':
    '{people} tienen varias fechas de nacimiento (person.birth): ¿es person.key de una sola persona?',
  '{rows} of charges is dated before the birth of the person: are person.birth and charge.date the right columns?':
    '{rows} de cargos tiene una fecha anterior al nacimiento de la persona: ¿son person.birth y charge.date las columnas correctas?',
  '{rows} of charges are dated before the birth of the person: are person.birth and charge.date the right columns?':
    '{rows} de cargos tienen una fecha anterior al nacimiento de la persona: ¿son person.birth y charge.date las columnas correctas?',
  '{where}: {rows} cannot be {form} and can be {swapped}, so that others may be read with day and month exchanged.':
    '{where}: {rows} no pueden ser {form} y pueden ser {swapped}, de modo que otras quizás se leen con el día y el mes cambiados.',
  '{where}: {rows} of {all} hold no date of the form {form}; the date is not known.':
    '{where}: {rows} de {all} no tienen una fecha de la forma {form}; la fecha no se conoce.',
  '{where}: blank in {rows} of {all}.': '{where}: en blanco en {rows} de {all}.',
  '{where}: blank in {rows}, and so not known.': '{where}: en blanco en {rows}, y por eso no se conoce.',
  '{where}: 1 value in {rows} stand in no list and are unknown: {values}.':
    '{where}: 1 valor en {rows} no está en ninguna lista y no se conoce: {values}.',
  '{where}: {many} values in {rows} stand in no list and are unknown: {values}.':
    '{where}: {many} valores en {rows} no están en ninguna lista y no se conocen: {values}.',
  '{file}: quotation marks stand within texts, or fields are parted otherwise than is usual. It was read as the files of states are: such a mark is a letter.':
    '{file}: hay comillas dentro de los textos, o los campos se separan de una manera poco usual. Se leyó como los archivos de los estados: una comilla así es una letra.',
  'There is no charge in the tables.': 'En las tablas no hay ningún cargo.',
  'No row of {all} is a conviction: does charge.disposition name the right column, and its list the right values?':
    'Ninguna fila de {all} es una condena: ¿nombra charge.disposition la columna correcta, y su lista los valores correctos?',
  '{where}: 1 text in {rows} is no county of {state}, and nobody is decided for them: {values}; give each its county in a list of values.':
    '{where}: 1 texto en {rows} no es un condado de {state}, y no se decide a nadie por él: {values}; dé a cada uno su condado en una lista de valores.',
  '{where}: {many} texts in {rows} are no county of {state}, and nobody is decided for them: {values}; give each its county in a list of values.':
    '{where}: {many} textos en {rows} no son un condado de {state}, y no se decide a nadie por ellos: {values}; dé a cada uno su condado en una lista de valores.',
  '{where}: 1 text in {rows} is no section as the files of {state} write it ({citation}), so that any offense is possible: {values}; take the section out of the text with a pattern.':
    '{where}: 1 texto en {rows} no es una sección como la escriben los archivos de {state} ({citation}), de modo que es posible cualquier delito: {values}; saque la sección del texto con un patrón.',
  '{where}: {many} texts in {rows} are no section as the files of {state} write it ({citation}), so that any offense is possible: {values}; take the section out of the text with a pattern.':
    '{where}: {many} textos en {rows} no son una sección como la escriben los archivos de {state} ({citation}), de modo que es posible cualquier delito: {values}; saque la sección del texto con un patrón.',
};
