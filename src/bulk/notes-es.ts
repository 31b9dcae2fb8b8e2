/**
 * What is told of an input file in Spanish, found by the English sentence that stands in a results folder; `{lines}` stands
 * for what the engine puts in. For review by a named reader.
 */
export const FILE_NOTES_IN_SPANISH: Readonly<Record<string, string>> = {
  "the file has exactly as many rows ({rows}) as a sheet of {sheet} holds, so lines may be missing at its end; compare the number of lines with the state's.":
    'el archivo tiene exactamente tantas filas ({rows}) como caben en una hoja de {sheet}, así que pueden faltar líneas al final; compare el número de líneas con el del estado.',
  'the old Excel': 'el Excel antiguo',
  '1 more header stands between its lines, as in files that were joined; passed over.':
    'hay 1 encabezado más entre sus líneas, como en archivos que se unieron; se pasa por alto.',
  '{headers} more headers stand between its lines, as in files that were joined; passed over.':
    'hay {headers} encabezados más entre sus líneas, como en archivos que se unieron; se pasan por alto.',
  'in the lines joined of all files: {note}': 'en las líneas unidas de todos los archivos: {note}',
  '{column} holds no day of the calendar, such as 00000000, on 1 line, so those dates are unknown.':
    '{column} no tiene un día del calendario, como 00000000, en 1 línea, así que esas fechas no se conocen.',
  '{column} holds no day of the calendar, such as 00000000, on {lines} lines, so those dates are unknown.':
    '{column} no tiene un día del calendario, como 00000000, en {lines} líneas, así que esas fechas no se conocen.',
  '{column} holds {forms} on 1 line (9 for a digit, A for a letter), where the format has {form}; they are read, and marked as derived.':
    '{column} tiene {forms} en 1 línea (9 es una cifra, A una letra) donde el formato tiene {form}; se leen, y se marcan como derivadas.',
  '{column} holds {forms} on {lines} lines (9 for a digit, A for a letter), where the format has {form}; they are read, and marked as derived.':
    '{column} tiene {forms} en {lines} líneas (9 es una cifra, A una letra) donde el formato tiene {form}; se leen, y se marcan como derivadas.',
  '{column} holds {forms} on 1 line (9 for a digit, A for a letter), which cannot be read as dates for sure (of 1/2/2019, either number may be the month), so those dates are unknown; ask for the file with dates as {form}.':
    '{column} tiene {forms} en 1 línea (9 es una cifra, A una letra), que no se puede leer con seguridad como fecha (en 1/2/2019, cualquiera de los dos números puede ser el mes), así que esas fechas no se conocen; pida el archivo con fechas como {form}.',
  '{column} holds {forms} on {lines} lines (9 for a digit, A for a letter), which cannot be read as dates for sure (of 1/2/2019, either number may be the month), so those dates are unknown; ask for the file with dates as {form}.':
    '{column} tiene {forms} en {lines} líneas (9 es una cifra, A una letra), que no se pueden leer con seguridad como fechas (en 1/2/2019, cualquiera de los dos números puede ser el mes), así que esas fechas no se conocen; pida el archivo con fechas como {form}.',
  '{column} names no county of {state} on 1 line: {texts}; a run for one county passes over the convictions on it. If it means the county, write its name there and run again.':
    '{column} no nombra ningún condado de {state} en 1 línea: {texts}; un análisis de un solo condado pasa por alto sus condenas. Si se refiere al condado, escriba su nombre ahí y analice de nuevo.',
  '{column} names no county of {state} on {lines} lines: {texts}; a run for one county passes over the convictions on them. If some of them mean the county, write its name there and run again.':
    '{column} no nombra ningún condado de {state} en {lines} líneas: {texts}; un análisis de un solo condado pasa por alto sus condenas. Si algunas se refieren al condado, escriba su nombre ahí y analice de nuevo.',
  'texts not shown here, since they may be names': 'textos que no se muestran aquí, porque pueden ser nombres',
};
