import type { enHelp } from './en.ts';

/** Spanish: help. */
export const esHelp = {
  'help.title': 'Ayuda',
  'help.lead': 'Lo que preguntan las oficinas y lo que significan las palabras.',
  'help.questions': 'Preguntas',
  'help.words': 'Qué significan las palabras',
} satisfies Record<keyof typeof enHelp, string>;
