import { COURT_TABLE_READINGS_IN_SPANISH } from '../../../../format/court-table/words-es.ts';

/** Texts of us-mo/amendment-3 in Spanish, but for those of the laws before it. */
export const amendment3: Readonly<Record<string, string>> = {
  ...COURT_TABLE_READINGS_IN_SPANISH,
  'Missouri marijuana expungement (Const. art. XIV, sec. 2.10)':
    'Eliminación de condenas de marihuana en Misuri (Const. art. XIV, sec. 2.10)',
  'Since 2022-12-08 courts expunge marijuana convictions whose sentence is over, and vacate those of people on probation, without a petition; people in custody may petition.':
    'Desde el 2022-12-08 los tribunales eliminan las condenas de marihuana cuya pena ha terminado, y anulan las de personas en libertad condicional, sin petición; las personas en custodia pueden presentar una petición.',
  'Hand Review': 'Revisión manual',
  'offenses that Amendment 3 is asked about': 'delitos por los que pregunta la Enmienda 3',
  'Expunged or closed already': 'Ya eliminada o cerrada',
  'The record shows that the conviction was expunged or closed already':
    'El historial muestra que la condena ya se eliminó o se cerró',
  'Already Granted': 'Ya concedido',
  'Before the section was in force': 'Antes de que la sección estuviera vigente',
  'The section is in force since 12/08/2022': 'La sección está vigente desde el 8 de diciembre de 2022',
  'Not Yet': 'Todavía no',
  'Driving while intoxicated': 'Conducir en estado de intoxicación',
  'The section leaves out operating a motor vehicle under the influence':
    'La sección excluye manejar un vehículo de motor bajo la influencia de alcohol o drogas',
  'Not Within The Section': 'Fuera de la sección',
  'driving while intoxicated': 'conducir en estado de intoxicación',
  'Unlawful use of a weapon, with marijuana or without': 'Uso ilegal de un arma, con marihuana o sin ella',
  'Unlawful use of a weapon while possessing marijuana is no marijuana offense':
    'El uso ilegal de un arma mientras se posee marihuana no es un delito de marihuana',
  'unlawful use of a weapon': 'uso ilegal de un arma',
  'Delivery to a minor': 'Entrega a un menor de edad',
  'The section leaves out delivery to a minor': 'La sección excluye la entrega a un menor de edad',
  delivery: 'entrega',
  'it was distributed or delivered to a minor': 'se distribuyó o se entregó a un menor de edad',
  'Another drug than marijuana': 'Otra droga, no marihuana',
  'It was another drug than marijuana': 'Era otra droga, no marihuana',
  'it was marijuana': 'era marihuana',
  'Sentence over: a misdemeanor or less': 'Pena terminada: un delito menor o algo más leve',
  'The court expunges it without a petition, and was to by 06/08/2023':
    'El tribunal la elimina sin petición, y debía hacerlo a más tardar el 8 de junio de 2023',
  'Court To Expunge': 'El tribunal debe eliminarla',
  'Sentence and supervision over: a class E felony, or a class D felony of three pounds or less':
    'Pena y supervisión terminadas: un delito grave de clase E, o uno de clase D de tres libras o menos',
  'The court expunges it without a petition, and was to by 12/08/2023':
    'El tribunal la elimina sin petición, y debía hacerlo a más tardar el 8 de diciembre de 2023',
  'drug offenses as graded before 2017': 'delitos de drogas según se clasificaban antes de 2017',
  'today it is a class E felony, or a class D felony of three pounds or less':
    'hoy es un delito grave de clase E, o uno de clase D de tres libras o menos',
  'it was three pounds or less': 'eran tres libras o menos',
  'Sentence and supervision over: any other felony': 'Pena y supervisión terminadas: cualquier otro delito grave',
  'The court expunges it since incarceration and supervision are over; the section gives no day':
    'El tribunal la elimina, porque el encarcelamiento y la supervisión han terminado; la sección no da ningún día',
  'Sentence or supervision not over: neither a misdemeanor or less nor a small felony':
    'Pena o supervisión sin terminar: ni un delito menor o algo más leve ni un delito grave de los más leves',
  'The court expunges it once incarceration and supervision are over':
    'El tribunal la elimina cuando terminen el encarcelamiento y la supervisión',
  'On probation': 'En libertad condicional',
  'On probation: the court vacates the sentence without a petition and expunges the conviction':
    'En libertad condicional: el tribunal anula la pena sin petición y elimina la condena',
  'Court To Vacate And Expunge': 'El tribunal debe anular y eliminar',
  'In jail, in prison or on parole': 'En la cárcel, en prisión o en libertad bajo palabra',
  'In custody, the person may petition the sentencing court to vacate the sentence; on parole, the court does so without a petition':
    'En custodia, la persona puede pedir al tribunal que impuso la pena que la anule; en libertad bajo palabra, el tribunal lo hace sin petición',
  'May Petition To Vacate': 'Puede pedir que se anule',
  'Sentence not over, and neither custody nor probation': 'Pena sin terminar, y ni custodia ni libertad condicional',
  'The offense may have involved violence': 'El delito pudo implicar violencia',
  'Whether the offense involved violence, which the section leaves out.':
    'Si el delito implicó violencia, lo que la sección excluye.',
  'it involved violence': 'implicó violencia',
  'A distribution of before 2017 may have been to a minor':
    'Una distribución de antes de 2017 pudo ser a un menor de edad',
  'Whether it was to a minor; before 2017 that had a section of its own.':
    'Si fue a un menor de edad; antes de 2017 eso tenía una sección propia.',
  'distribution before 2017': 'distribución antes de 2017',
  'which drug it was': 'qué droga era',
  'charging document or laboratory report': 'documento de acusación o informe de laboratorio',
  'Was it marijuana?': '¿Era marihuana?',
  'class of the felony as it is graded today': 'clase del delito grave según se clasifica hoy',
  'judgment, and the statute in force at the time of the offense': 'fallo, y ley vigente en el momento del delito',
  'What class of felony is it today?': '¿De qué clase de delito grave es hoy?',
  'amount of marijuana': 'cantidad de marihuana',
  'Was it three pounds or less?': '¿Eran tres libras o menos?',
  'whether it was delivered to a minor': 'si se entregó a un menor de edad',
  'charging document': 'documento de acusación',
  'Was it distributed or delivered to a minor?': '¿Se distribuyó o se entregó a un menor de edad?',
  'subsection of RSMo 571.030': 'subsección de RSMo 571.030',
  'Which subsection of RSMo 571.030 was it, and when was the person found guilty?':
    '¿De qué subsección de RSMo 571.030 fue, y cuándo se declaró culpable a la persona?',
  'circumstances of the offense': 'circunstancias del delito',
  'charging document or plea': 'documento de acusación o declaración',
  'Did it involve violence?': '¿Implicó violencia?',
  'whether a charge is pending': 'si hay un cargo pendiente',
  'dockets of the courts and the state repository': 'registros de los tribunales y archivo estatal',
  'Is a charge pending anywhere?': '¿Hay un cargo pendiente en algún lugar?',
  'whether anything is owed': 'si se debe algo',
  'court file': 'expediente judicial',
  'Are fines, costs and restitution paid?': '¿Están pagadas las multas, las costas y la restitución?',
  judgment: 'fallo',
  'Was it a felony (of which class), a misdemeanor, an ordinance violation or an infraction?':
    '¿Fue un delito grave (de qué clase), un delito menor, una infracción de ordenanza o una infracción?',
  'judgment of that case': 'fallo de ese caso',
  'Was the other one a felony, a misdemeanor, an ordinance violation or an infraction?':
    '¿Fue la otra por un delito grave, un delito menor, una infracción de ordenanza o una infracción?',
  'day on which sentence and supervision were over': 'día en que terminaron la pena y la supervisión',
  'discharge of the court, or of the Division of Probation and Parole':
    'constancia de terminación del tribunal, o de la División de Libertad Condicional y Libertad bajo Palabra',
  'When were the sentence, probation and parole over?':
    '¿Cuándo terminaron la pena, la libertad condicional y la libertad bajo palabra?',
  'whether the charge ended in a finding of guilt': 'si el cargo terminó en una declaración de culpabilidad',
  'docket of the court': 'expediente del tribunal',
  'How did the charge end? Was imposition of sentence suspended?':
    '¿Cómo terminó el cargo? ¿Se suspendió la imposición de la pena?',
  'Article XIV, section 2.10': 'Artículo XIV, sección 2.10',
  'Charge codes seldom name the drug: where the description does not say marijuana, a person reads the file.':
    'Los códigos de los cargos rara vez nombran la droga: si la descripción no dice marihuana, una persona lee el expediente.',
  'When supervision was over is read from the column for it. A term of prison without that day is left to a person.':
    'Cuándo terminó la supervisión se lee de su columna. Un término de prisión sin ese día se deja a una persona.',
  'Classes of felony were renumbered on 2017-01-01. Of a conviction under chapter 195, the class alone decides nothing.':
    'Las clases de delitos graves cambiaron de número el 2017-01-01. De una condena según el capítulo 195, la clase sola no decide nada.',
  'For legal review: whether a suspended imposition of sentence counts, by when larger felonies are due, and whether attempts count.':
    'Para revisión legal: si cuenta una imposición de la pena suspendida, para cuándo deben eliminarse los delitos graves mayores, y si cuentan las tentativas.',
};
