/** Texts of us-ca/prop-47 in Spanish, but for those of the laws before it. */
export const prop47: Readonly<Record<string, string>> = {
  'California Proposition 47': 'Proposición 47 de California',
  'Since 2014-11-05, possession of drugs and theft of not more than $950 are misdemeanors. A felony conviction from before that day may be redesignated as a misdemeanor (PC 1170.18). No history file shows the value of property, so a person has to look up most thefts.':
    'Desde el 2014-11-05, la posesión de drogas y el hurto de no más de $950 son delitos menores. Una condena por delito grave anterior a ese día se puede recalificar como delito menor (PC 1170.18). Ningún archivo de antecedentes muestra el valor de los bienes, así que una persona debe consultar la mayoría de los hurtos.',
  'Prop 47 sections': 'secciones de la Prop. 47',
  'Prop 47 subdivisions': 'subdivisiones de la Prop. 47',
  'former HS 11357(b) to (e)': 'antigua HS 11357(b) a (e)',
  'Dismissed and sealed under Prop 64 already, or destroyed': 'Ya desestimada y sellada según la Prop. 64, o destruida',
  'Relief granted already: nothing is left to redesignate': 'Alivio ya concedido: no queda nada por recalificar',
  'Sealed already': 'Ya sellada',
  'The record shows a seal: nothing may be left to redesignate':
    'El historial muestra un sellado: quizás no quede nada por recalificar',
  'A conviction that a gang enhancement would make a superstrike':
    'Una condena que un agravante por pandilla haría «superstrike»',
  'Which conviction required registration? A conviction listed in PC 290(c) bars relief. A juvenile adjudication does not, and registration ordered by a judge (PC 290.006) is not listed there.':
    '¿Qué condena obligó a registrarse? Una condena de la lista de PC 290(c) impide el alivio. Una resolución de menores no lo impide, y el registro que ordena un juez (PC 290.006) no está en esa lista.',
  'Set aside already': 'Ya dejada sin efecto',
  'Tell the court about the earlier order. A dismissal under PC 1203.4 leaves the felony to be redesignated.':
    'Informe al tribunal de la orden anterior. Una desestimación según PC 1203.4 deja el delito grave por recalificar.',
  'Does the office treat an attempt as the offense attempted? PC 1170.18 does not name attempts.':
    '¿Trata la oficina la tentativa como el delito intentado? PC 1170.18 no nombra las tentativas.',
  'Filed between 2022-11-05 and 2023-10-07: only on good cause':
    'Presentada entre el 2022-11-05 y el 2023-10-07: solo por causa justificada',
  'What is the good cause for filing after 2022-11-04? The deadline was in force on this day; it was repealed on 2023-10-08.':
    '¿Cuál es la causa justificada para presentarla después del 2022-11-04? El plazo estaba vigente ese día; se derogó el 2023-10-08.',
  'Is the sentence over? A person who was serving it on 2014-11-05, on probation included, petitions for resentencing, and the court may refuse if it finds an unreasonable risk of danger to public safety. The file does not show a sentence that began later, after a violation of probation.':
    '¿Ha terminado la pena? Quien la cumplía el 2014-11-05, también en libertad condicional, pide una nueva pena, y el tribunal puede negarla si encuentra un riesgo irrazonable de peligro para la seguridad pública. El archivo no muestra una pena que empezó después, tras una violación de la libertad condicional.',
  'A redesignated felony is a misdemeanor for all purposes, except that firearms stay forbidden: PC 1170.18(j), which was subdivision (k) until 2023-10-07.':
    'Un delito grave recalificado es un delito menor para todos los efectos, salvo que las armas de fuego siguen prohibidas: PC 1170.18(j), que hasta el 2023-10-07 era la subdivisión (k).',
  'There is no deadline for the application. The one of 2022-11-04, with its exception for good cause, was repealed on 2023-10-08.':
    'No hay plazo para la solicitud. El del 2022-11-04, con su excepción por causa justificada, se derogó el 2023-10-08.',
  'A conviction that was dismissed under PC 1203.4 is decided like any other (People v. Tidwell), with a flag.':
    'Una condena que se desestimó según PC 1203.4 se decide como las demás (People v. Tidwell), con un aviso.',
  'A superstrike bars relief whenever it was suffered before the court rules, also after the Prop 47 conviction or in the same case (People v. Montgomery, People v. Walker, People v. Casillas).':
    'Un «superstrike» impide el alivio si se sufrió en cualquier momento antes de que decida el tribunal, también después de la condena de la Prop. 47 o en el mismo caso (People v. Montgomery, People v. Walker, People v. Casillas).',
  'No history file shows the degree of a burglary, the value of property, or which paper was forged. A person has to look these up.':
    'Ningún archivo de antecedentes muestra el grado de un escalo (burglary), el valor de los bienes ni qué documento se falsificó. Una persona debe consultarlo.',
  'PC 530.5 (identity theft) is not theft under this law: People v. Jimenez (2020) 9 Cal.5th 53.':
    'PC 530.5 (robo de identidad) no es hurto según esta ley: People v. Jimenez (2020) 9 Cal.5th 53.',
  'A juvenile adjudication is no prior conviction (People v. Zamora). History files of adults show few of them.':
    'Una resolución de menores no es una condena anterior (People v. Zamora). Los archivos de antecedentes de adultos muestran pocas.',
  'Prop 36 of 2024 made new felonies of repeated theft and possession. For legal review: that it leaves this relief as it is.':
    'La Prop. 36 de 2024 hizo delitos graves nuevos del hurto y la posesión repetidos. Para revisión legal: que deja este alivio como está.',
  'Not a felony conviction': 'No es una condena por delito grave',
  'Reduced to a misdemeanor already': 'Ya reducida a delito menor',
  'The record shows that the felony was reduced already': 'El historial muestra que el delito grave ya se redujo',
  'Arrest (or, where the file has no arrest, conviction) on or after 2014-11-05':
    'Arresto (o, si el archivo no lo tiene, condena) el 2014-11-05 o después',
  'Occurred on or after 11/05/2014': 'Ocurrió el 5 de noviembre de 2014 o después',
  'Arrest before 2014-11-05, conviction on or after that day':
    'Arresto antes del 2014-11-05, condena ese día o después',
  'Arrest before 11/05/2014, conviction after: the lighter law should have applied at sentencing':
    'Arresto antes del 5 de noviembre de 2014, condena después: la ley más leve debió aplicarse al imponer la pena',
  'A superstrike conviction, before or after this one': 'Una condena por un «superstrike», antes o después de esta',
  'Superstrike conviction': 'Condena por un «superstrike»',
  'A conviction that requires registration under PC 290(c), before or after this one':
    'Una condena que obliga a registrarse según PC 290(c), antes o después de esta',
  'Conviction that requires registration under PC 290(c)': 'Condena que obliga a registrarse según PC 290(c)',
  'A conviction that may be a superstrike, depending on its facts':
    'Una condena que puede ser un «superstrike», según sus hechos',
  'A conviction that may be a superstrike': 'Una condena que puede ser un «superstrike»',
  'A conviction that may require registration under PC 290(c), depending on its facts':
    'Una condena que puede obligar a registrarse según PC 290(c), según sus hechos',
  'A conviction that may require registration under PC 290(c)':
    'Una condena que puede obligar a registrarse según PC 290(c)',
  'Offenses that PC 290(c) may name, depending on the facts': 'Delitos que PC 290(c) puede nombrar, según los hechos',
  'Offenses that PC 290(c) names where they were committed from 01/01/2026 on':
    'Delitos que PC 290(c) nombra si se cometieron desde el 1 de enero de 2026',
  'Registered as a sex offender, and no conviction in the file requires it':
    'Registrada como delincuente sexual, y ninguna condena del archivo obliga a ello',
  'Registered under PC 290: the conviction that required it is not in the file':
    'Registro según PC 290: la condena que obligó a ello no está en el archivo',
  'Drug possession': 'Posesión de drogas',
  'drug possession': 'posesión de drogas',
  'Burglary that is shoplifting now': 'Robo en edificio que hoy es hurto en comercio',
  Shoplifting: 'Hurto en comercio',
  burglary: 'escalo (burglary)',
  'it was worth not more than $950': 'no valía más de $950',
  'it was a commercial establishment, entered during business hours to steal':
    'era un comercio, en el que se entró en horas de apertura para hurtar',
  'Forgery and identity theft in the same case': 'Falsificación y robo de identidad en el mismo caso',
  'Forgery and identity theft in the same case: barred only if the two were connected':
    'Falsificación y robo de identidad en el mismo caso: impedido solo si los dos estaban relacionados',
  forgery: 'falsificación',
  'identity theft': 'robo de identidad',
  'Forgery of a check or the like, not more than $950': 'Falsificación de un cheque o similar, no más de $950',
  'Forgery of not more than $950': 'Falsificación de no más de $950',
  'it was a check, bond, bank bill, note, traveler’s check or money order':
    'era un cheque, bono, billete de banco, pagaré, cheque de viajero o giro postal',
  'Bad checks, not more than $950 in all': 'Cheques sin fondos, no más de $950 en total',
  'Bad checks of not more than $950': 'Cheques sin fondos de no más de $950',
  'a bad check': 'un cheque sin fondos',
  'there were not three earlier convictions of bad checks or forgery':
    'no había tres condenas anteriores por cheques sin fondos o falsificación',
  'Theft of not more than $950': 'Hurto de no más de $950',
  theft: 'hurto',
  'Embezzlement of not more than $950': 'Malversación de no más de $950',
  embezzlement: 'malversación',
  'it was not of public funds': 'no eran fondos públicos',
  'Taking of a vehicle worth not more than $950': 'Sustracción de un vehículo que no valía más de $950',
  'taking or driving a vehicle': 'sustraer o conducir un vehículo',
  'the vehicle was taken, not only driven after it had been stolen':
    'el vehículo se sustrajo, no solo se condujo después de robado',
  'Receiving stolen property of not more than $950': 'Receptación de bienes robados de no más de $950',
  'receiving stolen property': 'receptación de bienes robados',
  'Petty theft with a prior, and a conviction of theft from an elder':
    'Hurto menor con antecedente, y una condena por hurto a una persona mayor',
  'A conviction of theft from an elder may leave petty theft with a prior a felony':
    'Una condena por hurto a una persona mayor puede dejar el hurto menor con antecedente como delito grave',
  'petty theft with a prior': 'hurto menor con antecedente',
  'theft from an elder': 'hurto a una persona mayor',
  'Petty theft with a prior': 'Hurto menor con antecedente',
  'Worth more than $950, or otherwise not reached': 'Valía más de $950, o no se alcanza por otra razón',
  'Not reached by Prop 47': 'No alcanzada por la Prop. 47',
};
