/**
 * What the reader of rap sheets warns of in Spanish, found by its English sentence; `{page}` stands for what the reader puts
 * in. For review by a named reader.
 */
export const WARNINGS_IN_SPANISH: Readonly<Record<string, string>> = {
  'the state says that this person is a victim of identity theft: entries may be of somebody who used the name':
    'el estado dice que esta persona es víctima de robo de identidad: puede haber entradas de quien usó el nombre',
  'the state is consolidating this record with another: ask for the record anew, since this one may lack entries':
    'el estado está uniendo este historial con otro: pida el historial de nuevo, porque a este le pueden faltar entradas',
  'the record has entries in other states or of the FBI, which this sheet may not show':
    'el historial tiene entradas en otros estados o del FBI, que esta hoja quizás no muestra',
  'the state says that the person is under the supervision of mental health':
    'el estado dice que la persona está bajo supervisión de salud mental',
  'the head of the sheet says that the person is deceased: ask before anything is filed':
    'el encabezado de la hoja dice que la persona ha muerto: pregunte antes de presentar nada',
  'page {page}: text at an angle (a stamp or a watermark) was left out; look at the page':
    'página {page}: se dejó fuera un texto inclinado (un sello o una marca de agua); mire la página',
  'two lines stand side by side: the text may be of two pages on one; print it with one page on each sheet of paper':
    'hay dos líneas una al lado de otra: el texto puede ser de dos páginas en una; imprímalo con una página en cada hoja de papel',
  'lines of an event stand above the first event: its heading may be lost, so what they say is not known':
    'hay líneas de un suceso antes del primer suceso: puede faltar su encabezado, así que no se sabe qué dicen',
  'the pages say different numbers of pages: they may come from several documents; read each by itself':
    'las páginas indican distintos totales de páginas: pueden ser de varios documentos; lea cada uno por separado',
  'two pages carry the same number and differ: they may come from several documents; read each by itself':
    'dos páginas llevan el mismo número y son distintas: pueden ser de varios documentos; lea cada uno por separado',
  'a page without a number stands among numbered pages: where it belongs, and whether it does, is not known':
    'hay una página sin número entre páginas numeradas: no se sabe dónde va, ni si es de aquí',
  'the pages stood in a wrong order; they were put in order by their numbers':
    'las páginas estaban en desorden; se ordenaron por sus números',
  'page {page} of {most} is missing': 'falta la página {page} de {most}',
  'pages {pages} of {most} are missing': 'faltan las páginas {pages} de {most}',
  'END OF MESSAGE is missing, which stands below the last line of every sheet: the text may be cut off; if the sheet ends here, add that line':
    'falta END OF MESSAGE, que está debajo de la última línea de toda hoja: el texto puede estar cortado; si la hoja termina aquí, agregue esa línea',
  'text stands below END OF MESSAGE: the file holds more than one sheet, or its pages are out of order; split it':
    'hay texto debajo de END OF MESSAGE: el archivo tiene más de una hoja, o sus páginas están en desorden; divídalo',
  'a second CII number: the text may hold the sheets of two people; split it and read each':
    'un segundo número CII: el texto puede tener las hojas de dos personas; divídalo y lea cada una',
  'more than {most} counts: the rest of the text was not read': 'más de {most} cargos: el resto del texto no se leyó',
  'no event was found: this may not be a California rap sheet':
    'no se encontró ningún suceso: quizás no es un historial de California',
  'the sheet lists other birth dates too; the one it is kept under is used':
    'la hoja da también otras fechas de nacimiento; se usa aquella bajo la que se guarda',
  'the head of the sheet reports probation or parole: ask whether it is over':
    'el encabezado de la hoja dice que hay libertad condicional o bajo palabra: pregunte si ya terminó',
  'the sheet does not say how this count ended in court': 'la hoja no dice cómo terminó este cargo en el tribunal',
  'several charges under one count: which one is not known': 'varias acusaciones en un cargo: no se sabe cuál es',
  'what kind of event this is is not known': 'no se sabe qué clase de suceso es',
  'the court is not in the table of courts, so its county is not known':
    'el tribunal no está en la tabla de tribunales, así que no se sabe su condado',
  'a sentence is being served or supervised here for which the sheet shows no conviction by a court':
    'aquí se cumple o se supervisa una pena para la que la hoja no muestra una condena de un tribunal',
  'a comment speaks of what became of the count: it is for a person to read':
    'un comentario habla de qué fue del cargo: lo tiene que leer una persona',
  'after the conviction another outcome: whether the conviction stands is for a person to read':
    'después de la condena hay otro resultado: si la condena sigue en pie lo tiene que leer una persona',
};
