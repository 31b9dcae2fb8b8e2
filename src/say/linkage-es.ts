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
  'linkage-pair-missing': 'No existe ese par en este enlace de registros.',
  'linkage-settled': 'Este par está resuelto; véalo otra vez.',
  'linkage-answered': 'Usted ya decidió este par. Retire su respuesta para dar otra.',
  'linkage-enough':
    'Ya decidieron este par todas las personas que pueden hacerlo; queda en duda, salvo que una retire su respuesta.',
  'linkage-nothing-back': 'No tiene aquí ninguna respuesta que se pueda retirar.',
};
