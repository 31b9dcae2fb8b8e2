import { COURT_TABLE_READINGS_IN_SPANISH } from '../../../../format/court-table/words-es.ts';

/** Texts of us-wa/9-96-060 in Spanish, but for those of the laws before it. */
export const of996060: Readonly<Record<string, string>> = {
  ...COURT_TABLE_READINGS_IN_SPANISH,
  'Washington motion to vacate a misdemeanor (RCW 9.96.060)':
    'Moción para anular un delito menor en Washington (RCW 9.96.060)',
  'A person may ask the court to vacate a misdemeanor three years, domestic violence five years, after the sentence is over, without a conviction in the last three years. Possession of cannabis at 21 or older is vacated without a wait.':
    'Una persona puede pedir al tribunal que anule un delito menor tres años después de terminada la pena, y uno de violencia doméstica cinco años después, sin condena en los últimos tres años. La posesión de cannabis a los 21 años o más se anula sin espera.',
  'Hand Review': 'Revisión manual',
  'Vacated already': 'Ya anulada',
  'The record shows that the conviction was vacated already': 'El historial muestra que la condena ya se anuló',
  'Already Granted': 'Ya concedido',
  'A felony': 'Un delito grave',
  'The section is for misdemeanors; RCW 9.94A.640 is for felonies':
    'La sección es para delitos menores; RCW 9.94A.640 es para delitos graves',
  'Left Out': 'Excluida',
  'An infraction': 'Una infracción',
  'The section is for misdemeanors': 'La sección es para delitos menores',
  'Simple possession before State v. Blake': 'Posesión simple antes de State v. Blake',
  'Simple possession before 02/25/2021 is void and vacated on request':
    'La posesión simple anterior al 25 de febrero de 2021 es nula, y la condena se anula si se pide',
  'Void - Vacated On Request': 'Nula: se anula si se pide',
  'Possession of cannabis at 21 or older': 'Posesión de cannabis a los 21 años o más',
  'The person may move, and the court shall vacate it: possession of cannabis at 21 or older has no wait':
    'La persona puede presentar una moción, y el tribunal debe anularla: la posesión de cannabis a los 21 años o más no tiene espera',
  'May Move - The Court Shall Vacate': 'Puede presentar una moción: el tribunal debe anular',
  'former RCW 69.50.401(e)': 'antigua RCW 69.50.401(e)',
  'former RCW 69.50.401(d)': 'antigua RCW 69.50.401(d)',
  'Possession of a controlled substance or a legend drug':
    'Posesión de una sustancia controlada o de un medicamento de receta',
  'The person may move, and the court shall vacate it once treatment is proved':
    'La persona puede presentar una moción, y el tribunal debe anularla cuando se pruebe el tratamiento',
  'May Move - Shall Vacate After Treatment': 'Puede presentar una moción: se debe anular tras el tratamiento',
  'possession under RCW 69.50.4011(1)(b) and (c), 69.50.4013 and 69.41.030(2)':
    'posesión según RCW 69.50.4011(1)(b) y (c), 69.50.4013 y 69.41.030(2)',
  'Driving under the influence or physical control':
    'Conducir bajo la influencia de alcohol o drogas, o tener así el control físico del vehículo',
  'Driving under the influence and physical control are not vacated':
    'Conducir bajo la influencia de alcohol o drogas, y tener así el control físico del vehículo, no se anulan',
  'driving under the influence and physical control':
    'conducir bajo la influencia de alcohol o drogas, y tener así el control físico del vehículo',
  'An offense of a chapter that the section leaves out': 'Un delito de un capítulo que la sección excluye',
  'Offenses of RCW 9.68, 9.68A and 9A.44 are not vacated': 'Los delitos de RCW 9.68, 9.68A y 9A.44 no se anulan',
  'chapters that RCW 9.96.060 leaves out': 'capítulos que RCW 9.96.060 excluye',
  'An attempt at such an offense, or one that does not say of what':
    'Una tentativa de un delito así, o una que no dice de qué',
  'Whether an attempt or a conspiracy at what is left out is left out with it is for legal review':
    'Si una tentativa o una conspiración de lo excluido queda excluida con ello es para revisión legal',
  'attempts and conspiracies at what is left out, or that do not say of what':
    'tentativas y conspiraciones de lo excluido, o que no dicen de qué',
  'A violent offense, as a person has said': 'Un delito violento, según dijo una persona',
  'It was a violent offense': 'Fue un delito violento',
  'it was a violent offense': 'fue un delito violento',
  'Domestic violence, in two cases': 'Violencia doméstica, en dos casos',
  'Domestic violence is vacated where it was the only incident, and there were two':
    'La violencia doméstica se anula si fue el único incidente, y hubo dos',
  'it was domestic violence': 'fue violencia doméstica',
  'Fewer than three years since confinement and supervision were over, or since the sentence':
    'Menos de tres años desde que terminaron el confinamiento y la supervisión, o desde la pena',
  'The person may move three years after release, confinement or sentencing, whichever was last':
    'La persona puede presentar una moción tres años después de la puesta en libertad, del confinamiento o de la imposición de la pena, lo que fuera último',
  'Not Yet': 'Todavía no',
  'Domestic violence: fewer than five years since the sentence was completed':
    'Violencia doméstica: menos de cinco años desde que se cumplió la pena',
  'For domestic violence the person may move five years after the sentence was completed':
    'Por violencia doméstica la persona puede presentar una moción cinco años después de cumplirse la pena',
  'Reduced from driving under the influence: fewer than ten years since the arrest':
    'Reducido desde conducir bajo la influencia de alcohol o drogas: menos de diez años desde el arresto',
  'What was reduced from driving under the influence waits ten years from the arrest':
    'Lo que se redujo desde conducir bajo la influencia de alcohol o drogas espera diez años desde el arresto',
  'it was first charged as driving under the influence or physical control':
    'se acusó primero como conducir bajo la influencia de alcohol o drogas o tener así el control físico del vehículo',
  'Convicted of a crime in the last three years': 'Condena por un delito en los últimos tres años',
  'Convicted in the three years before: the person may move after three years without a conviction':
    'Condena en los tres años anteriores: la persona puede presentar una moción después de tres años sin condena',
  'Not Now': 'Por ahora no',
  'Financial obligations are owed, as a person has said': 'Se deben obligaciones económicas, según dijo una persona',
  'Financial obligations are owed: the person may move once they are paid':
    'Se deben obligaciones económicas: la persona puede presentar una moción cuando estén pagadas',
  'financial obligations of the sentence are owed': 'se deben obligaciones económicas de la pena',
  'A charge is pending, as the record shows': 'Hay un cargo pendiente, según muestra el historial',
  'A charge is pending: the person may move once it has ended':
    'Hay un cargo pendiente: la persona puede presentar una moción cuando haya terminado',
  'a charge is pending anywhere': 'hay un cargo pendiente en algún lugar',
  'A restraining order stands, as a person has said': 'Hay vigente una orden de restricción, según dijo una persona',
  'A restraining order stands against the person': 'Hay vigente una orden de restricción contra la persona',
  'a restraining order stands against the person': 'hay vigente una orden de restricción contra la persona',
  'None of the above': 'Nada de lo anterior',
  'The person may move, and the court may vacate it':
    'La persona puede presentar una moción, y el tribunal puede anularla',
  'May Move': 'Puede presentar una moción',
  'The record does not say whether it was domestic violence': 'El historial no dice si fue violencia doméstica',
  'Whether it was domestic violence: then the wait is five years, and a second incident leaves it out.':
    'Si fue violencia doméstica: entonces la espera es de cinco años, y un segundo incidente la excluye.',
  'Financial obligations may be owed': 'Pueden deberse obligaciones económicas',
  'Whether all terms are done and all financial obligations of the sentence are paid.':
    'Si están cumplidos todos los términos y pagadas todas las obligaciones económicas de la pena.',
  'A charge may be pending': 'Puede haber un cargo pendiente',
  'Whether a charge is pending in any court, of any state or federal.':
    'Si hay un cargo pendiente en algún tribunal, de cualquier estado o federal.',
  'A restraining order may stand': 'Puede haber vigente una orden de restricción',
  'Whether a restraining order stands against the person.':
    'Si hay vigente una orden de restricción contra la persona.',
  'It may have been reduced from driving under the influence':
    'Puede haberse reducido desde conducir bajo la influencia de alcohol o drogas',
  'Whether it was first charged as driving under the influence: then it waits ten years from the arrest.':
    'Si se acusó primero como conducir bajo la influencia de alcohol o drogas: entonces espera diez años desde el arresto.',
  'It may be a violent offense': 'Puede ser un delito violento',
  'Whether it was a violent offense: then it is not vacated.': 'Si fue un delito violento: entonces no se anula.',
  'A conviction outside Washington': 'Una condena fuera de Washington',
  'Whether the person was convicted in another state or by a federal court in the years before the motion.':
    'Si la persona fue condenada en otro estado o por un tribunal federal en los años anteriores a la moción.',
  'the person was convicted outside Washington in those years':
    'la persona fue condenada fuera de Washington en esos años',
  'whether it was domestic violence': 'si fue violencia doméstica',
  'docket of the court': 'expediente del tribunal',
  'Was it an offense of domestic violence?': '¿Fue un delito de violencia doméstica?',
  'whether financial obligations are owed': 'si se deben obligaciones económicas',
  'clerk of the court': 'secretaría del tribunal',
  'Does the person still owe financial obligations of the sentence?':
    '¿Debe todavía la persona obligaciones económicas de la pena?',
  'whether a charge is pending': 'si hay un cargo pendiente',
  'dockets of the courts of any state, and federal ones':
    'registros de los tribunales de todo estado, y de los federales',
  'Is a charge pending against the person anywhere?': '¿Hay un cargo pendiente contra la persona en algún lugar?',
  'whether a court restrains the person': 'si una orden judicial impone restricciones a la persona',
  'orders of the courts': 'órdenes de los tribunales',
  'Does a restraining order stand against the person?': '¿Hay vigente una orden de restricción contra la persona?',
  'whether it was first charged as driving under the influence':
    'si se acusó primero como conducir bajo la influencia de alcohol o drogas',
  'first charge of the case, and day of the arrest': 'primer cargo del caso, y día del arresto',
  'Was it first charged as driving under the influence or physical control?':
    '¿Se acusó primero como conducir bajo la influencia de alcohol o drogas o tener así el control físico del vehículo?',
  'circumstances of the offense': 'circunstancias del delito',
  'information, plea, verdict, or judgment': 'acusación, declaración, veredicto o fallo',
  'Was it violent, on a police officer, with a weapon, or with sexual motivation?':
    '¿Fue violento, contra un agente de policía, con un arma o con motivación sexual?',
  'class of a felony': 'clase de un delito grave',
  'judgment and sentence': 'fallo y pena',
  'What class of felony was it?': '¿De qué clase de delito grave fue?',
  'certificate of discharge': 'certificado de terminación de la pena (certificate of discharge)',
  'sentencing court': 'tribunal que impuso la pena',
  'Was a certificate of discharge (RCW 9.94A.637) issued?':
    '¿Se emitió un certificado de terminación de la pena (RCW 9.94A.637)?',
  'convictions outside Washington': 'condenas fuera de Washington',
  'federal courts and courts of other states': 'tribunales federales y de otros estados',
  'Was the person convicted outside Washington in those years?':
    '¿Fue condenada la persona fuera de Washington en esos años?',
  'Was it a felony (of which class), a gross misdemeanor, a misdemeanor or an infraction?':
    '¿Fue un delito grave (de qué clase), un delito menor agravado, un delito menor o una infracción?',
  'judgment of that case': 'fallo de ese caso',
  'Was the other one a crime or an infraction?': '¿Fue la otra por un delito o por una infracción?',
  'end of confinement and supervision': 'final del confinamiento y de la supervisión',
  'court file, jail or Department of Corrections': 'expediente judicial, cárcel o Departamento de Correccionales',
  'When was the person released from confinement and from supervision?':
    '¿Cuándo salió la persona del confinamiento y de la supervisión?',
  'Relief is by motion of the person: nothing is vacated by itself.':
    'El alivio es por moción de la persona: nada se anula por sí mismo.',
  'The three years count from release from supervision, discharge from confinement or sentencing, whichever was last: the end of the sentence. Where the table does not give it, the parts of the sentence are added up.':
    'Los tres años cuentan desde la salida de la supervisión, la salida del confinamiento o la imposición de la pena, lo que fuera último: el final de la pena. Si la tabla no lo da, se suman las partes de la pena.',
  'The clean years are the three before the motion, whatever came before them. A conviction in them that was itself vacated since counts here; for legal review.':
    'Los años limpios son los tres anteriores a la moción, viniera lo que viniera antes. Una condena en ellos que después se anuló cuenta aquí; para revisión legal.',
  'Domestic violence decides where the table or a person says so; else it is asked by a flag. Incidents are counted by their cases.':
    'La violencia doméstica decide si lo dice la tabla o una persona; si no, se pregunta con un aviso. Los incidentes se cuentan por sus casos.',
  'Each section of cannabis is read from its first day until possession of cannabis stood in the next one. Ordinances of cities cannot be read from the table: a person decides.':
    'Cada sección de cannabis se lee desde su primer día hasta que la posesión de cannabis pasó a estar en la siguiente. Las ordenanzas de las ciudades no se pueden leer de la tabla: decide una persona.',
  'A person who was under 21 takes the general way for RCW 69.50.4014. Whether the way for possession, after treatment, is open to them too is for legal review.':
    'Quien tenía menos de 21 años sigue por RCW 69.50.4014 la vía general. Si tiene abierta también la vía de la posesión, tras el tratamiento, es para revisión legal.',
  'The wait of ten years for what was reduced from driving under the influence counts from the arrest, for which the date of the offense stands.':
    'La espera de diez años de lo que se redujo desde conducir bajo la influencia de alcohol o drogas cuenta desde el arresto, por el que vale la fecha del delito.',
};
