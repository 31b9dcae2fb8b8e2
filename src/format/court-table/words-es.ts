/**
 * The words of the court table in Spanish, for the translation of every state whose files have that form (decision 194).
 * For review by a named reader.
 */

/** Facts of the record as laws on charges without a conviction name them (`charge-facts.ts`). */
export const CHARGE_FACTS_IN_SPANISH: Readonly<Record<string, string>> = {
  'date on which the charge ended': 'fecha en que terminó el cargo',
  'On which day did the charge end?': '¿Qué día terminó el cargo?',
  'level of the charge': 'nivel del cargo',
  'Which level did the charge have?': '¿Qué nivel tenía el cargo?',
  'county of the charge': 'condado del cargo',
  'In which county was the charge?': '¿En qué condado fue el cargo?',
  'section of the charge': 'sección del cargo',
  'complaint or court docket': 'acusación o registro del tribunal',
  'Of which section was the charge?': '¿De qué sección era el cargo?',
  'whether the charge was sealed': 'si el cargo se selló',
  'Has the charge been sealed, erased or expunged?': '¿Se ha sellado, borrado o eliminado el cargo?',
  'case that the charge belongs to': 'caso al que pertenece el cargo',
  'To which case does the charge belong?': '¿A qué caso pertenece el cargo?',
  'case that another charge belongs to': 'caso al que pertenece otro cargo',
  'To which case does the other charge belong?': '¿A qué caso pertenece el otro cargo?',
};

/** What the silence of a court table may mean (`readings.ts`). */
export const COURT_TABLE_READINGS_IN_SPANISH: Readonly<Record<string, string>> = {
  'The statute of another charge of the person cannot be read': 'La ley de otro cargo de la persona no se puede leer',
  'it may be any section': 'puede ser cualquier sección',
  'it is none that a rule asks for': 'no es ninguna por la que pregunta una regla',
  'A span of years': 'Un plazo en años',
  'it ends on the same day of the later year': 'termina el mismo día del año posterior',
  'a year is 365.25 days, rounded': 'un año son 365.25 días, redondeados',
};
