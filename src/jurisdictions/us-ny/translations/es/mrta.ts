import { COURT_TABLE_READINGS_IN_SPANISH } from '../../../../format/court-table/words-es.ts';

/** Texts of us-ny/mrta in Spanish, but for those of the laws before it. */
export const mrta: Readonly<Record<string, string>> = {
  ...COURT_TABLE_READINGS_IN_SPANISH,
  'New York marijuana expungement (CPL 160.50, 440.46-a)':
    'Eliminación de condenas de marihuana en Nueva York (CPL 160.50, 440.46-a)',
  'Small marijuana convictions are nullities by law, since 2019 or 2021, without a petition. For larger ones the person may petition to have them vacated or replaced by a lesser one.':
    'Las condenas pequeñas de marihuana son nulas por ley, desde 2019 o 2021, sin petición. En las mayores la persona puede pedir que se anulen o se cambien por una menor.',
  'Hand Review': 'Revisión manual',
  'offenses that the laws of 2019 and 2021 are asked about': 'delitos por los que preguntan las leyes de 2019 y 2021',
  'Expunged already': 'Ya eliminada',
  'The record shows that the conviction was expunged already': 'El historial muestra que la condena ya se eliminó',
  'Already Granted': 'Ya concedido',
  'Before the law of 2019': 'Antes de la ley de 2019',
  'The first of these laws is in force since 08/28/2019':
    'La primera de estas leyes está vigente desde el 28 de agosto de 2019',
  'Not Yet': 'Todavía no',
  'An attempt': 'Una tentativa',
  'Whether attempts are expunged with the offenses that the law names is for legal review':
    'Si las tentativas se eliminan con los delitos que la ley nombra es para revisión legal',
  'Unlawful possession, under the law of 2019': 'Posesión ilegal, según la ley de 2019',
  'Vacated, dismissed and expunged by law since 08/28/2019: check that the record says so':
    'Anulada, desestimada y eliminada por ley desde el 28 de agosto de 2019: compruebe que el historial lo diga',
  'Nullity - Check The Record': 'Nula: compruebe el historial',
  'unlawful possession of marihuana': 'posesión ilegal de marihuana',
  'Any other offense, before the law of 2021': 'Cualquier otro delito, antes de la ley de 2021',
  'The law of 2021 is in force since 03/31/2021': 'La ley de 2021 está vigente desde el 31 de marzo de 2021',
  'A lesser offense now': 'Hoy un delito más leve',
  'The person may petition to have the conviction vacated, or a lesser one put in its place':
    'La persona puede pedir que se anule la condena, o se ponga una menor en su lugar',
  'May Petition - 440.46-a': 'Puede pedirlo: 440.46-a',
  'marijuana offenses that are a lesser offense now': 'delitos de marihuana que hoy son más leves',
  'A drug offense that was not about concentrated cannabis alone':
    'Un delito de drogas que no era solo por cannabis concentrado',
  'The law expunges this offense only where concentrated cannabis was the only substance':
    'La ley elimina este delito solo si la única sustancia era cannabis concentrado',
  'Not Within The Law': 'Fuera de la ley',
  'drug offenses that may be about concentrated cannabis alone':
    'delitos de drogas que pueden ser solo por cannabis concentrado',
  'concentrated cannabis was the only substance': 'el cannabis concentrado era la única sustancia',
  'A conviction of another offense in the same case': 'Una condena por otro delito en el mismo caso',
  'The law speaks of convictions "solely" of these offenses: that this is asked of each count is our reading':
    'La ley habla de condenas «solely» por estos delitos: que se pregunte de cada cargo es nuestra lectura',
  'marijuana offenses that the law of 2021 expunges': 'delitos de marihuana que elimina la ley de 2021',
  'A marijuana offense that the law of 2021 expunges': 'Un delito de marihuana que elimina la ley de 2021',
  'Vacated, dismissed and expunged by law since 03/31/2021: check that the record says so, and ask for it where it does not':
    'Anulada, desestimada y eliminada por ley desde el 31 de marzo de 2021: compruebe que el historial lo diga, y pídalo si no lo dice',
  'The conduct may be no crime now': 'Puede que hoy la conducta no sea delito',
  'Whether the conduct would be no crime under article 222. Then the chief administrative judge vacates the conviction of a person who is serving the sentence, without a petition.':
    'Si la conducta no sería delito según el artículo 222. Entonces el juez administrativo principal anula sin petición la condena de quien cumple la pena.',
  'it would be no crime under Penal Law article 222': 'no sería delito según el artículo 222 de la Ley Penal',
  'class of the felony': 'clase del delito grave',
  'certificate of disposition': 'certificado de la resolución',
  'What class of felony was it?': '¿De qué clase de delito grave fue?',
  'which substance it was': 'qué sustancia era',
  'accusatory instrument or laboratory report': 'acusación o informe de laboratorio',
  'Was concentrated cannabis the only substance?': '¿Era el cannabis concentrado la única sustancia?',
  'conduct that was charged or proved': 'conducta acusada o probada',
  'accusatory instrument, plea or verdict': 'acusación, declaración o veredicto',
  'Would the conduct be no crime under Penal Law article 222?':
    '¿No sería delito la conducta según el artículo 222 de la Ley Penal?',
  'whether a charge is pending': 'si hay un cargo pendiente',
  'dockets of the courts of New York': 'registros de los tribunales de Nueva York',
  'Is a charge pending in New York?': '¿Hay un cargo pendiente en Nueva York?',
  'whether the state repository has a record based on fingerprints':
    'si el archivo estatal tiene un registro basado en huellas dactilares',
  'Division of Criminal Justice Services': 'División de Servicios de Justicia Penal',
  'Does the repository have a record of this conviction that is based on fingerprints?':
    '¿Tiene el archivo un registro de esta condena basado en huellas dactilares?',
  'convictions outside New York': 'condenas fuera de Nueva York',
  'federal courts and courts of other states': 'tribunales federales y de otros estados',
  'Has the person been convicted of a crime outside New York since?':
    '¿Ha sido condenada la persona por un delito fuera de Nueva York desde entonces?',
  'Was it a felony (of which class), a misdemeanor, a violation or a traffic infraction?':
    '¿Fue un delito grave (de qué clase), un delito menor, una contravención o una infracción de tránsito?',
  'certificate of disposition of that case': 'certificado de la resolución de ese caso',
  'Was the other one a felony, a misdemeanor, a violation or a traffic infraction?':
    '¿Fue la otra un delito grave, un delito menor, una contravención o una infracción de tránsito?',
  'sentence, and day of the last release': 'pena, y día de la última puesta en libertad',
  'court file, jail or Department of Corrections and Community Supervision':
    'expediente judicial, cárcel o Departamento de Correccionales y Supervisión Comunitaria',
  'What was the sentence, when was the person last released for it, and when was supervision over?':
    '¿Cuál fue la pena, cuándo salió la persona por última vez por ella, y cuándo terminó la supervisión?',
  'sentence for another conviction, and day of the last release':
    'pena de otra condena, y día de la última puesta en libertad',
  'What was the sentence for the other conviction, and when was the person last released for it?':
    '¿Cuál fue la pena de la otra condena, y cuándo salió la persona por última vez por ella?',
  'CPL 160.50(3)(k), (5) and 440.46-a': 'CPL 160.50(3)(k), (5) y 440.46-a',
  'The courts, the Division of Criminal Justice Services and police have expunged by themselves: a conviction found on a record today is one that was missed, and a person may ask for it.':
    'Los tribunales, la División de Servicios de Justicia Penal y la policía han eliminado por sí mismos: una condena que hoy se halla en un historial es una que se pasó por alto, y la persona puede pedirlo.',
  'Charges of PL 220.03, 220.06 and 240.36 do not name the substance: where the description does not say concentrated cannabis, a person reads the file.':
    'Los cargos de PL 220.03, 220.06 y 240.36 no nombran la sustancia: si la descripción no dice cannabis concentrado, una persona lee el expediente.',
  'An expunged conviction can still be attacked under CPL 440.10(1)(k), which matters to people who are not citizens.':
    'Una condena eliminada todavía se puede impugnar según CPL 440.10(1)(k), lo que importa a quienes no son ciudadanos.',
  'For legal review: whether "solely" is asked of each count or of the whole case, and whether attempts count.':
    'Para revisión legal: si «solely» se pregunta de cada cargo o de todo el caso, y si cuentan las tentativas.',
};
