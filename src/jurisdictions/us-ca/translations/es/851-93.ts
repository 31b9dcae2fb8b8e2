/** Texts of us-ca/851-93 in Spanish, but for those of the laws before it. */
export const of85193: Readonly<Record<string, string>> = {
  'California automatic arrest relief (PC 851.93)': 'Alivio automático de arrestos en California (PC 851.93)',
  'The Department of Justice grants relief for arrests that ended without a conviction: at once where a misdemeanor charge was dismissed, the person was acquitted or diversion was completed, and after one, three or six years where nothing was filed.':
    'El Departamento de Justicia concede alivio a los arrestos que terminaron sin condena: de inmediato si se desestimó un cargo por delito menor, la persona fue absuelta o se cumplió un programa alternativo; y después de uno, tres o seis años si no se presentaron cargos.',
  'Relieved, sealed or destroyed already': 'Ya con alivio, sellado o destruido',
  'The record shows that the arrest was relieved, sealed or destroyed already':
    'El historial muestra que el arresto ya recibió alivio, se selló o se destruyó',
  'Lines of one arrest with different dates': 'Líneas de un arresto con fechas distintas',
  'The lines of the arrest give different dates: from which of them the years run is not on record':
    'Las líneas del arresto dan fechas distintas: no consta desde cuál corren los años',
  'An arrest of before 1973': 'Un arresto anterior a 1973',
  'Automatic relief reaches arrests since 01/01/1973 only':
    'El alivio automático alcanza solo arrestos desde el 1 de enero de 1973',
  'A cycle with several arrests and a court action': 'Un ciclo con varios arrestos y una actuación judicial',
  'The cycle has several arrests and a court action: which of them the charges came of is not on record':
    'El ciclo tiene varios arrestos y una actuación judicial: no consta de cuál vinieron los cargos',
  'A conviction came of the arrest': 'Del arresto vino una condena',
  'A conviction came of the arrest: relief for it is that of a conviction, PC 1203.425 or a petition':
    'Del arresto vino una condena: su alivio es el de una condena, PC 1203.425 o una petición',
  'A felony arrest that ended by diversion, under the text of before 10/01/2024':
    'Un arresto por delito grave que terminó por un programa alternativo, según el texto anterior al 1 de octubre de 2024',
  'Whether the text of 2021 reached felony arrests that ended by diversion was not confirmed':
    'No se confirmó si el texto de 2021 alcanzaba los arrestos por delito grave que terminaron por un programa alternativo',
  'Diversion or deferred entry of judgment completed': 'Programa alternativo o aplazamiento del fallo cumplido',
  'Diversion was completed: the Department of Justice grants relief without a petition. Where the note is missing on a current record, a petition under PC 851.87 or 851.90 is open':
    'Se cumplió el programa alternativo: el Departamento de Justicia concede alivio sin petición. Si la nota falta en un historial actual, cabe una petición según PC 851.87 o 851.90',
  'Diversion or deferred entry of judgment granted, not shown to be completed':
    'Programa alternativo o aplazamiento del fallo concedido, sin que conste cumplido',
  'Diversion was granted, and whether it was completed is not on record':
    'Se concedió un programa alternativo, y no consta si se cumplió',
  'An arrest for neither a felony nor a misdemeanor': 'Un arresto que no fue por delito grave ni menor',
  'The section speaks of misdemeanors and felonies; whether it reaches an infraction is not settled':
    'La sección habla de delitos menores y graves; no está resuelto si alcanza una infracción',
  'A misdemeanor arrest, filed as a felony': 'Un arresto por delito menor, acusado como grave',
  'The arrest was for a misdemeanor and a felony was charged: which row applies is not settled':
    'El arresto fue por delito menor y se acusó un delito grave: no está resuelto qué fila se aplica',
  'A misdemeanor arrest, charge dismissed': 'Un arresto por delito menor, cargo desestimado',
  'The charge was dismissed: the Department of Justice grants relief without a petition. Where the note is missing on a current record, a petition under PC 851.91 may be open':
    'El cargo se desestimó: el Departamento de Justicia concede alivio sin petición. Si la nota falta en un historial actual, puede caber una petición según PC 851.91',
  'A misdemeanor arrest, acquitted': 'Un arresto por delito menor, absuelto',
  'The person was acquitted: the Department of Justice grants relief without a petition. Where the note is missing on a current record, a petition under PC 851.91 is open':
    'La persona fue absuelta: el Departamento de Justicia concede alivio sin petición. Si la nota falta en un historial actual, cabe una petición según PC 851.91',
  'A misdemeanor arrest, nothing filed: the first year':
    'Un arresto por delito menor, sin cargos presentados: el primer año',
  'Automatic relief comes a year after a misdemeanor arrest of which nothing came':
    'El alivio automático llega un año después de un arresto por delito menor del que no vino nada',
  'A misdemeanor arrest, nothing filed, after a year':
    'Un arresto por delito menor, sin cargos presentados, después de un año',
  'A year has passed and the record shows no proceedings: the Department of Justice grants relief without a petition. Where the note is missing on a current record, a petition under PC 851.91 may be open':
    'Ha pasado un año y el historial no muestra ningún proceso: el Departamento de Justicia concede alivio sin petición. Si la nota falta en un historial actual, puede caber una petición según PC 851.91',
  'Before automatic relief ran for felony arrests':
    'Antes de que corriera el alivio automático para arrestos por delito grave',
  'Automatic relief for felony arrests runs since 10/01/2024':
    'El alivio automático para arrestos por delito grave corre desde el 1 de octubre de 2024',
  'A felony arrest: some charges acquitted, others dismissed':
    'Un arresto por delito grave: unos cargos absueltos, otros desestimados',
  'Some charges ended in an acquittal and others were dismissed: whether the section reaches that is not settled':
    'Unos cargos terminaron en absolución y otros se desestimaron: no está resuelto si la sección alcanza eso',
  'A felony arrest, charge filed and dismissed': 'Un arresto por delito grave, cargo presentado y desestimado',
  'No row of the section reaches a felony arrest whose charge was filed and dismissed: a petition under PC 851.91 may be open':
    'Ninguna fila de la sección alcanza un arresto por delito grave cuyo cargo se presentó y se desestimó: puede caber una petición según PC 851.91',
  'A felony arrest, acquitted': 'Un arresto por delito grave, absuelto',
  'A felony arrest, nothing filed: the first three years':
    'Un arresto por delito grave, sin cargos presentados: los primeros tres años',
  'Automatic relief comes three years after a felony arrest of which nothing came, six where the felony carries eight years or more':
    'El alivio automático llega tres años después de un arresto por delito grave del que no vino nada; seis si el delito lleva ocho años o más',
  'An arrest for a felony that carries eight years or more, nothing filed: the first six years':
    'Un arresto por un delito grave que lleva ocho años o más, sin cargos presentados: los primeros seis años',
  'Automatic relief comes six years after an arrest for a felony that carries eight years or more':
    'El alivio automático llega seis años después de un arresto por un delito grave que lleva ocho años o más',
  'Felonies punishable by eight years or more': 'Delitos graves punibles con ocho años o más',
  'An arrest for a felony that may carry eight years or more, nothing filed: the first six years':
    'Un arresto por un delito grave que puede llevar ocho años o más, sin cargos presentados: los primeros seis años',
  'Whether the felony carries eight years or more, and so whether six years are needed, depends on the degree, a weapon, force or the penalty':
    'Que el delito grave lleve ocho años o más, y por eso hagan falta seis años, depende del grado, de un arma, de la fuerza o de la pena',
  'Felonies that may be punishable by eight years or more, depending on the facts':
    'Delitos graves que pueden ser punibles con ocho años o más, según los hechos',
  'A felony arrest, nothing filed, after three or six years':
    'Un arresto por delito grave, sin cargos presentados, después de tres o seis años',
  'The years have passed and the record shows no proceedings: the Department of Justice grants relief without a petition. Where the note is missing on a current record, a petition under PC 851.91 may be open':
    'Han pasado los años y el historial no muestra ningún proceso: el Departamento de Justicia concede alivio sin petición. Si la nota falta en un historial actual, puede caber una petición según PC 851.91',
  'The record does not say what became of the arrest': 'El historial no dice qué pasó con el arresto',
  'Was a charge filed? The record shows none, and the section asks for no more than that.':
    '¿Se presentó un cargo? El historial no muestra ninguno, y la sección no pide más que eso.',
  'Acquitted before the waiting time is over': 'Absuelto antes de que termine la espera',
  'For legal review: whether an acquittal waits for the one, three or six years as an arrest without charges does.':
    'Para revisión legal: si una absolución espera el año, los tres o los seis como un arresto sin cargos.',
  'Three to six years after a felony arrest: the penalty decides':
    'De tres a seis años después de un arresto por delito grave: decide la pena',
  'Does the felony carry eight years or more? Then six years are needed. Which felonies do is a list from memory, for legal review.':
    '¿Lleva el delito grave ocho años o más? Entonces hacen falta seis años. Cuáles lo llevan es una lista hecha de memoria, para revisión legal.',
  'A felony arrest under the text of before 10/01/2024':
    'Un arresto por delito grave según el texto anterior al 1 de octubre de 2024',
  'For legal review: whether the text of before 10/01/2024 reached some felony arrests; it is taken to have reached misdemeanors only.':
    'Para revisión legal: si el texto anterior al 1 de octubre de 2024 alcanzaba algunos arrestos por delito grave; se supone que alcanzaba solo los de delito menor.',
  'Courts may disclose a relieved arrest until 08/01/2022.':
    'Los tribunales pueden divulgar un arresto con alivio hasta el 1 de agosto de 2022.',
  'date of the arrest': 'fecha del arresto',
  'arrest report': 'informe del arresto',
  'What is the date of the arrest?': '¿Cuál es la fecha del arresto?',
  'level of the arrest': 'nivel del arresto',
  'Was the arrest for a felony, a misdemeanor or an infraction?':
    '¿Fue el arresto por un delito grave, un delito menor o una infracción?',
  'county of the arrest': 'condado del arresto',
  'In which county was the arrest?': '¿En qué condado fue el arresto?',
  'level of another charge': 'nivel de otro cargo',
  'arrest report or court docket': 'informe del arresto o expediente judicial',
  'Was the other charge a felony, a misdemeanor or an infraction?':
    '¿Fue el otro cargo un delito grave, un delito menor o una infracción?',
  'section of another charge': 'sección de otro cargo',
  'Of which section was the other charge?': '¿De qué sección era el otro cargo?',
  'Automatic arrest relief': 'Alivio automático de arrestos',
  'The Department of Justice reviews its own file every month, if the annual Budget Act pays for it, and notes "arrest relief granted" on the record. No petition is needed: look at a current record first. No petition is shut out by this section.':
    'El Departamento de Justicia revisa cada mes su propio archivo, si la ley anual de presupuesto lo paga, y anota «arrest relief granted» en el historial. No hace falta petición: mire primero un historial actual. Esta sección no cierra ninguna petición.',
  'The unit is the arrest, with all charges booked with it: an arrest for a felony where any of them is one. What became of it are the later lines of its cycle. One outcome stands for the arrest, on its line with the lowest number.':
    'La unidad es el arresto, con todos los cargos que se registraron con él: un arresto por delito grave si alguno lo es. Qué pasó con él son las líneas posteriores de su ciclo. Un solo resultado vale por el arresto, en su línea de número más bajo.',
  'The as-of day picks the text: nothing before 07/01/2022; misdemeanor arrests since then; felony arrests since 10/01/2024.':
    'El día de referencia elige el texto: nada antes del 1 de julio de 2022; desde entonces, arrestos por delito menor; desde el 1 de octubre de 2024, arrestos por delito grave.',
  'No indication of proceedings means that the record shows none: an arrest without any outcome is relieved by time, as the text says, and a flag asks whether a charge was filed. A court action without a disposition leaves the arrest to a person.':
    'Sin indicio de proceso significa que el historial no muestra ninguno: un arresto sin resultado recibe alivio con el tiempo, como dice el texto, y un aviso pregunta si se presentó un cargo. Una actuación judicial sin resolución deja el arresto a una persona.',
  'A felony arrest whose charge was filed and dismissed is in no row. SB 834 of 2025, which would have brought it in, is no law.':
    'Un arresto por delito grave cuyo cargo se presentó y se desestimó no está en ninguna fila. SB 834 de 2025, que lo habría incluido, no es ley.',
  'A year, three years and six years end on the day of the same month; the text says "calendar year" of the one and the three.':
    'Un año, tres años y seis años terminan el mismo día del mes; el texto dice «calendar year» del uno y de los tres.',
  'After a grant the arrest is deemed not to have occurred. Since 08/01/2022 courts may not disclose it. The prosecution may still file within the time that the law limits it to; police access, and bars on firearms, public office and some licenses stay.':
    'Tras la concesión se considera que el arresto no ocurrió. Desde el 1 de agosto de 2022 los tribunales no pueden divulgarlo. La fiscalía todavía puede acusar dentro del plazo que la ley le pone; quedan el acceso de la policía y los impedimentos sobre armas de fuego, cargos públicos y algunas licencias.',
  'A case without an arrest line on the record is not decided: the section grants relief for arrests.':
    'Un caso sin línea de arresto en el historial no se decide: la sección concede alivio a arrestos.',
  'For legal review: whether an acquittal waits, which felonies carry eight years, infractions, the text of before 10/01/2024, and that "calendar year" is read as a year.':
    'Para revisión legal: si una absolución espera, qué delitos graves llevan ocho años, las infracciones, el texto anterior al 1 de octubre de 2024, y que «calendar year» se lee como un año.',
};
