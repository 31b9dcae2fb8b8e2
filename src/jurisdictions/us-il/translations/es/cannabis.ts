import { COURT_TABLE_READINGS_IN_SPANISH } from '../../../../format/court-table/words-es.ts';

/** Texts of us-il/cannabis in Spanish, but for those of the laws before it. */
export const cannabis: Readonly<Record<string, string>> = {
  ...COURT_TABLE_READINGS_IN_SPANISH,
  'Illinois cannabis convictions (20 ILCS 2630/5.2(i))': 'Condenas de cannabis en Illinois (20 ILCS 2630/5.2(i))',
  "Convictions of thirty grams of cannabis or less, before 2019-06-25 and without a violent crime, go to the Governor for a pardon without a petition. Other misdemeanors and class 4 felonies of the same two sections are vacated on a motion of the person or the State's Attorney.":
    'Las condenas por treinta gramos de cannabis o menos, anteriores al 2019-06-25 y sin un delito violento, van al gobernador para un indulto sin petición. Otros delitos menores y delitos graves de clase 4 de las mismas dos secciones se anulan por una moción de la persona o de la fiscalía del condado (State’s Attorney).',
  'Hand Review': 'Revisión manual',
  'sections 4 and 5 of the Cannabis Control Act': 'secciones 4 y 5 de la Ley de Control del Cannabis',
  'Expunged, sealed or pardoned already': 'Ya eliminada, sellada o indultada',
  'The record shows that the conviction was expunged, sealed or pardoned already':
    'El historial muestra que la condena ya se eliminó, se selló o se indultó',
  'Already Granted': 'Ya concedido',
  'Before the law was in force': 'Antes de que la ley estuviera vigente',
  'The law is in force since 06/25/2019': 'La ley está vigente desde el 25 de junio de 2019',
  'Not Yet': 'Todavía no',
  'An offense after the law began': 'Un delito posterior al comienzo de la ley',
  'The law reaches offenses before 06/25/2019': 'La ley alcanza delitos anteriores al 25 de junio de 2019',
  'Not Within The Law': 'Fuera de la ley',
  'An offense on the day on which the law began': 'Un delito del día en que comenzó la ley',
  'The law reaches offenses before 06/25/2019, and its first list arrests of that day too: for legal review':
    'La ley alcanza delitos anteriores al 25 de junio de 2019, y su primera lista también arrestos de ese día: para revisión legal',
  'An attempt': 'Una tentativa',
  'Whether the law reaches attempts is for legal review': 'Si la ley alcanza las tentativas es para revisión legal',
  'Thirty grams or less, charged with what reads as a violent crime':
    'Treinta gramos o menos, acusados junto con lo que se lee como delito violento',
  'A charge of the case reads as a violent crime: with one it takes a motion, without one it goes to the Governor':
    'Un cargo del caso se lee como delito violento: con uno así hace falta una moción, sin él va al gobernador',
  'thirty grams or less by the subdivision': 'treinta gramos o menos según la subdivisión',
  'more than thirty grams by the subdivision': 'más de treinta gramos según la subdivisión',
  'it was thirty grams of cannabis or less': 'eran treinta gramos de cannabis o menos',
  'sections that read as violent crimes': 'secciones que se leen como delitos violentos',
  'domestic battery': 'agresión doméstica (domestic battery)',
  'Thirty grams or less, without an enhancement and without a violent crime':
    'Treinta gramos o menos, sin agravante y sin delito violento',
  'The State Police refer it to the Prisoner Review Board; once the Governor pardons it the Attorney General files to vacate and expunge it. The person files nothing':
    'La Policía Estatal la remite a la Junta de Revisión de Prisioneros; cuando el gobernador la indulta, el fiscal general presenta la solicitud de anularla y eliminarla. La persona no presenta nada',
  'Pardon Review Without A Petition': 'Revisión para indulto, sin petición',
  'its penalty was enhanced by section 7': 'su pena se agravó según la sección 7',
  'it was associated with a violent crime': 'estuvo asociada a un delito violento',
  'A felony above class 4': 'Un delito grave de clase superior a la 4',
  'The motion is for misdemeanors and class 4 felonies':
    'La moción es para delitos menores y delitos graves de clase 4',
  'A felony without a class that was not of class 4': 'Un delito grave sin clase que no fue de clase 4',
  'it was a class 4 felony': 'fue un delito grave de clase 4',
  'A petty offense': 'Una falta (petty offense)',
  'Any other misdemeanor or class 4 felony of the two sections':
    'Cualquier otro delito menor o delito grave de clase 4 de las dos secciones',
  "The person or the State's Attorney may move to vacate and expunge it":
    'La persona o la fiscalía del condado (State’s Attorney) puede presentar una moción para anularla y eliminarla',
  'Motion To Vacate And Expunge': 'Moción para anular y eliminar',
  'The penalty may have been enhanced': 'La pena puede haberse agravado',
  'Whether section 7 of the Cannabis Control Act enhanced the penalty, for delivery to a person under 18: then it is no minor cannabis offense.':
    'Si la sección 7 de la Ley de Control del Cannabis agravó la pena, por entrega a una persona menor de 18 años: entonces no es un delito leve de cannabis (minor cannabis offense).',
  'A violent crime may have gone with it': 'Pudo ir unida a un delito violento',
  'Whether the arrest was for a violent crime too, in this case or another: then it is no minor cannabis offense.':
    'Si el arresto fue también por un delito violento, en este caso o en otro: entonces no es un delito leve de cannabis (minor cannabis offense).',
  'amount of cannabis': 'cantidad de cannabis',
  'complaint, information or laboratory report': 'acusación o informe de laboratorio',
  'How many grams of cannabis was it?': '¿Cuántos gramos de cannabis eran?',
  'whether the penalty was enhanced': 'si la pena se agravó',
  'information and judgment': 'acusación y fallo',
  'Was the penalty enhanced for delivery to a person under 18 (section 7 of the Cannabis Control Act)?':
    '¿Se agravó la pena por entrega a una persona menor de 18 años (sección 7 de la Ley de Control del Cannabis)?',
  'whether a violent crime went with it': 'si iba unida a un delito violento',
  'arrest report and charges of the case': 'informe del arresto y cargos del caso',
  'Was it associated with a violent crime?': '¿Estuvo asociada a un delito violento?',
  'class of a felony': 'clase de un delito grave',
  judgment: 'fallo',
  'What class of felony was it?': '¿De qué clase de delito grave fue?',
  'class of the offense': 'clase del delito',
  'Was it a felony or a misdemeanor, and of which class?': '¿Fue un delito grave o menor, y de qué clase?',
  'Decided are convictions under sections 4 and 5 of the Cannabis Control Act (720 ILCS 550).':
    'Se deciden las condenas según las secciones 4 y 5 de la Ley de Control del Cannabis (720 ILCS 550).',
  'Thirty grams or less are read from the subdivision where both texts of it, before and after 2016, agree, else from the words of the charge. Section 4(c) was 10 to 30 grams and is 30 to 100 grams: without an amount a person decides.':
    'Treinta gramos o menos se leen de la subdivisión cuando coinciden sus dos textos, de antes y de después de 2016, y si no, de las palabras del cargo. La sección 4(c) era de 10 a 30 gramos y es de 30 a 100 gramos: sin una cantidad decide una persona.',
  'A domestic battery charged in the same case keeps a conviction from the Governor, however that charge ended. What else reads as a violent crime is from memory and leads to a person.':
    'Una agresión doméstica (domestic battery) acusada en el mismo caso impide que la condena llegue al gobernador, terminara como terminara ese cargo. Lo demás que se lee como delito violento es de memoria y lleva a una persona.',
  "The State's Attorney may object within sixty days for a class 4 felony.":
    'La fiscalía del condado (State’s Attorney) puede oponerse en un plazo de sesenta días si es un delito grave de clase 4.',
  'Not decided here: charges without a conviction, supervision and qualified probation that were satisfied (the records of the police were to be expunged by 2021-01-01, 2023-01-01 and 2025-01-01, those of courts take a petition); sealing, whose waits since 2026 were seen in a secondary source alone; automatic sealing from 2029.':
    'Aquí no se deciden: los cargos sin condena, la supervisión y la libertad condicional calificada (qualified probation) que se cumplieron (los registros de la policía debían eliminarse a más tardar el 2021-01-01, el 2023-01-01 y el 2025-01-01, los de los tribunales requieren una petición); el sellado, cuyas esperas desde 2026 se vieron solo en una fuente secundaria; el sellado automático desde 2029.',
};
