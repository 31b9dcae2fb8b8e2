import type { EN } from './en.ts';
import { LINKAGE_ES } from './linkage-es.ts';
import { LOTS_ES } from './lots-es.ts';
import { NOTICES_ES } from './notices-es.ts';
import { ORDERS_ES } from './orders-es.ts';
import { PAPERS_ES } from './papers-es.ts';
import { PROCEDURE_REFUSALS } from './procedure-refusals.ts';
import { PUBLISH_ES } from './publish-es.ts';
import { REQUESTS_ES } from './requests-es.ts';
import { RETENTION_ES } from './retention-es.ts';
import type { OtherForm, RewrittenKind, SaidFault } from './values.ts';
import { oneOf, sheetColumn } from './values.ts';

/** Every problem as a Spanish sentence, by its code; the values are those of the English table. */

type Table = {
  readonly [Code in keyof typeof EN]: (typeof EN)[Code] extends (values: infer Values) => string
    ? (values: Values) => string
    : string;
};

const SEPARATORS: Readonly<Record<string, string>> = {
  ',': 'comas',
  ';': 'puntos y comas',
  '\t': 'tabulaciones',
  '|': 'barras verticales',
};

function separators(delimiter: string): string {
  return SEPARATORS[delimiter] ?? `el carácter ${delimiter}`;
}

const FORMS: { readonly [Form in OtherForm]: string } = {
  pdf: 'un documento PDF',
  zip: 'un archivo zip o una hoja de cálculo',
  'old-office': 'un documento o una hoja de cálculo del Office antiguo',
  rtf: 'un documento de un procesador de textos (RTF)',
  'utf-16': 'texto en UTF-16',
  'utf-32': 'texto en UTF-32',
  ebcdic: 'texto en EBCDIC, como lo escriben los grandes sistemas (mainframe)',
  json: 'datos en JSON',
  'web-page': 'una página web o XML, quizá lo que un portal respondió en lugar del archivo',
  archive:
    'un archivo comprimido de una clase que aquí no se descomprime (tar, 7z, rar, xz, bz2 o comprimido dos veces)',
  encrypted: 'un archivo cifrado (PGP)',
  'not-text': 'un archivo que no es de texto',
};

const EXPORT = 'expórtelo primero como CSV (UTF-8)';

/** What to do with a file that is no table of text. */
const FORM_ADVICE: { readonly [Form in OtherForm]: string } = {
  pdf: EXPORT,
  zip: 'descomprímalo y entregue el archivo de texto que contiene, o exporte la hoja de cálculo como CSV (UTF-8)',
  'old-office': EXPORT,
  rtf: EXPORT,
  'utf-16': EXPORT,
  'utf-32': EXPORT,
  ebcdic: 'pida que se lo envíen de nuevo como texto (ASCII o UTF-8)',
  json: EXPORT,
  'web-page': 'ábralo en un navegador para ver qué dice y obtenga el archivo de nuevo',
  archive: 'descomprímalo primero y entregue el archivo de texto que contiene',
  encrypted: 'descífrelo primero',
  'not-text': EXPORT,
};

const SET_ASIDE = 'o vuelva a analizar apartando esas líneas (--quarantine) para revisarlas a mano';

const ADVICE: { readonly [Kind in SaidFault['kind']]: string } = {
  fields: `pida un archivo completo, ${SET_ASIDE}`,
  subject: `pida un archivo completo, ${SET_ASIDE}`,
  after: `corrija la línea, ${SET_ASIDE}`,
  open: `corrija la línea, ${SET_ASIDE}`,
  header: 'pida el archivo en el orden de la página del formato',
  'other header': 'pida los archivos por separado y en el orden de la página del formato',
  long: 'pida el archivo de nuevo',
  'set fields': `pida un archivo completo, ${SET_ASIDE}`,
  'no key': `pida un archivo completo, ${SET_ASIDE}`,
  repeated: `pregunte cuál de las dos vale, ${SET_ASIDE}`,
  orphan: `pida el juego completo de archivos, ${SET_ASIDE}`,
};

function fields(number: number): string {
  return number === 1 ? '1 campo' : `${number} campos`;
}

function cell(found: string | null): string {
  return found === '' ? 'está en blanco' : `es ${found ?? 'otra cosa'}`;
}

/** A fault of a line, without the name of the file. */
function faultOf(fault: SaidFault): string {
  switch (fault.kind) {
    case 'fields': {
      const columns = `columnas A a ${sheetColumn(fault.expected)}`;
      return fault.found === 1
        ? `hay 1 campo; se esperaban ${fault.expected} separados por ${separators(fault.delimiter)} (${columns})`
        : `hay ${fault.found} campos; se esperaban ${fault.expected} (${columns})`;
    }
    case 'header':
      return `la columna ${fault.column} del encabezado ${cell(fault.found)}; se esperaba ${fault.expected}`;
    case 'other header':
      return 'aquí hay un segundo encabezado, y sus columnas no son las del formato';
    case 'subject':
      return `la columna ${fault.column} (${fault.field}) está en blanco, así que no se sabe de quién es esta línea`;
    case 'after':
      return 'hay texto después de unas comillas de cierre, así que no se pueden distinguir los campos de la línea';
    case 'open':
      return 'unas comillas abren un campo que no se cierra, así que no se pueden distinguir los campos de la línea';
    case 'long':
      return 'la línea es más larga que cualquier línea de un archivo de antecedentes';
    case 'set fields':
      return `hay ${fields(fault.found)}; se esperaban ${fault.expected} separados por ${separators(fault.delimiter)}`;
    case 'no key':
      return `${fault.field} está en blanco, así que no se sabe a qué pertenece la línea`;
    case 'repeated':
      return `otra línea con el mismo ${fault.field} dice otra cosa («${fault.title}»)`;
    case 'orphan':
      return `ninguna línea «${fault.title}» tiene el ${fault.field} de esta línea`;
  }
}

const REWRITTEN: { readonly [Kind in RewrittenKind]: (column: string, number: string) => string } = {
  scientific: (column, number) =>
    `${column} tiene ${number} en la forma 1.23457E+11, así que ya no se pueden distinguir las líneas de varias personas`,
  zeros: (column, number) =>
    `${column} tiene ${number} con y sin ceros a la izquierda u otros signos (.0, una coma, un espacio), así que una persona figura como dos`,
  placeholder: (column) =>
    `${column} tiene un relleno donde va el número de una persona, así que no se sabe de quién son esas líneas`,
};

function others(number: number): string {
  return number === 1 ? 'otro texto' : `otros ${number} textos`;
}

export const ES: Table = {
  ...ORDERS_ES,
  ...NOTICES_ES,
  ...RETENTION_ES,
  ...REQUESTS_ES,
  ...LINKAGE_ES,
  ...LOTS_ES,
  ...PAPERS_ES,
  ...PUBLISH_ES,
  text: ({ text }) => text,

  'file-missing': ({ path }) => `${path}: no existe ese archivo; revise la ruta y cómo está escrita.`,
  'file-forbidden': ({ path }) => `${path}: no tiene permiso para leer este archivo; pida acceso a su dueño.`,
  'file-link-loop': ({ file }) => `${file} es un enlace que lleva de vuelta a sí mismo; nombre el archivo mismo.`,
  'file-name-long': 'Uno de los nombres de archivo es demasiado largo para este disco; revise la ruta.',
  'file-in-file': ({ path }) => `${path}: una parte de esta ruta es un archivo, no una carpeta; revise la ruta.`,
  'file-is-folder': ({ path }) => `${path} es una carpeta; nombre el archivo o los archivos que hay en ella.`,
  'links-lack-file': ({ file }) =>
    `Los enlaces no nombran ningún archivo «${file}»; ejecute redress link con los mismos archivos, primero los del propio estado.`,
  'file-broke-off': ({ file, cause }) =>
    `No se pudo leer ${file} hasta el final (${cause || 'causa desconocida'}); ¿sigue conectado el disco?`,
  'file-changed': ({ file }) =>
    `${file} cambió mientras se leía; vuelva a intentarlo cuando ningún programa escriba en él.`,
  'file-empty': ({ file }) => `${file} está vacío; pida el archivo de nuevo.`,
  'file-no-lines': ({ file }) => `${file} tiene un encabezado pero ninguna línea; pida el archivo de nuevo.`,
  'file-other-form': ({ file, found, title, columns, delimiter }) =>
    `${file} es ${FORMS[found]}, y ${title} es texto con ${columns} campos por línea separados por ${separators(delimiter)}; ${FORM_ADVICE[found]}.`,
  'file-other-separators': ({ file, found, expected }) =>
    `${file}: sus campos están separados por ${separators(found)}, y el formato usa ${separators(expected)}; guárdelo como CSV con ${separators(expected)}.`,
  'file-mac-lines': ({ file }) =>
    `${file}: sus líneas terminan solo en retorno de carro, como en «CSV (Macintosh)»; guárdelo como «CSV UTF-8».`,
  'file-pipe': ({ path }) =>
    `${path} es una tubería en la que ningún programa ha escrito; inicie primero ese programa o nombre un archivo.`,
  'file-packed': ({ file, packed }) =>
    `${file} está comprimido con ${packed}; descomprímalo y entregue el archivo que contiene.`,
  'file-packed-broken': ({ file, packed, cause }) =>
    `${file} está comprimido con ${packed} y no se puede descomprimir hasta el final (${cause}); pida el archivo de nuevo.`,
  'file-packed-large': ({ file, times }) =>
    `${file} ocupa descomprimido más de ${times} veces su tamaño, lo que ningún archivo de antecedentes hace; descomprímalo usted y revíselo.`,
  'file-packed-no-room': ({ file }) =>
    `No hay sitio en el disco para descomprimir ${file}; libere espacio o elija otro disco. No se guardó nada.`,
  'set-lacks-file': ({ title, files, set }) =>
    `Entre los archivos dados (${files.join(', ')}) no está el de las líneas «${title}»; ${set} es un juego de archivos: nómbrelos todos.`,
  'set-unknown-file': ({ file, set }) =>
    `${file} no empieza con el encabezado de ninguno de los archivos que forman ${set}; nombre esos archivos, cada uno con su encabezado.`,
  'line-fault': ({ fault }) => faultOf(fault),
  'line-refused': ({ file, line, fault }) => `${file}, línea ${line}: ${faultOf(fault)}; ${ADVICE[fault.kind]}.`,
  'ids-rewritten': ({ file, line, what, ids, column, field }) => {
    const number = ids === 1 ? 'un valor' : `${ids} valores`;
    const cause =
      what === 'placeholder'
        ? ''
        : ' Así los deja un programa de hojas de cálculo como Excel al abrir y guardar el archivo.';
    return `${file}, línea ${line}: ${REWRITTEN[what](`la columna ${column} (${field})`, number)}.${cause} Use el archivo tal como lo entregó el estado o pídalo de nuevo; para verlo en una hoja de cálculo, importe todas las columnas como texto. Apartar líneas (--quarantine) no repara los números.`;
  },
  'county-none': ({ county, field }) =>
    `Ninguna línea nombra un condado (${field}), así que no hay nada que decidir para ${county}.`,
  'county-unreadable': ({ county, field, state, others: number }) =>
    `Ninguna línea es de ${county}, y ${field} no contiene ningún condado de ${state} (${others(number)}); ¿están las columnas en su lugar?`,
  'county-other': ({ county, counties, others: number }) =>
    `Ninguna línea es de ${county}; los condados de los archivos son: ${counties.join(', ')}${number > 0 ? `, y ${others(number)}` : ''}.`,

  'run-cancelled': 'El análisis se canceló; no se guardó nada.',
  'run-fault': 'El análisis se detuvo antes de terminar, por un fallo de Redress.',
  'run-no-memory':
    'El análisis se detuvo por falta de memoria; cierre otros programas o hágalo en un equipo más grande.',
  'run-no-room': 'El análisis se detuvo porque el disco está lleno; libere espacio y vuelva a iniciarlo.',
  'run-stopped': 'Redress se detuvo mientras trabajaba en este análisis.',
  'run-not-written':
    'No se pudieron escribir los resultados, como ocurre cuando el disco está lleno; libere espacio y ejecútelo de nuevo. No se guardó nada.',
  'run-disagrees':
    'Las cifras en pantalla y los archivos de resultados no coinciden; no use ni unas ni otros antes de informarlo y aclararlo.',
  'run-missing': 'No existe ese análisis; puede que se haya eliminado.',
  'run-finished': 'Este análisis está terminado.',
  'run-not-finished': 'Este análisis no está terminado.',
  'run-at-work': 'Este análisis ya está en marcha.',
  'run-cancel-first': 'Este análisis está en marcha; cancélelo primero.',
  'run-has-matters': 'Se abrieron asuntos a partir de este análisis; se conserva mientras existan.',
  'run-not-yours': 'Solo el operador puede eliminar un análisis que hizo un operador.',
  'run-no-results': 'Este análisis todavía no tiene resultados.',
  'run-list-filling': 'La lista de condenas se está llenando; mire de nuevo en un momento.',
  'run-list-not-filled': 'La lista de este análisis todavía no está completa; mire de nuevo en un momento.',
  'run-no-file': 'Este análisis no tiene ese archivo.',
  'run-no-row': 'Este análisis no tiene esa fila.',
  'run-no-count': 'El historial no tiene ese cargo.',
  'run-file-gone':
    'El archivo con el que se hizo este análisis ya no está donde estaba, así que no se pueden leer los historiales.',
  'run-incomplete': 'A este análisis le falta algún dato.',
  'verify-failed': 'No se pudo terminar la comprobación del análisis. Inténtelo de nuevo.',
  'verify-cancelled': 'La comprobación del análisis se canceló.',
  'verify-at-work': 'Este análisis ya se está comprobando.',
  'verify-malformed': 'Indique si se comprueban los archivos de entrada y si se repite el análisis.',
  'run-note-malformed': 'La nota sobre un análisis es un texto de 2000 caracteres como máximo.',
  'other-run-not-finished': 'El otro análisis no está terminado.',

  'reading-broke-off': 'No se pudieron leer los archivos hasta el final; vuelva a intentarlo.',
  'reading-no-memory':
    'No se pudieron leer los archivos por falta de memoria; cierre otros programas o entregue menos archivos a la vez.',
  'reading-no-room': 'El disco está lleno; libere espacio y entregue los archivos de nuevo.',
  'reading-cancelled': 'La lectura se canceló.',
  'reading-stopped': 'Redress se detuvo mientras leía o recibía estos archivos.',
  'input-missing': 'Estos archivos ya no están aquí.',
  'input-read': 'Estos archivos ya se leyeron.',
  'input-read-start-again': 'Estos archivos ya se leyeron; empiece de nuevo para añadir más.',
  'input-not-read': 'Los archivos todavía no se han leído.',
  'input-not-yours': 'Solo el operador puede eliminar archivos que entregó un operador.',
  'input-used': 'Un análisis usa estos archivos; elimine primero el análisis.',
  'input-origin': 'Indique de dónde vienen los archivos.',
  'mapping-for-state': 'Diga según la ley de qué estado deben leerse las tablas.',
  'mapping-no-tables': 'Entre estos archivos no hay ninguna tabla.',
  'mapping-not-begun': 'No se está escribiendo ningún mapeo de estos archivos.',
  'mapping-used': 'Un análisis usa estos archivos: entregue de nuevo las tablas junto con su mapeo.',
  'mapping-edit': 'Esto no es un cambio de un mapeo.',
  'effect-not-gathered':
    'No se puede calcular el efecto: los archivos ya no están donde estaban o no hay memoria suficiente. El análisis mismo sí se puede hacer.',

  'choose-file': 'Elija un archivo.',
  'choose-file-first': 'Elija primero un archivo.',
  'choose-file-not-folder': 'Elija un archivo, no una carpeta.',
  'choose-folder': 'Elija una carpeta.',
  'choose-format': 'Elija un formato.',
  'choose-compare': 'Elija con qué comparar.',
  'choose-papers': 'Elija qué documentos hacer.',
  'choose-paper': 'Elija al menos una clase de documento.',
  'choose-law': 'Elija una ley, una política y un día.',
  'folder-unreadable': 'No se puede leer esta carpeta.',
  'path-not-allowed': 'Redress no tiene permiso para leer ahí; el operador permite carpetas con --allow.',
  'upload-no-room': 'El disco no tiene sitio para este archivo; libere espacio y vuelva a intentarlo.',
  'upload-large': ({ gigabytes }) => `El archivo es más grande de lo que el operador permite (${gigabytes} GB).`,
  'upload-broken-off': 'La subida se interrumpió; vuelva a intentarlo.',

  'papers-broken-off': 'Los documentos no se terminaron; si los pide de nuevo, continúan donde se detuvieron.',
  'papers-failed': 'No se pudieron hacer los documentos, por un fallo de Redress o por falta de memoria o de disco.',
  'papers-at-work': 'Estos documentos ya se están haciendo.',
  'papers-reviewed-elsewhere': ({ run }) =>
    `La revisión de este condado pasó al análisis «${run}»: haga allí los documentos de las condenas.`,
  'papers-no-petition': 'Todavía no se ha hecho ninguna petición.',
  'county-missing': 'Nombre el condado.',
  'profile-none': 'No hay ningún perfil guardado de este condado.',
  'list-unknown': 'No existe esa lista.',
  'list-not-yours': 'Solo el operador puede reemplazar o quitar una lista que dio un operador.',
  'form-not-yours': 'Solo el operador puede reemplazar o quitar un formulario que dio un operador.',
  'form-first': 'Dé primero el formulario del tribunal.',
  'form-no-field': 'El formulario no tiene ese campo.',
  'form-map': 'Diga qué lleva cada campo.',
  'papers-none': 'Todavía no se ha hecho ningún documento.',
  'sheet-nothing-open': 'En esta hoja no hay nada abierto que este documento pudiera pedir.',
  'sheet-not-printed': 'No se pudo imprimir el documento, por un fallo de Redress.',
  'profile-missing': 'Llene primero el perfil de la oficina.',
  'profile-not-json': 'Este archivo no es JSON; empiece por el ejemplo.',
  'tables-failed': 'No se pudieron escribir las tablas; vuelva a intentarlo.',
  'tables-no-room': 'El disco está lleno; libere espacio y vuelva a intentarlo.',
  'tables-cancelled': 'La exportación se canceló.',
  'tables-at-work': 'Ya se están escribiendo las tablas de este análisis.',
  'compare-failed': 'No se pudo hacer la comparación; vuelva a intentarlo.',
  'compare-no-results': 'Uno de los dos no tiene resultados.',
  'compare-forgotten': 'Esta comparación ya no está en memoria; ábrala de nuevo.',

  'correction-malformed': 'Esto no es una corrección.',
  'correction-not-possible': 'Este dato no se puede corregir.',
  'correction-no-source': 'Diga por qué y qué documento lo muestra: una corrección sin fuente no se puede defender.',
  'correction-not-in-force': 'No hay ninguna corrección vigente como esa.',
  'value-date': 'Escriba una fecha del calendario como AAAA-MM-DD.',
  'value-level': ({ levels }) =>
    `Elija ${oneOf(
      levels.map(({ es }) => es),
      'o',
    )}.`,
  'value-section': ({ example }) => `Escriba una sección con su código, por ejemplo ${example}.`,
  'value-disposition': 'Elija condenado (convicted) o desestimado (dismissed).',
  'value-yes-no': 'Elija sí o no.',
  'procedure-missing': 'Redress no incluye ese procedimiento.',
  'procedure-refused': ({ why, id }) =>
    `${PROCEDURE_REFUSALS[why]?.es ?? `El procedimiento no lo permite (${why})`}${id === '' ? '' : ` (${id})`}.`,
  'matter-missing': 'No existe ese asunto.',
  'matter-moved-on': ({ account }) => `${account} ha cambiado este asunto entretanto; vuelva a mirarlo.`,
  'matters-open-failed':
    'No se pudieron abrir todos los asuntos. Los que se abrieron permanecen; vuelva a abrir para continuar.',
  'matters-open-no-room': 'El disco está lleno. Los asuntos abiertos permanecen; libere espacio y vuelva a abrir.',
  'matters-open-cancelled': 'La apertura se detuvo. Los asuntos abiertos permanecen; vuelva a abrir para continuar.',
  'matters-at-work': 'Ya se están abriendo asuntos con este procedimiento; espere a que termine.',
  'matter-held': ({ account }) => `${account} tiene ahora este asunto; tome el siguiente o espere a que lo devuelva.`,
  'run-recused': 'Aquí figura una persona de la que usted se mantiene al margen; debe tomarlo un colega.',
  'matter-recused': 'Usted se mantiene al margen de lo que concierne a esta persona.',
  'matter-note-empty': 'Escriba primero la nota.',
  'matter-malformed': 'Así no se escribe un acto en un asunto.',
  'queue-malformed': 'Así no se pide una cola.',
  'queue-empty':
    'En esta cola nada le espera: está vacía, otras personas tienen sus asuntos, o su función no tiene nada que hacer en ellos ahora.',
  'queue-missing': 'No existe esa cola guardada; puede que se haya eliminado.',
  'queue-no-name': 'Dé un nombre a la cola.',
  'state-not-offered': ({ state }) => `Aquí no se ofrecen archivos de ${state}.`,
  'state-invents-nothing': ({ state }) => `Redress no inventa archivos de ${state}.`,
  'state-no-sheets': ({ state }) => `Redress no lee hojas de antecedentes de ${state}.`,
  'law-other-state': 'Esta ley es de otro estado que los archivos.',
  'value-county': 'Escriba el nombre de un condado en mayúsculas.',
  'value-sentence':
    'Escriba la pena por partes y en inglés, por ejemplo: probation 3 years, jail 30 days. Las unidades son days, months o years.',
  'answer-not-possible': 'Este dato no se puede contestar aquí.',
  'sheet-unusable': ({ why }) => `El archivo no se puede usar: ${why}.`,
  'sheet-not-one': ({ expected }) => `Esto no parece ${expected.es}.`,
  'sheet-large': 'Este archivo es más grande que cualquier historial de antecedentes.',
  'sheet-pages': ({ most }) => `Entregue como máximo ${most} páginas a la vez.`,

  'pack-missing': ({ id }) => `No existe el paquete de leyes ${id}.`,
  'policy-missing': ({ pack, id }) => `El paquete de leyes ${pack} no tiene la política ${id}.`,
  'policy-malformed': 'Esto no es una política.',
  'as-of-malformed': 'Escriba la fecha de referencia como AAAA-MM-DD.',
  'readings-unfit': ({ why }) => `Las lecturas del archivo: ${why}.`,
  'view-no-name': 'Dé un nombre a la vista.',
  'view-malformed': 'Una vista necesita un nombre de 80 caracteres como máximo.',
  'views-many': ({ most }) => `Ya tiene ${most} vistas; elimine antes una.`,
  'view-missing': 'No tiene esa vista; puede que se haya eliminado.',
  'law-missing': 'No existe esa ley.',
  'rule-missing': 'No existe esa regla en esta ley.',
  'rule-malformed': 'Elija una regla de una ley.',
  'tried-malformed': 'Esto no es una persona inventada.',
  'tried-unreadable': ({ part, example }) => `«${part}» no se puede leer. Escriba una línea como: ${example}`,
  'scenario-no-name': 'Dé un nombre al escenario.',
  'scenario-name-long': 'Un escenario necesita un nombre de 120 caracteres como máximo.',
  'scenario-name-taken': ({ scenario }) =>
    `Ya hay un escenario «${scenario}»; elija otro nombre o elimine antes ese escenario.`,
  'scenario-missing': 'No existe ese escenario; puede que se haya eliminado.',
  'scenario-not-yours': 'Solo el operador puede eliminar un escenario que hizo un operador.',
  'policy-file-large': 'Este archivo es más grande que cualquier archivo de política.',
  'policy-file-not-json': ({ line }) =>
    `Este archivo no se puede usar desde la línea ${line}: ahí no es JSON, o repite una clave.`,
  'policy-file-unusable': ({ details }) => ['Este archivo de política no se puede usar:', ...details].join('\n'),
  'policy-file-2019-only': 'Solo la tabla de opciones de 2019 se puede guardar como archivo de opciones de 2019.',
  'policy-file-2019-readings':
    'Un archivo de opciones de 2019 no puede decir cómo se lee el archivo. Guarde estas elecciones como archivo de Redress.',

  'page-malformed': 'Esto no es una página de condenas.',
  'filter-malformed': 'Esto no es un filtro.',
  'place-malformed': 'Esto no es un lugar de una lista.',
  'selection-malformed': 'Esto no es una selección de condenas.',
  'changed-malformed': 'Esto no es una página de una comparación.',
  'log-malformed': 'Esto no es una parte del registro.',

  'link-used': 'Este enlace ya se usó o es demasiado antiguo; la terminal puede mostrar uno nuevo.',
  'sign-in-first': 'Inicie sesión primero.',
  'sign-in-incomplete': 'Escriba su nombre y su contraseña.',
  'own-password-wrong': 'La contraseña, o el código que la acompaña, no es correcta.',
  'sign-in-wrong': 'El nombre o la contraseña no son correctos.',
  'sign-in-too-often':
    'Demasiados intentos equivocados; espere un cuarto de hora y vuelva a intentarlo, o pida a un administrador que desbloquee el nombre.',
  'code-needed': 'Escriba el código que muestra su aplicación de autenticación, o uno de sus códigos de recuperación.',
  'code-wrong': 'Este código no es correcto o ya se usó; espere al siguiente que muestre la aplicación.',
  'code-incomplete': 'Escriba las seis cifras que muestra la aplicación.',
  'passkey-origin': 'Las llaves de acceso solo funcionan por https, o en localhost en este equipo.',
  'passkey-wrong': 'Esta llave de acceso no abre eso; pruebe otra o entre con su contraseña.',
  'passkey-there': 'Esta llave de acceso ya está registrada.',
  'passkey-label': 'Dé a la llave de acceso un nombre de 60 letras como máximo, como «teléfono de la oficina».',
  'provider-none': 'Esta aplicación no tiene proveedor de identidad.',
  'provider-away':
    'El proveedor de identidad de la oficina no responde. Inténtelo más tarde o entre con su contraseña.',
  'provider-taken': 'Otra cuenta ya está vinculada con esta persona.',
  'provider-subject': 'Escriba cómo llama el proveedor de identidad a esta persona, en 200 letras como máximo.',
  'prove-again': 'Demuestre una vez más quién es y esto seguirá.',
  'prove-to-sign': 'Vuelva a dar su contraseña antes de firmar.',
  'second-factor-first':
    'Su función exige un segundo factor. Configúrelo en «Su inicio de sesión» antes de todo lo demás.',
  'second-factor-none': 'Usted todavía no tiene un segundo factor.',
  'second-factor-there': 'Ya tiene una aplicación de autenticación; quítela antes de configurar otra.',
  'second-factor-required': 'Su función exige un segundo factor, así que el último se queda.',
  'rules-malformed':
    'Estas no son reglas de inicio de sesión: de 1 a 30 minutos, de 1 a 12 horas y un aviso de 2,000 caracteres como máximo.',
  'account-own': 'Nadie hace esto con su propia cuenta; lo hace otro administrador.',
  'password-change-incomplete': 'Escriba su contraseña y la nueva.',
  'password-none': 'Una sesión abierta con el enlace no tiene contraseña.',
  'password-short': ({ least }) =>
    `Una contraseña tiene ${least} caracteres o más; unas cuantas palabras forman una buena.`,
  'password-easy': 'Esta contraseña es fácil de adivinar; elija cuatro palabras o más que no vayan juntas.',
  'session-missing': 'No existe esa sesión; puede que haya terminado.',
  'account-incomplete': 'Escriba un nombre, una contraseña y una función.',
  'account-name': 'Un nombre tiene de 2 a 40 letras, cifras, puntos o guiones y empieza por una letra.',
  'account-operator': 'Este es el nombre del operador del servidor; elija otro.',
  'account-taken': 'Ya hay una cuenta con ese nombre.',
  'account-changed': 'La cuenta cambió mientras tanto; inicie sesión de nuevo.',
  'no-permission': 'Ninguna de sus funciones lo permite. Un administrador asigna funciones en “Cuentas”.',
  'account-own-roles': 'Nadie cambia las funciones de su propia cuenta; lo hace otro administrador.',
  'account-missing': 'No existe esa cuenta.',
  'purpose-first': 'Diga primero para qué mira expedientes en esta sesión.',
  'purpose-incomplete': 'Diga para qué mira expedientes, en 500 letras como máximo.',
  'review-malformed': 'Esto no es una revisión del registro.',
  'review-nothing': 'Estas líneas se revisaron mientras tanto, o no hay ninguna; mire la revisión de nuevo.',
  'review-note': 'Diga en 4000 letras como máximo qué averiguó sobre lo que llama la atención.',
  'review-own': 'Usted aparece en lo que llama la atención; esta revisión la firma otra persona.',
  'conflict-incomplete':
    'Diga de qué se aparta y por qué: un número de causa o de colegiado de tres letras o cifras como mínimo, o un nombre y un apellido.',
  'conflict-not-compared':
    'Lo que declaró consta, pero no se pudo comparar con las personas de todos los análisis, así que nada se abre para usted. Inténtelo de nuevo; si sigue igual, avise a quien administra este servidor.',
  'conflict-there': 'Ya lo había declarado.',
  'counsel-malformed': 'Esto no es una lista de abogados: un archivo CSV con las columnas county, case y bar_number.',
  'counsel-slip': ({ line, column }) =>
    `Línea ${line}, columna ${column}: no hay un número de tres letras o cifras como mínimo. No se tomó nada; corrija la lista y entréguela de nuevo.`,
  'own-password-first':
    'Quien creó su cuenta conoce la primera contraseña. Elija la suya antes de cualquier otra cosa.',
  'first-password-over': 'La primera contraseña de esta cuenta ya no vale. Pida una nueva a un administrador.',
  'first-password-gone': 'El titular de esta cuenta ya eligió su propia contraseña, o no existe esa cuenta.',
  'password-same': 'La contraseña nueva es la que ya tiene. Elija otra.',
  'account-idle':
    'Esta cuenta se cerró porque nadie la usó durante 90 días. Pida a un administrador que la abra de nuevo.',
  'account-closed': 'Esta cuenta está cerrada. Pregunte a un administrador si se puede abrir de nuevo.',
  'account-waits': 'Esta cuenta aún no abre nada: primero la tiene que aprobar un supervisor.',
  'account-not-asked': 'Ninguna función de esta cuenta espera aprobación; quizá ya respondió alguien.',
  'account-second-person':
    'Estas funciones las aprueba una segunda persona: ni quien las dio ni quien tiene la cuenta.',
  'operator-cancel': 'Solo un supervisor o un administrador puede cancelar lo que inició uno de ellos.',

  'address-unknown': 'No hay nada en esta dirección.',
  'request-large': 'Esta petición es más grande que cualquiera de las que hace Redress.',
  'host-unknown': 'Redress no responde en esta dirección.',
  'request-foreign': 'Esta petición no vino de Redress mismo.',
  'disk-full': 'El disco está lleno; elimine un análisis o libere espacio, y vuelva a intentarlo.',
  'fault-of-redress': 'Un fallo de Redress; la terminal dice dónde. Sus datos están como estaban.',
};
