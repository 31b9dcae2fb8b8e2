/** The titles of senders of text messages in Spanish, found by the English. For review by a named reader. */
export const SENDER_TITLES_IN_SPANISH: Readonly<Record<string, string>> = {
  'Columns of Redress': 'Columnas de Redress',
  'Status words of SMPP': 'Palabras de estado de SMPP',
};
