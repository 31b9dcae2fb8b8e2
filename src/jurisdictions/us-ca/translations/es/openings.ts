/** What the openings of petitions say, in Spanish. */
export const openings: Readonly<Record<string, string>> = {
  'When was the sentence over?': '¿Cuándo terminó la pena?',
  'a year after judgment, when the sentence is over': 'un año después del fallo, cuando la pena ha terminado',
  'the level is not known': 'el nivel no se conoce',
  'Felony or misdemeanor?': '¿Delito grave o delito menor?',
  'two years after the prison term and its parole are over, and not before 2023-01-01, when the section reached prison terms':
    'dos años después de terminar el término de prisión y su libertad bajo palabra, y no antes del 2023-01-01, cuando la sección alcanzó los términos de prisión',
  'a year after a split jail term is over': 'un año después de terminar un término de cárcel dividido',
  'two years after the jail term is over, one if it was split':
    'dos años después de terminar el término de cárcel, uno si se dividió',
  'two years after the sentence is over, and not before {day}':
    'dos años después de terminar la pena, y no antes del {day}',
  'two years after the sentence is over, and not before 2018-01-01 (PC 1203.42) or 2023-01-01 (PC 1203.41)':
    'dos años después de terminar la pena, y no antes del 2018-01-01 (PC 1203.42) o del 2023-01-01 (PC 1203.41)',
  'Is the crime served in county jail today (PC 1170(h))? Then PC 1203.42 applies, and has since 2018.':
    '¿Se cumple hoy el delito en la cárcel del condado (PC 1170(h))? Entonces se aplica PC 1203.42, desde 2018.',
  'When was the sentence over? Is the crime served in county jail today (PC 1170(h))? Then PC 1203.42 applies, and has since 2018.':
    '¿Cuándo terminó la pena? ¿Se cumple hoy el delito en la cárcel del condado (PC 1170(h))? Entonces se aplica PC 1203.42, desde 2018.',
  'Did the jail sentence make the felony a misdemeanor (PC 17(b)(1))? Then PC 1203.4a applies, one year after judgment.':
    '¿Hizo la pena de cárcel del delito grave uno menor (PC 17(b)(1))? Entonces se aplica PC 1203.4a, un año después del fallo.',
  'When was the sentence over? Did the jail sentence make the felony a misdemeanor (PC 17(b)(1))? Then PC 1203.4a applies, one year after judgment.':
    '¿Cuándo terminó la pena? ¿Hizo la pena de cárcel del delito grave uno menor (PC 17(b)(1))? Entonces se aplica PC 1203.4a, un año después del fallo.',
  'when probation is over': 'cuando termina la libertad condicional',
  'when probation is over, and the term that came on top of it':
    'cuando terminan la libertad condicional y el término que se sumó a ella',
  'when probation is over: {day} if the jail or prison term was a condition of it or suspended, as is usual':
    'cuando termina la libertad condicional: {day} si el término de cárcel o prisión fue una condición de ella o quedó suspendido, como es usual',
  'Was the jail or prison term a part of the probation, or did it come on top?':
    '¿Fue el término de cárcel o prisión parte de la libertad condicional, o se sumó a ella?',
  'It came on top': 'Se sumó a ella',
  'A part of the probation': 'Parte de la libertad condicional',
  Yes: 'Sí',
  No: 'No',
  'the sentence is not known': 'la pena no se conoce',
  'What was the sentence, and was probation granted? The minute order says.':
    '¿Cuál fue la pena, y se concedió libertad condicional? Lo dice el acta judicial.',
  '{why}, if the sentence printed for another count of the case holds for this one too':
    '{why}, si la pena impresa en otro cargo del caso vale también para este',
  'Does the sentence printed for another count of the case ({sentence}) hold for this count too?':
    '¿Vale también para este cargo la pena impresa en otro cargo del caso ({sentence})?',
};
