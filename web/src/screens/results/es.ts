import type { enResults } from './en.ts';

/** Spanish: the results of a run. */
export const esResults = {
  'impact.people': 'Personas con una condena bajo esta ley',
  'impact.keeps':
    'El sello, u otro alivio que conserva la condena en los antecedentes, no la quita: las tres últimas cifras la cuentan como si siguiera ahí.',
  'impact.peopleNote': '{convictions} condenas',
  'impact.most': 'como máximo {n}',
  'column.clause': 'Cláusula',
  'files.title': 'Archivos y documentos',
  'files.results': 'Archivos de resultados',
  'files.documents': 'Documentos',
  'files.none': 'Ninguno todavía en la carpeta de este análisis.',
  'tables.title': 'Para otros programas',
  'tables.lead': 'Cada condena y cada persona del análisis, como tablas.',
  'tables.xlsx': 'Escribir libros de Excel',
  'tables.parquet': 'Escribir archivos Parquet',
  'chart.showTable': 'Mostrar como tabla',
  'chart.showChart': 'Mostrar como gráfica',
  'files.verify': 'Verificar estos archivos',
  'files.hash':
    'SHA-256 del manifiesto del análisis, que lleva todo documento hecho con él. «redress verify» comprueba los archivos con él.',
  'files.more': 'y {n} más, en la pantalla de los documentos',
  'papers.open': 'Hacer documentos o ver los que ya se hicieron',
  'again.change': 'Ejecutar de nuevo con otras opciones',
  'again.since':
    'Desde este análisis {n|se hizo o deshizo|se hicieron o deshicieron} {n} {n|corrección|correcciones}; sus cifras y archivos no {n|la|las} incluyen.',
  'results.nothing': 'Ninguna condena bajo esta ley en {county}',
  'results.nothingText':
    'Por eso todas las cifras de abajo son cero. Compruebe si son el condado y la ley que quería: la revisión de los archivos muestra los condados que contienen.',
  'results.notes': 'Antes de confiar en estos resultados',
  'reading.was': 'Cómo se leyó el archivo',
  'reading.told': 'Lo que el archivo no dice puede significar más de una cosa. Este análisis lo leyó así:',
  'reading.open': 'Lo que el archivo deja abierto',
  'reading.read': 'Cómo se leyó',
  'reading.unusual': 'no es la lectura usual',
  'lead.results':
    'Paso 3 de 3. Elija cualquier cifra para ver las condenas que hay detrás y, después, un nombre para ver por qué se decidió así cada una.',
  'run.working': 'El análisis está en curso',
  'run.filling': 'Las cifras están completas. Se está llenando la lista de condenas en que se basan.',
  'run.leave': 'Puede salir de esta página; el análisis continúa.',
  'run.cancel': 'Cancelar el análisis',
  'open.title': 'Revisión por la oficina',
  'open.lead':
    'Un asunto es una condena en un procedimiento: se revisa, lo firma una segunda persona y se sigue hasta el final. Abrir otra vez solo añade lo nuevo.',
  'results.compare': 'Comparar',
  'results.savings': 'Tiempo y dinero',
  'results.all': 'Ver todas las condenas',
  'results.disagree': 'No use todavía estos resultados',
  'results.incomplete': 'Este análisis está incompleto: líneas apartadas: {n}',
  'results.incompleteText': 'Pida al estado un archivo correcto. Las personas afectadas pasaron a revisión manual.',
  'results.corrections':
    'Las cifras, las pantallas y las determinaciones de todos los archivos incluyen {n} {n|corrección|correcciones}. Las celdas del estado figuran en los archivos tal como llegaron; Corrected_Results.csv enumera lo que cambió cada corrección.',
  'results.elsewhere':
    'De ellas, {n} {n|es una respuesta|son respuestas} de archivos de otros estados; corrections.json nombra cada línea.',
  'results.impact': 'A quién ayuda',
  'results.outcomes': 'Determinaciones',
  'results.share': 'Proporción',
  'results.belowFloor': '{n} {n|condena recibe|condenas reciben} menos de lo que da la propia ley: véalas primero',
  'results.bySection': 'Por sección y gravedad',
  'results.bySectionSummary':
    'Gráfica de barras de condenas por sección y gravedad, divididas por determinación. La mayor es {place}, con {n}. La tabla dice lo mismo.',
  'results.byYear': 'Por año de condena',
  'results.byYearSummary':
    'Gráfica de barras de condenas por año de {from} a {to}, divididas por determinación. La tabla dice lo mismo por década.',
  'results.yearUnknown': '{n} sin año conocido',
  'results.decade': 'Década',
  'results.missing': 'Revisiones manuales por dato que falta',
  'results.missingNone': 'Ninguna revisión espera un dato que falta.',
  'results.flags': 'Avisos para la fiscalía',
  'results.flagsNone': 'Esta ley no tiene avisos.',
  'results.flagsLead':
    'Con aviso: el archivo lo muestra. Por ver: el archivo no lo dice, así que alguien debe mirarlo. Al final está lo que ningún archivo puede mostrar, con las condenas a las que puede referirse.',
  'results.concerned': 'puede referirse a {n}',
  'results.byClause': 'Por cláusula',
  'results.rulebook': 'Abrir las reglas',
  'equity.title': 'A quién ayuda, por grupo',
  'equity.by': 'Agrupar por',
  'equity.age': 'Edad',
  'equity.people': 'Personas',
  'equity.hidden': 'No se muestra: una cifra sobre menos de 11 personas puede revelar a una de ellas',
} satisfies Record<keyof typeof enResults, string>;
