import type { WrittenPack } from './schema.ts';

const OPTIONS = {
  unsure: { id: 'unsure', label: { en: 'I am not sure', es: 'No estoy seguro o segura' } },
  yes: { id: 'yes', label: { en: 'Yes', es: 'Sí' } },
  no: { id: 'no', label: { en: 'No', es: 'No' } },
};

const is = (field: string, value: string) => ({ kind: 'is', field, value }) as const;

/**
 * The quick check: two minutes of questions without a name. Its results name no law: they say whether to apply now, to
 * ask a lawyer first or to finish something first. The texts are for legal review in each place that uses them.
 */
export const STANDARD_SCREENER: WrittenPack['screener'] = {
  questions: [
    {
      id: 'record',
      label: { en: 'What is on your record?', es: '¿Qué hay en sus antecedentes?' },
      options: [
        {
          id: 'convicted',
          label: { en: 'I was convicted, or I pleaded guilty', es: 'Una condena, o me declaré culpable' },
        },
        { id: 'arrested', label: { en: 'An arrest, but no conviction', es: 'Un arresto, pero ninguna condena' } },
        { id: 'federal', label: { en: 'A case in federal court', es: 'Un caso en un tribunal federal' } },
        OPTIONS.unsure,
      ],
    },
    {
      id: 'finished',
      label: {
        en: 'Is your sentence over, with no probation or parole left?',
        es: '¿Ya terminó su sentencia, sin libertad condicional (probation) ni bajo palabra (parole) por cumplir?',
      },
      options: [OPTIONS.yes, OPTIONS.no, OPTIONS.unsure],
    },
    {
      id: 'since',
      label: { en: 'How long ago was your last case?', es: '¿Hace cuánto fue su último caso?' },
      options: [
        { id: 'under-1', label: { en: 'Less than a year', es: 'Menos de un año' } },
        { id: 'from-1-to-5', label: { en: '1 to 5 years', es: 'De 1 a 5 años' } },
        { id: 'over-5', label: { en: 'More than 5 years', es: 'Más de 5 años' } },
        OPTIONS.unsure,
      ],
    },
    {
      id: 'pending',
      label: { en: 'Do you have a case in court now?', es: '¿Tiene un caso en el tribunal ahora?' },
      options: [OPTIONS.yes, OPTIONS.no, OPTIONS.unsure],
    },
    {
      id: 'citizen',
      label: {
        en: 'Could your record cause trouble with immigration?',
        es: '¿Sus antecedentes podrían causarle problemas de inmigración?',
      },
      help: {
        en: 'We do not keep your answer. Say yes if you are not a U.S. citizen.',
        es: 'No guardamos su respuesta. Diga que sí si no es ciudadano de los EE. UU.',
      },
      options: [OPTIONS.yes, OPTIONS.no, OPTIONS.unsure],
    },
  ],
  results: [
    {
      id: 'apply',
      kind: 'may-be-open',
      text: {
        en: 'An office may be able to help you clear this record. You can apply now. It is free.',
        es: 'Una oficina quizá pueda ayudarle a limpiar estos antecedentes. Puede pedirlo ahora. Es gratis.',
      },
    },
    {
      id: 'federal',
      when: is('record', 'federal'),
      kind: 'ask-a-lawyer',
      text: {
        en: 'The offices here work with state courts. For a federal case, ask a federal public defender.',
        es: 'Estas oficinas ven casos del estado. Para un caso federal, pregunte a un defensor federal.',
      },
    },
    {
      id: 'arrest',
      when: is('record', 'arrested'),
      kind: 'may-be-open',
      text: {
        en: 'An arrest with no conviction can show up too. Ask the office if it can be sealed.',
        es: 'Un arresto sin condena también puede aparecer. Pregunte a la oficina si se puede sellar.',
      },
    },
    {
      id: 'not-finished',
      when: { kind: 'not', of: is('finished', 'yes') },
      kind: 'wait',
      text: {
        en: 'Some help opens only when your sentence is over. The office can tell you what you can do today.',
        es: 'Alguna ayuda llega solo cuando termina la sentencia. La oficina le dirá qué puede hacer hoy.',
      },
    },
    {
      id: 'years',
      when: { kind: 'not', of: is('since', 'over-5') },
      kind: 'wait',
      text: {
        en: 'Some help opens only when years have passed since a case. The office can tell you when.',
        es: 'Alguna ayuda llega solo cuando han pasado años desde un caso. La oficina le dirá cuándo.',
      },
    },
    {
      id: 'pending',
      when: { kind: 'not', of: is('pending', 'no') },
      kind: 'ask-a-lawyer',
      text: {
        en: 'If you have a case in court, talk to the lawyer on that case first.',
        es: 'Si tiene un caso en el tribunal, hable primero con el abogado de ese caso.',
      },
    },
    {
      id: 'immigration',
      when: { kind: 'not', of: is('citizen', 'no') },
      kind: 'ask-a-lawyer',
      text: {
        en: 'If you are not a U.S. citizen, ask an immigration lawyer before you file anything in court.',
        es: 'Si no es ciudadano de los EE. UU., pregunte a un abogado de inmigración antes de presentar algo al tribunal.',
      },
    },
  ],
};

/** For legal review in each place that uses them. */
/** For legal review: whether these words are the consent that a law asks for before texts are sent (47 U.S.C. 227). */
export const STANDARD_TEXT_CONSENT: NonNullable<WrittenPack['textMessages']>['consent'] = {
  en: 'If you choose Text message, you agree that we text you when there is news. Our texts do not say what it is about. Your phone plan may charge for them. Reply STOP to end them.',
  es: 'Si elige Mensaje de texto, acepta que le escribamos cuando hay noticias. Los mensajes no dicen de qué se trata. Su compañía puede cobrarlos. Responda STOP para no recibir más.',
};

export const STANDARD_CONSENTS: WrittenPack['consents'] = [
  {
    id: 'share',
    version: '2026-11-28',
    required: true,
    text: {
      en: 'I want you to send my answers to the offices listed on this page, and to no one else.',
      es: 'Quiero que envíen mis respuestas a las oficinas de esta página, y a nadie más.',
    },
  },
  {
    id: 'not-client',
    version: '2026-11-28',
    required: true,
    text: {
      en: 'I know that an office is not my lawyer until it tells me so.',
      es: 'Sé que una oficina no es mi abogado hasta que me lo diga.',
    },
  },
  {
    id: 'record-check',
    version: '2026-11-28',
    required: false,
    text: {
      en: 'The offices may look up my record to help me.',
      es: 'Las oficinas pueden ver mis antecedentes para ayudarme.',
    },
  },
];

export const STANDARD_DECLARATION: WrittenPack['declaration'] = {
  version: '2026-11-28',
  parts: [
    { en: 'What was going on in your life at the time?', es: '¿Qué pasaba en su vida en ese tiempo?' },
    { en: 'What have you done since then?', es: '¿Qué ha hecho desde entonces?' },
    { en: 'How does your record hold you back today?', es: '¿Cómo le afectan hoy sus antecedentes?' },
    { en: 'What would change if it were cleared?', es: '¿Qué cambiaría si se limpiaran?' },
    { en: 'Who can speak for you?', es: '¿Quién puede hablar bien de usted?' },
  ],
};

export const STANDARD_TEMPLATES: WrittenPack['templates'] = [
  {
    status: 'needs-something',
    title: { en: 'We need something from you', es: 'Necesitamos algo de usted' },
    text: {
      en: '{office} is working on your record in {county}. To go on, we need this from you: [what]. You can answer on this page.',
      es: '{office} trabaja en sus antecedentes en {county}. Para seguir, necesitamos esto: [qué]. Puede contestar en esta página.',
    },
    waiting: 'person',
    closes: false,
  },
  {
    status: 'filed',
    title: { en: 'Papers are filed', es: 'Presentamos los papeles' },
    text: {
      en: '{office} filed your papers with the court in {county} on [date]. The court will now decide. You do not have to do anything.',
      es: '{office} presentó sus papeles en el tribunal de {county} el [fecha]. Ahora decide el tribunal. No tiene que hacer nada.',
    },
    waiting: 'office',
    closes: false,
  },
  {
    status: 'court-date',
    title: { en: 'You have a court date', es: 'Tiene una fecha en el tribunal' },
    text: {
      en: 'The court in {county} set a date: [date, time and place]. {office} will be there. [Say if the person must come.]',
      es: 'El tribunal de {county} puso una fecha: [día, hora y lugar]. {office} estará ahí. [Diga si la persona debe ir.]',
    },
    waiting: 'office',
    closes: false,
  },
  {
    status: 'granted',
    title: { en: 'The court said yes', es: 'El tribunal dijo que sí' },
    text: {
      en: 'The court in {county} said yes to [which cases]. {office} will send you the order. Keep it in a safe place.',
      es: 'El tribunal de {county} dijo que sí a [qué casos]. {office} le enviará la orden. Guárdela en un lugar seguro.',
    },
    waiting: 'nobody',
    closes: true,
  },
  {
    status: 'denied',
    title: { en: 'The court said no', es: 'El tribunal dijo que no' },
    text: {
      en: 'The court in {county} said no to [which cases]. {office} can tell you why, and what you can do next: [what].',
      es: 'El tribunal de {county} dijo que no a [qué casos]. {office} puede decirle por qué y qué puede hacer: [qué].',
    },
    waiting: 'nobody',
    closes: true,
  },
  {
    status: 'closed',
    title: { en: 'This office is done', es: 'Esta oficina terminó' },
    text: {
      en: '{office} has closed your file in {county}. The reason is this: [why]. You can apply again at any time.',
      es: '{office} cerró su caso en {county}. La razón es esta: [por qué]. Puede pedir ayuda otra vez cuando quiera.',
    },
    waiting: 'nobody',
    closes: true,
  },
];
