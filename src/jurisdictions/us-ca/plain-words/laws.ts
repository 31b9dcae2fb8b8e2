import type { PlainLaw, PlainWords } from '../../../format/plain-words.ts';

/** What each law may give, in plain words. For legal review. */
export const LAWS: readonly PlainLaw[] = [
  {
    pack: 'us-ca/prop-64',
    name: { en: 'Old marijuana convictions (Prop 64)', es: 'Condenas viejas de marihuana (Prop 64)' },
    does: {
      en: 'The court can dismiss and seal the case, or make it a lesser one.',
      es: 'El tribunal puede anular y sellar el caso, o cambiarlo a uno menor.',
    },
  },
  {
    pack: 'us-ca/prop-47',
    name: { en: 'Felony made a misdemeanor (Prop 47)', es: 'Delito grave cambiado a menor (Prop 47)' },
    does: {
      en: 'You ask the court to make a felony for drugs or a small theft a misdemeanor.',
      es: 'Usted pide al tribunal que cambie un delito grave de drogas o de hurto pequeño a un delito menor.',
    },
  },
  {
    pack: 'us-ca/records-destruction',
    name: {
      en: 'Old marijuana records that must be destroyed',
      es: 'Registros viejos de marihuana que deben destruirse',
    },
    does: {
      en: 'Courts and police must destroy the records of this case by themselves. Ask them whether they did.',
      es: 'El tribunal y la policía deben destruir por sí mismos los registros de este caso. Pregunte si lo hicieron.',
    },
  },
  {
    pack: 'us-ca/1203-4-family',
    name: {
      en: 'Dismissal after probation or a sentence',
      es: 'Anulación después de la libertad condicional o la sentencia',
    },
    does: {
      en: 'You ask the court to dismiss the case. It stays on your record as dismissed.',
      es: 'Usted pide al tribunal que anule el caso. Sigue en su historial como anulado.',
    },
  },
  {
    pack: 'us-ca/1203-425',
    name: { en: 'Relief that the state gives by itself', es: 'Alivio que el estado da por sí mismo' },
    does: {
      en: 'The state can dismiss the case by itself. You do not have to ask. Get a new copy of your record and look for it.',
      es: 'El estado puede anular el caso por sí mismo. No hay que pedirlo. Pida una copia nueva de su historial y búsquelo.',
    },
  },
];

/** What an outcome may bring; none of them is a promise. */
export const OUTCOMES: PlainWords['outcomes'] = {
  dismiss: {
    en: 'The court may dismiss and seal this conviction. Ask a lawyer.',
    es: 'El tribunal quizás pueda anular y sellar esta condena. Pregunte a un abogado.',
  },
  reduce: {
    en: 'The court may make this a misdemeanor. Ask a lawyer.',
    es: 'El tribunal quizás pueda cambiarla a un delito menor. Pregunte a un abogado.',
  },
  'reduce-to-infraction': {
    en: 'The court may make this an infraction, like a ticket. Ask a lawyer.',
    es: 'El tribunal quizás pueda cambiarla a una infracción, como una multa. Pregunte a un abogado.',
  },
  destroy: {
    en: 'The records of this case may have to be destroyed. Ask the court and the police whether that was done.',
    es: 'Quizás los registros de este caso se deban destruir. Pregunte al tribunal y a la policía si ya se hizo.',
  },
  'petition-shall': {
    en: 'You may be able to ask the court for this. If your answers to the questions fit the law, the court must say yes. Ask a lawyer.',
    es: 'Quizás pueda pedirlo al tribunal. Si sus respuestas a las preguntas cumplen con la ley, el tribunal debe aceptar. Pregunte a un abogado.',
  },
  'petition-may': {
    en: 'You may be able to ask the court for this. The judge can say yes or no. Ask a lawyer.',
    es: 'Quizás pueda pedirlo al tribunal. El juez puede aceptar o negar. Pregunte a un abogado.',
  },
  'petition-if': {
    en: 'This is open only if your answer to a question is yes. Ask a lawyer.',
    es: 'Esto se puede pedir solo si su respuesta a una pregunta es sí. Pregunte a un abogado.',
  },
  'automatic-relief': {
    en: 'The state may have cleared this by itself, or may do it soon. Look at a new copy of your record. Ask a lawyer.',
    es: 'El estado quizás ya limpió esto por sí mismo, o lo hará pronto. Mire una copia nueva de su historial. Pregunte a un abogado.',
  },
  blocked: {
    en: 'Something else on your record stands in the way for now.',
    es: 'Otra cosa en su historial lo impide por ahora.',
  },
  'not-automatic': {
    en: 'The state does not do this by itself. You may be able to ask the court. Ask a lawyer.',
    es: 'El estado no lo hace por sí mismo. Quizás pueda pedirlo al tribunal. Pregunte a un abogado.',
  },
  'not-reached': {
    en: 'This law does not reach this case. Another law may help.',
    es: 'Esta ley no alcanza este caso. Otra ley quizás ayude.',
  },
  'hand-review': {
    en: 'A lawyer has to look at this one. Your record alone does not tell.',
    es: 'Un abogado tiene que mirar este caso. El historial solo no lo dice.',
  },
  'not-yet': { en: 'The time for this has not come yet.', es: 'Todavía no llega el momento para esto.' },
  'not-eligible': {
    en: 'We found no way under this law. A lawyer may see more.',
    es: 'No encontramos un camino en esta ley. Un abogado quizás vea más.',
  },
  'already-granted': {
    en: 'Your record says that this was done already.',
    es: 'Su historial dice que esto ya se hizo.',
  },
};
