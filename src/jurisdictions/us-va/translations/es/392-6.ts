import { COURT_TABLE_READINGS_IN_SPANISH } from '../../../../format/court-table/words-es.ts';

/** Texts of us-va/392-6 in Spanish, but for those of the laws before it. */
export const of3926: Readonly<Record<string, string>> = {
  ...COURT_TABLE_READINGS_IN_SPANISH,
  'Virginia automatic sealing (Va. Code 19.2-392.6)': 'Sellado automático en Virginia (Va. Code 19.2-392.6)',
  'Since 2026-07-01 a short list of misdemeanors is sealed seven years after the conviction where nothing came in those years, without a petition. Former possession of marijuana is sealed at once.':
    'Desde el 2026-07-01 una lista corta de delitos menores se sella siete años después de la condena si en esos años no vino nada, sin petición. La antigua posesión de marihuana se sella de inmediato.',
  'Hand Review': 'Revisión manual',
  'Sealed or expunged already': 'Ya sellada o eliminada',
  'The record shows that the conviction was sealed or expunged already':
    'El historial muestra que la condena ya se selló o se eliminó',
  'Already Granted': 'Ya concedido',
  'Before the sections were in force': 'Antes de que las secciones estuvieran vigentes',
  'The sections are in force since 07/01/2026': 'Las secciones están vigentes desde el 1 de julio de 2026',
  'Not Yet': 'Todavía no',
  'Former possession of marijuana': 'Antigua posesión de marihuana',
  'Former Va. Code 18.2-250.1 is sealed without an order, criminal or civil, whenever it was':
    'La antigua Va. Code 18.2-250.1 se sella sin orden, penal o civil, sea de cuando sea',
  Sealable: 'Puede sellarse',
  'former possession of marijuana': 'antigua posesión de marihuana',
  'An infraction: fewer than eleven years': 'Una infracción: menos de once años',
  'Traffic infractions are sealed after eleven years': 'Las infracciones de tránsito se sellan después de once años',
  'An infraction, eleven years on': 'Una infracción, once años después',
  'Traffic infractions are sealed after eleven years: whether it is one, and how they are sealed, a person reads':
    'Las infracciones de tránsito se sellan después de once años: si es una, y cómo se sellan, lo lee una persona',
  'An offense before 1986': 'Un delito anterior a 1986',
  'The section reaches offenses since 01/01/1986': 'La sección alcanza delitos desde el 1 de enero de 1986',
  'Not Without A Petition': 'No sin petición',
  'An offense that is not on the list': 'Un delito que no está en la lista',
  'The section reaches misdemeanors of 18.2-96, 18.2-103 and 18.2-248.1, and 18.2-119, 18.2-120, 18.2-134 and 18.2-415; a petition may be open':
    'La sección alcanza los delitos menores de 18.2-96, 18.2-103 y 18.2-248.1, y 18.2-119, 18.2-120, 18.2-134 y 18.2-415; puede caber una petición',
  'offenses of Va. Code 19.2-392.6': 'delitos de Va. Code 19.2-392.6',
  'offenses of Va. Code 19.2-392.6 as misdemeanors': 'delitos de Va. Code 19.2-392.6 como delitos menores',
  'Convicted that day of an offense that is not on the list':
    'Condena del mismo día por un delito que no está en la lista',
  'On the day of the conviction the person was also convicted of an offense that is not on the list; a petition may be open':
    'El día de la condena la persona fue condenada también por un delito que no está en la lista; puede caber una petición',
  'Fewer than seven years since the conviction': 'Menos de siete años desde la condena',
  'It is sealed seven years after the conviction': 'Se sella siete años después de la condena',
  'Convicted again in the seven years since the conviction': 'Otra condena en los siete años desde la condena',
  'The person was convicted again in the seven years after the conviction; a petition may be open':
    'La persona fue condenada de nuevo en los siete años después de la condena; puede caber una petición',
  'it is reportable to the Central Criminal Records Exchange': 'se comunica al Central Criminal Records Exchange',
  'Convicted in another state in the seven years since the conviction':
    'Condena en otro estado en los siete años desde la condena',
  'The person was convicted in another state or by a federal court in the seven years after the conviction; a petition may be open':
    'La persona fue condenada en otro estado o por un tribunal federal en los siete años después de la condena; puede caber una petición',
  'the person was convicted outside Virginia in the seven years, traffic infractions aside':
    'la persona fue condenada fuera de Virginia en los siete años, aparte de infracciones de tránsito',
  'None of the above': 'Nada de lo anterior',
  'Seven years have passed: the State Police list it, and a judge orders it sealed, without a petition':
    'Han pasado siete años: la Policía Estatal la lista, y un juez ordena sellarla, sin petición',
  'A conviction or a charge outside Virginia': 'Una condena o un cargo fuera de Virginia',
  'Whether the person was convicted in another state or by a federal court in the seven years after the conviction, or charged there: a conviction bars the sealing, and a charge may leave it out.':
    'Si la persona fue condenada en otro estado o por un tribunal federal en los siete años después de la condena, o acusada allí: una condena impide el sellado, y un cargo puede excluirla.',
  'the person was charged outside Virginia in the seven years':
    'la persona fue acusada fuera de Virginia en los siete años',
  'The offense may be older than 1986': 'El delito puede ser anterior a 1986',
  'Whether the offense was committed before 1986-01-01, where the record has the date of the conviction alone.':
    'Si el delito se cometió antes del 1986-01-01, cuando el historial tiene solo la fecha de la condena.',
  'the offense was committed before 1986-01-01': 'el delito se cometió antes del 1986-01-01',
  'class of a felony': 'clase de un delito grave',
  'order of the conviction': 'orden de la condena',
  'What class of felony was it?': '¿De qué clase de delito grave fue?',
  'whether another conviction is reportable': 'si otra condena se comunica',
  'Central Criminal Records Exchange': 'Central Criminal Records Exchange',
  'Is the other conviction one that is reported to the Central Criminal Records Exchange?':
    '¿Es la otra condena de las que se comunican al Central Criminal Records Exchange?',
  'warrant, summons or indictment': 'orden de arresto, citación o acusación formal',
  'Was the offense committed before 1986?': '¿Se cometió el delito antes de 1986?',
  'whether restitution is owed': 'si se debe restitución',
  'clerk of the court': 'secretaría del tribunal',
  'Is all restitution that the court ordered paid?': '¿Está pagada toda la restitución que ordenó el tribunal?',
  'convictions and charges outside Virginia': 'condenas y cargos fuera de Virginia',
  'federal courts and courts of other states': 'tribunales federales y de otros estados',
  'Was the person convicted or charged outside Virginia in the seven years after the conviction?':
    '¿Fue la persona condenada o acusada fuera de Virginia en los siete años después de la condena?',
  'rehabilitation after drugs or alcohol': 'rehabilitación tras drogas o alcohol',
  'person, and who treated them': 'la persona, y quien la trató',
  'If drugs or alcohol played a part, has the person shown their rehabilitation?':
    'Si influyeron drogas o alcohol, ¿ha probado la persona su rehabilitación?',
  'earlier petitions that were granted': 'peticiones anteriores concedidas',
  'circuit courts of Virginia': 'tribunales de circuito de Virginia',
  'Were two earlier petitions of the person granted, for different sentencing events?':
    '¿Se concedieron dos peticiones anteriores de la persona, por distintas imposiciones de pena?',
  'a finding that probation was violated': 'declaración de que se violó la libertad condicional',
  'file of the case': 'expediente del caso',
  'Was the person found to have violated probation, and when were they last released after it?':
    '¿Se declaró que la persona violó la libertad condicional, y cuándo salió por última vez después?',
  'circumstances of the offense': 'circunstancias del delito',
  'indictment, plea or verdict': 'acusación formal, declaración o veredicto',
  'Was it violent, with a firearm, against a member of the family or household, or of another kind that is left out?':
    '¿Fue violento, con arma de fuego, contra un miembro de la familia o del hogar, o de otra clase excluida?',
  'Was it a felony or a misdemeanor (of which class), or an infraction?':
    '¿Fue un delito grave o menor (de qué clase), o una infracción?',
  'order of that conviction': 'orden de esa condena',
  'Was the other one a felony or a misdemeanor (of which class), or an infraction?':
    '¿Fue la otra un delito grave o menor (de qué clase), o una infracción?',
  'sentence, and day of the last release': 'pena, y día de la última puesta en libertad',
  'court file, jail or Department of Corrections': 'expediente judicial, cárcel o Departamento de Correccionales',
  'What was the sentence, and when was the person last released for it?':
    '¿Cuál fue la pena, y cuándo salió la persona por última vez por ella?',
  'a seal on the record': 'un sellado del historial',
  'Va. Code 19.2-392.6 to 19.2-392.7': 'Va. Code 19.2-392.6 a 19.2-392.7',
  'The clean years are the first seven after the conviction. A conviction in them leaves the petition; whether a later clean period can serve is for legal review.':
    'Los años limpios son los primeros siete después de la condena. Una condena en ellos deja la petición; si puede servir un período limpio posterior es para revisión legal.',
  'Felonies count as reportable to the Central Criminal Records Exchange. Whether a misdemeanor is reportable is asked where it matters.':
    'Los delitos graves cuentan como los que se comunican al Central Criminal Records Exchange. Si un delito menor se comunica se pregunta donde importa.',
  'Any conviction of the same day that is not on the list stands in the way, an infraction and former possession of marijuana too: the words make no exception. For legal review.':
    'Toda condena del mismo día que no está en la lista es obstáculo, también una infracción y la antigua posesión de marihuana: las palabras no hacen excepción. Para revisión legal.',
  'The date of the offense is taken from an arrest where the record has one, else the date of the conviction stands for it, with a flag.':
    'La fecha del delito se toma de un arresto si el historial lo tiene; si no, vale la fecha de la condena, con un aviso.',
  'A conviction in another state bars where an answer or a file of that state shows it; while nobody knows, it is asked as a flag, and the sealing stands.':
    'Una condena en otro estado impide si la muestra una respuesta o un archivo de ese estado; mientras nadie lo sepa, se pregunta como aviso, y el sellado queda.',
  'The State Police may leave out what cannot be told, or a charge elsewhere in the seven years; a wrong sealing is voidable for two years.':
    'La Policía Estatal puede omitir lo que no se puede saber, o un cargo en otro lugar en los siete años; un sellado erróneo es anulable durante dos años.',
  'Charges without a conviction are decided by the pack us-va/392-8. Not decided here: how traffic infractions are sealed.':
    'Los cargos sin condena los decide us-va/392-8. Aquí no se decide cómo se sellan las infracciones de tránsito.',
};
