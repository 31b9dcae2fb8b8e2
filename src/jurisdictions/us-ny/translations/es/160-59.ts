/** Texts of us-ny/160-59 in Spanish, but for those of the laws before it. */
export const of16059: Readonly<Record<string, string>> = {
  'New York petitions to seal (CPL 160.59)': 'Peticiones de sellado en Nueva York (CPL 160.59)',
  'Ten years after the latest sentence or release a person with at most two crimes, one of them a felony, may ask the court to seal them. Sex offenses, violent felonies, class A felonies and felonies of homicide are left out.':
    'Diez años después de la última pena o puesta en libertad, una persona con a lo sumo dos delitos, uno de ellos grave, puede pedir al tribunal que los selle. Quedan fuera los delitos sexuales, los graves violentos, los graves de clase A y los graves de homicidio.',
  'The section is in force since 10/07/2017': 'La sección está vigente desde el 7 de octubre de 2017',
  'A violation or a traffic infraction': 'Una contravención o una infracción de tránsito',
  'The section is about crimes; a violation or a traffic infraction is none':
    'La sección trata de delitos; una contravención o una infracción de tránsito no lo es',
  'A person who has to register as a sex offender, as the record shows':
    'Una persona que debe registrarse como delincuente sexual, según muestra el historial',
  'A court denies the petition of a person who has to register as a sex offender':
    'El tribunal niega la petición de quien debe registrarse como delincuente sexual',
  'An offense of Penal Law article 130 or 263, or one that requires registration':
    'Un delito del artículo 130 o 263 de la Ley Penal, o uno que obliga a registrarse',
  'The section leaves out sex offenses and offenses that require registration':
    'La sección excluye los delitos sexuales y los que obligan a registrarse',
  'Penal Law articles 130 and 263': 'artículos 130 y 263 de la Ley Penal',
  'Penal Law articles 130 and 263, and attempts': 'artículos 130 y 263 de la Ley Penal, y tentativas',
  'A felony of Penal Law article 125': 'Un delito grave del artículo 125 de la Ley Penal',
  'The section leaves out felonies of Penal Law article 125':
    'La sección excluye los delitos graves del artículo 125 de la Ley Penal',
  'Penal Law article 125': 'artículo 125 de la Ley Penal',
  'A class A felony': 'Un delito grave de clase A',
  'The section leaves out class A felonies': 'La sección excluye los delitos graves de clase A',
  'A violent felony by its section': 'Un delito grave violento por su sección',
  'The section leaves out violent felonies; automatic sealing under CPL 160.57 may reach it':
    'La sección excluye los delitos graves violentos; el sellado automático según CPL 160.57 puede alcanzarlo',
  'violent felonies of classes B and C (Penal Law 70.02)':
    'delitos graves violentos de las clases B y C (Ley Penal 70.02)',
  'A felony of conspiracy': 'Un delito grave de conspiración',
  'Of which offense it was a conspiracy decides whether the section leaves it out':
    'De qué delito fue la conspiración decide si la sección la excluye',
  'conspiracy (Penal Law article 105)': 'conspiración (artículo 105 de la Ley Penal)',
  'An offense that may be a violent felony, or may require registration':
    'Un delito que puede ser grave violento, o puede obligar a registrarse',
  'Whether it is a violent felony or requires registration hangs on a list for a lawyer to confirm, on its subdivision, or on the age of a victim':
    'Que sea un delito grave violento o que obligue a registrarse depende de una lista que un abogado debe confirmar, de su subdivisión, o de la edad de una víctima',
  'felonies that may be violent ones (Penal Law 70.02)': 'delitos graves que pueden ser violentos (Ley Penal 70.02)',
  'A charge is pending: the petition opens when it has ended without a conviction':
    'Hay un cargo pendiente: la petición se abre cuando haya terminado sin condena',
  'Felonies in two cases or more': 'Delitos graves en dos casos o más',
  'A person with two felonies cannot petition, unless they were one criminal transaction':
    'Una persona con dos delitos graves no puede pedirlo, salvo que fueran una sola transacción delictiva',
  'Too Many Convictions': 'Demasiadas condenas',
  'Crimes in three cases or more': 'Delitos en tres casos o más',
  'A person with more than two crimes cannot petition, unless they were one criminal transaction':
    'Una persona con más de dos delitos no puede pedirlo, salvo que fueran una sola transacción delictiva',
  'Two felonies or three crimes, some in one case': 'Dos delitos graves o tres delitos, algunos en un caso',
  'The petition is open to at most two crimes, one of them a felony; those of one criminal transaction count once, and whether those of one case were is for a person to read':
    'La petición cabe para a lo sumo dos delitos, uno de ellos grave; los de una sola transacción delictiva cuentan una vez, y si los de un caso lo fueron debe leerlo una persona',
  'Fewer than ten years since the latest sentence or release':
    'Menos de diez años desde la última pena o puesta en libertad',
  'The petition opens ten years after the latest sentence, or the latest release where there was incarceration':
    'La petición se abre diez años después de la última pena, o de la última puesta en libertad si hubo encarcelamiento',
  'Convicted since of a class A felony': 'Condena posterior por un delito grave de clase A',
  'Convicted since of a class A felony, which cannot be sealed with it':
    'Condena posterior por un delito grave de clase A, que no se puede sellar con ella',
  'Convicted Since': 'Otra condena desde entonces',
  'Convicted since of a sex offense or one that requires registration':
    'Condena posterior por un delito sexual o uno que obliga a registrarse',
  'Convicted since of a sex offense or one that requires registration, which cannot be sealed with it':
    'Condena posterior por un delito sexual o uno que obliga a registrarse, que no se puede sellar con ella',
  'Convicted since of a felony of homicide, a violent felony or a felony of Penal Law article 130 or 263':
    'Condena posterior por un delito grave de homicidio, un delito grave violento o uno grave del artículo 130 o 263 de la Ley Penal',
  'Convicted since of a felony of homicide, a violent felony or a felony of Penal Law article 130 or 263, which cannot be sealed with it':
    'Condena posterior por un delito grave de homicidio, un delito grave violento o uno grave del artículo 130 o 263 de la Ley Penal, que no se puede sellar con ella',
  'Convicted since of a crime that the section may leave out':
    'Condena posterior por un delito que la sección puede excluir',
  'Whether the later crime can be sealed with it decides whether the petition is open':
    'Que el delito posterior se pueda sellar con ella decide si cabe la petición',
  'The person may petition: ten years have passed. The court decides, after a hearing where the prosecution objects':
    'La persona puede pedirlo: han pasado diez años. Decide el tribunal, tras una audiencia si la fiscalía se opone',
  'May Petition': 'Puede pedirlo',
  'Whether a charge is pending anywhere.': 'Si hay un cargo pendiente en algún lugar.',
  'The record does not say whether the person is registered': 'El historial no dice si la persona está registrada',
  'Whether the person has to register as a sex offender.': 'Si la persona debe registrarse como delincuente sexual.',
  'Convictions of two cases count as two criminal transactions; whether those of one case were one is left to a person. Convictions of two cases that were one transaction would count once, which no record says.':
    'Las condenas de dos casos cuentan como dos transacciones delictivas; si las de un caso fueron una sola se deja a una persona. Las condenas de dos casos que fueron una transacción contarían una vez, lo que ningún historial dice.',
  'The ten years count from the latest sentence or release on the record. Where there was incarceration and the record has no day of release, it is taken from the sentence as far as that goes, and else a person is asked.':
    'Los diez años cuentan desde la última pena o puesta en libertad del historial. Si hubo encarcelamiento y el historial no tiene el día de salida, se toma de la pena hasta donde alcanza, y si no, se pregunta a una persona.',
  'Time in custody for another conviction, which the section does not count, is not on record.':
    'El tiempo en custodia por otra condena, que la sección no cuenta, no consta.',
  'A later crime that can be sealed too does not stand in the way, as both may be sealed together; one that cannot does.':
    'Un delito posterior que también se puede sellar no es obstáculo, porque ambos se pueden sellar juntos; uno que no se puede, sí.',
  'A later conviction in another state is no bar, and one of the things that the court weighs (People v. Witherspoon, 2d Dept 2022).':
    'Una condena posterior en otro estado no lo impide, y es una de las cosas que el tribunal pondera (People v. Witherspoon, 2d Dept 2022).',
  'For legal review: violent felonies of classes D and E and some of class B, offenses that require registration because of an age, and prosecutors’ waivers and earlier sealing under CPL 160.58, which are not decided.':
    'Para revisión legal: los delitos graves violentos de las clases D y E y algunos de la B, los delitos que obligan a registrarse por una edad, y las renuncias de la fiscalía y el sellado anterior según CPL 160.58, que no se deciden.',
};
