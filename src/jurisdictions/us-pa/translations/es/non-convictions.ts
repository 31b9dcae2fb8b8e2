import { CHARGE_FACTS_IN_SPANISH } from '../../../../format/court-table/words-es.ts';

/** Texts of us-pa/non-convictions in Spanish, but for those of the laws before it. */
export const nonConvictions: Readonly<Record<string, string>> = {
  ...CHARGE_FACTS_IN_SPANISH,
  'Pennsylvania limited access to charges without a conviction (18 Pa.C.S. 9122.2)':
    'Acceso limitado a cargos sin condena en Pensilvania (18 Pa.C.S. 9122.2)',
  'Courts limit public access to charges that ended without a conviction, without a petition and without a wait.':
    'Los tribunales limitan el acceso público a los cargos que terminaron sin condena, sin petición y sin espera.',
  'The record shows that access to the charge is limited, or that it was expunged':
    'El historial muestra que el acceso al cargo está limitado, o que se eliminó',
  'A charge that has not ended': 'Un cargo que no ha terminado',
  'The charge is pending: access is limited once it has ended without a conviction':
    'El cargo está pendiente: el acceso se limita cuando haya terminado sin condena',
  'A charge that was deferred, and is not shown to have ended': 'Un cargo aplazado, sin que conste que haya terminado',
  'The charge was deferred, and whether it has ended since is not on record':
    'El cargo se aplazó, y no consta si ha terminado desde entonces',
  'A charge that ended without a conviction': 'Un cargo que terminó sin condena',
  'The charge ended without a conviction: access to it is limited without a petition and without a wait':
    'El cargo terminó sin condena: el acceso a él se limita sin petición y sin espera',
  'In the thirty days after the charge ended': 'En los treinta días después de que terminó el cargo',
  'Whether the record of the charge has been sent: the law gives thirty days for that.':
    'Si se ha enviado el registro del cargo: la ley da treinta días para ello.',
  'An acquittal, which may be expunged as well': 'Una absolución, que también se puede eliminar',
  'Whether the charge was expunged after the acquittal: 18 Pa.C.S. 9122 speaks of twelve months.':
    'Si el cargo se eliminó tras la absolución: 18 Pa.C.S. 9122 habla de doce meses.',
  'A conviction of the same docket': 'Una condena del mismo expediente',
  'For legal review: whether access to one charge of a docket is limited while a conviction of the docket stays open to the public.':
    'Para revisión legal: si el acceso a un cargo de un expediente se limita mientras una condena del expediente sigue abierta al público.',
  '18 Pa.C.S. 9122.2(a)(2)': '18 Pa.C.S. 9122.2(a)(2)',
  'The unit is one charge. Any final outcome but a conviction will do: an acquittal, a dismissal, a nolle prosequi, a charge withdrawn.':
    'La unidad es un cargo. Sirve todo resultado final salvo una condena: una absolución, una desestimación, un nolle prosequi, un cargo retirado.',
  'No wait, no restitution and none of the exceptions of 18 Pa.C.S. 9122.3 are asked: the law page tells those of convictions.':
    'No se pide espera, restitución ni ninguna de las excepciones de 18 Pa.C.S. 9122.3: la página de la ley las dice de las condenas.',
  'A charge that was held for court has its outcome on another docket, and accelerated rehabilitative disposition may not be over: such a charge is left to a person.':
    'Un cargo que se remitió a juicio tiene su resultado en otro expediente, y la disposición de rehabilitación acelerada (ARD) puede no haber terminado: un cargo así se deja a una persona.',
  'For legal review: dockets in which another charge ended in a conviction, and the days from which the Acts of 2018 and 2020 held.':
    'Para revisión legal: expedientes en los que otro cargo terminó en condena, y los días desde los que valían las Acts de 2018 y 2020.',
};
