import type { REQUESTS_EN } from './requests-en.ts';
import type { SheetFault } from './values.ts';

/** What is said of lists of missing facts, in Spanish; the values are those of the English table. */
type Table = {
  readonly [Code in keyof typeof REQUESTS_EN]: (typeof REQUESTS_EN)[Code] extends (values: infer Values) => string
    ? (values: Values) => string
    : string;
};

const FAULTS: { readonly [Fault in SheetFault]: string } = {
  columns:
    'su primera línea no tiene las columnas de una lista de solicitud; devuelva el archivo con todas las columnas',
  'no-total': 'su última línea, TOTAL, falta o fue cambiada; devuelva el archivo entero con las respuestas',
  'two-lists': 'tiene líneas de dos listas; devuelva cada lista en su propio archivo',
};

export const REQUESTS_ES: Table = {
  'request-malformed': 'Así no se pide una lista de datos que faltan.',
  'request-missing': 'No hay tal lista de solicitud.',
  'request-holder-missing': 'Los datos de este estado no nombran a tal depositario de registros.',
  'request-county': 'Nombre el condado de un depositario que hay en cada condado, y ninguno para uno del estado.',
  'request-nothing':
    'Ahora no hay nada que pedir a este depositario: a ningún asunto abierto le falta un dato que tenga, o ya se pidió todo.',
  'request-not-looked': 'Mire primero qué se puede pedir a este depositario; después se puede hacer la lista.',
  'request-look-failed':
    'No se pudo mirar qué se puede pedir. Mire otra vez; si falla de nuevo, abra los asuntos de un análisis nuevo.',
  'request-look-cancelled': 'Se interrumpió al mirar qué se puede pedir. No se cambió nada; mire otra vez.',
  'request-effect-failed': 'No se pudo averiguar qué cambiarían las respuestas. No se cambió nada; intente otra vez.',
  'request-effect-cancelled':
    'Se interrumpió al averiguar qué cambiarían las respuestas. No se cambió nada; intente otra vez.',
  'request-effect-unseen':
    'No se aceptó nada. Las respuestas, o lo que cambiarían, no son las que se le mostraron: vea primero qué cambiarían ahora.',
  'request-not-made': 'La lista ya está anotada como enviada, está cerrada o no existe.',
  'request-not-open': 'La lista ya está cerrada o no existe.',
  'request-not-sent': 'Anote primero que la lista se envió, qué día y a quién; después se pueden tomar las respuestas.',
  'request-sent-malformed': 'Diga a quién se envió la lista y qué día, que no puede estar en el futuro.',
  'request-none-waits': 'Ninguna respuesta de esta lista espera a ser aceptada.',
  'request-own-answers': 'Usted tomó estas respuestas; las tiene que aceptar otra persona.',
  'request-file-unknown': 'Ninguna línea del archivo es de una lista de solicitud de este espacio de trabajo.',
  'request-file-malformed': ({ fault }) =>
    `No se tomó nada. El archivo no es una lista de solicitud devuelta: ${FAULTS[fault.kind]}.`,
  'request-file-total': ({ said, found }) =>
    `No se tomó nada: los totales no concuerdan (${said} líneas contra ${found}), de modo que faltan o sobran líneas o son de otra lista. Devuelva el archivo con todas sus líneas.`,
  'request-line-unknown': ({ line }) =>
    `Línea ${line}: la primera columna no nombra ninguna línea de esta lista. Cópiela del archivo que se envió.`,
  'request-line-twice': ({ line }) =>
    `La línea ${line} ya está antes en el archivo; solo se miró la primera. Quite una de ellas.`,
  'request-line-changed': ({ line, column }) =>
    `Línea ${line}: la columna ${column} no está como se envió, y no es seguro qué registro se consultó. Restáurela y revise la respuesta.`,
  'request-answer-unfit': ({ line, allowed }) =>
    `Línea ${line}: la respuesta no es ninguna de las que se piden. Escriba: ${allowed}.`,
  'request-answer-no-day': ({ line }) => `Línea ${line}: el calendario no tiene tal día. Consúltelo otra vez.`,
  'request-answer-ahead': ({ line }) => `Línea ${line}: el día está en el futuro. Consúltelo otra vez.`,
  'request-line-settled': ({ line }) =>
    `La línea ${line} se respondió antes de otro modo, y esa respuesta vale. Si era errónea, recházela o deshaga la corrección.`,
  'request-line-declined': ({ line }) =>
    `La línea ${line} tiene la respuesta que un revisor rechazó. Pida al depositario que vuelva a mirar.`,
};
