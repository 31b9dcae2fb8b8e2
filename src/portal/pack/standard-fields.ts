import type { WrittenPack } from './schema.ts';

type WrittenField = WrittenPack['fields'][number];

export const STANDARD_SECTIONS: WrittenPack['sections'] = [
  { id: 'you', title: { en: 'About you', es: 'Sobre usted' } },
  { id: 'contact', title: { en: 'How to reach you', es: 'Cómo comunicarnos con usted' } },
  { id: 'record', title: { en: 'Your record', es: 'Sus antecedentes' } },
  { id: 'money', title: { en: 'Money and work', es: 'Dinero y trabajo' } },
  { id: 'more', title: { en: 'Anything else', es: 'Algo más' } },
];

const YES_NO_UNSURE = [
  { id: 'yes', label: { en: 'Yes', es: 'Sí' } },
  { id: 'no', label: { en: 'No', es: 'No' } },
  { id: 'unsure', label: { en: 'I am not sure', es: 'No estoy seguro o segura' } },
];

const who = (id: string, en: string, es: string, more: Partial<WrittenField>): WrittenField => ({
  id,
  section: 'you',
  kind: 'text',
  label: { en, es },
  reason: { en: 'The court finds your case by your name.', es: 'El tribunal busca su caso por su nombre.' },
  level: 'optional',
  longest: 100,
  sensitivity: 'identity',
  retention: 'with-application',
  ...more,
});

const YOU: readonly WrittenField[] = [
  who('first-name', 'First name', 'Nombre', { level: 'required', autocomplete: 'given-name' }),
  who('middle-name', 'Middle name', 'Segundo nombre', { autocomplete: 'additional-name' }),
  who('last-name', 'Last name', 'Apellidos', { level: 'required', autocomplete: 'family-name' }),
  who('other-names', 'Other names you have used', 'Otros nombres que ha usado', {
    help: {
      en: 'A name from before you married, or a name the police wrote down.',
      es: 'Un nombre de antes de casarse, o el nombre que anotó la policía.',
    },
    reason: { en: 'Old cases may be under an old name.', es: 'Un caso viejo puede estar con otro nombre.' },
    longest: 300,
  }),
  who('birth-date', 'Date of birth', 'Fecha de nacimiento', {
    kind: 'date',
    level: 'required',
    longest: 10,
    reason: {
      en: 'It tells you apart from others with your name. You also need it to open your page here.',
      es: 'Lo distingue de otras personas con su nombre. También la necesita para abrir su página aquí.',
    },
  }),
];

const reach = (id: string, en: string, es: string, more: Partial<WrittenField>): WrittenField =>
  who(id, en, es, {
    section: 'contact',
    reason: { en: 'The office needs a way to reach you.', es: 'La oficina necesita comunicarse con usted.' },
    ...more,
  });

const wants = (value: string) => ({ kind: 'is', field: 'contact-by', value }) as const;

const CONTACT: readonly WrittenField[] = [
  reach('contact-by', 'How may we reach you?', '¿Cómo podemos comunicarnos con usted?', {
    kind: 'choices',
    level: 'required',
    sensitivity: 'plain',
    options: [
      { id: 'email', label: { en: 'Email', es: 'Correo electrónico' } },
      { id: 'text', label: { en: 'Text message', es: 'Mensaje de texto' } },
      { id: 'phone', label: { en: 'Phone call', es: 'Llamada' } },
      { id: 'letter', label: { en: 'Letter', es: 'Carta' } },
    ],
  }),
  reach('email', 'Email address', 'Correo electrónico', {
    kind: 'email',
    level: 'recommended',
    requiredWhen: wants('email'),
    autocomplete: 'email',
    help: {
      en: 'We write when there is news. Our mail does not say what it is about.',
      es: 'Le escribimos cuando hay noticias. El correo no dice de qué se trata.',
    },
  }),
  reach('phone', 'Phone number', 'Número de teléfono', {
    kind: 'phone',
    level: 'recommended',
    requiredWhen: wants('phone'),
    textedWhen: wants('text'),
    autocomplete: 'tel-national',
    longest: 30,
  }),
  reach('address', 'Mailing address', 'Dirección postal', {
    kind: 'long-text',
    requiredWhen: wants('letter'),
    autocomplete: 'street-address',
    longest: 300,
    help: {
      en: 'Street, city, state and ZIP. No home? Give any place where you get mail.',
      es: 'Calle, ciudad, estado y código postal. ¿No tiene casa? Ponga un lugar donde recibe correo.',
    },
  }),
];

const fact = (id: string, en: string, es: string, more: Partial<WrittenField>): WrittenField => ({
  id,
  section: 'record',
  kind: 'choice',
  label: { en, es },
  reason: {
    en: 'It can change what the office can ask the court for.',
    es: 'Puede cambiar lo que la oficina pide al tribunal.',
  },
  level: 'recommended',
  sensitivity: 'sensitive',
  retention: 'until-closed',
  ...more,
});

const RECORD: readonly WrittenField[] = [
  fact('case-numbers', 'Case numbers, if you know them', 'Números de caso, si los sabe', {
    kind: 'long-text',
    level: 'optional',
    longest: 500,
    numbers: true,
    help: { en: 'One on each line.', es: 'Uno en cada línea.' },
    reason: { en: 'With a case number, the office finds your file fast.', es: 'Con el número, hallan su caso pronto.' },
  }),
  fact(
    'on-probation',
    'Are you on probation or parole now?',
    '¿Está ahora en libertad condicional (probation) o bajo palabra (parole)?',
    {
      options: YES_NO_UNSURE,
    },
  ),
  fact('charges-pending', 'Do you have a case in court now?', '¿Tiene un caso en el tribunal ahora?', {
    options: YES_NO_UNSURE,
  }),
  fact('owes-money', 'Do you still owe fines or fees to a court?', '¿Todavía debe multas o cuotas a un tribunal?', {
    options: YES_NO_UNSURE,
    level: 'optional',
  }),
];

const money = (id: string, en: string, es: string, more: Partial<WrittenField>): WrittenField =>
  fact(id, en, es, {
    section: 'money',
    reason: {
      en: 'It shows if you can get free help, and if you may ask the court not to charge you.',
      es: 'Muestra si puede recibir ayuda gratis y si puede pedir no pagar al tribunal.',
    },
    ...more,
  });

const MONEY: readonly WrittenField[] = [
  money('monthly-income', 'Your income in a month, before taxes', 'Sus ingresos al mes, antes de impuestos', {
    kind: 'money',
    longest: 9,
    help: { en: 'Whole dollars. Put 0 if you have none.', es: 'En dólares, sin centavos. Ponga 0 si no tiene.' },
  }),
  money('household-size', 'How many people live on this money?', '¿Cuántas personas viven de este dinero?', {
    kind: 'count',
    longest: 2,
    help: { en: 'Count yourself.', es: 'Cuéntese a sí mismo o a sí misma.' },
  }),
  money('owns-home', 'Do you own a home?', '¿Es dueño o dueña de una casa?', { options: YES_NO_UNSURE.slice(0, 2) }),
];

const MORE: readonly WrittenField[] = [
  fact('message', 'Is there more the office should know?', '¿Hay algo más que la oficina deba saber?', {
    section: 'more',
    kind: 'long-text',
    level: 'optional',
    longest: 2000,
    help: {
      en: 'Do you have a job offer, or a date to move? Say so. Do not write a Social Security number.',
      es: '¿Tiene una oferta de trabajo o se va a mudar? Dígalo. No escriba su número de Seguro Social.',
    },
    reason: { en: 'The office may be able to act sooner.', es: 'La oficina quizá pueda actuar antes.' },
  }),
];

/** The questions that every pack may begin with. A pack adds its own, such as one that a single county's office needs. */
export const STANDARD_FIELDS: readonly WrittenField[] = [...YOU, ...CONTACT, ...RECORD, ...MONEY, ...MORE];
