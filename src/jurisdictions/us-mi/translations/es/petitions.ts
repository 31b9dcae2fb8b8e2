/** Texts of us-mi/petitions in Spanish, but for those of the laws before it. */
export const petitions: Readonly<Record<string, string>> = {
  'Michigan petitions to set convictions aside (MCL 780.621 to 780.621e)':
    'Peticiones para dejar condenas sin efecto en Michigan (MCL 780.621 a 780.621e)',
  'A person with at most three felonies in a lifetime may ask a court to set convictions aside after three, five or seven years; a misdemeanor of marijuana is presumed to be. Life felonies and some other offenses are left out.':
    'Una persona con a lo sumo tres delitos graves en su vida puede pedir a un tribunal que deje condenas sin efecto después de tres, cinco o siete años; de un delito menor de marihuana se presume que se deja sin efecto. Quedan fuera los delitos graves con cadena perpetua y algunos otros.',
  'Before the acts of 2020': 'Antes de las leyes de 2020',
  'The text of before 04/11/2021 is not in this pack':
    'El texto anterior al 11 de abril de 2021 no está en este paquete de reglas',
  'A misdemeanor of marijuana': 'Un delito menor de marihuana',
  'The law presumes that it is set aside: the prosecutor has 60 days to answer, and the court orders it 21 days after, or hears the matter within 30 days':
    'La ley presume que se deja sin efecto: la fiscalía tiene 60 días para responder, y el tribunal lo ordena 21 días después, o celebra una audiencia en un plazo de 30 días',
  'May Petition - 621e Marijuana': 'Puede pedirlo: 621e, marihuana',
  'drug offenses that may be about marijuana': 'delitos de drogas que pueden ser de marihuana',
  'it was a marijuana offense': 'fue un delito de marihuana',
  'A life felony': 'Un delito grave con cadena perpetua',
  'A felony that is punishable by life imprisonment is never set aside':
    'Un delito grave punible con cadena perpetua nunca se deja sin efecto',
  'it was punishable by imprisonment for life': 'era punible con cadena perpetua',
  'Felonies in four cases or more': 'Delitos graves en cuatro casos o más',
  'A person with more than three felonies cannot petition':
    'Una persona con más de tres delitos graves no puede presentar una petición',
  'Too Many Felonies': 'Demasiados delitos graves',
  'Four felonies or more, some in one case': 'Cuatro delitos graves o más, algunos en un caso',
  'Convictions of the same 24 hours count as one: whether those of one case were is for a person to read':
    'Las condenas de las mismas 24 horas cuentan como una: si las de un caso lo fueron debe leerlo una persona',
  'A felony: fewer than five years since the sentence': 'Un delito grave: menos de cinco años desde la pena',
  'A petition about a felony waits five years, and one about more than one felony seven':
    'Una petición sobre un delito grave espera cinco años, y una sobre más de un delito grave siete',
  'A misdemeanor: fewer than three years since the sentence': 'Un delito menor: menos de tres años desde la pena',
  'A petition about a misdemeanor waits three years, and one about a serious misdemeanor five':
    'Una petición sobre un delito menor espera tres años, y una sobre un delito menor serio cinco',
  'One of several felonies, five to seven years since the sentence':
    'Uno de varios delitos graves, de cinco a siete años desde la pena',
  'A petition about more than one felony waits seven years, and one about one felony five: which of them holds for one of several is for legal review':
    'Una petición sobre más de un delito grave espera siete años, y una sobre un solo delito grave cinco: cuál vale para uno de varios es para revisión legal',
  'What reads as a serious misdemeanor or driving while intoxicated, three to five years since the sentence':
    'Lo que se lee como delito menor serio o como conducir en estado de intoxicación, de tres a cinco años desde la pena',
  'A serious misdemeanor, and a first one of driving while intoxicated, wait five years':
    'Un delito menor serio, y una primera condena por conducir en estado de intoxicación, esperan cinco años',
  'The time has passed since the sentence, and not since supervision was over':
    'El tiempo ha pasado desde la pena, y no desde que terminó la supervisión',
  'From which day the years count is for legal review: they have passed since the sentence, and not since it was over':
    'Desde qué día cuentan los años es para revisión legal: han pasado desde que se impuso la pena, y no desde que terminó',
  'An offense that reads as what MCL 780.621c bars': 'Un delito que se lee como lo que MCL 780.621c impide',
  'It reads as criminal sexual conduct, child abuse, trafficking or a traffic offense with injury, which MCL 780.621c bars in whole or in part':
    'Se lee como conducta sexual delictiva, maltrato infantil, trata de personas o un delito de tránsito con lesiones, lo que MCL 780.621c impide del todo o en parte',
  'Driving while intoxicated': 'Conducir en estado de intoxicación',
  'A first conviction of driving while intoxicated may be set aside on a petition, and no other':
    'Una primera condena por conducir en estado de intoxicación se puede dejar sin efecto con una petición, y ninguna otra',
  'Three convictions or more that read as assaultive': 'Tres condenas o más que se leen como de agresión',
  'No more than two assaultive convictions are set aside in a lifetime':
    'En una vida se dejan sin efecto no más de dos condenas por agresión',
  'A felony of ten years or more beside another': 'Un delito grave de diez años o más junto a otro',
  'Only one felony of a kind that is punishable by ten years may be set aside: whether both are of a kind decides':
    'Solo se puede dejar sin efecto un delito grave de una misma clase que sea punible con diez años: decide si ambos son de una misma clase',
  'The person may petition: the time has passed. The court decides':
    'La persona puede pedirlo: el tiempo ha pasado. Decide el tribunal',
  'May Petition': 'Puede pedirlo',
  'A charge may be pending': 'Puede haber un cargo pendiente',
  'For legal review: whether a pending charge, or a conviction in the years that have to pass, keeps the petition closed. Nothing of it was read for petitions.':
    'Para revisión legal: si un cargo pendiente, o una condena en los años que tienen que pasar, mantiene cerrada la petición. Nada de esto se leyó para las peticiones.',
  'Felony domestic violence after a misdemeanor of it':
    'Violencia doméstica como delito grave tras un delito menor de esta',
  'Whether it was felony domestic violence after an earlier misdemeanor of domestic violence, which MCL 780.621c bars.':
    'Si fue violencia doméstica como delito grave tras un delito menor anterior de violencia doméstica, lo que MCL 780.621c impide.',
  'it was felony domestic violence, and the person had a misdemeanor of domestic violence before':
    'fue violencia doméstica como delito grave, y la persona tenía antes un delito menor de violencia doméstica',
  'The person is registered as a sex offender': 'La persona está registrada como delincuente sexual',
  'Whether this conviction is criminal sexual conduct or another sex offense that MCL 780.621c bars.':
    'Si esta condena es por conducta sexual delictiva u otro delito sexual que MCL 780.621c impide.',
  'MCL 780.621 to 780.621e': 'MCL 780.621 a 780.621e',
  'The law names the years that a petition waits (seven, five or three) and this pack has not read from which day they count. Before they have passed since the sentence the petition is closed; where they have, and not since sentence and supervision were over, a person looks.':
    'La ley nombra los años que espera una petición (siete, cinco o tres), y este paquete de reglas no ha leído desde qué día cuentan. Antes de que hayan pasado desde la pena la petición está cerrada; si han pasado, y no desde que terminaron la pena y la supervisión, mira una persona.',
  'Convictions of two cases count as two; whether those of one case were of the same 24 hours is left to a person. Convictions of two cases that were of the same 24 hours would count once, which no record says.':
    'Las condenas de dos casos cuentan como dos; si las de un caso fueron de las mismas 24 horas se deja a una persona. Las condenas de dos casos que fueron de las mismas 24 horas contarían una vez, lo que ningún historial dice.',
  'A misdemeanor of marijuana has a petition of its own, for which the law presumes. A description that names the drug decides; else a person looks.':
    'Un delito menor de marihuana tiene una petición propia, para la que la ley presume. Decide una descripción que nombra la droga; si no, mira una persona.',
  'A court decides, for whom "may petition" promises nothing.':
    'Decide un tribunal, para el que «puede pedirlo» no promete nada.',
  'For legal review: which sections are assaultive crimes, serious misdemeanors or barred by MCL 780.621c (the lists here are from memory); pending charges and convictions in the wait; the text of before 2021-04-11.':
    'Para revisión legal: qué secciones son delitos de agresión, delitos menores serios o impedidas por MCL 780.621c (las listas son aquí de memoria); los cargos pendientes y las condenas en la espera; el texto anterior al 2021-04-11.',
};
