import { faultInSpanish } from './exchange-faults.ts';
import { LINE_REFUSALS, type ORDERS_EN } from './orders-en.ts';
import { PROCEDURE_REFUSALS } from './procedure-refusals.ts';
import { columnOf, UNFIT } from './unfit-values.ts';

/** What is said of orders, batches and answers, in Spanish; the values are those of the English table. */

type Table = {
  readonly [Code in keyof typeof ORDERS_EN]: (typeof ORDERS_EN)[Code] extends (values: infer Values) => string
    ? (values: Values) => string
    : string;
};

export const ORDERS_ES: Table = {
  'order-malformed': 'Así no se escribe una orden.',
  'order-missing': 'No hay tal orden en este procedimiento.',
  'order-no-lines': 'Una orden necesita al menos una línea.',
  'order-vacates-none': 'Indique la orden cuyas líneas se anulan.',
  'order-line-twice': 'Un número o un asunto figura dos veces en la lista; cada línea es un cargo.',
  'order-line-does-not-stand': ({ line }) => `La línea ${line} de la orden anterior no está vigente; mire esa orden.`,
  'order-number-taken': ({ number }) => `Ya consta una orden ${number} de este tribunal; ábrala o compruebe el número.`,
  'order-filed-before-signed':
    'El sello de presentación es de un día anterior a la firma. Un tribunal archiva lo que está firmado: compruebe ambas fechas en el papel.',
  'order-correction-none': 'No se corrige nada: cambie lo que se tecleó mal e indique el motivo.',
  'order-still-recording': 'Aún no constan todas las líneas de esta orden. Termine primero de registrarla.',
  'order-carried':
    'Una remesa ya llevó líneas de esta orden, y lo enviado ya no se corrige aquí. Registre la orden del tribunal que la corrige, como una que reemplaza estas líneas.',
  'order-lines-refused': ({ lines, line, why }) =>
    `No se registró nada: ${lines} de las líneas no se pueden ordenar. La primera es la línea ${line}: ${
      LINE_REFUSALS[why]?.es ?? PROCEDURE_REFUSALS[why]?.es ?? why
    }.`,
  'order-no-results':
    'Los resultados del análisis ya no están, han cambiado o son de otra versión de la ley, así que no se pueden escribir las líneas.',
  'order-lines-without-facts': ({ lines }) =>
    `No se registró nada: para ${lines} de las líneas el análisis no tiene una condena con un alivio que su ley conozca.`,
  'exchange-refused': ({ fault }) => `No se tomó nada. ${faultInSpanish(fault)}.`,
  'exchange-profile-missing': 'No hay tal perfil de intercambio.',
  'batch-malformed': 'Así no se pide una remesa.',
  'batch-missing': 'No hay tal remesa.',
  'batch-nothing-due': 'Ahora no hay nada que enviar a este destinatario.',
  'batch-step-up': 'Vuelva a dar su contraseña antes de sellar una remesa.',
  'batch-unfit': ({ records, column, why }) =>
    `No se hizo la remesa: lo que se corrigió en ${records} de sus registros no sirve. En el primero, ${columnOf(column, 'es')} ${UNFIT[why].es}. Corríjalo en la lista de trabajo.`,
  'mend-unfit': ({ column, why }) => `No se anotó nada: ${columnOf(column, 'es')} ${UNFIT[why].es}.`,
  'batch-unwritable': ({ records, column }) =>
    `La remesa no se puede escribir: en ${records} de sus registros, ${column} contiene lo que el perfil no admite. Corrija las líneas o elija otro perfil.`,
  'batch-changed': 'Los archivos de esta remesa no son los que se sellaron; tome la carpeta de una copia de seguridad.',
  'batch-not-sealed': 'Selle primero la remesa.',
  'batch-not-sent': 'Anote primero que la remesa se envió.',
  'batch-file-missing': 'La remesa no tiene tal archivo.',
  'answers-other-batch': 'Las respuestas son a una remesa que no consta aquí.',
  'answers-other-profile': 'Las respuestas tienen otro perfil que la remesa.',
  'record-missing': 'No hay tal registro en esta remesa.',
  'record-of-test':
    'Este registro salió en una remesa de prueba, que es un ensayo: nada de él se corrige ni se vuelve a enviar. La remesa real sigue teniendo su línea.',
  'record-not-refused': 'Solo se puede corregir un registro rechazado que no se haya vuelto a enviar.',
  'record-for-attorney': 'Lo que dice este código lo tiene que decidir un abogado.',
  'record-nothing-to-mend': 'El fallo es del destinatario: envíe el registro otra vez como está.',
  'mend-malformed': 'Indique los registros, lo que se corrige en cada uno y la razón.',
  'matter-blocked':
    'El archivo del estado ha cambiado, o un análisis posterior decide otra cosa; alguien tiene que mirarlo antes de hacer un documento.',
  'block-for-attorney': 'Esto lo debe mirar un abogado o un supervisor.',
  'reconcile-malformed': 'Indique un análisis terminado y el procedimiento.',
  'reconcile-failed': 'Los archivos del análisis ya no se pueden leer.',
  'block-missing': 'Nada de este asunto espera una mirada.',
  'application-missing': 'Aquí no hay tal solicitud; tome primero el archivo del portal.',
  'application-settled': 'No hay nada que preguntar sobre esta solicitud.',
  'application-changed': 'Lo que compara la pregunta ha cambiado desde entonces; ábrala de nuevo.',
  'application-malformed':
    'Así no se responde a una solicitud: indique uno de los antecedentes, o ninguno, y el motivo.',
  'applications-none-matched':
    'Ninguna solicitud tiene todavía una persona conocida; responda primero a las preguntas.',
};
