/** Texts of us-ca/1203-4b in Spanish, but for those of the laws before it. */
export const of12034b: Readonly<Record<string, string>> = {
  'California petitions after service on a fire crew (PC 1203.4b)':
    'Peticiones tras servir en una brigada contra incendios en California (PC 1203.4b)',
  'A person who served on a hand crew of a fire camp or at an institutional firehouse while in custody may ask the court after release to dismiss the case. Nothing on a record shows that service, so each determination says who may petition.':
    'Quien sirvió en una brigada de un campamento contra incendios o en un parque de bomberos institucional mientras estaba en custodia puede pedir al tribunal, después de salir, que desestime el caso. Nada en un historial muestra ese servicio, así que cada determinación dice quién puede pedir.',
  'Before PC 1203.4b was in force': 'Antes de que PC 1203.4b estuviera vigente',
  'PC 1203.4b is in force since 01/01/2021': 'PC 1203.4b está vigente desde el 1 de enero de 2021',
  'No term of jail or prison': 'Ningún término de cárcel o prisión',
  'The record shows no term of jail or prison in which the person could have served on a fire crew':
    'El historial no muestra ningún término de cárcel o prisión en el que la persona pudiera servir en una brigada contra incendios',
  'A crime that PC 1203.4b leaves out': 'Un delito que PC 1203.4b excluye',
  'PC 1203.4b leaves this crime out': 'PC 1203.4b excluye este delito',
  'Crimes that PC 1203.4b leaves out': 'Delitos que PC 1203.4b excluye',
  'No service on a fire crew': 'Sin servicio en una brigada contra incendios',
  'The law is for people who served on a fire crew while in custody, and the person did not':
    'La ley es para quienes sirvieron en una brigada contra incendios en custodia, y la persona no lo hizo',
  'the person served well on a hand crew of a fire camp, of the state or a county':
    'la persona sirvió bien en una brigada de un campamento contra incendios, del estado o de un condado',
  'the person served well at an institutional firehouse':
    'la persona sirvió bien en un parque de bomberos institucional',
  'Served on a fire crew, in custody yet': 'Sirvió en una brigada contra incendios, todavía en custodia',
  'A petition under PC 1203.4b opens on release from custody':
    'Una petición según PC 1203.4b se abre al salir de la custodia',
  'the person has been released from custody': 'la persona ha salido de la custodia',
  'Served on a fire crew; a crime that may be left out':
    'Sirvió en una brigada contra incendios; un delito que puede quedar excluido',
  'Whether PC 1203.4b leaves the person out depends on the penalty, a duty to register, the fire, the perimeter that was left in the last ten years, or another conviction on the record':
    'Que PC 1203.4b excluya a la persona depende de la pena, un deber de registrarse, el incendio, el perímetro del que se salió en los últimos diez años, u otra condena del historial',
  'Crimes that PC 1203.4b may leave out, depending on the facts':
    'Delitos que PC 1203.4b puede excluir, según los hechos',
  'Served on a fire crew': 'Sirvió en una brigada contra incendios',
  'PC 1203.4b: if the person served on the fire crew during this sentence, the court may dismiss the case in the interests of justice. Parole or probation need not be over':
    'PC 1203.4b: si la persona sirvió en la brigada durante esta pena, el tribunal puede desestimar el caso en interés de la justicia. No hace falta que hayan terminado la libertad bajo palabra o condicional',
  'A sentence in which the person may have served on a fire crew':
    'Una pena en la que la persona pudo servir en una brigada contra incendios',
  'Nothing on the record shows it: a petition is open under PC 1203.4b if the person, during this sentence, served well on a hand crew of a fire camp (of the state or a county) or, since 01/01/2026, at an institutional firehouse, and has been released':
    'Nada en el historial lo muestra: cabe una petición según PC 1203.4b si la persona, durante esta pena, sirvió bien en una brigada de un campamento contra incendios (del estado o de un condado) o, desde el 1 de enero de 2026, en un parque de bomberos institucional, y ha salido de la custodia',
  'May Petition If Service Is Shown': 'Puede pedirlo si prueba su servicio militar',
  'Service in a fire camp': 'Servicio en un campamento contra incendios',
  'Did you ever serve on a hand crew of a fire camp, of the state or a county, without being removed for misconduct? For the sentence in which you did, a court may dismiss the case (PC 1203.4b).':
    '¿Sirvió usted alguna vez en una brigada de un campamento contra incendios, del estado o de un condado, sin que lo retiraran por mala conducta? Por la pena en que lo hizo, un tribunal puede desestimar el caso (PC 1203.4b).',
  'Service at an institutional firehouse': 'Servicio en un parque de bomberos institucional',
  'Did you ever serve at an institutional firehouse? It counts since 01/01/2026.':
    '¿Sirvió usted alguna vez en un parque de bomberos institucional? Cuenta desde el 1 de enero de 2026.',
  'Not released yet': 'Todavía en custodia',
  'Have you been released from custody?': '¿Ha salido usted de la custodia?',
  'whether the person served on a fire crew': 'si la persona sirvió en una brigada contra incendios',
  'certificate of the Department of Corrections and Rehabilitation or of the county':
    'certificado del Departamento de Correccionales y Rehabilitación o del condado',
  'Did the person serve on a fire crew while in custody?':
    '¿Sirvió la persona en una brigada contra incendios en custodia?',
  'whether the person was released': 'si la persona salió de la custodia',
  'what the person says; prison or jail record': 'lo que dice la persona; expediente de la prisión o la cárcel',
  'Was the person released from custody?': '¿Salió la persona de la custodia?',
  'Petitions after service on a fire crew': 'Peticiones tras servir en una brigada contra incendios',
  'No file shows who served: the Department of Corrections and Rehabilitation, or the county, certifies it to the court. Each determination says who may petition, and gives nothing by itself: it is no hand review. The answer of the person opens it.':
    'Ningún archivo muestra quién sirvió: lo certifica al tribunal el Departamento de Correccionales y Rehabilitación, o el condado. Cada determinación dice quién puede pedir, y por sí sola no da nada: no es una revisión manual. La abre la respuesta de la persona.',
  'Service has to be done well, that is without conduct that led to removal, and the person has to be released. Parole, probation and supervision need not be over: the court may end them.':
    'El servicio tiene que ser bueno, es decir, sin conducta que llevara a retirarla, y la persona tiene que haber salido. No hace falta que hayan terminado la libertad bajo palabra, la condicional ni la supervisión: el tribunal puede terminarlas.',
  'Murder, kidnapping, rape by force, PC 288 with a child under 14, felonies punished by death or life, offenses that require registration, escape from a secure perimeter in the last ten years and arson shut a person out. A conviction of them is left out; whether one shuts out the other convictions of the person is for a lawyer.':
    'El asesinato, el secuestro, la violación por la fuerza, PC 288 con un niño menor de 14 años, los delitos graves punibles con muerte o cadena perpetua, los que obligan a registrarse, la fuga de un perímetro seguro en los últimos diez años y el incendio provocado excluyen a la persona. Una condena por ellos queda fuera; si una excluye las demás condenas de la persona es cosa de un abogado.',
  'Service at an institutional firehouse counts since 01/01/2026.':
    'El servicio en un parque de bomberos institucional cuenta desde el 1 de enero de 2026.',
  'Where PC 1203.4 or 1203.4a is owed (us-ca/1203-4-family), it is the surer way once the sentence is over; this one opens before that, and reaches prison felonies.':
    'Si corresponde PC 1203.4 o 1203.4a (us-ca/1203-4-family), es la vía más segura cuando la pena ha terminado; esta se abre antes, y alcanza los delitos graves con prisión.',
  'For legal review: the first day of the section, the lists, and what a conviction of a listed crime does to others.':
    'Para revisión legal: el primer día de la sección, las listas, y qué hace a otras una condena por un delito de la lista.',
};
