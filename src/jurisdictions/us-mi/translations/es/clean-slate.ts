import { COURT_TABLE_READINGS_IN_SPANISH } from '../../../../format/court-table/words-es.ts';

/** Texts of us-mi/clean-slate in Spanish, but for those of the laws before it. */
export const cleanSlate: Readonly<Record<string, string>> = {
  ...COURT_TABLE_READINGS_IN_SPANISH,
  'Michigan convictions set aside without a petition (MCL 780.621g)':
    'Condenas que se dejan sin efecto sin petición en Michigan (MCL 780.621g)',
  'Since 2023-04-11 misdemeanors seven years, and felonies under ten years ten years, after sentence or imprisonment are set aside without a petition. Assaultive crimes and other kinds are left out, and a lifetime has a limit.':
    'Desde el 2023-04-11 se dejan sin efecto sin petición los delitos menores siete años, y los delitos graves de menos de diez años diez años, después de la pena o del encarcelamiento. Quedan fuera los delitos de agresión y otras clases, y hay un límite de por vida.',
  'Hand Review': 'Revisión manual',
  'Set aside or expunged already': 'Ya dejada sin efecto o eliminada',
  'The record shows that the conviction was set aside or expunged already':
    'El historial muestra que la condena ya se dejó sin efecto o se eliminó',
  'Already Granted': 'Ya concedido',
  'Before convictions were set aside without a petition': 'Antes de que se dejaran condenas sin efecto sin petición',
  'Convictions are set aside without a petition since 04/11/2023':
    'Las condenas se dejan sin efecto sin petición desde el 11 de abril de 2023',
  'Not Yet': 'Todavía no',
  'A felony punishable by 10 years or more': 'Un delito grave punible con 10 años o más',
  'The section leaves out offenses punishable by imprisonment for 10 years or more':
    'La sección excluye los delitos punibles con prisión de 10 años o más',
  'Left Out': 'Excluida',
  'A felony whose longest sentence is not on record': 'Un delito grave cuya pena más larga no consta',
  'it was punishable by imprisonment for 10 years or more': 'era punible con prisión de 10 años o más',
  'A felony of dishonesty by its section': 'Un delito grave de deshonestidad por su sección',
  'The section leaves out crimes of dishonesty': 'La sección excluye los delitos de deshonestidad',
  'crimes of dishonesty by their section': 'delitos de deshonestidad por su sección',
  'A felony: fewer than ten years since the sentence or the end of imprisonment':
    'Un delito grave: menos de diez años desde la pena o el final del encarcelamiento',
  'It is set aside ten years after the later of the sentence and the end of imprisonment by the Department of Corrections':
    'Se deja sin efecto diez años después de la pena o del final del encarcelamiento por el Departamento de Correccionales, lo que sea posterior',
  'A misdemeanor: fewer than seven years since the sentence': 'Un delito menor: menos de siete años desde la pena',
  'It is set aside seven years after the sentence': 'Se deja sin efecto siete años después de la pena',
  'A misdemeanor of 92 days or less that reads as a kind that the section leaves out':
    'Un delito menor de 92 días o menos que se lee como una clase que la sección excluye',
  'For misdemeanors of 92 days or less the section names what (10) leaves out, and (10) speaks of others only: whether it is set aside is for legal review':
    'Para los delitos menores de 92 días o menos la sección nombra lo que excluye (10), y (10) habla solo de otros: si se deja sin efecto es para revisión legal',
  'it was punishable by imprisonment for 93 days or more': 'era punible con prisión de 93 días o más',
  'sections that read as chapters XXVA and XLI of the Penal Code':
    'secciones que se leen como los capítulos XXVA y XLI del Código Penal',
  'sections that read as assaultive crimes': 'secciones que se leen como delitos de agresión',
  'sections that read as serious misdemeanors': 'secciones que se leen como delitos menores serios',
  'sections that read as what MCL 780.621c bars': 'secciones que se leen como lo que MCL 780.621c impide',
  'driving while intoxicated': 'conducir en estado de intoxicación',
  'A misdemeanor of 92 days or less, seven years on': 'Un delito menor de 92 días o menos, siete años después',
  'Seven years have passed since the sentence: it is set aside without a petition, and does not count to the limit':
    'Han pasado siete años desde la pena: se deja sin efecto sin petición, y no cuenta para el límite',
  'Set Aside': 'Se deja sin efecto',
  'A charge is pending, as the record shows': 'Hay un cargo pendiente, según muestra el historial',
  'A charge is pending: nothing is set aside until it has ended':
    'Hay un cargo pendiente: nada se deja sin efecto hasta que termine',
  'Not Now': 'Por ahora no',
  'a charge is pending': 'hay un cargo pendiente',
  'Convicted again within the wait': 'Otra condena dentro de la espera',
  'Convicted again in the years that had to pass: a petition under MCL 780.621 may be open':
    'Otra condena en los años que tenían que pasar: puede caber una petición según MCL 780.621',
  'Convicted Again In The Wait': 'Otra condena en la espera',
  'the State Police database has it as a conviction': 'la base de datos de la Policía Estatal la tiene como condena',
  'Two convictions or more that read as assaultive': 'Dos condenas o más que se leen como de agresión',
  'A person with more than one assaultive conviction has nothing set aside under these rows':
    'A una persona con más de una condena por agresión no se le deja nada sin efecto según estas filas',
  'An offense that reads as a kind that the section leaves out':
    'Un delito que se lee como una clase que la sección excluye',
  'It reads as an assaultive crime, a serious misdemeanor, a crime of dishonesty or an offense of MCL 780.621c, which the section leaves out':
    'Se lee como un delito de agresión, un delito menor serio, un delito de deshonestidad o uno de MCL 780.621c, que la sección excluye',
  'A felony of a person with four felonies or more': 'Un delito grave de una persona con cuatro delitos graves o más',
  'A felony is set aside only where the person may petition, which more than three felonies rule out; those of the same 24 hours count as one, and whether some were is for a person to read':
    'Un delito grave se deja sin efecto solo si la persona puede presentar una petición, lo que no cabe con más de tres delitos graves; los de las mismas 24 horas cuentan como uno, y si algunos lo fueron debe leerlo una persona',
  'More felonies than are set aside in a lifetime': 'Más delitos graves de los que se dejan sin efecto en una vida',
  'Two felonies are set aside in a lifetime: which of these is not said':
    'En una vida se dejan sin efecto dos delitos graves: no se dice cuáles de estos',
  'Lifetime Limit': 'Límite de por vida',
  'More misdemeanors than are set aside in a lifetime':
    'Más delitos menores de los que se dejan sin efecto en una vida',
  'Four misdemeanors of 93 days or more are set aside in a lifetime: which of these is not said':
    'En una vida se dejan sin efecto cuatro delitos menores de 93 días o más: no se dice cuáles de estos',
  'None of the above': 'Nada de lo anterior',
  'The time has passed: it is set aside without a petition': 'El tiempo ha pasado: se deja sin efecto sin petición',
  'A charge may be pending in another court': 'Puede haber un cargo pendiente en otro tribunal',
  'Whether the State Police database has a pending charge.':
    'Si la base de datos de la Policía Estatal tiene un cargo pendiente.',
  'A kind of offense that the section leaves out': 'Una clase de delito que la sección excluye',
  'Whether it was an assaultive crime, a serious misdemeanor or a crime of dishonesty, or had a minor, a vulnerable adult, injury, death or trafficking among its elements. The lists of sections here are from memory.':
    'Si fue un delito de agresión, un delito menor serio o un delito de deshonestidad, o si entre sus elementos había un menor de edad, un adulto vulnerable, lesiones, muerte o trata de personas. Las listas de secciones son aquí de memoria.',
  'a minor, a vulnerable adult, injury, death or trafficking was an element of it':
    'un menor de edad, un adulto vulnerable, lesiones, muerte o trata de personas era uno de sus elementos',
  'A commercial license, or an injury in traffic': 'Una licencia comercial, o una lesión de tránsito',
  'Whether it involved a commercial driver license, or was a traffic offense with injury, which MCL 780.621c bars.':
    'Si implicó una licencia de conductor comercial, o fue un delito de tránsito con lesiones, lo que MCL 780.621c impide.',
  'it was about a commercial license or an injury in traffic':
    'trataba de una licencia comercial o de una lesión de tránsito',
  Restitution: 'Restitución',
  'Whether restitution is owed: without a good-faith effort to pay it a court may reinstate the conviction.':
    'Si se debe restitución: sin un esfuerzo de buena fe por pagarla, un tribunal puede restablecer la condena.',
  'restitution was ordered, and no good-faith effort was made to pay it':
    'se ordenó restitución, y no se hizo un esfuerzo de buena fe por pagarla',
  'longest sentence that the law allowed': 'pena más larga que permitía la ley',
  'statute in force at the time of the offense, and the charge code':
    'ley vigente en el momento del delito, y código del cargo',
  'What was the longest sentence for it, at the time of the offense?':
    '¿Cuál era la pena más larga por él, en el momento del delito?',
  'which drug it was': 'qué droga era',
  'charging document or laboratory report': 'documento de acusación o informe de laboratorio',
  'Was it a marijuana offense?': '¿Fue un delito de marihuana?',
  'elements of the offense': 'elementos del delito',
  'statute, charging document and judgment': 'ley, documento de acusación y fallo',
  'Was a minor, a vulnerable adult, injury, death or trafficking an element of it?':
    '¿Era uno de sus elementos un menor de edad, un adulto vulnerable, lesiones, muerte o trata de personas?',
  'whether it was about a commercial license or an injury in traffic':
    'si trataba de una licencia comercial o de una lesión de tránsito',
  'Secretary of State, or the charging document': 'Secretaría de Estado, o documento de acusación',
  'Did it involve a commercial driver license, or a traffic offense with injury?':
    '¿Implicó una licencia de conductor comercial, o un delito de tránsito con lesiones?',
  'whether the State Police database has it': 'si la base de datos de la Policía Estatal la tiene',
  'Michigan State Police': 'Policía Estatal de Michigan',
  'Is the conviction in the criminal history database of the State Police?':
    '¿Está la condena en la base de datos de antecedentes penales de la Policía Estatal?',
  'whether a charge is pending': 'si hay un cargo pendiente',
  'criminal history database of the State Police, and dockets of the courts':
    'base de datos de antecedentes penales de la Policía Estatal, y registros de los tribunales',
  'Is a charge pending?': '¿Hay un cargo pendiente?',
  restitution: 'restitución',
  'court file': 'expediente judicial',
  'Was restitution ordered, and has the person made a good-faith effort to pay it?':
    '¿Se ordenó restitución, y ha hecho la persona un esfuerzo de buena fe por pagarla?',
  'level of the offense and its longest sentence': 'nivel del delito y su pena más larga',
  judgment: 'fallo',
  'Was it a felony or a misdemeanor, and what was the longest sentence for it?':
    '¿Fue un delito grave o menor, y cuál era la pena más larga por él?',
  'level of another conviction and its longest sentence': 'nivel de otra condena y su pena más larga',
  'judgment of that case': 'fallo de ese caso',
  'Was the other one a felony or a misdemeanor, and what was the longest sentence for it?':
    '¿Fue la otra por un delito grave o menor, y cuál era la pena más larga por él?',
  'sentence, and day on which imprisonment was over': 'pena, y día en que terminó el encarcelamiento',
  'judgment of sentence, or Department of Corrections': 'fallo con la pena, o Departamento de Correccionales',
  'What was the sentence, and when was imprisonment by the Department of Corrections over?':
    '¿Cuál fue la pena, y cuándo terminó el encarcelamiento por el Departamento de Correccionales?',
  'sentence for another conviction, and day on which imprisonment was over':
    'pena de otra condena, y día en que terminó el encarcelamiento',
  'What was the sentence for the other conviction, and when was imprisonment for it over?':
    '¿Cuál fue la pena de la otra condena, y cuándo terminó el encarcelamiento por ella?',
  'a conviction set aside': 'una condena dejada sin efecto',
  'The longest sentence of an offense is read from its level: `FELONY 5Y`, `MISDEMEANOR 93D`. Where the record does not say it, a person is asked if it decides. An attempt has the level that the record gives it.':
    'La pena más larga de un delito se lee de su nivel: `FELONY 5Y`, `MISDEMEANOR 93D`. Si el historial no la dice, se pregunta a una persona cuando decide. Una tentativa tiene el nivel que le da el historial.',
  'The ten years of a felony count from the later of the sentence and the end of imprisonment by the Department of Corrections; a jail term does not move them. A prison term without a day of release is left to a person.':
    'Los diez años de un delito grave cuentan desde la pena o desde el final del encarcelamiento por el Departamento de Correccionales, lo que sea posterior; un término de cárcel no los mueve. Un término de prisión sin día de salida se deja a una persona.',
  'The years without a conviction are the first ones of the wait. The words are "during the applicable time period required"; whether later years can serve is for legal review.':
    'Los años sin condena son los primeros de la espera. Las palabras son «during the applicable time period required»; si pueden servir años posteriores es para revisión legal.',
  'A later conviction of 92 days or less counts where the State Police database has it, and one that was set aside may not count: a person looks.':
    'Una condena posterior de 92 días o menos cuenta si la base de datos de la Policía Estatal la tiene, y una que se dejó sin efecto puede no contar: mira una persona.',
  'The lifetime limits are two felonies and four misdemeanors of 93 days or more. They count convictions whose time has passed, and those that were set aside already by whatever law; which of more the State Police take is not said, so that all of them go to a person. A conviction that another rule keeps from being set aside is counted too, which is careful.':
    'Los límites de por vida son dos delitos graves y cuatro delitos menores de 93 días o más. Cuentan las condenas cuyo tiempo ha pasado, y las que ya se dejaron sin efecto según cualquier ley; si hay más, no se dice cuáles toma la Policía Estatal, así que todas van a una persona. También se cuenta una condena que otra regla impide dejar sin efecto, lo que es prudente.',
  'Misdemeanors of 92 days or less have no bar but the time: no pending charge, later conviction or limit stands in their way. Whether (10) and MCL 780.621c leave some of them out is for legal review.':
    'Los delitos menores de 92 días o menos no tienen otro impedimento que el tiempo: ningún cargo pendiente, condena posterior ni límite es obstáculo. Si (10) y MCL 780.621c excluyen algunos es para revisión legal.',
  'No prosecutor objects beforehand. A court may reinstate a conviction that was set aside in error, or on a motion where restitution was not paid in good faith (MCL 780.621h). A conviction that was reinstated is left to a person.':
    'Ningún fiscal se opone de antemano. Un tribunal puede restablecer una condena que se dejó sin efecto por error, o por una moción si no se pagó la restitución de buena fe (MCL 780.621h). Una condena restablecida se deja a una persona.',
  'For legal review: which sections are assaultive crimes, serious misdemeanors, crimes of dishonesty by their chapter, or barred by MCL 780.621c (the lists here are from memory); felony domestic violence after an earlier misdemeanor of it; what a conviction that is set aside still counts for.':
    'Para revisión legal: qué secciones son delitos de agresión, delitos menores serios, delitos de deshonestidad por su capítulo, o impedidas por MCL 780.621c (las listas son aquí de memoria); la violencia doméstica como delito grave tras un delito menor anterior de esta; para qué sigue contando una condena que se deja sin efecto.',
};
