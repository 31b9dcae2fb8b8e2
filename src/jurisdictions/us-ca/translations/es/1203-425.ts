/** Texts of us-ca/1203-425 in Spanish, but for those of the laws before it. */
export const of1203425: Readonly<Record<string, string>> = {
  'California automatic conviction relief (PC 1203.425)': 'Alivio automático de condenas en California (PC 1203.425)',
  'The Department of Justice grants relief without a petition: after completed probation, a year after a judgment for a misdemeanor or an infraction, and four clean years after other felonies that are neither serious, violent nor registrable.':
    'El Departamento de Justicia concede alivio sin petición: tras una libertad condicional cumplida, un año después de un fallo por delito menor o infracción, y tras cuatro años limpios en otros delitos graves que no son serios ni violentos ni obligan a registrarse.',
  'The record shows that the conviction was dismissed or sealed already':
    'El historial muestra que la condena ya se desestimó o se selló',
  'A person registered under PC 290': 'Una persona registrada según PC 290',
  'Automatic relief does not reach a person who has to register as a sex offender':
    'El alivio automático no alcanza a quien debe registrarse como delincuente sexual',
  'Not Automatic': 'No es automático',
  'A court has prohibited the relief, as an answer says': 'Un tribunal ha prohibido el alivio, según una respuesta',
  'A court has prohibited automatic relief: a petition under PC 1203.4, 1203.4a, 1203.4b or 1203.41 stays open':
    'Un tribunal ha prohibido el alivio automático: sigue cabiendo una petición según PC 1203.4, 1203.4a, 1203.4b o 1203.41',
  'a court has prohibited automatic relief for it': 'un tribunal ha prohibido el alivio automático para ella',
  'A conviction of before 1973': 'Una condena anterior a 1973',
  'Automatic relief reaches convictions since 01/01/1973 only':
    'El alivio automático alcanza solo condenas desde el 1 de enero de 1973',
  'Not Reached': 'Fuera de la ley',
  'Before automatic relief ran': 'Antes de que corriera el alivio automático',
  'Automatic relief runs since 07/01/2022': 'El alivio automático corre desde el 1 de julio de 2022',
  'The sentence for another conviction is not over by its terms':
    'La pena de otra condena no ha terminado según sus términos',
  'The sentence for another conviction is not over by the record: no conviction is relieved until it is':
    'La pena de otra condena no ha terminado según el historial: ninguna condena recibe alivio hasta que termine',
  Blocked: 'Impedida',
  'A person serves a sentence, is supervised or charged, as an answer says':
    'Una persona cumple una pena, está supervisada o tiene cargos, según una respuesta',
  'The person is serving a sentence, supervised or charged: no conviction is relieved until that has ended':
    'La persona cumple una pena, está supervisada o tiene cargos: ninguna condena recibe alivio hasta que eso termine',
  'the person is under local, state or federal supervision now':
    'la persona está ahora bajo supervisión local, estatal o federal',
  'A charge of the last three years has no outcome on the record':
    'Un cargo de los últimos tres años no tiene resultado en el historial',
  'A charge of the last three years has no outcome on the record: no conviction is relieved while one is pending':
    'Un cargo de los últimos tres años no tiene resultado en el historial: ninguna condena recibe alivio mientras haya uno pendiente',
  'An older charge has no outcome on the record': 'Un cargo más antiguo no tiene resultado en el historial',
  'A charge of more than three years ago has no outcome on the record: the text has no limit for a pending charge, and the way in which the Department of Justice reads it is not public':
    'Un cargo de hace más de tres años no tiene resultado en el historial: el texto no pone límite a un cargo pendiente, y no es público cómo lo lee el Departamento de Justicia',
  'Probation that was not revoked is not over by its terms':
    'Una libertad condicional no revocada no ha terminado según sus términos',
  'Automatic relief comes when probation, and any longer term beside it, is over':
    'El alivio automático llega cuando han terminado la libertad condicional y todo término más largo que la acompañe',
  'A prison term beside probation, under the text of before 10/01/2024':
    'Un término de prisión junto a libertad condicional, según el texto anterior al 1 de octubre de 2024',
  'The text of 2021 left out convictions with a prison sentence; whether this one was suspended is not on record':
    'El texto de 2021 excluía las condenas con pena de prisión; no consta si esta quedó suspendida',
  'Probation, not revoked, over': 'Libertad condicional, no revocada, terminada',
  'Probation is over and was not revoked: the Department of Justice grants relief without a petition, unless a court prohibits it. Where the note is missing on a current record, a petition under PC 1203.4 is open':
    'La libertad condicional ha terminado y no se revocó: el Departamento de Justicia concede alivio sin petición, salvo que un tribunal lo prohíba. Si la nota falta en un historial actual, cabe una petición según PC 1203.4',
  'Automatic Relief': 'Alivio automático',
  'A misdemeanor or an infraction: no year since judgment, or the sentence runs':
    'Un delito menor o una infracción: no ha pasado un año desde el fallo, o la pena sigue',
  'Automatic relief comes a year after judgment, when the sentence is over':
    'El alivio automático llega un año después del fallo, cuando la pena ha terminado',
  'A misdemeanor or an infraction, a year after judgment': 'Un delito menor o una infracción, un año después del fallo',
  'A year has passed and the sentence is over: the Department of Justice grants relief without a petition, unless a court prohibits it. Where the note is missing on a current record, a petition under PC 1203.4a is open':
    'Ha pasado un año y la pena ha terminado: el Departamento de Justicia concede alivio sin petición, salvo que un tribunal lo prohíba. Si la nota falta en un historial actual, cabe una petición según PC 1203.4a',
  'Before automatic relief ran for felonies without completed probation':
    'Antes de que corriera el alivio automático para delitos graves sin libertad condicional cumplida',
  'Automatic relief for felonies without completed probation runs since 10/01/2024':
    'El alivio automático para delitos graves sin libertad condicional cumplida corre desde el 1 de octubre de 2024',
  'A serious or violent felony by its section': 'Un delito grave serio o violento por su sección',
  'Automatic relief leaves out serious and violent felonies without completed probation; a petition may be open':
    'El alivio automático excluye los delitos graves serios y violentos sin libertad condicional cumplida; puede caber una petición',
  'Serious or violent felonies': 'Delitos graves serios o violentos',
  'Assaults that are serious or violent felonies': 'Agresiones que son delitos graves serios o violentos',
  'A felony that requires registration': 'Un delito grave que obliga a registrarse',
  'Automatic relief leaves out felonies that require registration, without completed probation':
    'El alivio automático excluye los delitos graves que obligan a registrarse, sin libertad condicional cumplida',
  'A felony: fewer than four years since its terms were over':
    'Un delito grave: menos de cuatro años desde que terminaron sus términos',
  'Automatic relief comes four years after all terms and all supervision are over':
    'El alivio automático llega cuatro años después de que terminen todos los términos de la pena y toda supervisión',
  'A felony: fewer than four years since supervision, as an answer says':
    'Un delito grave: menos de cuatro años desde la supervisión, según una respuesta',
  'Automatic relief comes four years after parole and all other supervision are over':
    'El alivio automático llega cuatro años después de que terminen la libertad bajo palabra y toda otra supervisión',
  'parole and all other supervision for it were over four years ago or more':
    'la libertad bajo palabra y toda otra supervisión por ella terminaron hace cuatro años o más',
  'A felony: convicted of a felony again within four years of its terms':
    'Un delito grave: otra condena por delito grave en los cuatro años tras sus términos',
  'Convicted of a felony in the four years after the terms were over: whether a later clean period serves is not settled':
    'Condena por delito grave en los cuatro años después de terminar los términos de la pena: no está resuelto si sirve un período limpio posterior',
  'A felony with a prison term: when parole ended is not on record':
    'Un delito grave con término de prisión: no consta cuándo terminó la libertad bajo palabra',
  'A candidate: the four years count from the end of parole, which the file does not have. Ask the Department of Corrections when it ended':
    'Una candidata: los cuatro años cuentan desde el final de la libertad bajo palabra, que el archivo no tiene. Pregunte al Departamento de Correccionales cuándo terminó',
  'A felony that may be serious or violent': 'Un delito grave que puede ser serio o violento',
  'Whether this was a serious or violent felony depends on the degree, a weapon, force or the penalty':
    'Que este fuera un delito grave serio o violento depende del grado, de un arma, de la fuerza o de la pena',
  'Felonies that may be serious or violent, depending on the facts':
    'Delitos graves que pueden ser serios o violentos, según los hechos',
  'A felony that may require registration': 'Un delito grave que puede obligar a registrarse',
  'Automatic relief leaves this offense out if it requires registration':
    'El alivio automático excluye este delito si obliga a registrarse',
  'Any other felony, after four clean years': 'Cualquier otro delito grave, tras cuatro años limpios',
  'Four years have passed since the terms were over, without a new felony conviction: the Department of Justice grants relief without a petition, unless a court prohibits it. Where the note is missing on a current record, a petition under PC 1203.41 is open':
    'Han pasado cuatro años desde que terminaron los términos de la pena, sin otra condena por delito grave: el Departamento de Justicia concede alivio sin petición, salvo que un tribunal lo prohíba. Si la nota falta en un historial actual, cabe una petición según PC 1203.41',
  'In the Supervised Release File': 'En el registro de personas en libertad supervisada (Supervised Release File)',
  'Are you under parole or any other supervision now, local, state or federal?':
    '¿Está usted ahora en libertad bajo palabra o bajo otra supervisión, local, estatal o federal?',
  'A court may have prohibited the relief': 'Un tribunal pudo haber prohibido el alivio',
  'Has a court prohibited automatic relief for this conviction, on a petition of the prosecution or of probation?':
    '¿Ha prohibido un tribunal el alivio automático de esta condena, a petición de la fiscalía o del departamento de libertad condicional?',
  'A conviction that requires registration, and no registration on the record':
    'Una condena que obliga a registrarse, y ningún registro en el historial',
  'Does a conviction on the record require registration under PC 290 still? Then automatic relief reaches none.':
    '¿Sigue obligando una condena del historial a registrarse según PC 290? Entonces el alivio automático no alcanza ninguna.',
  'Parole or supervision after the terms': 'Libertad bajo palabra o supervisión después de los términos de la pena',
  'When did parole or other supervision end? The four clean years count from there.':
    '¿Cuándo terminó la libertad bajo palabra u otra supervisión? Los cuatro años limpios cuentan desde entonces.',
  'A finding may have made the felony serious or violent':
    'Una declaración del tribunal pudo hacer serio o violento el delito grave',
  'Was a finding of great bodily injury, a firearm or deadly weapon, or a gang made? Findings are not in the file.':
    '¿Se declaró probada una lesión corporal grave, un arma de fuego o mortal, o una pandilla? Esas declaraciones no están en el archivo.',
  'a finding of great bodily injury, a firearm or deadly weapon, or a gang was made with it':
    'se declaró probada con él una lesión corporal grave, un arma de fuego o mortal, o una pandilla',
  'A finding stands on the record of the case': 'Consta una declaración en el expediente del caso',
  'A count of the case names great bodily injury, a firearm or deadly weapon, or a gang. Was it found true for this felony? Then it is serious, and automatic relief leaves it out.':
    'Un cargo del caso nombra lesión corporal grave, un arma de fuego o mortal, o una pandilla. ¿Se declaró probado para este delito grave? Entonces es serio, y el alivio automático lo excluye.',
  'Findings of great bodily injury, a firearm or deadly weapon, or a gang':
    'Declaraciones de lesión corporal grave, arma de fuego o mortal, o pandilla',
  'Which degree was it, and was there a deadly weapon, a firearm, force, a gang or a minor? That decides whether it is a serious felony.':
    '¿De qué grado fue, y hubo un arma mortal, un arma de fuego, fuerza, una pandilla o un menor? Eso decide si es un delito grave serio.',
  'A later felony conviction': 'Una condena posterior por delito grave',
  'Did the later felony conviction come in the four years after supervision ended?':
    '¿Fue la condena posterior por delito grave en los cuatro años después de que terminó la supervisión?',
  'A day on which the start of the law was about to be moved':
    'Un día en que el comienzo de la ley estaba por aplazarse',
  'For legal review: on this day the text stood with a start that a later act moved. No relief is known to have been granted then.':
    'Para revisión legal: ese día el texto tenía un comienzo que una ley posterior aplazó. No se sabe de ningún alivio concedido entonces.',
  'Before courts stopped disclosing': 'Antes de que los tribunales dejaran de divulgar',
  'Courts may disclose a relieved conviction until 01/01/2023.':
    'Los tribunales pueden divulgar una condena con alivio hasta el 1 de enero de 2023.',
  'parole or other supervision': 'libertad bajo palabra u otra supervisión',
  'Department of Corrections or probation': 'Departamento de Correccionales o de libertad condicional',
  'Is parole or other supervision over, and since when?':
    '¿Ha terminado la libertad bajo palabra u otra supervisión, y desde cuándo?',
  supervision: 'supervisión',
  'whether a court prohibited automatic relief': 'si un tribunal prohibió el alivio automático',
  'Has a court prohibited automatic relief?': '¿Ha prohibido un tribunal el alivio automático?',
  'prohibited relief': 'alivio prohibido',
  'Automatic conviction relief': 'Alivio automático de condenas',
  'The Department of Justice reviews its own file every month, if the annual Budget Act pays for it, and notes "relief granted" on the record. No petition is needed: look at a current record first, and petition where the note is missing. No petition is shut out by this section.':
    'El Departamento de Justicia revisa cada mes su propio archivo, si la ley anual de presupuesto lo paga, y anota «relief granted» en el historial. No hace falta petición: mire primero un historial actual, y presente una petición si falta la nota. Esta sección no cierra ninguna petición.',
  'The as-of day picks the text: nothing before 07/01/2022; completed probation, misdemeanors and infractions since then; other felonies since 10/01/2024. The text of 2021 named convictions since 01/01/2021, was moved before it ran, and then reached back to 1973.':
    'El día de referencia elige el texto: nada antes del 1 de julio de 2022; desde entonces, libertad condicional cumplida, delitos menores e infracciones; desde el 1 de octubre de 2024, otros delitos graves. El texto de 2021 nombraba condenas desde el 1 de enero de 2021, se aplazó antes de correr y luego alcanzó hasta 1973.',
  'A sentence ends by the date of judgment and its terms. Jail or prison beside probation runs inside it; where probation was revoked, or was not granted, the parts add up. Credits and early release are not on record. Where a part has no length, it may run still; a misdemeanor of six years ago is over in any case.':
    'Una pena termina por la fecha del fallo y sus términos. La cárcel o prisión junto a libertad condicional corre dentro de ella; si se revocó o no se concedió, las partes se suman. Los créditos y la salida anticipada no constan. Si una parte no tiene duración, puede seguir corriendo; un delito menor de hace seis años ha terminado en todo caso.',
  'Only felonies without completed probation are kept out as serious, violent or registrable: completed probation for a robbery is reached, by the words of the text.':
    'Solo los delitos graves sin libertad condicional cumplida quedan fuera por ser serios, violentos o de registro: una libertad condicional cumplida por un robo con violencia se alcanza, por las palabras del texto.',
  'The four clean years are the first four after the terms and supervision are over. Prison means parole, whose end is not in the file: such a conviction is a candidate, and a person asks.':
    'Los cuatro años limpios son los primeros cuatro después de terminar los términos de la pena y la supervisión. La prisión implica libertad bajo palabra, cuyo final no está en el archivo: esa condena es candidata, y una persona pregunta.',
  'A charge counts as pending where the record shows no outcome of it: a court action without a disposition, or an arrest without one that no court action of its cycle follows. One of the last three years blocks; an older one is left to a person.':
    'Un cargo cuenta como pendiente si el historial no muestra su resultado: una actuación judicial sin resolución, o un arresto sin ella al que no sigue ninguna actuación judicial de su ciclo. Uno de los últimos tres años impide; uno más antiguo se deja a una persona.',
  'After a grant the person is released from penalties and disabilities. Since 01/01/2023 courts may not disclose the conviction, except to the person and to criminal justice agencies. It still counts as a prior, and bars on firearms, public office and some licenses stay.':
    'Tras la concesión la persona queda libre de penas e inhabilitaciones. Desde el 1 de enero de 2023 los tribunales no pueden divulgar la condena, salvo a la persona y a organismos de justicia penal. Sigue contando como antecedente, y quedan los impedimentos sobre armas de fuego, cargos públicos y algunas licencias.',
  'For legal review: the reading of pending and of terms, which sections are serious or violent, whether a reduced felony counts as a misdemeanor here, dispositions that report an interim step, and the days on which a start was moved.':
    'Para revisión legal: la lectura de pendiente y de los términos de la pena, qué secciones son serias o violentas, si un delito grave reducido cuenta aquí como menor, las resoluciones que informan de un paso intermedio, y los días en que se aplazó un comienzo.',
};
