/** Texts of us-mo/610-140 in Spanish, but for those of the laws before it. */
export const of610140: Readonly<Record<string, string>> = {
  'Missouri petitions to expunge (RSMo 610.140, 610.130)':
    'Peticiones de eliminación en Misuri (RSMo 610.140, 610.130)',
  'Three years after a felony, and a year after a misdemeanor or less, a person with clean years since may ask the court to close the record. Many offenses are left out, and a lifetime has a limit.':
    'Tres años después de un delito grave, y un año después de un delito menor o algo más leve, una persona con años limpios desde entonces puede pedir al tribunal que cierre el registro. Muchos delitos quedan fuera, y hay un límite de por vida.',
  'Before the text of 2018': 'Antes del texto de 2018',
  'The text of before 2018 is not in this pack': 'El texto anterior a 2018 no está en este paquete de reglas',
  'A class A felony': 'Un delito grave de clase A',
  'RSMo 610.140 leaves out class A felonies': 'RSMo 610.140 excluye los delitos graves de clase A',
  'Left Out': 'Excluida',
  'it was a class A felony': 'fue un delito grave de clase A',
  'An offense that the section lists': 'Un delito que la sección enumera',
  'RSMo 610.140 leaves this offense out': 'RSMo 610.140 excluye este delito',
  'sections that RSMo 610.140 lists as left out': 'secciones que RSMo 610.140 enumera como excluidas',
  'Unlawful use of a weapon, but for two of its subsections': 'Uso ilegal de un arma, salvo dos de sus subsecciones',
  'RSMo 610.140 leaves out this subsection of RSMo 571.030': 'RSMo 610.140 excluye esta subsección de RSMo 571.030',
  'it was subsection 1(4), or subsection 1(1) with a finding of guilt before 2017-01-01':
    'fue la subsección 1(4), o la subsección 1(1) con declaración de culpabilidad anterior al 2017-01-01',
  'An offense that reads as a kind that the section leaves out':
    'Un delito que se lee como una clase que la sección excluye',
  'It reads as a dangerous felony, an assault, a kidnapping, an offense of death or of intoxication, which RSMo 610.140 leaves out':
    'Se lee como un delito grave peligroso, una agresión, un secuestro, un delito con muerte o de intoxicación, que RSMo 610.140 excluye',
  'sections that read as a kind of offense that RSMo 610.140 leaves out':
    'secciones que se leen como una clase de delito que RSMo 610.140 excluye',
  'An attempt or a conspiracy that does not say of what': 'Una tentativa o una conspiración que no dice de qué',
  'Of which offense it was an attempt or a conspiracy decides whether RSMo 610.140 leaves it out':
    'De qué delito fue la tentativa o la conspiración decide si RSMo 610.140 la excluye',
  'attempt or conspiracy': 'tentativa o conspiración',
  'A first misdemeanor of driving while intoxicated, ten years on':
    'Un primer delito menor de conducir en estado de intoxicación, diez años después',
  'RSMo 610.140 leaves it out; RSMo 610.130 lets a court expunge a first misdemeanor after ten years, once, without a commercial license':
    'RSMo 610.140 lo excluye; RSMo 610.130 permite a un tribunal eliminar un primer delito menor después de diez años, una vez, sin licencia comercial',
  'May Petition - 610.130': 'Puede pedirlo: 610.130',
  'Any other driving while intoxicated': 'Cualquier otro caso de conducir en estado de intoxicación',
  'RSMo 610.140 leaves out intoxication-related traffic offenses':
    'RSMo 610.140 excluye los delitos de tránsito relacionados con la intoxicación',
  'A charge is pending, as the table shows': 'Hay un cargo pendiente, según muestra la tabla',
  'A charge is pending: the petition opens when it has ended without a conviction that counts against it':
    'Hay un cargo pendiente: la petición se abre cuando haya terminado sin una condena que cuente en contra',
  'a charge is pending': 'hay un cargo pendiente',
  'A felony: fewer than 3 years since sentence and supervision':
    'Un delito grave: menos de 3 años desde la pena y la supervisión',
  'The petition opens 3 years after sentence and supervision are over':
    'La petición se abre 3 años después de terminar la pena y la supervisión',
  'A misdemeanor or less: fewer than a year since the sentence':
    'Un delito menor o algo más leve: menos de un año desde la pena',
  'The petition opens a year after the sentence is over': 'La petición se abre un año después de terminar la pena',
  'A felony: convicted again within the wait': 'Un delito grave: otra condena dentro de la espera',
  'Found guilty of a misdemeanor or felony in the 3 years since sentence and supervision were over':
    'Declarada culpable de un delito menor o grave en los 3 años desde que terminaron la pena y la supervisión',
  'Convicted Again In The Wait': 'Otra condena en la espera',
  'traffic chapters': 'capítulos de tránsito',
  'A misdemeanor or less: convicted again within the wait':
    'Un delito menor o algo más leve: otra condena dentro de la espera',
  'Found guilty of a misdemeanor or felony within a year of the end of the sentence':
    'Declarada culpable de un delito menor o grave en el año siguiente al final de la pena',
  'More felonies than one person may have expunged':
    'Más delitos graves de los que una persona puede lograr que se eliminen',
  'A person may have 2 felonies expunged in a lifetime: which, is for the person to choose':
    'Una persona puede lograr en su vida que se eliminen 2 delitos graves: cuáles, lo elige la persona',
  'May Petition - Lifetime Limit': 'Puede pedirlo: límite de por vida',
  'More misdemeanors than one person may have expunged':
    'Más delitos menores de los que una persona puede lograr que se eliminen',
  'A person may have 3 misdemeanors and ordinance violations expunged in a lifetime: which, is for the person to choose':
    'Una persona puede lograr en su vida que se eliminen 3 delitos menores e infracciones de ordenanza: cuáles, lo elige la persona',
  'A person may have one felony expunged in a lifetime: which, is for the person to choose':
    'Una persona puede lograr en su vida que se elimine un delito grave: cuál, lo elige la persona',
  'A person may have 2 misdemeanors and ordinance violations expunged in a lifetime: which, is for the person to choose':
    'Una persona puede lograr en su vida que se eliminen 2 delitos menores e infracciones de ordenanza: cuáles, lo elige la persona',
  'A felony: fewer than 7 years since sentence and supervision':
    'Un delito grave: menos de 7 años desde la pena y la supervisión',
  'The petition opens 7 years after sentence and supervision are over':
    'La petición se abre 7 años después de terminar la pena y la supervisión',
  'A misdemeanor or less: fewer than 3 years since the sentence':
    'Un delito menor o algo más leve: menos de 3 años desde la pena',
  'The petition opens 3 years after the sentence is over': 'La petición se abre 3 años después de terminar la pena',
  'Found guilty of a misdemeanor or felony in the 7 years since sentence and supervision were over':
    'Declarada culpable de un delito menor o grave en los 7 años desde que terminaron la pena y la supervisión',
  'Found guilty of a misdemeanor or felony within 3 years of the end of the sentence':
    'Declarada culpable de un delito menor o grave en los 3 años siguientes al final de la pena',
  'None of the above': 'Nada de lo anterior',
  'The person may petition: the wait is over. The court looks at what is owed, what is pending, and the public welfare':
    'La persona puede pedirlo: la espera ha terminado. El tribunal mira lo que se debe, lo que está pendiente y el bienestar público',
  'May Petition': 'Puede pedirlo',
  'Something may be owed': 'Puede deberse algo',
  'Whether fines, costs and restitution are paid.': 'Si están pagadas las multas, las costas y la restitución.',
  'something is owed': 'se debe algo',
  'A charge may be pending in another court': 'Puede haber un cargo pendiente en otro tribunal',
  'Whether a charge is pending anywhere.': 'Si hay un cargo pendiente en algún lugar.',
  'Offenses of one course of conduct count once': 'Los delitos de un mismo curso de conducta cuentan una vez',
  'Whether it was one course of conduct with another offense: then both count once, at the higher level.':
    'Si fue un mismo curso de conducta con otro delito: entonces ambos cuentan una vez, en el nivel más alto.',
  'it was one course of conduct with another offense': 'fue un mismo curso de conducta con otro delito',
  'A kind of offense that the section leaves out': 'Una clase de delito que la sección excluye',
  'Whether it was a dangerous felony, required registration, had death as an element, or involved a commercial license.':
    'Si fue un delito grave peligroso, obligaba a registrarse, tenía la muerte como elemento o implicaba una licencia comercial.',
  'it was a dangerous felony, required registration, had death as an element, or involved a commercial license':
    'fue un delito grave peligroso, obligaba a registrarse, tenía la muerte como elemento o implicaba una licencia comercial',
  'RSMo 610.140 and 610.130': 'RSMo 610.140 y 610.130',
  'The clean years are the first ones after sentence and supervision. Whether a later clean period can serve is for legal review.':
    'Los años limpios son los primeros después de la pena y la supervisión. Si puede servir un período limpio posterior es para revisión legal.',
  'A person with more eligible convictions than the lifetime limit chooses; the limit counts all of them on the record, and every misdemeanor as one for which jail is authorized.':
    'Una persona con más condenas que cumplen los requisitos de las que permite el límite de por vida elige; el límite cuenta todas las del historial, y todo delito menor como uno para el que se permite la cárcel.',
  'For legal review: the numbers of the versions of 2018 and 2021, sections by their kind, predecessors and successors of listed sections, and petitions about arrests without a charge, which are not decided.':
    'Para revisión legal: los números de las versiones de 2018 y 2021, las secciones por su clase, las anteriores y posteriores a las secciones enumeradas, y las peticiones sobre arrestos sin cargo, que no se deciden.',
};
