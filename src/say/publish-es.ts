import type { PUBLISH_EN } from './publish-en.ts';

/** What is said of published figures, in Spanish; the values are those of the English table. */

type Table = {
  readonly [Code in keyof typeof PUBLISH_EN]: (typeof PUBLISH_EN)[Code] extends (values: infer Values) => string
    ? (values: Values) => string
    : string;
};

export const PUBLISH_ES: Table = {
  'publish-few':
    'En estos resultados tienen alivio menos de 11 personas, o no lo tienen menos de 11 personas o condenas, y las cifras publicadas las revelarían; no se escribió nada. Publíquelos junto con los de otros condados.',
  'publish-arrests':
    'Estos resultados son de arrestos o cargos, y las páginas de un sitio publicado hablan de condenas, de modo que dirían algo que no es cierto; no se escribió nada.',
  'publish-no-site': ({ path }) =>
    `${path} no contiene data/publication.json, así que no es un sitio de redress publish.`,
  'publish-site-unreadable': ({ path }) => `${path} no se puede leer, o no es de esta versión de Redress.`,
  'publish-kept': ({ path }) =>
    `${path} no contiene un sitio publicado y no se reemplaza; elija otra carpeta con --out.`,
  'publish-law-unknown': ({ id }) => `Esta versión de Redress no conoce la ley ${id} de estos resultados.`,
  'publish-format-unknown': ({ path }) =>
    `Los resultados de ${path} son de un formato de archivo que esta versión de Redress no conoce.`,
  'publish-unlike': ({ path, other }) =>
    `${path} es de otra ley, fecha o formato que ${other}; publique resultados de la misma ley y la misma fecha.`,
  'publish-county-twice': ({ county }) =>
    `Dos de las carpetas contienen resultados de ${county}; indique cada condado una vez, y otra política con --beside.`,
  'publish-beside-unlike':
    'Los resultados de --beside no son de los mismos condados, archivos, ley y fecha; analice los mismos archivos con otra --policy.',
  'publish-casework-alone':
    'Indique tanto --casework, la carpeta de un espacio de trabajo, como --procedure, el procedimiento de sus asuntos.',
  'publish-no-matters': ({ id }) =>
    `El espacio de trabajo no contiene asuntos de ${id} en los condados de estos resultados.`,
  'publish-assumptions': ({ path, field }) =>
    `${path}: ${field === '' ? 'no es un JSON de supuestos' : `${field} no es como debe ser`}; docs/guides/publish.md muestra la forma.`,
};
