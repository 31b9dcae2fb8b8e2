/** Texts of us-ny/160-57 in Spanish, but for those of the laws before it. */
export const of16057: Readonly<Record<string, string>> = {
  'New York automatic sealing (Clean Slate Act, CPL 160.57)':
    'Sellado automático en Nueva York (Clean Slate Act, CPL 160.57)',
  'Since 2024-11-16 courts seal misdemeanors three years, and felonies eight years, after release or sentence, without a petition; they have until 2027-11-16 for what was ready then. Sex offenses and most class A felonies are left out.':
    'Desde el 2024-11-16 los tribunales sellan los delitos menores tres años, y los graves ocho años, después de la puesta en libertad o de la pena, sin petición; tienen hasta el 2027-11-16 para lo que entonces ya estaba listo. Quedan fuera los delitos sexuales y la mayoría de los graves de clase A.',
  'Sealed or expunged already': 'Ya sellada o eliminada',
  'The record shows that the conviction was sealed or expunged already':
    'El historial muestra que la condena ya se selló o se eliminó',
  'Before the section was in force': 'Antes de que la sección estuviera vigente',
  'The section is in force since 11/16/2024': 'La sección está vigente desde el 16 de noviembre de 2024',
  'Driving while ability impaired: fewer than three years': 'Conducir con la capacidad disminuida: menos de tres años',
  'It is sealed after three years': 'Se sella después de tres años',
  'driving while ability impaired': 'conducir con la capacidad disminuida',
  'Driving while ability impaired': 'Conducir con la capacidad disminuida',
  'Three years have passed: the Office of Court Administration seals it without a petition':
    'Han pasado tres años: la Oficina de Administración de Tribunales la sella sin petición',
  Sealable: 'Puede sellarse',
  'A violation or another traffic infraction': 'Una contravención u otra infracción de tránsito',
  'The section seals crimes and driving while ability impaired; a violation is neither':
    'La sección sella delitos y conducir con la capacidad disminuida; una contravención no es ni lo uno ni lo otro',
  'Not Within The Section': 'Fuera de la sección',
  'A sex offense by its section': 'Un delito sexual por su sección',
  'The section leaves out sex offenses': 'La sección excluye los delitos sexuales',
  'Left Out': 'Excluida',
  'sex offenses of Correction Law 168-a by their section':
    'delitos sexuales de la Ley Correccional 168-a por su sección',
  'A class A felony that is no drug offense': 'Un delito grave de clase A que no es de drogas',
  'The section leaves out class A felonies, but for those of Penal Law article 220':
    'La sección excluye los delitos graves de clase A, salvo los del artículo 220 de la Ley Penal',
  'Penal Law article 220': 'artículo 220 de la Ley Penal',
  'A felony whose class is not on record, of a section that has class A felonies':
    'Un delito grave cuya clase no consta, de una sección que tiene delitos de clase A',
  'sections that have class A felonies, drug offenses aside':
    'secciones que tienen delitos graves de clase A, aparte de los de drogas',
  'it was a class A felony': 'fue un delito grave de clase A',
  'An offense that may be a sex offense or a sexually violent one':
    'Un delito que puede ser sexual o sexualmente violento',
  'Whether it is a sex offense or a sexually violent offense of Correction Law 168-a, which the section leaves out, hangs on a list, on ages or on earlier convictions':
    'Que sea un delito sexual o sexualmente violento de la Ley Correccional 168-a, que la sección excluye, depende de una lista, de edades o de condenas anteriores',
  'offenses that may be sex offenses of Correction Law 168-a':
    'delitos que pueden ser sexuales según la Ley Correccional 168-a',
  'A charge is pending, as the record shows': 'Hay un cargo pendiente, según muestra el historial',
  'A charge is pending in New York: nothing is sealed until it has ended':
    'Hay un cargo pendiente en Nueva York: nada se sella hasta que termine',
  'Not Now': 'Por ahora no',
  'a charge is pending in New York': 'hay un cargo pendiente en Nueva York',
  'On probation for it': 'En libertad condicional por ella',
  'The person is on probation for this conviction': 'La persona está en libertad condicional por esta condena',
  'Supervised after prison for it, as the record shows':
    'Supervisada tras la prisión por ella, según muestra el historial',
  'The person is supervised after prison for this conviction':
    'La persona está supervisada tras la prisión por esta condena',
  'A felony: fewer than eight years since the last release, or since the sentence':
    'Un delito grave: menos de ocho años desde la última puesta en libertad, o desde la pena',
  'It is sealed eight years after the last release for it, or after the sentence where there was no incarceration':
    'Se sella ocho años después de la última puesta en libertad por ella, o de la pena si no hubo encarcelamiento',
  'A felony: convicted of a crime again, fewer than eight years since that clock started':
    'Un delito grave: otra condena por un delito, menos de ocho años desde que empezó ese plazo',
  'A later conviction of a crime started the eight years anew, on the day on which its own time started':
    'Una condena posterior por un delito empezó de nuevo los ocho años, el día en que empezó su propio plazo',
  'A misdemeanor: fewer than three years since the last release, or since the sentence':
    'Un delito menor: menos de tres años desde la última puesta en libertad, o desde la pena',
  'It is sealed three years after the last release for it, or after the sentence where there was no incarceration':
    'Se sella tres años después de la última puesta en libertad por ella, o de la pena si no hubo encarcelamiento',
  'A misdemeanor: convicted of a crime again, fewer than three years since that clock started':
    'Un delito menor: otra condena por un delito, menos de tres años desde que empezó ese plazo',
  'A later conviction of a crime started the three years anew, on the day on which its own time started':
    'Una condena posterior por un delito empezó de nuevo los tres años, el día en que empezó su propio plazo',
  'None of the above, before the deadline of the courts': 'Nada de lo anterior, antes del plazo de los tribunales',
  'The time has passed: the Office of Court Administration seals it without a petition, and has until 11/16/2027 for what was ready when the section began':
    'El tiempo ha pasado: la Oficina de Administración de Tribunales la sella sin petición, y tiene hasta el 16 de noviembre de 2027 para lo que estaba listo cuando empezó la sección',
  'None of the above': 'Nada de lo anterior',
  'The time has passed: the Office of Court Administration seals it without a petition':
    'El tiempo ha pasado: la Oficina de Administración de Tribunales la sella sin petición',
  'A charge may be pending in another court': 'Puede haber un cargo pendiente en otro tribunal',
  'Whether a charge is pending anywhere in New York.': 'Si hay un cargo pendiente en algún lugar de Nueva York.',
  'Supervision after prison': 'Supervisión tras la prisión',
  'Whether parole or post-release supervision for this conviction is over.':
    'Si ha terminado la libertad bajo palabra o la supervisión posterior por esta condena.',
  'The state repository may have no record of it': 'Puede que el archivo estatal no tenga registro de ella',
  'Whether the Division of Criminal Justice Services has a record of it that is based on fingerprints: without one nothing is sealed by itself.':
    'Si la División de Servicios de Justicia Penal tiene un registro de ella basado en huellas dactilares: sin él nada se sella por sí mismo.',
  'the state repository has no record of it that is based on fingerprints':
    'el archivo estatal no tiene registro de ella basado en huellas dactilares',
  'A felony and a misdemeanor in one case': 'Un delito grave y uno menor en un caso',
  'For legal review: how a case with convictions of several categories is sealed; a bill of 2025 would have settled it.':
    'Para revisión legal: cómo se sella un caso con condenas de varias categorías; un proyecto de 2025 lo habría resuelto.',
  'A later conviction outside New York': 'Una condena posterior fuera de Nueva York',
  'For legal review: whether a conviction of another state or a federal one starts the time anew. It is itself not sealed.':
    'Para revisión legal: si una condena de otro estado o federal empieza de nuevo el plazo. Ella misma no se sella.',
  'the person was convicted of a crime outside New York since':
    'la persona fue condenada desde entonces por un delito fuera de Nueva York',
  'a seal on the record': 'un sellado del historial',
  'The time starts at the last release for the conviction. Where the record has no day of release it is taken from the sentence: the day of the sentence where there was no incarceration; between the sentence and the end of a jail term; on any day since the sentence where there was prison. A person is asked where that leaves the outcome open.':
    'El plazo empieza en la última puesta en libertad por la condena. Si el historial no tiene ese día, se toma de la pena: el día de la pena si no hubo encarcelamiento; entre la pena y el final de un término de cárcel; cualquier día desde la pena si hubo prisión. Se pregunta a una persona si eso deja abierto el resultado.',
  'A crime that the person was convicted of later, and that no law has expunged, starts the time anew for every earlier conviction that is not sealed yet, on the day on which its own time started.':
    'Un delito por el que la persona fue condenada después, y que ninguna ley ha eliminado, empieza de nuevo el plazo de toda condena anterior que no está sellada aún, el día en que empezó su propio plazo.',
  'Supervision after prison blocks where the record shows it; where the record does not say when it was over, the conviction is flagged and not held back.':
    'La supervisión tras la prisión impide si el historial la muestra; si el historial no dice cuándo terminó, la condena lleva un aviso y no se retiene.',
  'Violent felonies are not left out. Sealing is no expungement: police, courts, prosecutors, licensing of guns and jobs with vulnerable people keep access.':
    'Los delitos graves violentos no quedan fuera. Sellar no es eliminar: conservan acceso la policía, los tribunales, las fiscalías, las licencias de armas y los empleos con personas vulnerables.',
  'Jail beside probation is read as running inside it.':
    'La cárcel junto a libertad condicional se lee como parte de ella.',
  'Marijuana convictions that the law of 2021 made nullities are decided here as any other; they start no time anew.':
    'Las condenas de marihuana que la ley de 2021 hizo nulas se deciden aquí como las demás; no empiezan ningún plazo de nuevo.',
  'For legal review: cases with convictions of several categories, convictions outside New York, the list of sexually violent offenses, and the day from which the three years of impaired driving count (here the sentence).':
    'Para revisión legal: casos con condenas de varias categorías, condenas fuera de Nueva York, la lista de delitos sexualmente violentos, y el día desde el que cuentan los tres años de conducir con la capacidad disminuida (aquí la pena).',
};
