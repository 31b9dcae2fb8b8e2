import type { NoticeEvent } from '../../procedure/index.ts';
import type { Language } from '../law/law-papers.ts';

/** What a letter says of one event. Words in braces stand for what the letter fills in. */
export type EventWords = {
  /** The first line: all that may be read before the first fold is opened. */
  readonly open: string;
  /** The first paragraph after the fold. */
  readonly happened: string;
  /** What it means, in sentences; where it is blank, what the law says of the relief stands in its place. */
  readonly means: string;
  /** The head of the last column of the table of cases. */
  readonly column: string;
  /** What stands in that column; blank where it is the relief. */
  readonly cell: string;
  /** Whether what a change does not do, and how to check the record, are part of it. */
  readonly tellsLimits: boolean;
};

/** What every letter says. */
export type LetterFrame = {
  readonly hello: string;
  readonly heads: {
    readonly changed: string;
    readonly means: string;
    readonly unchanged: string;
    readonly check: string;
    readonly help: string;
  };
  readonly columns: readonly [caseNumber: string, date: string, charge: string];
  readonly notRecorded: string;
  readonly counts: { readonly one: string; readonly many: string };
  /** How to look the case up: `{address}`, `{code}`. */
  readonly lookUp: string;
  readonly askCourt: string;
  readonly keep: string;
  readonly call: string;
  readonly website: string;
  readonly legalHelp: string;
  readonly notYou: string;
  readonly close: string;
  readonly code: string;
  readonly page: string;
};

export type LetterTexts = { readonly frame: LetterFrame; readonly events: Readonly<Record<NoticeEvent, EventWords>> };

const GOOD =
  'Please read this letter in private. It has good news for you. You do not have to pay, sign or send anything.';
const NEWS = 'Please read this letter in private. It has news for you. You do not have to pay anything.';
const BIEN = 'Lea esta carta en privado. Trae buenas noticias para usted. No tiene que pagar, firmar ni enviar nada.';
const NOTICIA = 'Lea esta carta en privado. Trae noticias para usted. No tiene que pagar nada.';

/**
 * For legal review: all that is said here of what an order, a refusal or an objection means. Each text goes out only once a
 * named person has read it in its language (docs/decisions/095-notices.md).
 */
export const LETTER_TEXTS: Readonly<Record<Language, LetterTexts>> = {
  en: {
    frame: {
      hello: 'A letter for you',
      heads: {
        changed: 'What happened',
        means: 'What this means',
        unchanged: 'What this does not change',
        check: 'How to check',
        help: 'Questions?',
      },
      columns: ['Case number', 'Date', 'Old charge'],
      notRecorded: 'Not recorded',
      counts: { one: 'one conviction', many: '{n} convictions' },
      lookUp:
        'You can look up how your case stands at {address}. You will need your birth date and this code: {code}. Do not share the code.',
      askCourt: 'You can also ask the court: {court}.',
      keep: 'Keep this letter. It can help if an old report still shows the case.',
      call: 'Call {phone} ({hours}).',
      website: 'Or visit {website}.',
      legalHelp: 'For free legal help, call {legalHelp}.',
      notYou: 'If this letter is not for you, please call us and give the code below.',
      close: 'Sincerely,',
      code: 'If not delivered, please return. Code:',
      page: 'page',
    },
    events: {
      ordered: {
        open: GOOD,
        happened:
          'A court in {county} County changed {counts} on your record, {law}. The judge signed the order on {date}. The state’s record may still show the old case for some time.',
        means: '',
        column: 'What the court did',
        cell: '',
        tellsLimits: true,
      },
      reported: {
        open: GOOD,
        happened:
          'The court’s order about {counts} on your record, {law}, was sent to the state on {date}. The state has not yet said that its record is changed.',
        means: '',
        column: 'What the court did',
        cell: '',
        tellsLimits: true,
      },
      cleared: {
        open: GOOD,
        happened:
          'The state’s record now shows what the court did about {counts}, {law}. We looked at the state’s record on {date}.',
        means: '',
        column: 'What the court did',
        cell: '',
        tellsLimits: true,
      },
      objection: {
        open: NEWS,
        happened:
          'A judge was asked to look at {counts} on your record before anything changes, {law}. This was on {date}.',
        means:
          'Nothing has been decided yet. Your record has not changed. A lawyer can tell you what comes next and can speak for you. Asking a lawyer does not hurt your case.',
        column: 'How it stands',
        cell: 'A judge will look at it',
        tellsLimits: false,
      },
      denied: {
        open: NEWS,
        happened:
          'A court in {county} County did not change {counts} on your record, {law}. The judge signed the order on {date}.',
        means:
          'Your record stays as it was. There may be other ways to ask for a change, and there may be a last day for some of them. Ask a lawyer soon. Free help is below.',
        column: 'What the court did',
        cell: 'Not changed',
        tellsLimits: false,
      },
      undone: {
        open: NEWS,
        happened:
          'A court in {county} County took back an order about {counts} on your record, {law}. The judge signed this on {date}.',
        means:
          'An earlier letter may have told you that the case was changed. That no longer holds. Do not rely on that letter. Ask a lawyer before you fill out any form about your record. Free help is below.',
        column: 'What the court did',
        cell: 'Took back the change',
        tellsLimits: false,
      },
    },
  },
  es: {
    frame: {
      hello: 'Una carta para usted',
      heads: {
        changed: 'Qué pasó',
        means: 'Qué significa esto',
        unchanged: 'Qué no cambia',
        check: 'Cómo confirmarlo',
        help: '¿Tiene preguntas?',
      },
      columns: ['Número de caso', 'Fecha', 'Cargo viejo'],
      notRecorded: 'No registrado',
      counts: { one: 'una condena', many: '{n} condenas' },
      lookUp:
        'Puede ver cómo está su caso en {address}. Necesita su fecha de nacimiento y este código: {code}. No dé el código a nadie.',
      askCourt: 'También puede preguntar a la corte: {court}.',
      keep: 'Guarde esta carta. Le sirve si un informe viejo todavía muestra el caso.',
      call: 'Llame al {phone} ({hours}).',
      website: 'O visite {website}.',
      legalHelp: 'Para ayuda legal gratis, llame a {legalHelp}.',
      notYou: 'Si esta carta no es para usted, llámenos y diga el código de abajo.',
      close: 'Atentamente,',
      code: 'Si no se entrega, devuelva la carta. Código:',
      page: 'página',
    },
    events: {
      ordered: {
        open: BIEN,
        happened:
          'Una corte del condado de {county} cambió {counts} en su historial, {law}. El juez firmó la orden el {date}. El registro del estado tal vez muestre el caso viejo por un tiempo.',
        means: '',
        column: 'Qué hizo la corte',
        cell: '',
        tellsLimits: true,
      },
      reported: {
        open: BIEN,
        happened:
          'La orden de la corte sobre {counts} en su historial, {law}, se envió al estado el {date}. El estado todavía no dice que cambió su registro.',
        means: '',
        column: 'Qué hizo la corte',
        cell: '',
        tellsLimits: true,
      },
      cleared: {
        open: BIEN,
        happened:
          'El registro del estado ya muestra lo que hizo la corte con {counts}, {law}. Miramos el registro del estado el {date}.',
        means: '',
        column: 'Qué hizo la corte',
        cell: '',
        tellsLimits: true,
      },
      objection: {
        open: NOTICIA,
        happened:
          'Se pidió a un juez que mire {counts} en su historial antes de que algo cambie, {law}. Fue el {date}.',
        means:
          'Todavía no se decidió nada. Su historial no cambió. Un abogado le puede decir qué sigue y puede hablar por usted. Preguntar a un abogado no le hace daño a su caso.',
        column: 'Cómo está',
        cell: 'Lo mirará un juez',
        tellsLimits: false,
      },
      denied: {
        open: NOTICIA,
        happened:
          'Una corte del condado de {county} no cambió {counts} en su historial, {law}. El juez firmó la orden el {date}.',
        means:
          'Su historial sigue como estaba. Tal vez haya otras maneras de pedir un cambio, y algunas pueden tener un último día. Pregunte pronto a un abogado. Abajo está la ayuda gratis.',
        column: 'Qué hizo la corte',
        cell: 'No lo cambió',
        tellsLimits: false,
      },
      undone: {
        open: NOTICIA,
        happened:
          'Una corte del condado de {county} retiró una orden sobre {counts} en su historial, {law}. El juez firmó esto el {date}.',
        means:
          'Una carta de antes tal vez le dijo que el caso cambió. Eso ya no vale. No se guíe por esa carta. Pregunte a un abogado antes de llenar un formulario sobre su historial. Abajo está la ayuda gratis.',
        column: 'Qué hizo la corte',
        cell: 'Retiró el cambio',
        tellsLimits: false,
      },
    },
  },
};
