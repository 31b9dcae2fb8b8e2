/** Why a procedure refuses something, by the code of its refusal: a sentence in each language. */
export const PROCEDURE_REFUSALS: Readonly<Record<string, { readonly en: string; readonly es: string }>> = {
  'wrong-state': {
    en: 'The matter has moved on; this is not open now',
    es: 'El asunto ha avanzado; esto no procede ahora',
  },
  'wrong-role': { en: 'None of your roles may do this', es: 'Ninguna de sus funciones puede hacer esto' },
  recused: { en: 'One of you keeps out of this matter', es: 'Uno de ustedes se mantiene al margen de este asunto' },
  'step-up': { en: 'Give your password again before you sign', es: 'Vuelva a dar su contraseña antes de firmar' },
  'same-person': {
    en: 'You did the first half; another person does this one',
    es: 'Usted hizo la primera mitad; esta la hace otra persona',
  },
  'second-missing': {
    en: 'A second person has to sign beside you',
    es: 'Una segunda persona tiene que firmar junto a usted',
  },
  'first-half-missing': { en: 'This has not been proposed yet', es: 'Nadie lo ha propuesto todavía' },
  'not-allowed': {
    en: 'The procedure rules this out in this matter',
    es: 'El procedimiento lo excluye en este asunto',
  },
  'missing-fact': { en: 'Something has to be entered first', es: 'Antes hay que anotar un dato' },
  'missing-need': { en: 'Something that it must bring is missing', es: 'Falta algo que debe aportar' },
  'bad-need': { en: 'Something that it brings is not in order', es: 'Algo de lo que aporta no está en orden' },
  'ground-closed': { en: 'This ground is not open in this matter', es: 'Este motivo no procede en este asunto' },
  'relief-undetermined': {
    en: 'Which relief applies has to be settled first',
    es: 'Antes hay que determinar qué alivio corresponde',
  },
  'not-given': { en: 'No relief was given', es: 'No se concedió ningún alivio' },
  late: { en: 'It came after its day', es: 'Llegó después de su plazo' },
  'date-passed': {
    en: 'The day for it has passed; enter the day that holds, with its authority',
    es: 'El plazo ha pasado; anote el día que vale, con su fundamento',
  },
  overtaken: {
    en: 'It was in time, but the matter has gone on since; ask the court',
    es: 'Llegó a tiempo, pero el asunto ha seguido; acuda al tribunal',
  },
  'nothing-to-take-back': { en: 'There is nothing to take back', es: 'No hay nada que retirar' },
  'order-stands': { en: 'An order stands for it', es: 'Hay una orden en vigor' },
  'unknown-act': { en: 'The procedure has no such act', es: 'El procedimiento no tiene tal acto' },
  'unknown-entry': {
    en: 'The procedure knows no such entry, or not with this value',
    es: 'El procedimiento no conoce ese dato, o no con ese valor',
  },
};
