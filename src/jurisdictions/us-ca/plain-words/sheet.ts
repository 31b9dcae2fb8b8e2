import type { PlainWords } from '../../../format/plain-words.ts';

/** What is missing where the record leaves a law undecided, by the id of the fact. */
export const FACTS: PlainWords['facts'] = {
  birthDate: { en: 'your birth date', es: 'su fecha de nacimiento' },
  convictionDate: { en: 'the day of the conviction', es: 'el día de la condena' },
  level: {
    en: 'whether it was a felony, a misdemeanor or an infraction',
    es: 'si fue un delito grave, un delito menor o una infracción',
  },
  section: { en: 'the law and its number', es: 'la ley y su número' },
  county: { en: 'the county', es: 'el condado' },
  disposition: { en: 'how the case ended', es: 'cómo terminó el caso' },
  cycle: { en: 'the arrest that it belongs to', es: 'el arresto al que pertenece' },
  sentence: { en: 'the sentence', es: 'la sentencia' },
  offenseDate: { en: 'the day of the crime', es: 'el día del delito' },
  setAside: {
    en: 'whether it was set aside, made lesser or sealed',
    es: 'si ya se anuló, se cambió a menor o se selló',
  },
  otherDate: { en: 'the day of another conviction', es: 'el día de otra condena' },
  otherLevel: { en: 'what kind of crime another case or charge was', es: 'qué clase de delito fue otro caso o cargo' },
  otherSection: { en: 'the law of another case or charge', es: 'la ley de otro caso o cargo' },
  otherCounty: { en: 'the county of another conviction', es: 'el condado de otra condena' },
  otherDisposition: { en: 'how another case ended', es: 'cómo terminó otro caso' },
  otherCycle: { en: 'the arrest of another case', es: 'el arresto de otro caso' },
  otherSentence: { en: 'the sentence of another case', es: 'la sentencia de otro caso' },
  otherSetAside: { en: 'whether another case was set aside', es: 'si otro caso ya se anuló' },
  step: { en: 'what another line of the record means', es: 'qué significa otra línea del historial' },
  death: { en: 'whether the person has died', es: 'si la persona murió' },
  registration: { en: 'whether you have to register', es: 'si usted está obligado a registrarse' },
  lines: { en: 'lines that could not be read', es: 'líneas que no se pudieron leer' },
  amount: { en: 'how much marijuana it was, or how many plants', es: 'cuánta marihuana era, o cuántas plantas' },
  recipient: { en: 'how old the other person was', es: 'cuántos años tenía la otra persona' },
  value: { en: 'what it was worth', es: 'cuánto valía' },
  circumstances: { en: 'what happened', es: 'qué pasó' },
  compliance: {
    en: 'whether you did all that the sentence asked',
    es: 'si usted cumplió todo lo que pedía la sentencia',
  },
  pending: {
    en: 'whether you are charged with a crime or serving a sentence',
    es: 'si usted está acusado de un delito o cumpliendo una sentencia',
  },
  supervision: {
    en: 'whether you are off parole or a like watch',
    es: 'si ya terminó la libertad bajo palabra u otra supervisión',
  },
  trafficking: {
    en: 'whether you were a victim of human trafficking',
    es: 'si usted fue víctima de trata de personas',
  },
  refiling: { en: 'whether the case can be brought again', es: 'si el caso se puede presentar otra vez' },
  limitation: { en: 'how much time there was to charge it', es: 'cuánto tiempo había para acusarlo' },
  evasion: { en: 'whether you hid from the case', es: 'si se escondió del caso' },
  plea: { en: 'whether you pleaded guilty', es: 'si se declaró culpable' },
  service: { en: 'whether you served on a fire crew', es: 'si sirvió en una brigada contra incendios' },
  release: { en: 'whether you are out of custody', es: 'si ya salió de la custodia' },
  prohibition: { en: 'whether a court said no to it', es: 'si un tribunal lo negó' },
};

/** What the reader of a rap sheet warns of. */
export const WARNINGS: PlainWords['warnings'] = [
  {
    kind: 'alert',
    says: 'other states',
    words: {
      en: 'You may have entries in other states or with the FBI. They may not be here.',
      es: 'Quizás hay entradas en otros estados o en el FBI. Quizás no están aquí.',
    },
  },
  {
    kind: 'alert',
    says: 'deceased',
    words: { en: 'The record says that the person has died.', es: 'El historial dice que la persona murió.' },
  },
  {
    kind: 'alert',
    says: 'consolidating',
    words: {
      en: 'The state is joining this record with another one. Get a new copy, since this one may lack entries.',
      es: 'El estado está uniendo este historial con otro. Pida una copia nueva, porque a este le pueden faltar entradas.',
    },
  },
  {
    kind: 'alert',
    says: 'identity theft',
    words: {
      en: 'The state says that somebody used this name. Some entries may be of another person.',
      es: 'El estado dice que otra persona usó este nombre. Algunas entradas quizás son de otra persona.',
    },
  },
  {
    kind: 'alert',
    says: 'mental health',
    words: {
      en: 'The state says that the person is under mental health supervision.',
      es: 'El estado dice que la persona está bajo supervisión de salud mental.',
    },
  },
  {
    kind: 'unknown-court',
    words: {
      en: 'We do not know this court, so we do not know its county.',
      es: 'No conocemos este tribunal, así que no sabemos su condado.',
    },
  },
  { kind: 'unknown-event', words: { en: 'We do not know what this entry is.', es: 'No sabemos qué es esta entrada.' } },
  {
    kind: 'several-charges',
    words: {
      en: 'One count shows several charges. We do not know which one it is.',
      es: 'Un cargo muestra varias leyes. No sabemos cuál es.',
    },
  },
  {
    kind: 'count-without-outcome',
    words: {
      en: 'The record does not say how this charge ended in court.',
      es: 'El historial no dice cómo terminó este cargo en el tribunal.',
    },
  },
  {
    kind: 'supervision',
    words: {
      en: 'The top of the record shows probation or parole. Ask whether it is over.',
      es: 'Arriba, el historial muestra libertad condicional (probation) o libertad bajo palabra (parole). Pregunte si ya terminó.',
    },
  },
  {
    kind: 'other-birth-dates',
    words: {
      en: 'The record shows more than one birth date. We used the first.',
      es: 'El historial muestra más de una fecha de nacimiento. Usamos la primera.',
    },
  },
  {
    kind: 'implied-conviction',
    words: {
      en: 'The record shows jail, prison or probation, but not the court case for it.',
      es: 'El historial muestra cárcel, prisión o libertad condicional, pero no el caso del tribunal.',
    },
  },
  {
    kind: 'comment-on-outcome',
    words: {
      en: 'A note beside this charge may change what happened. Ask a lawyer to read it.',
      es: 'Una nota junto a este cargo quizás cambie lo que pasó. Pida a un abogado que la lea.',
    },
  },
  {
    kind: 'outcome-after-conviction',
    words: {
      en: 'A later line says something else about this conviction. Ask a lawyer to read it.',
      es: 'Una línea posterior dice otra cosa de esta condena. Pida a un abogado que la lea.',
    },
  },
  {
    kind: 'several-people',
    words: {
      en: 'There is a second record number. This may be the record of two people. Read each by itself.',
      es: 'Hay un segundo número de historial. Quizás es el historial de dos personas. Lea cada uno por separado.',
    },
  },
  {
    kind: 'no-cycles',
    words: {
      en: 'We found no entry. This may not be a California record.',
      es: 'No encontramos ninguna entrada. Quizás no es un historial de California.',
    },
  },
  {
    kind: 'page-order',
    words: {
      en: 'The pages were out of order. We put them in order by their numbers.',
      es: 'Las páginas no estaban en orden. Las ordenamos por sus números.',
    },
  },
  {
    kind: 'pages-missing',
    words: {
      en: 'Pages are missing, or two pages do not fit together. Get all pages and try again.',
      es: 'Faltan páginas, o dos páginas no coinciden. Consiga todas y pruebe otra vez.',
    },
  },
  {
    kind: 'no-end',
    words: {
      en: 'The end of the record is missing. The last page should say END OF MESSAGE.',
      es: 'Falta el final del historial. La última página debe decir END OF MESSAGE.',
    },
  },
  {
    kind: 'after-end',
    words: {
      en: 'There is text below the end of the record. It may be another record.',
      es: 'Hay texto después del final del historial. Quizás es otro historial.',
    },
  },
  {
    kind: 'side-by-side',
    words: {
      en: 'Two pages seem to stand side by side. Print it with one page on each sheet of paper.',
      es: 'Parece que hay dos páginas lado a lado. Imprímalo con una página en cada hoja.',
    },
  },
  {
    kind: 'unread-head',
    words: {
      en: 'Lines stand above the first entry. A heading may be lost.',
      es: 'Hay líneas antes de la primera entrada. Quizás se perdió un título.',
    },
  },
  {
    kind: 'text-left-out',
    words: {
      en: 'We left out slanted text, such as a stamp. Look at the page.',
      es: 'No leímos un texto inclinado, como un sello. Mire la página.',
    },
  },
  {
    kind: 'alert',
    words: {
      en: 'The top of the record holds a notice. Ask a lawyer to read it before you file anything.',
      es: 'Arriba del historial hay un aviso. Pida a un abogado que lo lea antes de presentar algo.',
    },
  },
  {
    kind: 'too-many-counts',
    words: {
      en: 'There are more charges than we can read. The rest was not read.',
      es: 'Hay más cargos de los que podemos leer. El resto no se leyó.',
    },
  },
];
