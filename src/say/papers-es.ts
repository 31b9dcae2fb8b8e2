import type { PAPERS_EN } from './papers-en.ts';
import type { Disagreement, FillFault, FormFault, Kept, ListFault, PaperKind } from './papers-values.ts';

/** What is said of papers and of the results they are made from, in Spanish; the values are those of the English table. */

type Table = {
  readonly [Code in keyof typeof PAPERS_EN]: (typeof PAPERS_EN)[Code] extends (values: infer Values) => string
    ? (values: Values) => string
    : string;
};

const listed = (words: readonly string[], type: 'conjunction' | 'disjunction') =>
  new Intl.ListFormat('es-US', { type }).format(words);

const KINDS: Readonly<Record<PaperKind, string>> = {
  summary: 'informe',
  motion: 'mociones',
  order: 'órdenes',
  notice: 'cartas',
  update: 'listas de actualización',
  remedies: 'listas para otros remedios',
  petition: 'peticiones',
};
const kinds = (some: readonly PaperKind[]) => some.map((kind) => KINDS[kind]);

const FORMS: Readonly<Record<FormFault, string>> = {
  locked:
    'está cifrado, como muchos formularios judiciales aunque se abran sin contraseña; quite antes el cifrado (qpdf --decrypt form.pdf unlocked.pdf) y use esa copia',
  unreadable: 'está dañado o no es un PDF; pídalo de nuevo al tribunal',
  heavy: 'está dañado, o requiere más tiempo o memoria que cualquier formulario; pídalo de nuevo al tribunal',
  'no-fields': 'no tiene campos que se puedan llenar; use una copia del formulario que no se haya impreso ni escaneado',
};

function notFilled(why: FillFault): string {
  switch (why.kind) {
    case 'form':
      return `el formulario ${FORMS[why.form]}.`;
    case 'no-field':
      return `el formulario no tiene el campo ${why.fields.map((name) => `«${name}»`).join(', ')}.`;
    case 'field':
      return why.most === null
        ? `el campo «${why.field}» no es de texto ni una casilla.`
        : `el campo «${why.field}» admite ${why.most} caracteres como máximo; asígnele algo más corto.`;
    case 'not-read-again':
      return 'el formulario llenado no se puede volver a leer.';
    case 'charges-left-out':
      return `el formulario (con su mapa) contiene ${why.holds} de ${why.of} cargos; use la petición que compone Redress, que los contiene todos, o adjúntela.`;
  }
}

const lacks = (columns: readonly string[]) =>
  columns.length === 1 ? `le falta la columna ${columns[0]}` : `le faltan las columnas ${columns.join(', ')}`;

function listFault(list: ListFault): string {
  switch (list.kind) {
    case 'empty':
      return 'no tiene ninguna línea debajo del encabezado';
    case 'columns':
      return lacks(list.columns);
    case 'not-csv':
      return 'no es un archivo CSV que se pueda leer; expórtelo de nuevo';
    case 'unreadable':
      return 'no se puede leer; revise la ruta y cómo está escrita';
  }
}

function disagreement(why: Disagreement): string {
  switch (why.kind) {
    case 'columns':
      return lacks(why.columns);
    case 'shorter':
      return `${why.file} termina antes que determinations.csv (línea ${why.line})`;
    case 'longer':
      return `${why.file} continúa después del final de determinations.csv (línea ${why.line})`;
    case 'other':
      return `determinations.csv y ${why.file} tratan de condenas distintas, línea ${why.line}`;
  }
}

function kept(why: Kept): string {
  switch (why.kind) {
    case 'exists':
      return 'ya existe; elija otra carpeta con --out, o agregue --overwrite para reemplazarla.';
    case 'holds-input':
      return 'contiene uno de los archivos de entrada y no se reemplaza; elija otra carpeta con --out.';
    case 'no-results':
      return 'no contiene resultados de redress analyze y no se reemplaza; elija otra carpeta con --out.';
    case 'foreign':
      return `contiene ${why.entries === 1 ? 'un archivo o una carpeta' : `${why.entries} archivos y carpetas`} que no escribió ningún análisis de Redress y no se reemplaza; muévalos, o elija otra carpeta con --out.`;
  }
}

function notWritten(path: string, cause: string): string {
  switch (cause) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `${path}: el disco está lleno; libere espacio o elija otro disco con --out. No se guardó nada.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${path}: no tiene permiso para escribir allí; elija otra carpeta con --out.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path}: una parte de esta ruta es un archivo y no una carpeta; elija otra con --out.`;
    case 'ENAMETOOLONG':
    case 'ELOOP':
      return `${path}: esta ruta es demasiado larga, o un enlace en ella vuelve a sí mismo; elija otra con --out.`;
    default:
      return `${path}: no se pudieron escribir los resultados (${cause || 'causa desconocida'}). No se guardó nada.`;
  }
}

export const PAPERS_ES: Table = {
  'note-not-written': ({ missing, there, lawsWith, law }) =>
    `Sin ${listed(kinds(missing), 'disjunction')}: los de Redress están escritos para ${listed(lawsWith, 'conjunction')} y la citan, y este análisis se decidió según ${law}. Para ella solo hay: ${listed(kinds(there), 'conjunction')}.`,
  'note-no-order-date': () =>
    'El perfil no tiene la fecha de la orden firmada (order.date): las cartas se marcan como borradores y las listas de actualización no llevan fecha de orden.',
  'note-no-addresses': ({ place }) =>
    place === 'command'
      ? 'Sin --addresses: el estado no envía direcciones, así que las cartas llevan solo el nombre.'
      : 'El estado no envía direcciones, así que las cartas llevan solo el nombre.',
  'note-no-person': ({ place }) =>
    place === 'command'
      ? 'No se hizo ninguna petición: indique una persona con --person.'
      : 'No se hizo ninguna petición: las peticiones se hacen desde la página de una persona.',
  'note-no-profile': ({ missing, place }) =>
    `Sin ${listed(kinds(missing), 'disjunction')}: llevan los nombres, direcciones y fechas del perfil del condado. ${place === 'command' ? 'Indíquelo con --profile (examples/county-profile.json es un ejemplo).' : 'Llene primero el perfil.'}`,
  'note-no-policy-name':
    'El perfil no nombra la política que adoptó la oficina (office.policy): las mociones dan como fundamento la ley y la regla que decidió, y ninguna política.',
  'note-no-floor': ({ place }) =>
    place === 'command'
      ? 'El informe no muestra lo que da la ley por sí sola: analice los mismos archivos con --policy statute e indique esos resultados con --compare.'
      : 'El informe no muestra lo que da la ley por sí sola; las cifras del análisis lo muestran.',
  'note-run-is-old': ({ asOf, date }) =>
    `El análisis decidió con fecha de ${asOf}, más de un año antes de la fecha de los documentos (${date}): analice un archivo más reciente del estado antes de presentar nada.`,
  'note-out-of-reach': ({ convictions, list, place }) =>
    `La política da alivio a ${convictions.toLocaleString('es-US')} ${convictions === 1 ? 'condena' : 'condenas'} que ninguna moción según esta ley puede pedir; no están en ninguna moción, orden, carta ni lista de actualización. ${
      list === 'made'
        ? 'Están en other-remedies.csv.'
        : place === 'command'
          ? 'Agregue --kind remedies para obtener la lista.'
          : 'Elija la lista para otros remedios para verlas.'
    }`,
  'note-form-not-filled': ({ paper, why }) => `${paper}: ${notFilled(why)}`,

  'doubt-no-case-number': 'el número de caso no está en los datos del estado',
  'doubt-no-name': 'el nombre no está en los datos del estado',
  'doubt-names-differ': 'las líneas del caso escriben el nombre de distintas maneras',
  'doubt-no-court': 'el tribunal no está en los datos del estado',
  'doubt-no-section': 'la sección no se puede leer',
  'doubt-no-level': 'el nivel no está registrado',
  'doubt-no-exact-date': 'no se conoce el día exacto de la condena',
  'doubt-convicted-since-act': ({ date }) => `condena del ${date} o posterior`,
  'doubt-minor-to-misdemeanor':
    'menor de 18 años al cometer el delito, o quizá: puede corresponder una infracción en lugar de un delito menor',
  'doubt-may-be-serving':
    'los datos muestran una sentencia que no ha terminado: puede corresponder otra cosa que la que pide el documento',
  'doubt-flag-raised': ({ title }) => `aviso: ${title}`,
  'doubt-characters': 'caracteres que ninguna fuente puede mostrar',
  'doubt-lost-characters': ({ characters }) =>
    `caracteres que ninguna fuente puede mostrar, impresos como su número: ${characters.join(' ')}`,
  'doubt-no-address': 'no se dio ninguna dirección',
  'doubt-deceased': 'registrada como fallecida',
  'doubt-nameless': 'sin nombre registrado',
  'doubt-letter-deceased': 'sin carta: persona registrada como fallecida',
  'doubt-letter-nameless': 'sin carta: sin nombre registrado',

  'papers-nothing-to-petition': ({ place }) =>
    `El análisis no tiene ninguna condena con alivio para ${place === 'command' ? 'la persona de --person' : 'esta persona'}, así que no hay nada que pedir.`,
  'papers-date-before-run': ({ path, date, asOf }) =>
    `La fecha ${path} del perfil es ${date}, anterior al día con el que decidió el análisis (${asOf}). Corrija ${path} en el perfil, o vuelva a analizar el archivo con una fecha anterior.`,
  'papers-stopped': 'Cancelado. Lo que está hecho se conserva; la misma orden continúa desde allí.',
  'papers-not-written': ({ path, cause }) =>
    `${path}: ${cause === 'ENOSPC' ? 'el disco está lleno' : `no se puede escribir allí (${cause})`}. Lo que está hecho se conserva; la misma orden continúa desde allí.`,
  'papers-printing-ended':
    'Un proceso que imprimía documentos terminó antes de acabar, como sucede cuando falta memoria. Cierre otros programas, o use menos procesos (--workers). Lo que está hecho se conserva; la misma orden continúa desde allí.',
  'papers-of-other-run': ({ path }) =>
    `${path} contiene documentos de otro análisis, perfil o plantilla; agregue --overwrite para reemplazarlos.`,
  'papers-there-already': ({ path }) =>
    `${path} ya contiene estos documentos (documents.json); agregue --overwrite para hacerlos de nuevo.`,
  'papers-of-other-unfinished': ({ path }) =>
    `${path} contiene documentos sin terminar de otro análisis, perfil, plantilla o selección; dé la orden que los empezó, o agregue --overwrite.`,
  'papers-folder-not-empty': ({ path }) =>
    `${path} no está vacía; elija otra carpeta con --out, o agregue --overwrite para escribir en ella.`,
  'papers-no-format': ({ id }) => `Este Redress no tiene documentos para archivos del formato ${id}.`,
  'papers-other-files': ({ path, other }) =>
    `${path} es un análisis de otros archivos que ${other}; solo se comparan opciones sobre los mismos.`,
  'papers-no-law': ({ id }) => `Este Redress no tiene la ley ${id} según la cual se decidió el análisis.`,
  'papers-law-changed': ({ id, was, is }) =>
    `El análisis se decidió según la versión ${was} de ${id} y este Redress tiene la versión ${is}; ejecute \`redress analyze\` de nuevo.`,
  'papers-no-policy': ({ id }) => `Este Redress no tiene la política ${id} según la cual se decidió el análisis.`,
  'papers-objections-astray': ({ lost, of }) =>
    `${lost} de las ${of} objeciones no se refieren a ninguna condena de este análisis; revise sus columnas person y count.`,
  'papers-reviewed-astray': ({ lost, of }) =>
    `${lost} de las ${of} condenas revisadas no están en ninguna línea de este análisis; revise las columnas person y count de la lista.`,
  'papers-outcomes-differ': ({ outcome, figure, found }) =>
    `summary.json cuenta ${figure} condenas con el resultado ${outcome}, y determinations.csv contiene ${found}; ejecute \`redress analyze\` de nuevo.`,
  'papers-flags-differ': ({ flag }) =>
    `summary.json y determinations.csv no cuentan los mismos avisos${flag === '' ? '' : ` (${flag})`}; ejecute \`redress analyze\` de nuevo.`,
  'papers-relief-differs': ({ figure, found }) =>
    `summary.json cuenta ${figure} condenas con alivio, y determinations.csv contiene ${found}; ejecute \`redress analyze\` de nuevo.`,
  'list-unusable': ({ list }) => `La lista no se puede usar: ${listFault(list)}.`,
  'list-file-unusable': ({ path, list }) => `${path} no se puede usar: ${listFault(list)}.`,
  'form-unusable': ({ form }) => `El formulario ${FORMS[form]}.`,
  'form-file-unusable': ({ path, form }) => `${path}: el formulario ${FORMS[form]}.`,
  'form-unmapped': ({ path, fields }) =>
    [
      `${path} tiene ${fields.length} campos; indique con --form-map qué recibe cada uno (docs/guides/attorney.md). Son:`,
      ...fields,
    ].join('\n  '),
  'form-map-unusable': ({ path }) =>
    `${path} no es un mapa de formulario: {"fields": {"<campo>": "{caseNumber}"}} (docs/guides/attorney.md).`,

  'results-of-several': ({ path, first }) =>
    `${path} compara varias opciones; indique la carpeta de una de ellas, como ${first}.`,
  'results-not-whole': ({ path }) =>
    `${path} no contiene manifest.json, así que no es una carpeta completa de resultados de redress analyze.`,
  'results-other-version': ({ path }) =>
    `${path}: manifest.json o summary.json no es de esta versión de Redress; analice de nuevo.`,
  'results-unreadable': ({ path }) => `${path}: manifest.json o summary.json no se puede leer; analice de nuevo.`,
  'comparison-unreadable': ({ path, file }) =>
    `${path}: ${file} no se puede leer, o no es de esta versión de Redress; analice de nuevo.`,
  'results-lack': ({ path, file }) => `A ${path} le falta ${file}; ejecute \`redress analyze\` de nuevo.`,
  'results-changed': ({ path, file }) =>
    `${file} en ${path} no es lo que escribió el análisis: se cambió después. Los documentos solo se hacen de un análisis tal como está; ejecute \`redress analyze\` de nuevo y lleve las correcciones en una lista para --objections.`,
  'results-disagree': ({ path, why }) => `Los resultados en ${path} no se pueden usar: ${disagreement(why)}.`,
  'output-exists': ({ path }) =>
    `${path} ya existe; elija otro nombre con --out, o agregue --overwrite para reemplazarlo.`,
  'lines-exist': ({ path }) => `${path} ya existe; elija otro archivo con --lines.`,
  'output-in-use': ({ path }) =>
    `Otro análisis está escribiendo ${path}; espere a que termine, o elija otra carpeta con --out.`,
  'output-kept': ({ path, why }) => `${path} ${kept(why)}`,
  'output-appeared': ({ path, why }) => `${path} ${kept(why)} Apareció o cambió durante el análisis.`,
  'output-failed': ({ path, cause }) => notWritten(path, cause),
};
