import type { enNewRun } from './en.ts';

/** Spanish: a new run. */
export const esNewRun = {
  'again.title': 'Ejecutar de nuevo',
  'again.files': 'Los archivos: {files}',
  'again.lead':
    'Aquí están las opciones de «{name}». Cambie lo que quiera, o nada: el nuevo análisis incluye todas las correcciones que están en vigor ahora. El análisis «{name}» queda como está.',
  'again.otherCounty': '«{policy}» es de otro condado. ¿Es lo que quiere {county}?',
  'reading.title': 'Cómo se lee el archivo',
  'reading.lead':
    'Lo que el archivo no dice puede significar más de una cosa. Cada opción muestra su efecto junto al formulario, y los resultados dicen cómo se leyó el archivo.',
  'reading.changed': '{n} no {n|es|son} como lee la política',
  'reading.policy': 'como lee la política',
  'new.title': 'Nuevo análisis',
  'new.lead': 'Empiece con el archivo que envió el estado. Nada se decide antes de que vea qué contiene.',
  'new.reading': 'Leyendo los archivos',
  'new.refused': 'Estos archivos no se pueden usar',
  'builder.title': 'El condado y su política',
  'builder.asOfHint': 'Las edades y los años se miden en este día.',
  'builder.fixed': 'Esta política no deja nada que elegir.',
  'builder.fixedBut': 'Esta política no deja nada que elegir. Una política de esta ley que sí lo hace:',
  'builder.runHeading': 'Ejecutar',
  'builder.name': 'Un nombre para este análisis (opcional)',
  'lead.look': 'Paso 2 de 3. Elija un condado y mire «Qué resulta». Después elija «Ejecutar el análisis».',
  'lead.choose':
    'Paso 2 de 3. Marque una sección o fije un umbral y mire «Qué resulta». Después elija «Ejecutar el análisis».',
  'effect.title': 'Qué resulta',
  'effect.gathering': 'Reuniendo a las personas del condado. Después, cada opción se responde al instante.',
  'effect.over':
    '{people} personas con {convictions} condenas que decide la política elegida, incluidas las de condado o sección ilegibles',
  'effect.caption': 'El efecto de la política elegida junto al de la ley por sí sola y al máximo que permite la ley',
  'effect.chosen': 'Elegida',
  'effect.floor': 'Ley',
  'effect.most': 'Como máximo',
  'effect.wider':
    'Las columnas no deciden el mismo número de condenas: una política puede decidir también cargos que la ley no alcanza, o dejar fuera algunos que sí.',
  'effect.spoken':
    'Desestimadas {clears}, reducidas {lowers}, para revisión manual {open}; algún alivio para {people} personas.',
  'effect.time': 'calculado en {ms} ms',
} satisfies Record<keyof typeof enNewRun, string>;
