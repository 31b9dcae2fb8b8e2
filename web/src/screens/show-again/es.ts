import type { enShowAgain } from './en.ts';

/** Spanish: showing again who one is. */
export const esShowAgain: Readonly<Record<keyof typeof enShowAgain, string>> = {
  'sign.heading': 'Confirme que es usted',
  'sign.text':
    'Lo que usted firma o sella queda con su nombre. Escriba su contraseña: la última vez fue hace más de cinco minutos.',
  'sign.password': 'Su contraseña',
  'sign.do': 'Confirmar',
  'sign.providerDone': 'Ya inicié sesión allí: continuar',
  'sign.passkey': 'Usar una llave de acceso',
  'sign.againHeading': 'Demuestre otra vez quién es',
  'sign.againText':
    'Esto puede hacer daño en malas manos. Escriba su contraseña: la última vez fue hace más de cinco minutos.',
  'sign.notYet': 'Todavía no ha iniciado sesión allí.',
  'sign.goOn': 'Continuar',
  'purpose.heading': '¿Para qué mira expedientes?',
  'purpose.text':
    'Su oficina lo pregunta una vez por sesión. La respuesta queda con todo lo que el registro anota de la sesión.',
  'purpose.kind': 'Propósito',
  'purpose.kind.case': 'revisión de causas',
  'purpose.kind.lot': 'un lote o una remesa',
  'purpose.kind.application': 'la solicitud de una persona',
  'purpose.kind.inquiry': 'una pregunta de un tribunal, de un colega o de la persona',
  'purpose.kind.other': 'otra cosa',
  'purpose.words': 'Cuál',
  'purpose.hint': 'Como un número de causa o el nombre de una lista o de un lote; ningún nombre de persona',
};
