import type { PlainLaw, PlainQuestion, PlainReason } from '../../../format/plain-words.ts';
import { question } from './questions.ts';
import { reason } from './reasons.ts';

/** The laws on arrests of which no conviction came. For legal review. */

const [BY_ITSELF, SEALED, PLEA] = ['us-ca/851-93', 'us-ca/851-91', 'us-ca/1203-43'];

export const ARREST_LAWS: readonly PlainLaw[] = [
  {
    pack: BY_ITSELF,
    name: { en: 'Arrests that the state clears by itself', es: 'Arrestos que el estado limpia por sí mismo' },
    does: {
      en: 'The state can clear the arrest by itself. You do not have to ask. Get a new copy of your record and look for it.',
      es: 'El estado puede limpiar el arresto por sí mismo. No hay que pedirlo. Pida una copia nueva de su historial y búsquelo.',
    },
  },
  {
    pack: SEALED,
    name: { en: 'Sealing an arrest', es: 'Sellar un arresto' },
    does: {
      en: 'You ask the court to seal the arrest. The police and the court then hide their records of it.',
      es: 'Usted pide al tribunal que selle el arresto. La policía y el tribunal entonces ocultan sus registros.',
    },
  },
  {
    pack: PLEA,
    name: { en: 'Taking back a plea after a drug program', es: 'Retirar una declaración después de un programa' },
    does: {
      en: 'You ask the court to take back your guilty plea. This can matter if you are not a citizen.',
      es: 'Usted pide al tribunal que retire su declaración de culpable. Puede importar si no es ciudadano.',
    },
  },
];

const WAITS = [
  'Some time has to pass after the arrest first.',
  'Primero tiene que pasar un tiempo desde el arresto.',
] as const;
const NO_CASE = [
  'Your record shows no case after this arrest.',
  'Su historial no muestra un caso después de este arresto.',
] as const;
const DROPPED = ['The court dropped the case.', 'El tribunal cerró el caso sin condena.'] as const;
const ACQUITTED = ['You were found not guilty.', 'Lo declararon no culpable.'] as const;
const MANY = [
  'There are other arrests or dates beside it. Your record does not show which the case came from.',
  'Hay otros arrestos o fechas al lado. Su historial no muestra de cuál vino el caso.',
] as const;
const DONE = [
  'You finished a program in place of a sentence.',
  'Usted terminó un programa en lugar de una sentencia.',
] as const;
const STARTED = [
  'A program was granted. Your record does not show that you finished it.',
  'Le dieron un programa. Su historial no muestra que lo terminó.',
] as const;
const CASE = [
  'You were convicted after this arrest. Look at that case.',
  'Lo condenaron después de este arresto. Mire ese caso.',
] as const;
const EARLY = ['This law was not in force on that day.', 'Esta ley todavía no estaba vigente en ese día.'] as const;
const HAD = [
  'Your record says that this arrest was cleared already.',
  'Su historial dice que este arresto ya se limpió.',
] as const;

export const ARREST_REASONS: readonly PlainReason[] = [
  reason(BY_ITSELF, ['already-granted'], ...HAD),
  reason(BY_ITSELF, ['several-dates', 'several-arrests'], ...MANY),
  reason(
    BY_ITSELF,
    ['before-1973'],
    'The arrest is too old. The state looks at those since 1973.',
    'El arresto es muy viejo. El estado mira los de 1973 en adelante.',
  ),
  reason(BY_ITSELF, ['not-running', 'felonies-not-running'], ...EARLY),
  reason(BY_ITSELF, ['convicted'], ...CASE),
  reason(BY_ITSELF, ['diverted'], ...DONE),
  reason(BY_ITSELF, ['diverted-before-2024'], ...DONE),
  reason(BY_ITSELF, ['deferred'], ...STARTED),
  reason(
    BY_ITSELF,
    ['infraction', 'filed-as-felony'],
    'The law does not clearly say what it does with such an arrest.',
    'La ley no dice con claridad qué hace con un arresto así.',
  ),
  reason(BY_ITSELF, ['misdemeanor-dismissed'], ...DROPPED),
  reason(BY_ITSELF, ['misdemeanor-acquitted', 'felony-acquitted'], ...ACQUITTED),
  reason(BY_ITSELF, ['misdemeanor-wait', 'felony-wait', 'eight-years-wait'], ...WAITS),
  reason(BY_ITSELF, ['misdemeanor-not-filed', 'felony-not-filed'], ...NO_CASE),
  reason(
    BY_ITSELF,
    ['acquitted-in-part'],
    'You were found not guilty of a part, and the court dropped the rest.',
    'Lo declararon no culpable de una parte, y el tribunal cerró el resto.',
  ),
  reason(
    BY_ITSELF,
    ['felony-dismissed'],
    'The court dropped a felony case. The state does not clear these by itself. You may ask to seal the arrest.',
    'El tribunal cerró un caso grave. El estado no limpia estos por sí mismo. Puede pedir que se selle el arresto.',
  ),
  reason(
    BY_ITSELF,
    ['perhaps-eight-years'],
    'For some felonies the wait is six years. Your record does not show if this is one.',
    'Para algunos delitos graves la espera es de seis años. Su historial no muestra si este es uno.',
  ),
  reason(SEALED, ['already-granted'], ...HAD),
  reason(SEALED, ['not-in-force'], ...EARLY),
  reason(SEALED, ['several-dates', 'several-arrests'], ...MANY),
  reason(SEALED, ['convicted'], ...CASE),
  reason(SEALED, ['diverted', 'diverted-before-filing'], ...DONE),
  reason(
    SEALED,
    ['no-limitation'],
    'Such a crime can be charged at any time. The law seals the arrest only if you were found not guilty.',
    'Un delito así se puede acusar en cualquier momento. La ley sella el arresto solo si lo declararon no culpable.',
  ),
  reason(
    SEALED,
    ['unsettled'],
    'The case did not simply end. The papers of the court show more.',
    'El caso no terminó de forma simple. Los papeles del tribunal muestran más.',
  ),
  reason(
    SEALED,
    ['not-filed-wait', 'may-be-refiled'],
    'You can be charged for it still. Once that time is over, you may ask.',
    'Todavía lo pueden acusar por esto. Cuando pase ese tiempo, puede pedirlo.',
  ),
  reason(
    SEALED,
    ['perhaps-longer'],
    'For some crimes the time to charge is longer. Your record does not show if it is over.',
    'Para algunos delitos el tiempo para acusar es más largo. Su historial no muestra si ya pasó.',
  ),
  reason(
    SEALED,
    ['pattern'],
    'Your record shows several arrests or cases of violence in a family. So the judge decides.',
    'Su historial muestra varios arrestos o casos de violencia en la familia. Por eso decide el juez.',
  ),
  reason(SEALED, ['acquitted'], ...ACQUITTED),
  reason(SEALED, ['not-filed'], ...NO_CASE),
  reason(SEALED, ['dismissed'], ...DROPPED),
  reason(PLEA, ['not-in-force'], ...EARLY),
  reason(
    PLEA,
    ['no-deferral'],
    'Your record shows no program of a court after a plea.',
    'Su historial no muestra un programa del tribunal después de una declaración.',
  ),
  reason(
    PLEA,
    ['before-1997'],
    'The program was granted before 1997. The law helps with later ones.',
    'El programa es de antes de 1997. La ley ayuda con los de después.',
  ),
  reason(PLEA, ['not-completed'], ...STARTED),
  reason(PLEA, ['completed'], ...DONE),
];

export const ARREST_QUESTIONS: readonly PlainQuestion[] = [
  question(
    'lawyer',
    'yes-no',
    'note Was a charge filed',
    'Did the arrest go to court?',
    '¿Llegó el arresto al tribunal?',
  ),
  question(
    'lawyer',
    'words',
    'note For legal review: whether an acquittal',
    'Does the state wait some years after you are found not guilty?',
    '¿Espera el estado unos años después de que lo declaran no culpable?',
  ),
  question(
    'lawyer',
    'yes-no',
    'note Does the felony carry eight',
    'Can the crime be punished by eight years or more?',
    '¿Se puede castigar el delito con ocho años o más?',
  ),
  question(
    'lawyer',
    'words',
    'note For legal review: whether the text',
    'Did the law of that day reach felony arrests?',
    '¿La ley de ese día alcanzaba los arrestos por delito grave?',
  ),
  question(
    'person',
    'yes-no',
    'note Does a current record say "arrest relief',
    'Does a new copy of your record say "arrest relief granted"?',
    '¿Una copia nueva de su historial dice "arrest relief granted"?',
  ),
  question(
    'lawyer',
    'yes-no',
    'assumption limitation',
    'Was there more time than usual to charge it?',
    '¿Hubo más tiempo de lo normal para acusarlo?',
  ),
  question(
    'lawyer',
    'yes-no',
    'fact limitation',
    'Was there more time than usual to charge it?',
    '¿Hubo más tiempo de lo normal para acusarlo?',
  ),
  question(
    'person',
    'yes-no',
    'assumption evasion',
    'Did you hide from this case, or use the name of somebody else?',
    '¿Se escondió usted de este caso, o usó el nombre de otra persona?',
  ),
  question('person', 'yes-no', 'fact evasion', 'Did you hide from this case?', '¿Se escondió usted de este caso?'),
  question(
    'person',
    'yes-no',
    'assumption circumstances: the arrest was for violence',
    'Was the arrest for hurting a partner, a child or an older person?',
    '¿Fue el arresto por lastimar a una pareja, un niño o una persona mayor?',
  ),
  question(
    'lawyer',
    'yes-no',
    'assumption refiling',
    'Can the case be brought again?',
    '¿Se puede presentar el caso otra vez?',
  ),
  question(
    'lawyer',
    'yes-no',
    'fact refiling',
    'Can the case be brought again?',
    '¿Se puede presentar el caso otra vez?',
  ),
  question(
    'person',
    'yes-no',
    'assumption plea',
    'Did you plead guilty or no contest before the program?',
    '¿Se declaró culpable o sin disputa antes del programa?',
  ),
  question(
    'person',
    'yes-no',
    'fact plea',
    'Did you plead guilty or no contest?',
    '¿Se declaró culpable o sin disputa?',
  ),
  question(
    'lawyer',
    'yes-no',
    'note Was the deferred entry of judgment granted',
    'Was the program granted in 1997 or later?',
    '¿Le dieron el programa en 1997 o después?',
  ),
  question(
    'lawyer',
    'yes-no',
    'note For legal review: since 01/01/2018',
    'Was there a plea? Since 2018 drug programs need none.',
    '¿Hubo una declaración? Desde 2018 los programas no la necesitan.',
  ),
];
