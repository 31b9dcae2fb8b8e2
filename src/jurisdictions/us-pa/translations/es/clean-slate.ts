import { COURT_TABLE_READINGS_IN_SPANISH } from '../../../../format/court-table/words-es.ts';

/** Texts of us-pa/clean-slate in Spanish, but for those of the laws before it. */
export const cleanSlate: Readonly<Record<string, string>> = {
  ...COURT_TABLE_READINGS_IN_SPANISH,
  'Pennsylvania limited access by Clean Slate (18 Pa.C.S. 9122.2)':
    'Acceso limitado por Clean Slate en Pensilvania (18 Pa.C.S. 9122.2)',
  'Courts limit public access to lower misdemeanors after seven years (ten before 2024-06-11), to summary offenses after five (ten) and, since 2024-06-11, to less serious drug felonies after ten, without a petition. Restitution has to be paid, and graver records are left out.':
    'Los tribunales limitan el acceso público a los delitos menores más leves después de siete años (diez antes del 2024-06-11), a las faltas (summary offenses) después de cinco (diez) y, desde el 2024-06-11, a los delitos graves de drogas menos serios después de diez, sin petición. La restitución tiene que estar pagada, y los historiales más graves quedan fuera.',
  'Hand Review': 'Revisión manual',
  'Under limited access or expunged already': 'Ya con acceso limitado o eliminada',
  'The record shows that access to the conviction is limited, or that it was expunged':
    'El historial muestra que el acceso a la condena está limitado, o que se eliminó',
  'Already Granted': 'Ya concedido',
  'Before 2021': 'Antes de 2021',
  'From which days the texts of 2018 and 2020 held, and what the second changed, is not in this pack':
    'Desde qué días valían los textos de 2018 y 2020, y qué cambió el segundo, no está en este paquete de reglas',
  'A felony outside the drug law': 'Un delito grave fuera de la ley de drogas',
  'Of felonies the section reaches none but qualifying offenses, which are drug felonies; a petition may be open':
    'De los delitos graves la sección alcanza solo los que califican, que son de drogas; puede caber una petición',
  'Not Within The Section': 'Fuera de la sección',
  'the drug law': 'la ley de drogas',
  'A drug felony before Act 36 of 2023': 'Un delito grave de drogas antes de la Act 36 de 2023',
  'The section reaches qualifying offenses since 06/11/2024':
    'La sección alcanza los delitos que califican desde el 11 de junio de 2024',
  'A drug felony: fewer than ten years since the conviction':
    'Un delito grave de drogas: menos de diez años desde la condena',
  'Access to a qualifying offense is limited after ten years; whether it is one matters then':
    'El acceso a un delito que califica se limita después de diez años; si lo es importa entonces',
  'Not Yet': 'Todavía no',
  'A drug felony that is no qualifying offense': 'Un delito grave de drogas que no califica',
  'Of felonies the section reaches none but qualifying offenses':
    'De los delitos graves la sección alcanza solo los que califican',
  'it is a qualifying offense (18 Pa.C.S. 9102)': 'es un delito que califica (18 Pa.C.S. 9102)',
  'A misdemeanor of the first degree': 'Un delito menor de primer grado',
  'It is punishable by five years, and the section reaches misdemeanors of two years at most; a petition may be open':
    'Es punible con cinco años, y la sección alcanza delitos menores de dos años como máximo; puede caber una petición',
  'A misdemeanor without a degree, punishable by more than two years':
    'Un delito menor sin grado, punible con más de dos años',
  'The section reaches misdemeanors that are punishable by two years at most; a petition may be open':
    'La sección alcanza delitos menores punibles con dos años como máximo; puede caber una petición',
  'it is punishable by more than two years': 'es punible con más de dos años',
  'An offense that 9122.3 leaves out by its section': 'Un delito que 9122.3 excluye por su sección',
  'The law leaves out offenses of danger to the person such as assault, those of chapter 61, and 5533 and 6301':
    'La ley excluye los delitos de peligro para la persona, como la agresión, los del capítulo 61, y 5533 y 6301',
  'Left Out': 'Excluida',
  'offenses that 18 Pa.C.S. 9122.3 leaves out: chapter 27 of article B, chapter 61, 5533, 6301':
    'delitos que 18 Pa.C.S. 9122.3 excluye: capítulo 27 del artículo B, capítulo 61, 5533, 6301',
  'A person ever convicted of an offense that 9122.3 lists':
    'Una persona condenada alguna vez por un delito que 9122.3 enumera',
  'The person was convicted of 18 Pa.C.S. 3127, 3129, 4915.1, 4915.2, 5122, 5510 or 5515':
    'La persona fue condenada por 18 Pa.C.S. 3127, 3129, 4915.1, 4915.2, 5122, 5510 o 5515',
  'offenses that bar a person under 18 Pa.C.S. 9122.3': 'delitos que excluyen a una persona según 18 Pa.C.S. 9122.3',
  'A person ever convicted of a felony that is no qualifying offense':
    'Una persona condenada alguna vez por un delito grave que no califica',
  'The person was convicted of a felony that is no qualifying offense':
    'La persona fue condenada por un delito grave que no califica',
  'A person convicted in two cases of offenses punishable by more than two years':
    'Una persona condenada en dos casos por delitos punibles con más de dos años',
  'The person was convicted of two offenses or more that are punishable by more than two years':
    'La persona fue condenada por dos delitos o más punibles con más de dos años',
  'A person convicted in four cases of offenses punishable by a year or more':
    'Una persona condenada en cuatro casos por delitos punibles con un año o más',
  'The person was convicted of four offenses or more that are punishable by a year or more':
    'La persona fue condenada por cuatro delitos o más punibles con un año o más',
  'it is punishable by a year or more': 'es punible con un año o más',
  'Another conviction of the case that is punishable by five years, or that 9122.3 leaves out':
    'Otra condena del caso punible con cinco años, o que 9122.3 excluye',
  'Another conviction of the same case is punishable by five years or more, or is an offense that the law leaves out':
    'Otra condena del mismo caso es punible con cinco años o más, o es un delito que la ley excluye',
  'An offense that may be of a kind that 9122.3 leaves out': 'Un delito que puede ser de una clase que 9122.3 excluye',
  'It reads as an offense of danger to the person, against the family or of registration, which the law leaves out':
    'Se lee como un delito de peligro para la persona, contra la familia o de registro, que la ley excluye',
  'offenses that read as a kind that 18 Pa.C.S. 9122.3 leaves out: the rest of articles B and D, and registration':
    'delitos que se leen como una clase que 18 Pa.C.S. 9122.3 excluye: el resto de los artículos B y D, y el registro',
  'A person who is registered as a sex offender, as the record shows':
    'Una persona registrada como delincuente sexual, según muestra el historial',
  'The law leaves out offenses that require registration, and for which one the person registered is not on record':
    'La ley excluye los delitos que obligan a registrarse, y no consta por cuál se registró la persona',
  'A felony of the case that is a qualifying offense, or an offense of a kind that 9122.3 may leave out':
    'Un delito grave del caso que califica, o un delito de una clase que 9122.3 puede excluir',
  'Whether the other conviction of the case bars this one is for a person to read':
    'Si la otra condena del caso impide esta debe leerlo una persona',
  'A misdemeanor: fewer than 7 years since the conviction': 'Un delito menor: menos de 7 años desde la condena',
  'Access is limited after 7 years without a conviction of an offense punishable by a year or more':
    'El acceso se limita después de 7 años sin condena por un delito punible con un año o más',
  'A misdemeanor: convicted of an offense punishable by a year or more in the last 7 years':
    'Un delito menor: condena por un delito punible con un año o más en los últimos 7 años',
  'The person was convicted of an offense punishable by a year or more in the last 7 years':
    'La persona fue condenada por un delito punible con un año o más en los últimos 7 años',
  'A summary offense: fewer than 5 years since the judgment':
    'Una falta (summary offense): menos de 5 años desde el fallo',
  'Access to a summary offense is limited 5 years after the judgment':
    'El acceso a una falta (summary offense) se limita 5 años después del fallo',
  'A misdemeanor: fewer than 10 years since the conviction': 'Un delito menor: menos de 10 años desde la condena',
  'Access is limited after 10 years without a conviction of an offense punishable by a year or more':
    'El acceso se limita después de 10 años sin condena por un delito punible con un año o más',
  'A misdemeanor: convicted of an offense punishable by a year or more in the last 10 years':
    'Un delito menor: condena por un delito punible con un año o más en los últimos 10 años',
  'The person was convicted of an offense punishable by a year or more in the last 10 years':
    'La persona fue condenada por un delito punible con un año o más en los últimos 10 años',
  'A summary offense: fewer than 10 years since the judgment':
    'Una falta (summary offense): menos de 10 años desde el fallo',
  'Access to a summary offense is limited 10 years after the judgment':
    'El acceso a una falta (summary offense) se limita 10 años después del fallo',
  'A qualifying offense: convicted of an offense punishable by a year or more in the last ten years':
    'Un delito que califica: condena por un delito punible con un año o más en los últimos diez años',
  'The person was convicted of an offense punishable by a year or more in the last ten years':
    'La persona fue condenada por un delito punible con un año o más en los últimos diez años',
  'A summary offense or a qualifying offense, and an exception of 9122.3':
    'Una falta (summary offense) o un delito que califica, y una excepción de 9122.3',
  'Whether the exceptions of 18 Pa.C.S. 9122.3 bind summary offenses and qualifying offenses too is for legal review':
    'Si las excepciones de 18 Pa.C.S. 9122.3 obligan también a las faltas (summary offenses) y a los delitos que califican es para revisión legal',
  'Restitution is owed, as a person has said': 'Se debe restitución, según dijo una persona',
  'Restitution is owed: access is limited once it is paid':
    'Se debe restitución: el acceso se limita cuando esté pagada',
  'Not Now': 'Por ahora no',
  'restitution is owed': 'se debe restitución',
  'None of the above': 'Nada de lo anterior',
  'The time has passed: the court administration lists it, the State Police have thirty days to object, and a court of common pleas orders limited access, without a petition. Restitution has to be paid':
    'El tiempo ha pasado: la administración de tribunales la lista, la Policía Estatal tiene treinta días para oponerse, y un tribunal de causas comunes ordena el acceso limitado, sin petición. La restitución tiene que estar pagada',
  'Limited Access': 'Acceso limitado',
  'Restitution may be owed': 'Puede deberse restitución',
  'Whether all restitution that the court ordered is paid: no limited access before.':
    'Si está pagada toda la restitución que ordenó el tribunal: antes no hay acceso limitado.',
  'A conviction outside Pennsylvania': 'Una condena fuera de Pensilvania',
  'For legal review: whether a conviction of another state or a federal one counts against the free years and the limits of 18 Pa.C.S. 9122.3.':
    'Para revisión legal: si una condena de otro estado o federal cuenta contra los años libres y los límites de 18 Pa.C.S. 9122.3.',
  'the person was convicted outside Pennsylvania of an offense punishable by a year or more':
    'la persona fue condenada fuera de Pensilvania por un delito punible con un año o más',
  'Counts of one docket that are counted once': 'Cargos de un expediente que cuentan una vez',
  'Whether the counts of the docket bear one offense tracking number: then they are one conviction, else they are several, and the limit of the section is reached.':
    'Si los cargos del expediente llevan un mismo número de seguimiento del delito: entonces son una condena; si no, son varias, y se alcanza el límite de la sección.',
  'longest sentence that the offense allows': 'pena más larga que permite el delito',
  'statute in force at the time of the offense': 'ley vigente en el momento del delito',
  'How many years could the offense be punished by at most?':
    '¿Con cuántos años como máximo se podía castigar el delito?',
  'whether a drug felony is a qualifying offense': 'si un delito grave de drogas califica',
  'docket with the sentence, and 18 Pa.C.S. 9102': 'expediente con la pena, y 18 Pa.C.S. 9102',
  'Is the drug felony a qualifying offense of 18 Pa.C.S. 9102?':
    '¿Es el delito grave de drogas uno que califica según 18 Pa.C.S. 9102?',
  'whether 18 Pa.C.S. 9122.1 lists the felony': 'si 18 Pa.C.S. 9122.1 enumera el delito grave',
  'docket, and 18 Pa.C.S. 9122.1': 'expediente, y 18 Pa.C.S. 9122.1',
  'Is it a property or drug felony that 18 Pa.C.S. 9122.1 lists, of neither the first nor the second degree?':
    '¿Es un delito grave contra la propiedad o de drogas que 18 Pa.C.S. 9122.1 enumera, ni de primer grado ni de segundo?',
  'whether restitution is owed': 'si se debe restitución',
  'clerk of courts': 'secretaría de los tribunales',
  'Is all restitution that the court ordered paid?': '¿Está pagada toda la restitución que ordenó el tribunal?',
  'convictions outside Pennsylvania': 'condenas fuera de Pensilvania',
  'federal courts and courts of other states': 'tribunales federales y de otros estados',
  'Has the person been convicted outside Pennsylvania of an offense punishable by a year or more?':
    '¿Ha sido condenada la persona fuera de Pensilvania por un delito punible con un año o más?',
  'grade of the offense': 'grado del delito',
  'docket of the court': 'expediente del tribunal',
  'Which grade did the offense have: a felony or misdemeanor of the first, second or third degree, or a summary offense?':
    '¿Qué grado tenía el delito: grave o menor de primer, segundo o tercer grado, o una falta (summary offense)?',
  'grade of another conviction': 'grado de otra condena',
  'docket of that case': 'expediente de ese caso',
  'Which grade did the other one have: a felony or misdemeanor of which degree, or a summary offense?':
    '¿Qué grado tenía la otra: un delito grave o menor de qué grado, o una falta (summary offense)?',
  'limited access to the record': 'un acceso limitado al historial',
  '18 Pa.C.S. 9122.2': '18 Pa.C.S. 9122.2',
  'The free years are counted back from the day on which it is asked, so that a later clean period serves: a conviction of an offense punishable by a year or more in them makes every lower misdemeanor wait.':
    'Los años libres se cuentan hacia atrás desde el día en que se pregunta, así que sirve un período limpio posterior: una condena en ellos por un delito punible con un año o más hace esperar a todo delito menor más leve.',
  'Felonies, and misdemeanors of the first degree with their five years, count as punishable by a year or more. Whether a lower misdemeanor does hangs on its maximum, which the law page does not give: it is asked where it matters.':
    'Los delitos graves, y los menores de primer grado con sus cinco años, cuentan como punibles con un año o más. Si lo es un delito menor más leve depende de su máximo, que la página de la ley no da: se pregunta donde importa.',
  'No court table says whether restitution is paid: a conviction whose time has passed is a candidate, and the flag asks. Where a person answers that it is owed, it waits.':
    'Ninguna tabla judicial dice si la restitución está pagada: una condena cuyo tiempo ha pasado es candidata, y el aviso pregunta. Si una persona responde que se debe, espera.',
  'Convictions of one docket count once against the limits of 18 Pa.C.S. 9122.3.':
    'Las condenas de un expediente cuentan una vez contra los límites de 18 Pa.C.S. 9122.3.',
  'A court may vacate limited access that was entered wrongly, or on a motion of the district attorney after a new misdemeanor or felony (18 Pa.C.S. 9122.4).':
    'Un tribunal puede anular un acceso limitado que se registró por error, o a petición del fiscal de distrito tras un nuevo delito menor o grave (18 Pa.C.S. 9122.4).',
  'For legal review: what a qualifying offense is, whether the exceptions of 18 Pa.C.S. 9122.3 bind qualifying offenses and summary offenses, the chapters of articles B and D, which offenses require registration, the maxima of lower misdemeanors, convictions outside Pennsylvania, and the days from which the Acts of 2018 and 2020 held.':
    'Para revisión legal: qué es un delito que califica, si las excepciones de 18 Pa.C.S. 9122.3 obligan a los delitos que califican y a las faltas (summary offenses), los capítulos de los artículos B y D, qué delitos obligan a registrarse, los máximos de los delitos menores más leves, las condenas fuera de Pensilvania, y los días desde los que valían las Acts de 2018 y 2020.',
  'Charges without a conviction are decided by the pack us-pa/non-convictions. Not decided here: pardons, and expungement under 18 Pa.C.S. 9122.':
    'Los cargos sin condena los decide us-pa/non-convictions. Aquí no se deciden: los indultos, y la eliminación según 18 Pa.C.S. 9122.',
};
