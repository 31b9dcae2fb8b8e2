import type { PlainLaw, PlainQuestion, PlainReason } from '../../../format/plain-words.ts';
import { question } from './questions.ts';
import { reason } from './reasons.ts';

/** The laws on victims of trafficking and on fire crews: what they ask is in no record. For legal review. */

const [TRAFFICKED, FIRE] = ['us-ca/236-14', 'us-ca/1203-4b'];

export const MORE_LAWS: readonly PlainLaw[] = [
  {
    pack: TRAFFICKED,
    name: { en: 'For victims of human trafficking', es: 'Para víctimas de trata de personas' },
    does: {
      en: 'You ask the court to undo the case, since somebody else had power over you. You have to show it.',
      es: 'Usted pide al tribunal que deje sin efecto el caso, porque otra persona tenía poder sobre usted. Tiene que mostrarlo.',
    },
  },
  {
    pack: FIRE,
    name: { en: 'For people who fought fires while in custody', es: 'Para quienes apagaron incendios en custodia' },
    does: {
      en: 'You ask the court to dismiss the case, since you served on a fire crew while in jail or prison.',
      es: 'Usted pide al tribunal que anule el caso, porque sirvió en una brigada contra incendios en la cárcel o prisión.',
    },
  },
];

const TOO_EARLY = ['This law was not in force on that day.', 'Esta ley todavía no estaba vigente en ese día.'] as const;

export const MORE_REASONS: readonly PlainReason[] = [
  reason(
    TRAFFICKED,
    ['already-granted'],
    'Your record says that this was sealed or destroyed already.',
    'Su historial dice que esto ya se selló o se destruyó.',
  ),
  reason(TRAFFICKED, ['not-in-force', 'prostitution-alone'], ...TOO_EARLY),
  reason(
    TRAFFICKED,
    ['violent'],
    'The law leaves out the worst violent crimes, and this is one.',
    'La ley deja fuera los peores delitos violentos, y este es uno.',
  ),
  reason(
    TRAFFICKED,
    ['no-victim'],
    'It is for victims of human trafficking alone.',
    'Es solo para víctimas de trata de personas.',
  ),
  reason(
    TRAFFICKED,
    ['prostitution-victim', 'victim'],
    'You said that you were a victim of human trafficking. The court asks for strong proof of it.',
    'Usted dijo que fue víctima de trata de personas. El tribunal pide pruebas fuertes de eso.',
  ),
  reason(
    TRAFFICKED,
    ['perhaps-violent'],
    'The law leaves out violent crimes. What happened tells whether this was one.',
    'La ley deja fuera los delitos violentos. Lo que pasó dice si este fue uno.',
  ),
  reason(
    TRAFFICKED,
    ['prostitution', 'nonviolent'],
    'If you were a victim of human trafficking and this came of it, you may ask the court to undo it. Your record does not show that.',
    'Si usted fue víctima de trata de personas y esto vino de ahí, puede pedir al tribunal que lo deje sin efecto. Su historial no lo muestra.',
  ),
  reason(
    FIRE,
    ['already-granted'],
    'Your record says that the court did this already.',
    'Su historial dice que el tribunal ya hizo esto.',
  ),
  reason(FIRE, ['not-in-force'], ...TOO_EARLY),
  reason(
    FIRE,
    ['no-custody'],
    'It is for people who were in jail or prison, and your record shows no such time for this case.',
    'Es para quienes estuvieron en la cárcel o prisión, y su historial no muestra ese tiempo en este caso.',
  ),
  reason(FIRE, ['excluded'], 'The law leaves this crime out.', 'La ley deja fuera este delito.'),
  reason(
    FIRE,
    ['no-service'],
    'It is for people who served on a fire crew alone.',
    'Es solo para quienes sirvieron en una brigada contra incendios.',
  ),
  reason(
    FIRE,
    ['not-released'],
    'You may ask once you are out of jail or prison.',
    'Puede pedirlo cuando salga de la cárcel o prisión.',
  ),
  reason(
    FIRE,
    ['perhaps-excluded'],
    'The law leaves some crimes out. This one, or another on your record, may be one of them.',
    'La ley deja fuera algunos delitos. Este, u otro de su historial, quizás es uno de ellos.',
  ),
  reason(
    FIRE,
    ['served'],
    'You said that you served on a fire crew while in custody.',
    'Usted dijo que sirvió en una brigada contra incendios en custodia.',
  ),
  reason(
    FIRE,
    ['if-served'],
    'If you served on a fire crew while in jail or prison, you may ask the court to dismiss this. Your record does not show that.',
    'Si usted sirvió en una brigada contra incendios en la cárcel o prisión, puede pedir al tribunal que anule esto. Su historial no lo muestra.',
  ),
];

export const PETITION_QUESTIONS: readonly PlainQuestion[] = [
  question(
    'person',
    'yes-no',
    'assumption trafficking',
    'Did somebody force or trick you into work or sex (human trafficking), and did an arrest or a case come of that?',
    '¿Alguien lo obligó o engañó para trabajar o para tener sexo (trata de personas), y vino de ahí un arresto o un caso?',
  ),
  question(
    'person',
    'yes-no',
    'fact trafficking',
    'Were you a victim of human trafficking?',
    '¿Fue usted víctima de trata de personas?',
  ),
  question(
    'person',
    'yes-no',
    'note Is probation over? PC 1203.49',
    'Is your probation over?',
    '¿Ya terminó su libertad condicional (probation)?',
  ),
  question(
    'person',
    'yes-no',
    'assumption service: the person served well on a hand crew',
    'Did you ever serve on a fire crew at a fire camp while in jail or prison?',
    '¿Sirvió usted alguna vez en una brigada de un campamento contra incendios en la cárcel o prisión?',
  ),
  question(
    'person',
    'yes-no',
    'assumption service: the person served well at an institutional firehouse',
    'Did you ever serve at a firehouse of a prison?',
    '¿Sirvió usted alguna vez en una estación de bomberos de una prisión?',
  ),
  question(
    'person',
    'yes-no',
    'fact service',
    'Did you serve on a fire crew while in jail or prison?',
    '¿Sirvió usted en una brigada contra incendios en la cárcel o prisión?',
  ),
  question(
    'person',
    'yes-no',
    'assumption release',
    'Are you out of jail or prison?',
    '¿Ya salió de la cárcel o prisión?',
  ),
  question('person', 'yes-no', 'fact release', 'Are you out of jail or prison?', '¿Ya salió de la cárcel o prisión?'),
];
