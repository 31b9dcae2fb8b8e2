import type { LINKAGE_EN } from './linkage-en.ts';

/** What is said of linkages and their review, in Spanish. */
export const LINKAGE_ES: Readonly<Record<keyof typeof LINKAGE_EN, string>> = {
  'linkage-malformed': 'Así no se pide un enlace de registros.',
  'linkage-missing': 'No existe ese enlace de registros.',
  'linkage-folder':
    'La carpeta no contiene enlaces de esta versión de Redress, o fueron cambiados. Elija la carpeta que hizo «redress link», o ejecute el comando otra vez.',
  'linkage-no-folder': 'Elija una carpeta: la que hizo «redress link».',
  'linkage-opening-failed': 'No se pudieron leer los enlaces. Abra la carpeta otra vez.',
  'linkage-opening-cancelled':
    'Se detuvo la lectura de los enlaces y no se guarda nada de ellos. Abra la carpeta otra vez.',
  'elsewhere-malformed': 'Elija los archivos de otros estados y la carpeta de enlaces.',
  'elsewhere-no-law': 'Ninguna ley de este estado que Redress tenga dice que cuenten las condenas de otros estados.',
  'elsewhere-own-state': 'Uno de los archivos es del mismo estado. Entréguelo con los archivos del análisis.',
  'elsewhere-no-file': 'Elija el archivo de otro estado.',
  'elsewhere-at-work': 'Ya se están leyendo archivos de otros estados.',
  'elsewhere-failed': 'No se pudieron leer los archivos de otros estados, por un fallo de Redress.',
  'elsewhere-cancelled': 'Se detuvo la lectura de los archivos de otros estados y no se tomó nada de ellos.',
  'linkage-pair-missing': 'No existe ese par en este enlace de registros.',
  'linkage-settled': 'Este par está resuelto; véalo otra vez.',
  'linkage-answered': 'Usted ya decidió este par. Retire su respuesta para dar otra.',
  'linkage-enough':
    'Ya decidieron este par todas las personas que pueden hacerlo; queda en duda, salvo que una retire su respuesta.',
  'linkage-nothing-back': 'No tiene aquí ninguna respuesta que se pueda retirar.',
  'courts-folder':
    'La carpeta no contiene nada que haya hecho esta versión de «redress reconcile-courts», o fue cambiado. Ejecute el comando otra vez.',
  'courts-no-folder': 'Elija una carpeta: la que hizo «redress reconcile-courts».',
  'courts-opening-failed': 'No se pudieron leer las listas. Abra la carpeta otra vez.',
  'courts-opening-cancelled':
    'Se detuvo la lectura de las listas y no se guarda nada de ellas. Abra la carpeta otra vez.',
  'courts-missing': 'No existe esa lista de un tribunal.',
  'courts-no-authority':
    'Indique el fundamento en que se apoya: su texto, el tribunal del que es y su fecha, que no puede ser futura.',
  'courts-no-reason': 'Diga por qué se retira, en 2.000 caracteres como máximo.',
  'courts-outside':
    'La ley con la que se decidió esta lista no dice nada de esta condena. Compare la lista con el archivo del estado según otra ley (redress reconcile-courts --pack).',
  'courts-taken': 'Esta condena ya figura en el registro.',
  'courts-taking-missing': 'No hay tal anotación en el registro, o usted se mantiene al margen de su persona.',
  'courts-taking-changed': 'Otra persona ha confirmado o retirado esta anotación; mírela de nuevo.',
  'courts-has-matter':
    'Un asunto descansa en esta anotación. Termínelo antes: por su procedimiento, o registrando que su orden fue anulada.',
  'courts-none-taken':
    'Ninguna anotación asumida espera un asunto según este procedimiento. Anote una condena, deje que otra persona la confirme y ábralo otra vez.',
  'matter-no-authority':
    'Se retiró la anotación del registro en la que descansa este asunto. Anote la condena de nuevo y abra otra vez su asunto.',
  'court-paper-none':
    'Ninguna condena de la lista de un tribunal con número de caso espera una orden de este condado según este procedimiento.',
  'court-paper-not-printed':
    'No se pudo imprimir la solicitud. Inténtelo otra vez; si vuelve a fallar, avise a quien lleva este servidor.',
  'courts-row-missing': 'No existe esa condena en esta lista, o usted se abstiene de esa persona.',
};
