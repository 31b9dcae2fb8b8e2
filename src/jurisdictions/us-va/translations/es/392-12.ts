/** Texts of us-va/392-12 in Spanish, but for those of the laws before it. */
export const of39212: Readonly<Record<string, string>> = {
  'Virginia petitions to seal (Va. Code 19.2-392.12)': 'Peticiones de sellado en Virginia (Va. Code 19.2-392.12)',
  'Since 2026-07-01 a person may ask the court to seal a misdemeanor seven clean years, and a felony of class 5 or 6 or grand larceny ten clean years, after release or conviction. Graver records are left out, and two petitions are the limit.':
    'Desde el 2026-07-01 una persona puede pedir al tribunal que selle un delito menor tras siete años limpios, y un delito grave de clase 5 o 6 o un hurto mayor tras diez años limpios, después de la puesta en libertad o de la condena. Los historiales más graves quedan fuera, y el límite son dos peticiones.',
  'An infraction': 'Una infracción',
  'The petition is for misdemeanors and some felonies': 'La petición es para delitos menores y algunos graves',
  'Left Out': 'Excluida',
  'The petition reaches offenses since 01/01/1986': 'La petición alcanza delitos desde el 1 de enero de 1986',
  'An offense of automatic sealing: fewer than seven years since the conviction':
    'Un delito de sellado automático: menos de siete años desde la condena',
  'The petition opens after seven years': 'La petición se abre después de siete años',
  'further offenses of Va. Code 19.2-392.12:1': 'otros delitos de Va. Code 19.2-392.12:1',
  'An offense of automatic sealing, or one of two more': 'Un delito de sellado automático, o uno de otros dos',
  'The person may petition, and the court shall seal it: seven years have passed. There is no limit to such petitions':
    'La persona puede pedirlo, y el tribunal debe sellarla: han pasado siete años. Estas peticiones no tienen límite',
  'May Petition - 19.2-392.12:1': 'Puede pedirlo: 19.2-392.12:1',
  'A person ever convicted of a class 1 or class 2 felony, or of one punishable by life':
    'Una persona condenada alguna vez por un delito grave de clase 1 o 2, o uno punible con cadena perpetua',
  'The person was convicted of a class 1 or class 2 felony, or of one punishable by life':
    'La persona fue condenada por un delito grave de clase 1 o 2, o uno punible con cadena perpetua',
  'it was a class 1 or class 2 felony, or punishable by life':
    'fue un delito grave de clase 1 o 2, o punible con cadena perpetua',
  'A class 3 or class 4 felony that is no grand larceny': 'Un delito grave de clase 3 o 4 que no es hurto mayor',
  'Of felonies the section lets in those of class 5 and class 6, and grand larceny':
    'De los delitos graves la sección admite los de clase 5 y clase 6, y el hurto mayor',
  'grand larceny': 'hurto mayor',
  'A felony without a class that is neither of class 5 or 6 nor grand larceny':
    'Un delito grave sin clase que no es de clase 5 o 6 ni hurto mayor',
  'it was a class 5 or class 6 felony': 'fue un delito grave de clase 5 o 6',
  'An offense that the section leaves out': 'Un delito que la sección excluye',
  'The section leaves this offense out': 'La sección excluye este delito',
  'offenses that Va. Code 19.2-392.12 leaves out by section': 'delitos que Va. Code 19.2-392.12 excluye por sección',
  'An offense of an article that the section leaves out with exceptions, or an attempt that does not say of what':
    'Un delito de un artículo que la sección excluye con excepciones, o una tentativa que no dice de qué',
  'The section leaves out sex offenses, and offenses of three articles of chapter 8 with exceptions':
    'La sección excluye los delitos sexuales, y los delitos de tres artículos del capítulo 8 con excepciones',
  'sections of the articles that Va. Code 19.2-392.12 leaves out with exceptions, and attempts and conspiracies alone':
    'secciones de los artículos que Va. Code 19.2-392.12 excluye con excepciones, y tentativas y conspiraciones solas',
  'A person who is registered as a sex offender, as the record shows':
    'Una persona registrada como delincuente sexual, según muestra el historial',
  'The section leaves out offenses that require registration, and for which one the person registered is not on record':
    'La sección excluye los delitos que obligan a registrarse, y no consta por cuál se registró la persona',
  'A class 3 or class 4 felony in the last twenty years': 'Un delito grave de clase 3 o 4 en los últimos veinte años',
  'The person was convicted of a class 3 or class 4 felony in the last twenty years':
    'La persona fue condenada por un delito grave de clase 3 o 4 en los últimos veinte años',
  'A Felony Too Recent': 'Un delito grave demasiado reciente',
  'it was a class 3 or class 4 felony': 'fue un delito grave de clase 3 o 4',
  'A felony in the last ten years': 'Un delito grave en los últimos diez años',
  'The person was convicted of a felony in the last ten years':
    'La persona fue condenada por un delito grave en los últimos diez años',
  'A felony: fewer than ten years since the last release, or since the conviction':
    'Un delito grave: menos de diez años desde la última puesta en libertad, o desde la condena',
  'The petition opens ten years after the last release, or after the conviction where there was no incarceration':
    'La petición se abre diez años después de la última puesta en libertad, o de la condena si no hubo encarcelamiento',
  'A misdemeanor: fewer than seven years since the last release, or since the conviction':
    'Un delito menor: menos de siete años desde la última puesta en libertad, o desde la condena',
  'The petition opens seven years after the last release, or after the conviction where there was no incarceration':
    'La petición se abre siete años después de la última puesta en libertad, o de la condena si no hubo encarcelamiento',
  'A felony: convicted of a crime in those ten years': 'Un delito grave: condena por un delito en esos diez años',
  'The person was convicted again in the ten years: whether a later clean period serves is for legal review':
    'La persona fue condenada de nuevo en los diez años: si sirve un período limpio posterior es para revisión legal',
  'A misdemeanor: convicted of a crime in those seven years':
    'Un delito menor: condena por un delito en esos siete años',
  'The person was convicted again in the seven years: whether a later clean period serves is for legal review':
    'La persona fue condenada de nuevo en los siete años: si sirve un período limpio posterior es para revisión legal',
  'Restitution is owed, as a person has said': 'Se debe restitución, según dijo una persona',
  'Restitution is owed: the petition opens once it is paid':
    'Se debe restitución: la petición se abre cuando esté pagada',
  'Not Now': 'Por ahora no',
  'restitution is owed': 'se debe restitución',
  'The person may petition: the time has passed. The prosecution answers in thirty days, and the court seals it where the record is a manifest injustice. It costs nothing':
    'La persona puede pedirlo: el tiempo ha pasado. La fiscalía responde en treinta días, y el tribunal la sella si el historial es una injusticia manifiesta. No cuesta nada',
  'May Petition': 'Puede pedirlo',
  'Restitution may be owed': 'Puede deberse restitución',
  'Whether all restitution that the court ordered is paid.':
    'Si está pagada toda la restitución que ordenó el tribunal.',
  'Drugs or alcohol': 'Drogas o alcohol',
  'Whether drugs or alcohol played a part: then the person shows their rehabilitation.':
    'Si influyeron drogas o alcohol: entonces la persona prueba su rehabilitación.',
  'drugs or alcohol played a part, and rehabilitation is not shown':
    'influyeron drogas o alcohol, y no se ha probado la rehabilitación',
  'Earlier petitions that were granted': 'Peticiones anteriores concedidas',
  'How many earlier petitions were granted, for different sentencing events: with two there is no third. 19.2-392.12:1 has no such limit.':
    'Cuántas peticiones anteriores se concedieron, por distintas imposiciones de pena: con dos no hay una tercera. 19.2-392.12:1 no tiene ese límite.',
  'two earlier petitions were granted for different sentencing events':
    'se concedieron dos peticiones anteriores por distintas imposiciones de pena',
  'A finding of a violation': 'Una declaración de violación',
  'Whether a violation of probation was found, and when the last release after it was: the years count from the latest of them.':
    'Si se declaró una violación de la libertad condicional, y cuándo fue la última puesta en libertad después: los años cuentan desde lo último de ello.',
  'a violation of probation was found, or the person was released after one':
    'se declaró una violación de la libertad condicional, o la persona salió después de una',
  'A kind of offense that the section leaves out': 'Una clase de delito que la sección excluye',
  'Whether it was violent (17.1-805(C)), with a firearm, a hate crime, about a protective order, with GHB or flunitrazepam, against a member of the family or household, or of article 9 of Title 3.2.':
    'Si fue violento (17.1-805(C)), con arma de fuego, un delito de odio, por una orden de protección, con GHB o flunitrazepam, contra un miembro de la familia o del hogar, o del artículo 9 del Título 3.2.',
  'it was violent, with a firearm, a hate crime, against a protective order, or against a member of the family or household':
    'fue violento, con arma de fuego, un delito de odio, contra una orden de protección, o contra un miembro de la familia o del hogar',
  'Va. Code 19.2-392.12 and 19.2-392.12:1': 'Va. Code 19.2-392.12 y 19.2-392.12:1',
  'The years count from the last release where there was incarceration, else from the conviction. Where the record has no day of release it is taken from the sentence, and a person is asked where that leaves the outcome open. A finding of a violation, which starts them anew, is asked by a flag.':
    'Los años cuentan desde la última puesta en libertad si hubo encarcelamiento, si no desde la condena. Si el historial no tiene el día de salida se toma de la pena, y se pregunta a una persona si eso deja abierto el resultado. Una declaración de violación, que los empieza de nuevo, se pregunta con un aviso.',
  'A felony of class 3 or 4 in the last twenty years, and any other in the last ten, stands in the way of every petition of the person.':
    'Un delito grave de clase 3 o 4 en los últimos veinte años, y cualquier otro en los últimos diez, es obstáculo para toda petición de la persona.',
  'What the section leaves out by its kind, and not by a section, is asked by a flag.':
    'Lo que la sección excluye por su clase, y no por una sección, se pregunta con un aviso.',
  'For legal review: whether a later clean period can serve, from when the seven years of 19.2-392.12:1 count (here the conviction), the sections of the articles that are left out with exceptions, and attempts at felonies of class 1 to 4 or of more than ten years.':
    'Para revisión legal: si puede servir un período limpio posterior, desde cuándo cuentan los siete años de 19.2-392.12:1 (aquí la condena), las secciones de los artículos que se excluyen con excepciones, y las tentativas de delitos graves de clase 1 a 4 o de más de diez años.',
  'Not decided here: petitions about deferred dismissals.':
    'Aquí no se deciden las peticiones sobre desestimaciones aplazadas.',
};
