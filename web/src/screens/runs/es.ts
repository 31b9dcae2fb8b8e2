import type { enRuns } from './en.ts';

/** Spanish: the list of runs, and the first visit. */
export const esRuns = {
  'runs.title': 'Análisis',
  'runs.lead': 'Cada análisis aplica una política a un conjunto de archivos.',
  'runs.compare': 'Comparar los dos elegidos',
  'runs.compareHint': 'Elija primero dos análisis terminados',
  'runs.choose': 'Elegir para comparar',
  'runs.chooseOne': 'Elegir {name} para comparar',
  'runs.name': 'Análisis',
  'runs.state': 'Estado',
  'runs.policy': 'Política',
  'runs.when': 'Cuándo y quién',
  'runs.actions': 'Acciones',
  'runs.size': '{people} personas, {lines} líneas',
  'runs.found': '{n} {n|condena decidida|condenas decididas}; alivio para {people} personas',
  'runs.rename': 'Cambiar el nombre',
  'runs.renameHeading': 'Cambiar el nombre de este análisis',
  'runs.newName': 'Nombre nuevo (en blanco, el habitual)',
  'runs.note': 'Nota',
  'runs.corrected': '{n} {n|corrección|correcciones}',
  'runs.due': 'Próximos días de vencimiento:',
  'first.title': 'Bienvenido a Redress',
  'first.lead':
    'Del archivo de antecedentes del estado a una respuesta para cada condena: qué se puede limpiar, bajo qué ley y por qué.',
  'first.tryHeading': 'Pruébelo con personas inventadas',
  'first.tryText': 'En un minuto tendrá un análisis completo de 20 000 líneas. Nadie en él existe.',
  'first.step1': 'Redress inventa el archivo de un condado y muestra qué contiene.',
  'first.step2': 'Usted cambia las opciones del condado y ve enseguida a quién ayudan.',
  'first.step3': 'Lo ejecuta y abre a una persona para ver por qué se decidió cada condena.',
  'first.try': 'Empezar con datos inventados',
  'first.ownHeading': 'Use el archivo de su condado',
  'first.courtTables':
    'O una tabla de los cargos de los tribunales de un estado, una línea por cargo, con las columnas de la tabla judicial: {states}.',
  'first.drop': 'Suelte aquí un archivo para empezar un análisis',
  'first.own': 'Elegir archivos',
  'first.safeHeading': 'Sus datos se quedan aquí',
  'first.safeText':
    'Redress funciona en este equipo y ninguna pantalla envía nada a otro. Un análisis se puede eliminar con todos sus datos.',
  'first.safeOffice':
    'Redress funciona en el servidor de su oficina, y ninguna de sus pantallas envía nada a otra parte. Un análisis se puede borrar con todos sus datos.',
} satisfies Record<keyof typeof enRuns, string>;
