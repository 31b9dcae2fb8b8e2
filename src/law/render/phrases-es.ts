import type { Ending, LaterKind, Relation, SentencePart, StepType } from '../../record/index.ts';
import type { Condition, DateTerm, NumberTerm, SectionList, Subject } from '../language/condition.ts';
import { isFixed, type Phrases, type PhrasesOf, type Plain, type Quantified, type StateWords } from './phrases.ts';

/** A text of the law in Spanish; undefined where it has none. */
export type Say = (text: string) => string | undefined;

/** What a line says that holds a text which has no Spanish: nothing, so that its English stands whole. */
const NOTHING = '';

/** Conditions in plain Spanish. The names of a law's lists, and of its levels, are in the translation of its state. */
export function spanishPhrases(say: Say, level: (id: string) => string): PhrasesOf {
  return (words: StateWords): Phrases => ({
    groups: {
      all: 'todo lo siguiente:',
      any: 'al menos una de estas cosas:',
      none: 'ninguna de estas cosas:',
      notAll: 'no todas estas cosas:',
      shown: 'el historial lo muestra:',
      notShown: 'el historial no lo muestra:',
    },
    quantified,
    plain: (condition, denied) => plain(condition, { ...words, say, level }, denied ? 'no ' : ''),
  });
}

type Means = StateWords & { readonly say: Say; readonly level: (id: string) => string };

function quantified(condition: Quantified, denied: boolean): string {
  switch (condition.kind) {
    case 'some':
      return `${denied ? 'no hay ninguna' : 'hay una'} ${one(condition.over)} de la que se cumple:`;
    case 'every':
      return `${denied ? 'no de cada' : 'de cada'} ${one(condition.over)} se cumple:`;
    case 'at-least':
      return `hay ${denied ? 'menos de' : 'al menos'} ${numberText(condition.number)} ${counted(condition)} de las que se cumple:`;
  }
}

/** A condition without parts; `no` is empty, or "no " where it is denied. */
function plain(condition: Plain, { registered, unit, say, level }: Means, no: '' | 'no '): string {
  const who = (subject: Subject) => wordsFor(subject, unit);
  switch (condition.kind) {
    case 'always':
      return no ? 'en ningún caso' : 'en todos los casos';
    case 'never':
      return no ? 'en todos los casos' : 'en ningún caso';
    case 'level':
      return `${who(condition.of)} ${no}es por ${condition.is.map(level).join(' o ')}`;
    case 'section':
      return withText(say(condition.in.title) ?? citation(condition.in.title), (title) => {
        return `${who(condition.of)} ${no}es por: ${title}`;
      });
    case 'county':
      return `${who(condition.of)} ${no}es del condado que se decide`;
    case 'convicted':
      return `${who(condition.of)} ${no}terminó en condena`;
    case 'open':
      return `${who(condition.of)} ${no ? 'tiene un resultado' : 'no tiene resultado'} en el historial`;
    case 'ended':
      return `${who(condition.of)} ${no}terminó así: ${condition.is.map((each) => ENDINGS[each]).join(' o ')}`;
    case 'set-aside':
      return no
        ? `ninguna línea posterior cambió ni dejó sin efecto ${who(condition.of)}`
        : `una línea posterior cambió o dejó sin efecto ${who(condition.of)}`;
    case 'relief':
      return `${who(condition.of)} ${no}tuvo después: ${condition.is.map((each) => RELIEF[each]).join(' o ')}`;
    case 'revoked':
      return `${no}se revocó la libertad condicional por ${who(condition.of)}`;
    case 'attempt':
      return `${who(condition.of)} ${no}es por tentativa`;
    case 'step':
      return `${who(condition.of)} ${no}consta como: ${condition.is.map((each) => STEPS[each]).join(' o ')}`;
    case 'sentenced':
      return `${who(condition.of)} ${no}llevó una pena de: ${condition.to.map((each) => PENALTIES[each]).join(' o ')}`;
    case 'unrecorded':
      return withText(say(condition.says), (says) => {
        return `${no ? 'no es así: ' : ''}${says} (ningún archivo de antecedentes lo dice)`;
      });
    case 'before':
      return comparison(condition, unit);
    case 'deceased':
      return `la persona ${no}ha muerto`;
    case 'registered':
      return withText(say(registered), (words) => `la persona ${no}está ${words}`);
    case 'same':
      return `${who(condition.of)} ${no}es del mismo ${sameOf(condition.part, unit)} que ${who(condition.as)}`;
    case 'another':
      return `${who(condition.of)} ${no}es distinta de ${who(condition.than)}`;
    case 'option-on':
      return `el condado ${no}eligió la opción ${condition.key}`;
    case 'option-has':
      return `el condado ${no}eligió ${condition.value} en la opción ${condition.key}`;
  }
}

function withText(text: string | undefined, put: (text: string) => string): string {
  return text === undefined ? NOTHING : put(text);
}

/** Which charges about its sections a list means, where that is not attempts alone. */
export function includingInSpanish({ including }: SectionList): string {
  if (including === undefined) return '';
  const yes = RELATIONS.filter(([name]) => including.includes(name)).map(([, words]) => words);
  const no = RELATIONS.filter(([name]) => !including.includes(name)).map(([, words]) => words);
  const say = (words: readonly string[], verb: string) =>
    words.length === 0 ? [] : [`${verb}: ${words.join(' y ')}.`];
  return [...say(yes, 'Cuentan'), ...say(no, 'No cuentan')].join(' ');
}

const RELATIONS: readonly (readonly [Relation, string])[] = [
  ['attempts', 'las tentativas'],
  ['conspiracies', 'las conspiraciones'],
  ['accessories', 'los encubrimientos'],
];

/** A title without a word that is written small says only where the law stands. */
function citation(title: string): string | undefined {
  return /[a-z]{2}/.test(title) ? undefined : title;
}

const RELIEF: Readonly<Record<LaterKind, string>> = {
  'set-aside': 'anulación',
  reduced: 'reducción a delito menor',
  'reduced-47': 'reducción según la Prop. 47',
  redesignated: 'recalificación según la Prop. 64',
  'dismissed-64': 'desestimación y sellado según la Prop. 64',
  destroyed: 'destrucción del expediente',
  sealed: 'sellado',
  pardoned: 'indulto',
  reversed: 'revocación o anulación por un tribunal superior',
  dismissed: 'desestimación',
  diverted: 'fin por un programa alternativo',
  'arrest-sealed': 'sellado como arresto',
  juvenile: 'constancia como asunto de menores',
  denied: 'alivio denegado',
  standing: 'confirmación',
  ended: 'fin de la supervisión',
  unclear: 'un cambio que el historial no deja claro',
};

const ENDINGS: Readonly<Record<Ending, string>> = {
  dismissed: 'desestimación',
  'dismissed-with-prejudice': 'desestimación definitiva',
  'dismissed-without-prejudice': 'desestimación que permite volver a acusar',
  'nolle-prosequi': 'renuncia de la fiscalía',
  acquitted: 'absolución',
  'not-filed': 'la fiscalía no presentó cargos',
  released: 'puesta en libertad sin cargos',
  diverted: 'desestimación tras un programa alternativo',
  deferred: 'aplazamiento',
  sealed: 'alivio o sellado como arresto',
};

const STEPS: Readonly<Record<StepType, string>> = {
  arrest: 'arresto',
  court: 'tribunal',
  custody: 'custodia',
  probation: 'libertad condicional',
  registration: 'registro',
  applicant: 'solicitante',
  supplemental: 'arresto suplementario',
  deceased: 'fallecimiento',
  other: 'otro suceso',
  unknown: 'desconocido',
};

const PENALTIES: Readonly<Record<SentencePart['kind'], string>> = {
  prison: 'prisión estatal',
  jail: 'cárcel',
  probation: 'libertad condicional',
  fine: 'multa',
  other: 'otra pena',
  unknown: 'pena desconocida',
};

function one(over: Quantified['over']): string {
  return over === 'convictions' ? 'condena del historial' : 'anotación del historial, con condena o sin ella,';
}

function many(over: Quantified['over']): string {
  return over === 'convictions' ? 'condenas del historial' : 'anotaciones del historial, con condena o sin ella,';
}

function counted({ per, over }: Condition & { kind: 'at-least' }): string {
  if (per !== 'case') return many(over);
  return over === 'counts' ? `actuaciones con ${many(over)}` : `causas judiciales con ${many(over)}`;
}

function sameOf(part: 'case' | 'cycle', unit: StateWords['unit']): string {
  return part === 'cycle' ? 'ciclo (de arresto a resolución)' : unit === 'arrest' ? 'suceso' : 'caso judicial';
}

const THIS: Readonly<Record<StateWords['unit'], string>> = {
  conviction: 'esta condena',
  arrest: 'este arresto',
  charge: 'este cargo',
};

function wordsFor(subject: Subject, unit: StateWords['unit']): string {
  return subject === 0 ? THIS[unit] : subject === 1 ? 'esa anotación' : 'esa otra anotación';
}

/** A comparison with the date of the record first, whichever way the rule has it. */
function comparison(
  { left, right, orOn }: Pick<Condition & { kind: 'before' }, 'left' | 'right' | 'orOn'>,
  unit: StateWords['unit'],
): string {
  const swapped = isFixed(left) && !isFixed(right);
  const [subject, limit] = swapped ? [right, left] : [left, right];
  const side = swapped ? 'después' : 'antes';
  const words = dateText(limit, unit);
  const on = limit.kind === 'day' ? words : `en ${words}`;
  return `${dateText(subject, unit)} cae ${orOn ? `${on} o ${side}` : `${side} ${of(words)}`}`;
}

/** "de" before a date, drawn together with its article. */
function of(date: string): string {
  return date.startsWith('el ') ? `d${date}` : `de ${date}`;
}

const DATE_OF: Readonly<Record<StateWords['unit'], string>> = {
  conviction: 'la fecha de esta condena',
  arrest: 'la fecha de este arresto',
  charge: 'la fecha en que terminó este cargo',
};

function dateText(date: DateTerm, unit: StateWords['unit']): string {
  switch (date.kind) {
    case 'date-of':
      return date.of === 0 ? DATE_OF[unit] : 'su fecha';
    case 'offense-date':
      return date.of === 0 ? 'la fecha del delito' : 'la fecha de su delito';
    case 'sentence-end':
      return `${date.of === 0 ? 'el final de la pena' : 'el final de su pena'}${date.run ? ', con la cárcel o prisión dentro de la libertad condicional,' : ''}`;
    case 'release':
      return date.of === 0
        ? 'la última puesta en libertad (la fecha de esta condena si no hubo encarcelamiento)'
        : 'su última puesta en libertad (su fecha si no hubo encarcelamiento)';
    case 'birth':
      return 'la fecha de nacimiento';
    case 'as-of':
      return 'la fecha de referencia';
    case 'day':
      return `el ${date.iso}`;
    case 'shift':
      if (date.date.kind === 'birth' && date.unit === 'years' && date.sign > 0) return birthday(date.by);
      return `${numberText(date.by)} ${spanWord(date)} ${date.sign > 0 ? 'después' : 'antes'} ${of(dateText(date.date, unit))}`;
  }
}

function spanWord({ by, unit }: DateTerm & { kind: 'shift' }): string {
  const [singular, plural] = { years: ['año', 'años'], months: ['mes', 'meses'], days: ['día', 'días'] }[unit] as [
    string,
    string,
  ];
  return by.kind === 'number' && by.value === 1 ? singular : plural;
}

function numberText(number: NumberTerm): string {
  return number.kind === 'number' ? String(number.value) : `el número del condado (${number.key})`;
}

function birthday(years: NumberTerm): string {
  return years.kind === 'number'
    ? `el día en que la persona cumplió ${years.value} años`
    : `el cumpleaños de la edad que eligió el condado (${years.key})`;
}
