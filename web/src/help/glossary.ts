import type { Language } from '../i18n/language.ts';

/** A word of the field: how it is found in a text, and what it means here. */
export type Word = { readonly id: string; readonly word: string; readonly find: RegExp; readonly means: string };

const EN: readonly Word[] = [
  {
    id: 'as-of',
    word: 'as-of date',
    find: /as-of date/i,
    means: 'The day to which ages and years are counted. What becomes possible later is not counted.',
  },
  {
    id: 'clause',
    word: 'clause',
    find: /\bclauses?\b/i,
    means: 'One rule of a law or policy. Clauses are tried in order, and the first that holds decides.',
  },
  {
    id: 'determination',
    word: 'determination',
    find: /\bdeterminations?\b/i,
    means: 'The outcome of a conviction under the law and policy of a run, with the clause that decided.',
  },
  {
    id: 'flag',
    word: 'flag',
    find: /\bflags?\b/i,
    means:
      'Something that a prosecutor should look at. It is raised where the file shows it, and open where the file cannot tell. It changes no determination.',
  },
  {
    id: 'hand-review',
    word: 'hand review',
    find: /\bhand reviews?\b/i,
    means: 'The answer depends on a fact that the file does not have, so a person looks it up.',
  },
  {
    id: 'policy',
    word: 'policy',
    find: /\bpolic(?:y|ies)\b/i,
    means: 'What a county chose to give, which may be more than the law itself does.',
  },
  {
    id: 'statute',
    word: 'statute',
    find: /\bstatute\b/i,
    means: 'What the law itself gives, whatever a county chose. It stands beside every determination as the floor.',
  },
  {
    id: 'relief',
    word: 'relief',
    find: /\brelief\b/i,
    means: 'That a conviction is dismissed, reduced or otherwise cleared.',
  },
  {
    id: 'disposition',
    word: 'disposition',
    find: /\bdispositions?\b/i,
    means: 'How a charge ended in court, such as convicted or dismissed.',
  },
  {
    id: 'cycle',
    word: 'cycle',
    find: /\bcycles?\b/i,
    means: 'An arrest with all that followed from it: charges, court, sentence.',
  },
  {
    id: 'felony',
    word: 'felony',
    find: /\bfelon(?:y|ies)\b/i,
    means: 'The gravest level of an offense; then come misdemeanor and infraction.',
  },
  {
    id: 'correction',
    word: 'correction',
    find: /\bcorrections?\b/i,
    means: 'A fact put right from a court file. It lies over the state’s file, never changes it, and can be undone.',
  },
  {
    id: 'scenario',
    word: 'scenario',
    find: /\bscenarios?\b/i,
    means: 'A policy with your own choices, kept under a name for the whole office.',
  },
];

const ES: readonly Word[] = [
  {
    id: 'as-of',
    word: 'fecha de referencia',
    find: /fecha de referencia/i,
    means: 'El día hasta el que se cuentan edades y años. Lo que sea posible después no cuenta.',
  },
  {
    id: 'clause',
    word: 'cláusula',
    find: /(?<!\p{L})cláusulas?(?!\p{L})/iu,
    means: 'Una regla de una ley o política. Las cláusulas se prueban en orden y decide la primera que se cumple.',
  },
  {
    id: 'determination',
    word: 'determinación',
    find: /(?<!\p{L})determinaci(?:ón|ones)(?!\p{L})/iu,
    means: 'Lo que resulta de una condena según la ley y la política de un análisis, con la cláusula que decidió.',
  },
  {
    id: 'flag',
    word: 'aviso',
    find: /(?<!\p{L})avisos?(?!\p{L})/iu,
    means:
      'Algo que la fiscalía debe mirar. Está «con aviso» donde el archivo lo muestra, y «por ver» donde el archivo no lo dice. No cambia ninguna determinación.',
  },
  {
    id: 'hand-review',
    word: 'revisión manual',
    find: /(?<!\p{L})revisi(?:ón manual|ones manuales)(?!\p{L})/iu,
    means: 'La respuesta depende de un dato que el archivo no tiene, así que una persona lo busca.',
  },
  {
    id: 'policy',
    word: 'política',
    find: /(?<!\p{L})políticas?(?!\p{L})/iu,
    means: 'Lo que un condado decidió dar, que puede ser más de lo que da la ley.',
  },
  {
    id: 'statute',
    word: 'ley',
    find: /(?<!\p{L})ley(?!\p{L})/iu,
    means:
      'Lo que da la ley por sí sola, sin importar lo que eligió un condado. Está junto a cada determinación como mínimo.',
  },
  {
    id: 'relief',
    word: 'alivio',
    find: /(?<!\p{L})alivio(?!\p{L})/iu,
    means: 'Que una condena se desestime, se reduzca o se borre de otro modo.',
  },
  {
    id: 'disposition',
    word: 'disposición',
    find: /(?<!\p{L})disposici(?:ón|ones)(?!\p{L})/iu,
    means: 'Cómo terminó un cargo en el tribunal, por ejemplo en condena o desestimado.',
  },
  {
    id: 'cycle',
    word: 'ciclo',
    find: /(?<!\p{L})ciclos?(?!\p{L})/iu,
    means: 'Un arresto con todo lo que siguió: cargos, tribunal, pena.',
  },
  {
    id: 'felony',
    word: 'delito grave',
    find: /delitos? graves?/i,
    means: 'El nivel más grave de un delito; después vienen el delito menor y la infracción.',
  },
  {
    id: 'correction',
    word: 'corrección',
    find: /(?<!\p{L})correcci(?:ón|ones)(?!\p{L})/iu,
    means:
      'Un dato corregido con un expediente del tribunal. Se pone sobre el archivo del estado, nunca lo cambia y se puede deshacer.',
  },
  {
    id: 'scenario',
    word: 'escenario',
    find: /(?<!\p{L})escenarios?(?!\p{L})/iu,
    means: 'Una política con sus propias opciones, guardada con un nombre para toda la oficina.',
  },
];

export const GLOSSARY: Readonly<Record<Language, readonly Word[]>> = { en: EN, es: ES };

/** A text in pieces, the first of each known word marked. */
export function marked(
  text: string,
  words: readonly Word[],
): readonly (string | { readonly text: string; readonly word: Word })[] {
  let pieces: readonly (string | { readonly text: string; readonly word: Word })[] = [text];
  for (const word of words) {
    const at = pieces.findIndex((piece) => typeof piece === 'string' && word.find.test(piece));
    if (at < 0) continue;
    const piece = pieces[at] as string;
    const found = word.find.exec(piece)!;
    const after = piece.slice(found.index + found[0].length);
    pieces = [
      ...pieces.slice(0, at),
      piece.slice(0, found.index),
      { text: found[0], word },
      after,
      ...pieces.slice(at + 1),
    ];
  }
  return pieces.filter((piece) => piece !== '');
}
