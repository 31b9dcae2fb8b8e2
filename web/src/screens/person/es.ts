import type { enPerson } from './en.ts';

/** Spanish: one person. */
export const esPerson = {
  'petition.downloadAll': 'Descargarla con el formulario del tribunal lleno (ZIP)',
  'person.title': 'Persona',
  'person.alias': 'También {names}',
  'person.incomplete':
    'Hay líneas ilegibles que pueden referirse a esta persona, o líneas de este historial que pueden ser de otra, así que nada aquí es seguro.',
  'person.stale':
    'Se hicieron o deshicieron correcciones desde este análisis: esta página las muestra, pero no las cifras ni los archivos.',
  'person.determinations': '{n} {n|determinación|determinaciones}',
  'correct.open': 'Corregir un dato',
  'correct.title': 'Corregir un dato',
  'correct.lead':
    'Una corrección se superpone al archivo del estado y nunca lo cambia. Se puede deshacer y forma parte del próximo análisis.',
  'correct.about': 'Sobre',
  'correct.person': 'la persona',
  'correct.value': 'Valor verdadero',
  'correct.choose': 'Elija …',
  'correct.preview': 'Antes de guardar: qué cambia',
  'correct.previewEmpty': 'Escriba un valor para ver su efecto.',
  'correct.noChange': 'No cambia ninguna determinación.',
  'correct.becomes': 'pasa a ser',
  'correct.documentHint': 'Por ejemplo: sentencia, caso 17F0231, página 2',
  'correct.save': 'Guardar la corrección',
  'petition.title': 'Petición',
  'petition.profile': 'Llene primero el perfil de la oficina',
  'petition.make': 'Preparar la petición',
  'petition.again': 'Preparar la petición otra vez',
  'petition.download': 'Descargar la petición (PDF)',
  'neighbors.title': 'Siguiente y anterior de la lista',
  'neighbors.previousPerson': 'Persona anterior',
  'neighbors.nextPerson': 'Persona siguiente',
  'neighbors.previous': 'Condena anterior',
  'neighbors.next': 'Condena siguiente',
  'neighbors.place': '{place} de {total} de la lista',
  'person.printAll': 'Imprimir todo',
} satisfies Record<keyof typeof enPerson, string>;
