import { CHARGE_FACTS_IN_SPANISH } from '../../../../format/court-table/words-es.ts';

/** Texts of us-ct/non-convictions in Spanish, but for those of the laws before it. */
export const nonConvictions: Readonly<Record<string, string>> = {
  ...CHARGE_FACTS_IN_SPANISH,
  'Connecticut erasure of charges without a conviction (C.G.S. 54-142a)':
    'Borrado de cargos sin condena en Connecticut (C.G.S. 54-142a)',
  'A charge is erased thirteen months after a nolle, and after a dismissal or an acquittal when the time to appeal is over, without a petition; a case with several counts once all of them are entitled.':
    'Un cargo se borra trece meses después de un nolle, y tras una desestimación o una absolución cuando ha terminado el plazo para apelar, sin petición; un caso con varios cargos, cuando a todos les corresponde.',
  'The record shows that the charge was erased already': 'El historial muestra que el cargo ya se borró',
  'Before 2023': 'Antes de 2023',
  'The texts of before 01/01/2023 are not in this pack':
    'Los textos anteriores al 1 de enero de 2023 no están en este paquete de reglas',
  'A charge of the case has not ended': 'Un cargo del caso no ha terminado',
  'A charge of the case is pending: no count of a case is erased before all are entitled':
    'Hay pendiente un cargo del caso: ningún cargo de un caso se borra antes de que a todos les corresponda',
  'Another count of the case is a conviction that is not erased':
    'Otro cargo del caso es una condena que no está borrada',
  'No count of a case is erased before all are entitled, and one of this case is a conviction: whether that one is entitled is decided under 54-142a(e)':
    'Ningún cargo de un caso se borra antes de que a todos les corresponda, y uno de este caso es una condena: si a esa le corresponde se decide según 54-142a(e)',
  'A nolle in the case: fewer than thirteen months': 'Un nolle en el caso: menos de trece meses',
  'A charge that was nolled is erased thirteen months after the nolle, and the other counts of its case not before':
    'Un cargo con nolle se borra trece meses después del nolle, y los demás cargos de su caso no antes',
  'A dismissal or an acquittal in the case: fewer than twenty days':
    'Una desestimación o una absolución en el caso: menos de veinte días',
  'A dismissal or an acquittal is erased when the time to appeal is over, taken to be twenty days':
    'Una desestimación o una absolución se borra cuando ha terminado el plazo para apelar, que se toma como de veinte días',
  'A charge of the case that ended in another way': 'Un cargo del caso que terminó de otro modo',
  'The law tells of a nolle, a dismissal and an acquittal, and a charge of the case ended in another way':
    'La ley habla de un nolle, una desestimación y una absolución, y un cargo del caso terminó de otro modo',
  'The charge ended without a conviction and its time is over: it is erased by operation of law':
    'El cargo terminó sin condena y su plazo ha pasado: se borra de pleno derecho',
  'A dismissal or an acquittal of the last year': 'Una desestimación o una absolución del último año',
  'Whether an appeal was taken, and is over: the charge is not erased before. The twenty days for it are for legal review.':
    'Si se apeló, y si la apelación ha terminado: el cargo no se borra antes. Los veinte días para apelar son para revisión legal.',
  'A charge that ended before October 1969': 'Un cargo que terminó antes de octubre de 1969',
  'For legal review: whether so old a charge is erased without a petition.':
    'Para revisión legal: si un cargo tan antiguo se borra sin petición.',
  'A conviction of the same case': 'Una condena del mismo caso',
  'For legal review: whether electronic records of the charge that the public sees are erased while the conviction of the case stays.':
    'Para revisión legal: si los registros electrónicos del cargo que ve el público se borran mientras la condena del caso queda.',
  'C.G.S. 54-142a(a) to (c), (i)': 'C.G.S. 54-142a(a) a (c), (i)',
  'The unit is one charge, and a case is erased as a whole: a charge waits for the latest nolle, dismissal and acquittal of its case, and for a charge of it that is pending.':
    'La unidad es un cargo, y un caso se borra entero: un cargo espera al último nolle, la última desestimación y la última absolución de su caso, y a un cargo de él que esté pendiente.',
  'Where another count of the case is a conviction that is not erased, the charge is left to a person: the pack us-ct/clean-slate says of the conviction whether it is entitled.':
    'Si otro cargo del caso es una condena que no está borrada, el cargo se deja a una persona: us-ct/clean-slate dice de la condena si le corresponde el borrado.',
  'Thirteen months end on the day of the same number; the time to appeal is taken to be twenty days.':
    'Los trece meses terminan el día del mismo número; el plazo para apelar se toma como de veinte días.',
  'For legal review: the time to appeal, whether an appeal was taken, electronic records of a case with a conviction, charges that ended before October 1969, charges that ended by diversion, and the texts of before 2023.':
    'Para revisión legal: el plazo para apelar, si se apeló, los registros electrónicos de un caso con una condena, los cargos que terminaron antes de octubre de 1969, los cargos que terminaron por un programa alternativo, y los textos anteriores a 2023.',
};
