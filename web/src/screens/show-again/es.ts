import type { enShowAgain } from './en.ts';

/** Spanish: showing again who one is. */
export const esShowAgain: Readonly<Record<keyof typeof enShowAgain, string>> = {
  'sign.heading': 'Identifíquese de nuevo para firmar',
  'sign.text': 'Una firma necesita su contraseña, dada en los últimos minutos.',
  'sign.password': 'Su contraseña',
  'sign.do': 'Firmar',
  'sign.providerDone': 'Ya inicié sesión allí: continuar',
  'sign.passkey': 'Usar una llave de acceso',
  'sign.againHeading': 'Demuestre otra vez quién es',
  'sign.againText': 'Esto puede hacer daño en malas manos. Exige su contraseña, dada en los últimos minutos.',
  'sign.notYet': 'Todavía no ha iniciado sesión allí.',
  'sign.goOn': 'Continuar',
};
