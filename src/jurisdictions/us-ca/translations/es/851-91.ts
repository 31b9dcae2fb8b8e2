/** Texts of us-ca/851-91 in Spanish, but for those of the laws before it. */
export const of85191: Readonly<Record<string, string>> = {
  'California petitions to seal arrests (PC 851.91, 851.87)':
    'Peticiones para sellar arrestos en California (PC 851.91, 851.87)',
  'A person may ask the court to seal an arrest that ended without a conviction, once every charge is over and none may be brought any more. Without a pattern of violence in the family the court has to seal it.':
    'Una persona puede pedir al tribunal que selle un arresto que terminó sin condena, cuando todo cargo ha terminado y ya no se puede presentar ninguno. Sin un patrón de violencia en la familia, el tribunal tiene que sellarlo.',
  'Before PC 851.91 was in force': 'Antes de que PC 851.91 estuviera vigente',
  'PC 851.91 is in force since 01/01/2018': 'PC 851.91 está vigente desde el 1 de enero de 2018',
  'The lines of the arrest give different dates: from which of them the time to charge it runs is not on record':
    'Las líneas del arresto dan fechas distintas: no consta desde cuál corre el plazo para acusar',
  'A conviction came of the arrest: PC 851.91 seals arrests without one, also where it was dismissed later':
    'Del arresto vino una condena: PC 851.91 sella arrestos sin ella, también si se desestimó después',
  'Diversion or deferred entry of judgment completed after charges were filed':
    'Programa alternativo o aplazamiento del fallo cumplido después de presentarse cargos',
  'Diversion was completed after charges were filed: the court may seal the arrest on a motion under PC 851.90 (drug diversion, deferred entry of judgment), or under the law of that diversion':
    'Se cumplió un programa alternativo después de presentarse cargos: el tribunal puede sellar el arresto a petición según PC 851.90 (programa por drogas, aplazamiento del fallo), o según la ley de ese programa',
  'Diversion completed, nothing filed': 'Programa alternativo cumplido, sin cargos presentados',
  'PC 851.87: a diversion program of the prosecution was completed in place of charges, so the court may seal the arrest. The prosecution and the agency that made the arrest are served':
    'PC 851.87: se cumplió un programa alternativo de la fiscalía en lugar de cargos, así que el tribunal puede sellar el arresto. Se notifica a la fiscalía y al organismo que hizo el arresto',
  'Murder, or another offense that may be charged at any time, without an acquittal':
    'Asesinato, u otro delito que se puede acusar en cualquier momento, sin absolución',
  'PC 851.91 leaves out arrests for offenses that may be charged at any time, unless the person was acquitted or found factually innocent of them (PC 851.8)':
    'PC 851.91 excluye los arrestos por delitos que se pueden acusar en cualquier momento, salvo que la persona fuera absuelta o declarada inocente de hecho (PC 851.8)',
  'Offenses without a time limit to charge them': 'Delitos sin plazo para acusarlos',
  'A charge that ended in neither a dismissal nor an acquittal':
    'Un cargo que no terminó en desestimación ni en absolución',
  'A charge of the arrest ended in neither a dismissal nor an acquittal: if its conviction was reversed and it may not be filed again, or diversion was completed, a petition is open, which the court file shows':
    'Un cargo del arresto no terminó en desestimación ni en absolución: si su condena se revocó y no se puede volver a acusar, o se cumplió un programa alternativo, cabe una petición, lo que muestra el expediente judicial',
  'Nothing filed, and the time to charge it runs': 'Sin cargos presentados, y el plazo para acusar corre',
  'The offense may be charged yet: as a rule within one year of a misdemeanor and three of a felony':
    'El delito todavía se puede acusar: por regla, en un año si es menor y en tres si es grave',
  'A dismissed charge that may be filed again': 'Un cargo desestimado que se puede volver a presentar',
  'A dismissed charge may be filed again until the time to charge it is over':
    'Un cargo desestimado se puede volver a presentar hasta que termine el plazo para acusar',
  'a dismissed charge of the arrest may be filed again (PC 1387)':
    'un cargo desestimado del arresto se puede volver a presentar (PC 1387)',
  'An offense that may be chargeable for longer, without an acquittal':
    'Un delito que quizás se puede acusar por más tiempo, sin absolución',
  'Whether the offense may be charged yet depends on the penalty, the age of the victim, the date of the offense or the day on which it was discovered':
    'Que el delito todavía se pueda acusar depende de la pena, la edad de la víctima, la fecha del delito o el día en que se descubrió',
  'Offenses that may have no time limit to charge them, depending on the facts':
    'Delitos que pueden no tener plazo para acusarlos, según los hechos',
  'Offenses whose time limit may be longer than three years, or one for a misdemeanor':
    'Delitos cuyo plazo puede pasar de tres años, o de uno si es delito menor',
  'A pattern of domestic violence, child abuse or elder abuse':
    'Un patrón de violencia doméstica, maltrato infantil o maltrato de mayores',
  'PC 851.91: two convictions or five arrests of one kind within three years are a pattern, so the court may seal the arrest in the interests of justice':
    'PC 851.91: dos condenas o cinco arrestos de una clase en tres años son un patrón, así que el tribunal puede sellar el arresto en interés de la justicia',
  'Domestic violence': 'Violencia doméstica',
  'Child abuse': 'Maltrato infantil',
  'Elder abuse': 'Maltrato de mayores',
  'Acquitted of every charge': 'Absuelto de todos los cargos',
  'PC 851.91: the person was acquitted of every charge, so the arrest is sealed as of right':
    'PC 851.91: la persona fue absuelta de todos los cargos, así que el arresto se sella por derecho',
  'Nothing filed, and the time to charge it is over': 'Sin cargos presentados, y el plazo para acusar ha terminado',
  'PC 851.91: the record shows no charge, and by the rule the time to charge every offense of the arrest is over, so it is sealed as of right unless the time was extended':
    'PC 851.91: el historial no muestra ningún cargo y, por la regla, ha terminado el plazo para acusar cada delito del arresto, así que se sella por derecho salvo que el plazo se prorrogara',
  'Charges dismissed that may not be filed again': 'Cargos desestimados que no se pueden volver a presentar',
  'PC 851.91: the charges were dismissed and, by the rule or by the court file, may not be filed again, so the arrest is sealed as of right':
    'PC 851.91: los cargos se desestimaron y, por la regla o según el expediente judicial, no se pueden volver a presentar, así que el arresto se sella por derecho',
  'Was a charge filed after the arrest? The record shows none, and the petition needs that there was none.':
    '¿Se presentó un cargo después del arresto? El historial no muestra ninguno, y la petición necesita que no lo hubiera.',
  'Does a current record say "arrest relief granted"? The Department of Justice grants relief without a petition for most misdemeanor arrests that ended without a conviction (since 07/01/2022), and for felony arrests of which nothing came (since 10/01/2024). A petition seals more: the records of the police and the court.':
    '¿Dice «arrest relief granted» un historial actual? El Departamento de Justicia concede alivio sin petición a la mayoría de los arrestos por delito menor que terminaron sin condena (desde el 1 de julio de 2022), y a los arrestos por delito grave de los que no vino nada (desde el 1 de octubre de 2024). Una petición sella más: los expedientes de la policía y del tribunal.',
  'The time to charge an offense may have been extended': 'El plazo para acusar un delito pudo prorrogarse',
  'Was the time to charge an offense of the arrest extended, by a late discovery, time outside the state or a special rule? The time limits are the usual ones, for legal review.':
    '¿Se prorrogó el plazo para acusar un delito del arresto, por un descubrimiento tardío, tiempo fuera del estado o una regla especial? Los plazos son los usuales, para revisión legal.',
  'the time to charge an offense of the arrest was extended': 'el plazo para acusar un delito del arresto se prorrogó',
  'Evading prosecution, or another identity': 'Evasión del proceso, u otra identidad',
  'Did the person avoid being prosecuted for the arrest, by flight or under another identity? Then PC 851.91 gives nothing.':
    '¿Evitó la persona ser procesada por el arresto, huyendo o con otra identidad? Entonces PC 851.91 no da nada.',
  'prosecution of the arrest was evaded, by flight or by using another identity':
    'se evitó el proceso por el arresto, huyendo o usando otra identidad',
  'A pattern that the sections do not show': 'Un patrón que las secciones no muestran',
  'Was the arrest for violence against a partner, a child or an elder, and were there others? A pattern makes the petition one that the court may grant.':
    '¿Fue el arresto por violencia contra una pareja, un niño o una persona mayor, y hubo otros? Un patrón hace que el tribunal pueda, y no deba, conceder la petición.',
  'the arrest was for violence against a partner, a child or an elder, under a section that does not say so':
    'el arresto fue por violencia contra una pareja, un niño o una persona mayor, según una sección que no lo dice',
  'Arrested as a victim of human trafficking': 'Arresto como víctima de trata de personas',
  'Were you a victim of human trafficking, and did an arrest or conviction come of that directly? Then a court may vacate it if it was not for a violent felony (PC 236.14), and you have to show it by clear and convincing evidence.':
    '¿Fue usted víctima de trata de personas, y vino de eso directamente un arresto o una condena? Entonces un tribunal puede anularlo si no fue por un delito grave violento (PC 236.14), y usted tiene que probarlo con prueba clara y convincente.',
  'the person was a victim of human trafficking, and the arrest or conviction came of that directly':
    'la persona fue víctima de trata de personas, y el arresto o la condena vino de eso directamente',
  'whether a dismissed charge may be filed again': 'si un cargo desestimado se puede volver a presentar',
  'court file': 'expediente judicial',
  'May a dismissed charge be filed again?': '¿Se puede volver a presentar un cargo desestimado?',
  'whether the time to charge an offense was extended': 'si se prorrogó el plazo para acusar un delito',
  'court or arrest file': 'expediente judicial o del arresto',
  'Was the time to charge an offense extended?': '¿Se prorrogó el plazo para acusar un delito?',
  'whether the person evaded prosecution': 'si la persona evitó el proceso',
  'Did the person evade prosecution?': '¿Evitó la persona el proceso?',
  'circumstances of the arrest': 'circunstancias del arresto',
  'What were the circumstances of the arrest?': '¿Cuáles fueron las circunstancias del arresto?',
  'whether the person was a victim of human trafficking': 'si la persona fue víctima de trata de personas',
  'what the person says and can show': 'lo que la persona dice y puede probar',
  'Was the person a victim of human trafficking?': '¿Fue la persona víctima de trata de personas?',
  'Petitions to seal an arrest': 'Peticiones para sellar un arresto',
  'A person brings the petition: nothing here is granted without one. Look first whether a current record says "arrest relief granted" (PC 851.93, pack us-ca/851-93), which needs no petition; a petition seals more than that.':
    'La petición la presenta una persona: aquí nada se concede sin ella. Mire primero si un historial actual dice «arrest relief granted» (PC 851.93, us-ca/851-93), que no necesita petición; una petición sella más que eso.',
  'The unit is the arrest, with all charges booked with it; what became of it are the later lines of its cycle. A case without an arrest line on the record is not decided.':
    'La unidad es el arresto, con todos los cargos que se registraron con él; qué pasó con él son las líneas posteriores de su ciclo. Un caso sin línea de arresto en el historial no se decide.',
  'An arrest without a conviction is sealed as of right. Where the record shows a pattern of domestic violence, child abuse or elder abuse, the court may seal it in the interests of justice: two convictions or five arrests, for separate offenses on separate occasions, within three years.':
    'Un arresto sin condena se sella por derecho. Si el historial muestra un patrón de violencia doméstica, maltrato infantil o maltrato de mayores, el tribunal puede sellarlo en interés de la justicia: dos condenas o cinco arrestos, por delitos distintos en ocasiones distintas, en tres años.',
  'The petition is filed where charges were filed, or else where the arrest was made. The prosecution and the agency that made the arrest are served 15 days before the hearing (PC 851.87: the hearing is 60 days later at least).':
    'La petición se presenta donde se presentaron los cargos o, si no, donde se hizo el arresto. La fiscalía y el organismo que hizo el arresto se notifican 15 días antes de la audiencia (PC 851.87: la audiencia es al menos 60 días después).',
  'The time to charge an offense is counted from the arrest, which is never before the offense. One year after a misdemeanor, three after a felony, six where it carries eight years or more are the usual times; exceptions go to a person or are asked.':
    'El plazo para acusar un delito se cuenta desde el arresto, que nunca es anterior al delito. Un año si es menor, tres si es grave y seis si lleva ocho años o más son los plazos usuales; las excepciones pasan a una persona o se preguntan.',
  'A sealed arrest stands for access by the police and courts, and may be pleaded and proved in a later prosecution; bars on firearms and public office, and duties to disclose, stay. Disclosing a sealed arrest costs a civil penalty of $500 to $2,500 (PC 851.92).':
    'Un arresto sellado sigue accesible para la policía y los tribunales, y se puede alegar y probar en un proceso posterior; quedan los impedimentos sobre armas de fuego y cargos públicos, y los deberes de declararlo. Divulgar un arresto sellado cuesta una multa civil de $500 a $2,500 (PC 851.92).',
  'Factual innocence (PC 851.8) has its own petition, and destroys the record: no file shows it, and it may be the better route.':
    'La inocencia de hecho (PC 851.8) tiene su propia petición, y destruye el expediente: ningún archivo la muestra, y puede ser la mejor vía.',
  'For legal review: every time limit, the lists of offenses with another one, the sections of the three kinds of pattern, whether a pattern may be longer than three years where its arrests follow one another closely, an arrest of one kind with a pattern of another (taken for one with a pattern), and sealing after diversion (PC 851.87, 851.90).':
    'Para revisión legal: cada plazo, las listas de delitos con otro plazo, las secciones de las tres clases de patrón, si un patrón puede durar más de tres años cuando sus arrestos se siguen de cerca, un arresto de una clase con un patrón de otra (se toma por uno con patrón), y el sellado tras un programa alternativo (PC 851.87, 851.90).',
};
