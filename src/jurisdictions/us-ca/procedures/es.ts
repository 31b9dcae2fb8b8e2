import type { LawTranslation } from '../../../law/translate/translation.ts';

const calendar: Readonly<Record<string, string>> = {
  'a superior court of California': 'un tribunal superior de California',
  "New Year's Day": 'Año Nuevo',
  'Dr. Martin Luther King, Jr. Day': 'Día de Martin Luther King, Jr.',
  "Lincoln's Birthday": 'Natalicio de Lincoln',
  "Presidents' Day": 'Día de los Presidentes',
  'Cesar Chavez Day': 'Día de César Chávez',
  'Memorial Day': 'Día de los Caídos',
  Juneteenth: 'Juneteenth (fin de la esclavitud)',
  'Independence Day': 'Día de la Independencia',
  'Labor Day': 'Día del Trabajo',
  'Native American Day': 'Día de los Nativos Americanos',
  'Veterans Day': 'Día de los Veteranos',
  'Thanksgiving Day': 'Día de Acción de Gracias',
  'Day after Thanksgiving': 'Día siguiente al de Acción de Gracias',
  'Christmas Day': 'Navidad',
};

const shared: Readonly<Record<string, string>> = {
  analyst: 'analista',
  'deputy district attorney': 'fiscal auxiliar de distrito',
  'supervising attorney': 'fiscal supervisor',
  'clerk who records what the court did': 'secretario que anota lo que hizo el tribunal',
  'public defender': 'defensor público',
  'superior court': 'tribunal superior',
  'California Department of Justice': 'Departamento de Justicia de California',
  'what the evidence shows': 'lo que muestra la prueba',
  'documents that show it': 'los documentos que lo muestran',
  'the ground': 'el motivo',
  "the court's confirmation of receipt": 'la confirmación de recibo del tribunal',
  'the day of the hearing': 'el día de la audiencia',
  'the department': 'la sala',
  'the order, by its number and file stamp': 'la orden, por su número y su sello de presentación',
  'the judge who signed': 'el juez que firmó',
  'the day on which it was signed': 'el día en que se firmó',
  'the line of the order for this count': 'la línea de la orden para este cargo',
  "The court's record": 'El registro del tribunal',
  'The record of the Department of Justice': 'El registro del Departamento de Justicia',
  'Notice to the person': 'Aviso a la persona',
  'set for hearing': 'con audiencia fijada',
  'order vacated': 'orden anulada',
  refused: 'negado',
  'moot: other relief gives as much': 'sin objeto: otro alivio da lo mismo',
  'Record the hearing': 'Anotar la audiencia',
  'Record the order': 'Anotar la orden',
  'Record that the order was vacated': 'Anotar que la orden se anuló',
  'Record a later order that gives the relief': 'Anotar una orden posterior que da el alivio',
  'Find the matter moot': 'Declarar el asunto sin objeto',
  "The court's report to the Department of Justice": 'Informe del tribunal al Departamento de Justicia',
  'Appeal from a refusal': 'Apelación de una negativa',
  'what the court ordered, per count': 'lo que ordenó el tribunal, cargo por cargo',
  'a fact that bars relief under H&S 11357 to 11360, as they stand since 2016-11-09':
    'un hecho que impide el alivio según H&S 11357 a 11360, como rigen desde el 2016-11-09',
  'Within how many calendar days may a refusal be appealed?':
    '¿Dentro de cuántos días naturales se puede apelar una negativa?',
  'proposed order': 'proyecto de orden',
};

const hs11361_9: Readonly<Record<string, string>> = {
  'California H&S 11361.9: review of listed cannabis convictions':
    'California H&S 11361.9: revisión de las condenas por cannabis de la lista',
  "The Department of Justice listed convictions for each county's prosecution by 2019-07-01. The prosecution could challenge each by 2020-07-01; what it did not challenge the court shall order, and the state's record shall show. One matter is one conviction.":
    'El Departamento de Justicia hizo para la fiscalía de cada condado una lista de condenas hasta el 2019-07-01. La fiscalía podía impugnar cada una hasta el 2020-07-01; lo que no impugnó, el tribunal lo tiene que ordenar y el registro del estado lo tiene que mostrar. Un asunto es una condena.',
  'From the list to the order': 'De la lista a la orden',
  'listed by the Department of Justice': 'en la lista del Departamento de Justicia',
  'in review': 'en revisión',
  'no challenge proposed': 'propuesto no impugnar',
  'challenge proposed': 'impugnación propuesta',
  'challenge signed, to be filed with the court': 'impugnación firmada, por presentar al tribunal',
  'not challenged': 'no impugnado',
  challenged: 'impugnado',
  ordered: 'ordenado',
  'order replaced': 'orden reemplazada',
  'not ours: wrong person, court or section': 'no es nuestro: otra persona, otro tribunal u otra sección',
  'The digest gives the court no time to decide a challenge; the office lists what has waited longest.':
    'El resumen de la ley no da al tribunal un plazo para decidir una impugnación; la oficina tiene una lista de lo que más ha esperado.',
  'Begin the review': 'Empezar la revisión',
  'Propose not to challenge': 'Proponer no impugnar',
  'Propose not to challenge, as one of a lot': 'Proponer no impugnar, como parte de un lote',
  'Propose a challenge': 'Proponer una impugnación',
  'Return to review': 'Devolver a revisión',
  'Sign that the office does not challenge': 'Firmar que la oficina no impugna',
  'Sign the challenge, to be filed with the court': 'Firmar la impugnación, por presentar al tribunal',
  "Record the court's confirmation that it has the challenge":
    'Anotar la confirmación del tribunal de que tiene la impugnación',
  'Recall a challenge before the court has it': 'Retirar una impugnación antes de que el tribunal la tenga',
  'Not challenged by its day: the court shall order':
    'No impugnado hasta el último día: el tribunal lo tiene que ordenar',
  'Withdraw the challenge': 'Desistir de la impugnación',
  'Record that the court refused relief': 'Anotar que el tribunal negó el alivio',
  'Record an order that replaces the first': 'Anotar una orden que reemplaza la primera',
  'Find that the matter is not ours': 'Declarar que el asunto no es nuestro',
  'the lot and the result of its sample': 'el lote y el resultado de su muestra',
  'State Bar number': 'número de la barra de abogados del estado',
  'Challenge by the prosecution': 'Impugnación por la fiscalía',
  "The court's confirmation of a challenge that was signed":
    'Confirmación del tribunal de una impugnación que se firmó',
  'Telling of a challenge on its day': 'Aviso de una impugnación el mismo día',
  'Order of the court': 'Orden del tribunal',
  "The state's record shows the relief": 'El registro del estado muestra el alivio',
  'Service before the hearing': 'Notificación antes de la audiencia',
  'An unconfirmed objection is not presumed filed: the office has to ask the court in time.':
    'Una objeción sin confirmar no se da por presentada: la oficina tiene que preguntar al tribunal a tiempo.',
  'Court and public defender learn of a challenge on the day on which it is filed.':
    'El tribunal y el defensor público se enteran de una impugnación el día en que se presenta.',
  'that the case is not challenged': 'que el caso no se impugna',
  'that the case is challenged': 'que el caso se impugna',
  'that the case is challenged, or what became of the challenge':
    'que el caso se impugna, o en qué terminó la impugnación',
  'that the day passed before the office decided': 'que el día pasó antes de que la oficina decidiera',
  'that a challenge came after its day': 'que una impugnación llegó después de su plazo',
  "that the list names a case that is not this office's": 'que la lista nombra un caso que no es de esta oficina',
  'The conviction does not meet the requirements of H&S 11361.8': 'La condena no cumple los requisitos de H&S 11361.8',
  'Relief would pose an unreasonable risk of danger to public safety: of a new superstrike':
    'El alivio crearía un riesgo irrazonable de peligro para la seguridad pública: de un nuevo «superstrike»',
  'facts from which a new offense of PC 667(e)(2)(C)(iv) is to be feared, beyond a serious record':
    'hechos que hacen temer un nuevo delito de PC 667(e)(2)(C)(iv), más allá de un historial grave',
  'the person is serving the sentence': 'la persona está cumpliendo la pena',
  'Is the person in custody or under supervision for this conviction?':
    '¿Está la persona presa o bajo supervisión por esta condena?',
  'the day by which to challenge, as a later list gives it with its authority':
    'el último día para impugnar, como lo da una lista posterior con su fundamento',
  'the day by which the court orders, for a later list':
    'el último día para la orden del tribunal, de una lista posterior',
  "the day by which the state's record shows it, for a later list":
    'el último día para que lo muestre el registro del estado, de una lista posterior',
  'Are convictions that were listed after 2019-07-01 unchallenged by law once the day given with their list has passed?':
    '¿Quedan por ley sin impugnar las condenas que entraron en una lista después del 2019-07-01, una vez que pasa el día que se da con su lista?',
  'May a risk to public safety be raised against a person who has completed the sentence?':
    '¿Se puede alegar un riesgo para la seguridad pública contra una persona que ya cumplió la pena?',
  'How many calendar days before a hearing must papers be served?':
    '¿Cuántos días naturales antes de una audiencia hay que notificar los escritos?',
  'list of cases that are not challenged': 'lista de casos que no se impugnan',
  challenge: 'impugnación',
  deemed: 'sin impugnar por ley',
};

const applications: Readonly<Record<string, string>> = {
  'California H&S 11361.8(e), (f): completed sentences': 'California H&S 11361.8(e), (f): penas cumplidas',
  'A person who has completed the sentence applies (CR-400), or the People move. The court presumes that the person is eligible and grants on the papers unless the prosecution shows by clear and convincing evidence that the person is not. There is no test of dangerousness, and no day by which to file.':
    'Presenta una solicitud la persona que cumplió la pena (CR-400), o una moción el Pueblo. El tribunal presume que la persona reúne los requisitos y concede por escrito, salvo que la fiscalía muestre con prueba clara y convincente que no los reúne. No se examina la peligrosidad, y no hay un último día para presentar.',
  'California PC 1170.18(f): Proposition 47, completed sentences':
    'California PC 1170.18(f): Proposición 47, penas cumplidas',
  'A person who has completed the sentence applies; the court shall designate the offense a misdemeanor unless a bar is shown. The day by which to file (2022-11-04, later on good cause) was repealed on 2023-10-08 (SB 749, Stats. 2023 ch. 633), so no clock stands for it.':
    'Presenta una solicitud la persona que cumplió la pena; el tribunal tiene que designar el delito como menor, salvo que se muestre un impedimento. El último día para presentar (2022-11-04, o después con causa justificada) se derogó el 2023-10-08 (SB 749, Stats. 2023 ch. 633), así que no corre ningún plazo.',
  'From the application to the order': 'De la solicitud a la orden',
  'person, or counsel': 'la persona o su abogado',
  'found, nothing filed': 'hallado, nada presentado',
  "People's motion proposed": 'moción del Pueblo propuesta',
  filed: 'presentado',
  'answer proposed': 'respuesta propuesta',
  'answered: the prosecution opposes': 'respondido: la fiscalía se opone',
  granted: 'concedido',
  'No time for the court to decide was read in the statute; the office lists what has waited longest.':
    'No se leyó en la ley un plazo para que el tribunal decida; la oficina tiene una lista de lo que más ha esperado.',
  "Propose the People's motion": 'Proponer la moción del Pueblo',
  'Return the motion': 'Devolver la moción',
  "Sign and file the People's motion": 'Firmar y presentar la moción del Pueblo',
  "Record the person's application": 'Anotar la solicitud de la persona',
  'Propose to oppose the application': 'Proponer oponerse a la solicitud',
  'Return the answer': 'Devolver la respuesta',
  'Sign and file the answer': 'Firmar y presentar la respuesta',
  'Withdraw the answer': 'Desistir de la respuesta',
  'Record that the court refused': 'Anotar que el tribunal lo negó',
  'Answer of the prosecution': 'Respuesta de la fiscalía',
  "the prosecution's answer, or that it is withdrawn": 'la respuesta de la fiscalía, o que se desiste de ella',
  'The conviction does not meet the requirements of H&S 11361.8(e)':
    'La condena no cumple los requisitos de H&S 11361.8(e)',
  'A superstrike or an offense of PC 290(c) bars relief': 'Un «superstrike» o un delito de PC 290(c) impide el alivio',
  'The value was more than $950': 'El valor pasaba de $950',
  'a conviction of such an offense at any time before the court rules':
    'una condena por un delito así en cualquier momento antes de que decida el tribunal',
  'what was taken, and its value': 'lo que se tomó, y su valor',
  'Within how many calendar days must the prosecution answer an application?':
    '¿Dentro de cuántos días naturales tiene que responder la fiscalía a una solicitud?',
  "the People's motion": 'la moción del Pueblo',
  "the prosecution's answer": 'la respuesta de la fiscalía',
};

const pc1203_425: Readonly<Record<string, string>> = {
  'California PC 1203.425: automatic conviction relief': 'California PC 1203.425: alivio automático de condenas',
  'The Department of Justice reviews its own file every month and grants relief without an order or a petition. The prosecution or probation may petition to prohibit it, not later than 90 calendar days before the date on which the conviction becomes eligible. A matter brings that date, which a determination computes.':
    'El Departamento de Justicia revisa su propio archivo cada mes y concede alivio sin una orden ni una petición. La fiscalía o el departamento de libertad condicional puede pedir que se prohíba, a más tardar 90 días naturales antes de la fecha en que la condena reúne los requisitos. Un asunto trae esa fecha, que calcula una determinación.',
  'court to which probation was transferred': 'tribunal al que se trasladó la libertad condicional',
  'From the forecast to the grant': 'De la previsión a la concesión',
  "The court's record: not disclosed": 'El registro del tribunal: no se divulga',
  'Notice to the person, which no rule asks for': 'Aviso a la persona, que ninguna regla pide',
  'expected to be granted': 'se espera que se conceda',
  'petition to prohibit proposed': 'petición de prohibición propuesta',
  'petition to prohibit filed': 'petición de prohibición presentada',
  'petition denied': 'petición denegada',
  'automatic relief prohibited': 'alivio automático prohibido',
  'granted by the Department of Justice': 'concedido por el Departamento de Justicia',
  'granted on petition': 'concedido por petición',
  'no longer expected': 'ya no se espera',
  'The Department of Justice grants in its monthly review.':
    'El Departamento de Justicia concede en su revisión mensual.',
  'Propose a petition to prohibit': 'Proponer una petición de prohibición',
  'Return the petition': 'Devolver la petición',
  'Sign and file the petition to prohibit': 'Firmar y presentar la petición de prohibición',
  "Record that probation's petition was filed":
    'Anotar que se presentó la petición del departamento de libertad condicional',
  'Record that the court prohibits the relief': 'Anotar que el tribunal prohíbe el alivio',
  'Record that the court denied the petition': 'Anotar que el tribunal denegó la petición',
  'Withdraw the petition': 'Desistir de la petición',
  'The Department of Justice granted the relief': 'El Departamento de Justicia concedió el alivio',
  'Record relief on a petition under PC 1203.4, 1203.4a, 1203.4b or 1203.41':
    'Anotar el alivio por una petición según PC 1203.4, 1203.4a, 1203.4b o 1203.41',
  'Record that the relief was undone': 'Anotar que se deshizo el alivio',
  'A later run no longer expects the relief': 'Un análisis posterior ya no espera el alivio',
  "the note on the state's record, by the file and line that hold it":
    'la nota en el registro del estado, por el archivo y la línea que la tienen',
  'Petition to prohibit': 'Petición de prohibición',
  'The conviction becomes eligible': 'La condena reúne los requisitos',
  'Hearing of the petition': 'Audiencia de la petición',
  'the monthly notice of relief': 'el aviso mensual de los alivios',
  'the notice of relief, where probation was transferred':
    'el aviso del alivio, si se trasladó la libertad condicional',
  'what the court decided': 'lo que decidió el tribunal',
  'that relief is opposed, or no longer': 'que alguien se opone al alivio, o ya no',
  'that a petition came after its day': 'que una petición llegó después de su plazo',
  'Granting the relief would pose a substantial threat to public safety':
    'Conceder el alivio sería una amenaza considerable para la seguridad pública',
  'the threat; the burden then shifts to the person, to show that the hardship outweighs it':
    'la amenaza; entonces le toca a la persona mostrar que el perjuicio para ella pesa más',
  'the date of eligibility, as the determination gives it':
    'la fecha en que reúne los requisitos, como la da la determinación',
  'petition to prohibit relief': 'petición para prohibir el alivio',
};

/** California's procedures in Spanish. A draft: no named reader has approved it. */
export const spanish: LawTranslation = {
  language: 'es',
  source: 'machine',
  texts: { ...calendar, ...shared, ...hs11361_9, ...applications, ...pc1203_425 },
};
