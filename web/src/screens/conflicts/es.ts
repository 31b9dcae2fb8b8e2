import type { enConflicts } from './en.ts';

/** Spanish: what somebody keeps out of. */
export const esConflicts = {
  'conflicts.title': 'De qué se aparta usted',
  'conflicts.lead':
    'Declare un conflicto de interés sin mirar el expediente. Desde entonces no ve a las personas de quienes trata: ni en listas y cuentas, ni por dirección, ni en búsquedas o escritos, ni en análisis posteriores. Una declaración queda.',
  'conflicts.add': 'Declarar un conflicto',
  'conflicts.kind': 'Usted se aparta de',
  'conflicts.kind.case': 'una causa, por su número',
  'conflicts.kind.relation': 'una persona con quien tiene relación, por su nombre',
  'conflicts.kind.counsel': 'causas en que fue abogado, por su número de colegiado',
  'conflicts.what.case': 'Número de causa',
  'conflicts.what.relation': 'Nombre y apellido',
  'conflicts.what.counsel': 'Su número de colegiado',
  'conflicts.hint.case': 'Como se escriba. Se oculta a todos los que tienen una condena en la causa.',
  'conflicts.hint.relation': 'Se oculta a todos cuyo nombre tiene todas estas palabras, también a sus homónimos.',
  'conflicts.hint.counsel':
    'Oculta las causas en que la lista de un tribunal lo nombra. Los archivos del estado no dicen quién fue abogado.',
  'conflicts.county': 'Condado',
  'conflicts.countyHint': 'En blanco si el número vale en todos los condados',
  'conflicts.why': 'Por qué, por ejemplo: es mi primo; representé a un testigo',
  'conflicts.keepOut': 'Apartarme',
  'conflicts.declared': 'Queda constancia. Personas que ahora le oculta: {n}.',
  'conflicts.yours': 'Lo que declaró',
  'conflicts.none':
    'Aquí no ha declarado nada. De lo que se apartó en la ficha de un asunto no hay nada en esta lista.',
  'conflicts.entry.case': 'Causa {what}',
  'conflicts.entry.relation': 'Relación con {what}',
  'conflicts.entry.counsel': 'Abogado con número de colegiado {what}',
  'conflicts.people': 'Personas ocultas ahora: {n}',
  'conflicts.counsel': 'Listas de abogados',
  'conflicts.counselText':
    'Una lista de un tribunal dice quién fue abogado en qué causa: un archivo CSV con las columnas county, case y bar_number. Quien declara ese número se aparta de esas causas.',
  'conflicts.take': 'Tomar una lista',
  'conflicts.taken': 'Líneas tomadas: {n}; ya conocidas: {known}.',
} satisfies Record<keyof typeof enConflicts, string>;
