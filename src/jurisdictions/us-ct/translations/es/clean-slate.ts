import { COURT_TABLE_READINGS_IN_SPANISH } from '../../../../format/court-table/words-es.ts';

/** Texts of us-ct/clean-slate in Spanish, but for those of the laws before it. */
export const cleanSlate: Readonly<Record<string, string>> = {
  ...COURT_TABLE_READINGS_IN_SPANISH,
  'Connecticut erasure (Clean Slate, C.G.S. 54-142a(e))': 'Borrado en Connecticut (Clean Slate, C.G.S. 54-142a(e))',
  'Since 2023-01-01 misdemeanors are erased seven years, and felonies of class D or E and driving under the influence ten years, after the latest conviction of any crime, without a petition where the offense was committed since 2000. Possession of cannabis from 2000 to September 2015 is erased at once.':
    'Desde el 2023-01-01 los delitos menores se borran siete años, y los delitos graves de clase D o E y conducir bajo la influencia de alcohol o drogas diez años, después de la última condena por cualquier delito, sin petición si el delito se cometió desde 2000. La posesión de cannabis de 2000 a septiembre de 2015 se borra de inmediato.',
  'Hand Review': 'Revisión manual',
  'Erased already': 'Ya borrada',
  'The record shows that the conviction was erased already': 'El historial muestra que la condena ya se borró',
  'Already Granted': 'Ya concedido',
  'Before the law was in force': 'Antes de que la ley estuviera vigente',
  'The law is in force since 01/01/2023': 'La ley está vigente desde el 1 de enero de 2023',
  'Not Yet': 'Todavía no',
  'Possession of cannabis from 2000 to September 2015': 'Posesión de cannabis de 2000 a septiembre de 2015',
  'Former C.G.S. 21a-279(c), convicted from 01/01/2000 to 09/30/2015, is erased without a wait':
    'La antigua C.G.S. 21a-279(c), con condena del 1 de enero de 2000 al 30 de septiembre de 2015, se borra sin espera',
  'Erased Without A Petition': 'Se borra sin petición',
  'former C.G.S. 21a-279(c)': 'antigua C.G.S. 21a-279(c)',
  'it was for less than four ounces of cannabis': 'fue por menos de cuatro onzas de cannabis',
  'Possession of cannabis before 2000': 'Posesión de cannabis antes de 2000',
  'Former C.G.S. 21a-279(c), convicted before 01/01/2000, is erased on a petition':
    'La antigua C.G.S. 21a-279(c), con condena anterior al 1 de enero de 2000, se borra con una petición',
  'May Petition': 'Puede pedirlo',
  'An infraction or a violation': 'Una infracción o una contravención',
  'The law erases misdemeanors and some felonies': 'La ley borra delitos menores y algunos graves',
  'Left Out': 'Excluida',
  'A felony of class A, B or C': 'Un delito grave de clase A, B o C',
  'Of felonies the law erases those of class D or E and those without a class of five years or less':
    'De los delitos graves la ley borra los de clase D o E y los que no tienen clase y son de cinco años o menos',
  'A felony without a class of more than five years': 'Un delito grave sin clase de más de cinco años',
  'it was punishable by five years or less': 'era punible con cinco años o menos',
  'An offense that the law leaves out by section': 'Un delito que la ley excluye por su sección',
  'The law leaves this offense out': 'La ley excluye este delito',
  'offenses that C.G.S. 54-142a(e) leaves out by section': 'delitos que C.G.S. 54-142a(e) excluye por sección',
  'An attempt at such an offense, or a section that reads as a sexual offense':
    'Una tentativa de un delito así, o una sección que se lee como delito sexual',
  'The law leaves out sexual offenses and offenses of a list: whether this is one is for a person':
    'La ley excluye los delitos sexuales y los delitos de una lista: si este lo es debe decirlo una persona',
  'attempts and conspiracies at offenses that are left out or do not say of what, and sections of sexual offenses':
    'tentativas y conspiraciones de delitos excluidos o que no dicen de qué, y secciones de delitos sexuales',
  'A family violence crime, as a person has said': 'Un delito de violencia familiar, según dijo una persona',
  'It was designated a family violence crime': 'Se designó como delito de violencia familiar',
  'it was designated a family violence crime, on or after 2000-01-01':
    'se designó como delito de violencia familiar, el 2000-01-01 o después',
  'A sexual offense, as a person has said': 'Un delito sexual, según dijo una persona',
  'It was a nonviolent sexual offense or a sexually violent one':
    'Fue un delito sexual no violento o uno sexualmente violento',
  'it was a nonviolent sexual offense or a sexually violent one':
    'fue un delito sexual no violento o uno sexualmente violento',
  'A person who is registered as a sex offender, as the record shows':
    'Una persona registrada como delincuente sexual, según muestra el historial',
  'The law leaves out sexual offenses, and for which one the person is registered is not on record':
    'La ley excluye los delitos sexuales, y no consta por cuál está registrada la persona',
  'Under the influence again within ten years': 'Otra vez bajo la influencia en diez años',
  'Convicted of C.G.S. 14-227a in the ten years before too':
    'Condena según C.G.S. 14-227a también en los diez años anteriores',
  'Under the influence, and again in the ten years after': 'Bajo la influencia, y otra vez en los diez años siguientes',
  'Convicted of C.G.S. 14-227a again in the ten years after: whether the first is left out with it is for legal review':
    'Otra condena según C.G.S. 14-227a en los diez años siguientes: si la primera queda excluida con ella es para revisión legal',
  'A case in which another count is left out': 'Un caso en el que otro cargo está excluido',
  'No count of a case is erased before all are entitled, and one of this case never is':
    'Ningún cargo de un caso se borra antes de que a todos les corresponda, y a uno de este caso nunca le corresponde',
  'A case in which another count is perhaps left out': 'Un caso en el que otro cargo quizás está excluido',
  'No count of a case is erased before all are entitled, and one of this case is perhaps left out':
    'Ningún cargo de un caso se borra antes de que a todos les corresponda, y uno de este caso quizás está excluido',
  'Fewer than seven years since the latest conviction': 'Menos de siete años desde la última condena',
  'A misdemeanor is erased seven years after the latest conviction of any crime':
    'Un delito menor se borra siete años después de la última condena por cualquier delito',
  'A felony or driving under the influence in the case: fewer than ten years since the latest conviction':
    'Un delito grave, o conducir bajo la influencia, en el caso: menos de diez años desde la última condena',
  'A felony, and driving under the influence, is erased ten years after the latest conviction of any crime, and the other counts of its case with it':
    'Un delito grave, y conducir bajo la influencia, se borra diez años después de la última condena por cualquier delito, y con él los demás cargos de su caso',
  'Incarceration, parole or probation is not over':
    'El encarcelamiento, la libertad bajo palabra o la libertad condicional no ha terminado',
  'Nothing is erased before incarceration, parole and probation for it and for every conviction since 2000 are over':
    'Nada se borra antes de que terminen el encarcelamiento, la libertad bajo palabra y la libertad condicional por ella y por toda condena desde 2000',
  'A charge is pending, as the record shows': 'Hay un cargo pendiente, según muestra el historial',
  'A charge is pending: nothing is erased before it has ended':
    'Hay un cargo pendiente: nada se borra antes de que termine',
  'Not Now': 'Por ahora no',
  'a charge of the state is pending': 'hay pendiente un cargo del estado',
  'An offense before 2000': 'Un delito anterior a 2000',
  'An offense before 01/01/2000 is erased on a petition':
    'Un delito anterior al 1 de enero de 2000 se borra con una petición',
  'None of the above': 'Nada de lo anterior',
  'The time since the latest conviction has passed: it is erased by operation of law':
    'Ha pasado el tiempo desde la última condena: se borra de pleno derecho',
  'It may be a family violence crime': 'Puede ser un delito de violencia familiar',
  'Whether it was designated a family violence crime on or after 2000-01-01: then it is not erased.':
    'Si se designó como delito de violencia familiar el 2000-01-01 o después: entonces no se borra.',
  'It may be a sexual offense': 'Puede ser un delito sexual',
  'Whether it was a nonviolent sexual offense or a sexually violent one: then it is not erased.':
    'Si fue un delito sexual no violento o uno sexualmente violento: entonces no se borra.',
  'The record does not say whether the person is registered': 'El historial no dice si la persona está registrada',
  'Whether the conviction requires registration as a sex offender.':
    'Si la condena obliga a registrarse como delincuente sexual.',
  'A charge may be pending in another court': 'Puede haber un cargo pendiente en otro tribunal',
  'Whether a charge of the state is pending.': 'Si hay pendiente un cargo del estado.',
  'A later conviction outside Connecticut': 'Una condena posterior fuera de Connecticut',
  'Whether the person was convicted of a crime in another state or by a federal court since: the years count from the latest conviction of any crime.':
    'Si la persona fue condenada desde entonces por un delito en otro estado o por un tribunal federal: los años cuentan desde la última condena por cualquier delito.',
  'the person was convicted of a crime outside Connecticut since':
    'la persona fue condenada desde entonces por un delito fuera de Connecticut',
  'The offense may be older than 2000': 'El delito puede ser anterior a 2000',
  'Whether the offense was committed before 2000-01-01, where the record has the date of the conviction alone: then it takes a petition.':
    'Si el delito se cometió antes del 2000-01-01, cuando el historial tiene solo la fecha de la condena: entonces hace falta una petición.',
  'the offense was committed before 2000-01-01': 'el delito se cometió antes del 2000-01-01',
  'longest sentence that the section allows': 'pena más larga que permite la sección',
  'section of the offense as of its date': 'sección del delito en la fecha de este',
  'By how many years could the felony be punished on the day of the offense?':
    '¿Con cuántos años se podía castigar el delito grave el día en que se cometió?',
  'which drug it was': 'qué droga era',
  'information, police report or laboratory report': 'acusación, informe policial o informe de laboratorio',
  'Was it for less than four ounces of cannabis?': '¿Fue por menos de cuatro onzas de cannabis?',
  'whether it was designated a family violence crime': 'si se designó como delito de violencia familiar',
  'docket of the court': 'expediente del tribunal',
  'Was it designated as a family violence crime?': '¿Se designó como delito de violencia familiar?',
  'circumstances of the offense': 'circunstancias del delito',
  'information, plea or verdict': 'acusación, declaración o veredicto',
  'Was it a nonviolent sexual offense or a sexually violent one?':
    '¿Fue un delito sexual no violento o uno sexualmente violento?',
  'whether a charge is pending': 'si hay un cargo pendiente',
  'dockets of the courts': 'registros de los tribunales',
  'Is a charge of the state pending against the person?': '¿Hay pendiente un cargo del estado contra la persona?',
  'convictions outside Connecticut': 'condenas fuera de Connecticut',
  'federal courts and courts of other states': 'tribunales federales y de otros estados',
  'Has the person been convicted of a crime outside Connecticut since?':
    '¿Ha sido condenada la persona por un delito fuera de Connecticut desde entonces?',
  'information or police report': 'acusación o informe policial',
  'Was the offense committed before 2000?': '¿Se cometió el delito antes de 2000?',
  'class of the offense': 'clase del delito',
  judgment: 'fallo',
  'Was it a felony or a misdemeanor (of which class), or an infraction?':
    '¿Fue un delito grave o menor (de qué clase), o una infracción?',
  'class of another conviction': 'clase de otra condena',
  'judgment of that case': 'fallo de ese caso',
  'Was the other one a felony or a misdemeanor (of which class), or an infraction?':
    '¿Fue la otra un delito grave o menor (de qué clase), o una infracción?',
  'end of incarceration, parole and probation':
    'final del encarcelamiento, de la libertad bajo palabra y de la libertad condicional',
  'court file, Court Support Services, or Department of Correction':
    'expediente judicial, Servicios de Apoyo del Tribunal (Court Support Services) o Departamento de Corrección',
  'When were incarceration, parole and probation over?':
    '¿Cuándo terminaron el encarcelamiento, la libertad bajo palabra y la libertad condicional?',
  'C.G.S. 54-142a(e), (i), 54-142u and 54-142v': 'C.G.S. 54-142a(e), (i), 54-142u y 54-142v',
  'The years count from the latest conviction of any crime, felony or misdemeanor, on the record: a new one starts them anew for all that went before. Former 21a-279(c) before 2015-10-01 does not count.':
    'Los años cuentan desde la última condena por cualquier delito, grave o menor, del historial: una nueva los empieza de nuevo para todo lo anterior. La antigua 21a-279(c) de antes del 2015-10-01 no cuenta.',
  'A case is erased as a whole: a count of it that waits ten years makes the others wait, and one that is never erased keeps them. A count that ended without a conviction keeps nothing.':
    'Un caso se borra entero: un cargo de él que espera diez años hace esperar a los demás, y uno que nunca se borra los retiene. Un cargo que terminó sin condena no retiene nada.',
  'Where the table has no date of the offense, the date of the conviction stands for it, with a flag. A case with offenses on both sides of 2000-01-01 is read count by count, for legal review.':
    'Si la tabla no tiene la fecha del delito, vale la fecha de la condena, con un aviso. Un caso con delitos de antes y de después del 2000-01-01 se lee cargo por cargo, para revisión legal.',
  'The class is the one that the table gives; the law asks for the class as of the offense.':
    'La clase es la que da la tabla; la ley pregunta por la clase en la fecha del delito.',
  'Where the table does not say when the sentence was over, its parts are added up, but for a term of prison, of which a person has to say when parole ended.':
    'Si la tabla no dice cuándo terminó la pena, se suman sus partes, salvo un término de prisión, del que una persona tiene que decir cuándo terminó la libertad bajo palabra.',
  'Erasure is by operation of law. The automated process came later than the law, and a dispute is heard since 2024-01-01.':
    'El borrado es de pleno derecho. El proceso automático llegó después de la ley, y desde el 2024-01-01 se oyen las controversias.',
  'Charges without a conviction are decided by the pack us-ct/non-convictions. Not decided here: pardons, and convictions of other states.':
    'Los cargos sin condena los decide us-ct/non-convictions. Aquí no se deciden: los indultos, y las condenas de otros estados.',
  'For legal review: from which of two convictions under 14-227a the ten years of a repeat are read; attempts at offenses that are left out; which sections are of sexual offenses; and whether 54-142u goes by the day of the conviction, as it is read here, or of the offense.':
    'Para revisión legal: desde cuál de dos condenas según 14-227a se leen los diez años de una reincidencia; las tentativas de delitos excluidos; qué secciones son de delitos sexuales; y si 54-142u va por el día de la condena, como se lee aquí, o por el del delito.',
};
