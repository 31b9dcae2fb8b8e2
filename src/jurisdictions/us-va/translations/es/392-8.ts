import { CHARGE_FACTS_IN_SPANISH } from '../../../../format/court-table/words-es.ts';

/** Texts of us-va/392-8 in Spanish, but for those of the laws before it. */
export const of3928: Readonly<Record<string, string>> = {
  ...CHARGE_FACTS_IN_SPANISH,
  'Virginia sealing of charges without a conviction (Va. Code 19.2-392.8, 392.11)':
    'Sellado de cargos sin condena en Virginia (Va. Code 19.2-392.8, 392.11)',
  'Since 2026-07-01 charges of misdemeanors are sealed when they end in an acquittal or a dismissal with prejudice, and earlier ones in a yearly review of people without a conviction. Former possession of marijuana is sealed at once.':
    'Desde el 2026-07-01 los cargos por delitos menores se sellan cuando terminan en absolución o desestimación definitiva, y los anteriores en una revisión anual de personas sin condena. La antigua posesión de marihuana se sella de inmediato.',
  'The record shows that the charge was sealed or expunged already':
    'El historial muestra que el cargo ya se selló o se eliminó',
  'A charge that has not ended': 'Un cargo que no ha terminado',
  'The charge is pending: it is sealed once it has ended without a conviction':
    'El cargo está pendiente: se sella cuando haya terminado sin condena',
  'Former Va. Code 18.2-250.1 is sealed without an order, whatever its disposition and whenever it was':
    'La antigua Va. Code 18.2-250.1 se sella sin orden, sea cual sea su resolución y sea de cuando sea',
  'The sections seal charges of misdemeanors': 'Las secciones sellan cargos por delitos menores',
  'A felony': 'Un delito grave',
  'The sections seal charges of misdemeanors; a petition to expunge may be open':
    'Las secciones sellan cargos por delitos menores; puede caber una petición de eliminación',
  'Acquitted or dismissed with prejudice since the law is in force':
    'Absuelto o desestimado de forma definitiva desde que la ley está vigente',
  'The court seals the charge when it ends, unless the person objects':
    'El tribunal sella el cargo cuando termina, salvo que la persona se oponga',
  'A charge that ended in another way': 'Un cargo que terminó de otro modo',
  'The law page tells of acquittals and of dismissals with prejudice; a charge that ended in another way is for legal review':
    'La página de la ley habla de absoluciones y de desestimaciones definitivas; un cargo que terminó de otro modo es para revisión legal',
  'Convicted before or since': 'Condena anterior o posterior',
  'The yearly review is for people who have no conviction on their record; a petition to expunge may be open':
    'La revisión anual es para personas sin condena en su historial; puede caber una petición de eliminación',
  'A charge that is pending, or ended in the last three years':
    'Un cargo pendiente, o que terminó en los últimos tres años',
  'The yearly review is for people without a charge in three years, and on which day a charge was brought is not on record':
    'La revisión anual es para personas sin cargo en tres años, y no consta en qué día se presentó un cargo',
  'The person has no conviction and no charge in three years: the yearly review finds the charge, and it is sealed':
    'La persona no tiene condena ni cargo en tres años: la revisión anual halla el cargo, y se sella',
  'A charge that ended since the law is in force': 'Un cargo que terminó desde que la ley está vigente',
  'Whether the person objected when the charge ended: it is not sealed then.':
    'Si la persona se opuso cuando terminó el cargo: entonces no se sella.',
  'Since 12/01/2026: a wider expungement': 'Desde el 1 de diciembre de 2026: una eliminación más amplia',
  'For legal review: whether the charge may be expunged, which since 12/01/2026 is open to most charges without a conviction.':
    'Para revisión legal: si el cargo se puede eliminar, lo que desde el 1 de diciembre de 2026 está abierto a la mayoría de los cargos sin condena.',
  'whether a charge is reportable': 'si un cargo se comunica',
  'Is the charge one that is reported to the Central Criminal Records Exchange?':
    '¿Es el cargo de los que se comunican al Central Criminal Records Exchange?',
  'Va. Code 19.2-392.8 and 19.2-392.11': 'Va. Code 19.2-392.8 y 19.2-392.11',
  'The unit is one charge. What ended since 2026-07-01 is sealed when it ends, unless the person objects; what ended before is found by the yearly review of people who have no conviction and no charge in three years.':
    'La unidad es un cargo. Lo que terminó desde el 2026-07-01 se sella cuando termina, salvo que la persona se oponga; lo que terminó antes lo halla la revisión anual de personas sin condena ni cargo en tres años.',
  'A dismissal of which the record does not say whether it was with prejudice leaves the charge to a person, and so does a nolle prosequi.':
    'Una desestimación de la que el historial no dice si fue definitiva deja el cargo a una persona, y también un nolle prosequi.',
  'The date of a charge is the day on which it ended: a charge that ended more than three years ago was brought earlier still, and of a later one a person says when it was brought.':
    'La fecha de un cargo es el día en que terminó: un cargo que terminó hace más de tres años se presentó aún antes, y de uno posterior dice una persona cuándo se presentó.',
  'For legal review: that a nolle prosequi and other dismissals are not reached, as the law page tells (an earlier text reached them); charges that were deferred and dismissed; felonies; and the wider expungement of 2026-12-01.':
    'Para revisión legal: que no se alcanzan un nolle prosequi y otras desestimaciones, como dice la página de la ley (un texto anterior los alcanzaba); los cargos que se aplazaron y desestimaron; los delitos graves; y la eliminación más amplia del 2026-12-01.',
};
