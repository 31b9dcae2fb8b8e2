import { COURT_TABLE_READINGS_IN_SPANISH } from '../../../../format/court-table/words-es.ts';

/** Texts of us-mn/clean-slate in Spanish, but for those of the laws before it. */
export const cleanSlate: Readonly<Record<string, string>> = {
  ...COURT_TABLE_READINGS_IN_SPANISH,
  'Minnesota automatic expungement (Clean Slate Act, Minn. Stat. 609A.015)':
    'Eliminación automática en Minnesota (Clean Slate Act, Minn. Stat. 609A.015)',
  'Since 2025-01-01 convictions are sealed without a petition two, three or four years after discharge from a misdemeanor, a gross misdemeanor or a felony of 152.025. Other felonies go to a person, since the list of those that are sealed was not seen.':
    'Desde el 2025-01-01 las condenas se sellan sin petición dos, tres o cuatro años después de la terminación de la pena por un delito menor, un delito menor agravado o un delito grave de 152.025. Los demás delitos graves van a una persona, porque no se vio la lista de los que se sellan.',
  'Hand Review': 'Revisión manual',
  'Sealed or expunged already': 'Ya sellada o eliminada',
  'The record shows that the conviction was sealed or expunged already':
    'El historial muestra que la condena ya se selló o se eliminó',
  'Already Granted': 'Ya concedido',
  'Before the section was in force': 'Antes de que la sección estuviera vigente',
  'The section is in force since 01/01/2025': 'La sección está vigente desde el 1 de enero de 2025',
  'Not Yet': 'Todavía no',
  'An offense that the section leaves out': 'Un delito que la sección excluye',
  'It is not expunged without a petition; a petition may be open':
    'No se elimina sin petición; puede caber una petición',
  'Petition Only': 'Solo con petición',
  'offenses that the page names as left out': 'delitos que la página nombra como excluidos',
  'A felony that became a lesser offense': 'Un delito grave que pasó a ser más leve',
  'A felony that was reduced under Minn. Stat. 609.13 stays at the level of a felony for this law':
    'Un delito grave que se redujo según Minn. Stat. 609.13 queda para esta ley en el nivel de delito grave',
  'A person who is registered as a predatory offender, as the record shows':
    'Una persona registrada como delincuente depredador, según muestra el historial',
  'What requires registration is never expunged without a petition: whether this conviction does is for a person':
    'Lo que obliga a registrarse nunca se elimina sin petición: si esta condena obliga debe decirlo una persona',
  'A misdemeanor or a petty misdemeanor: fewer than two years since discharge':
    'Un delito menor o un delito menor leve: menos de dos años desde la terminación de la pena',
  'The bureau looks at it two years after discharge from the sentence':
    'La Oficina de Aprehensión Criminal la mira dos años después de la terminación de la pena',
  'A gross misdemeanor: fewer than three years since discharge':
    'Un delito menor agravado: menos de tres años desde la terminación de la pena',
  'The bureau looks at it three years after discharge from the sentence':
    'La Oficina de Aprehensión Criminal la mira tres años después de la terminación de la pena',
  'A felony of Minn. Stat. 152.025: fewer than four years since discharge':
    'Un delito grave de Minn. Stat. 152.025: menos de cuatro años desde la terminación de la pena',
  'The bureau looks at it four years after discharge from the sentence':
    'La Oficina de Aprehensión Criminal la mira cuatro años después de la terminación de la pena',
  'Minn. Stat. 152.025': 'Minn. Stat. 152.025',
  'Any other felony: fewer than five years since discharge':
    'Cualquier otro delito grave: menos de cinco años desde la terminación de la pena',
  'The bureau looks at it five years after discharge from the sentence':
    'La Oficina de Aprehensión Criminal la mira cinco años después de la terminación de la pena',
  'A gross misdemeanor of Minn. Stat. 152.025, three to four years since discharge':
    'Un delito menor agravado de Minn. Stat. 152.025, de tres a cuatro años desde la terminación de la pena',
  'Whether it waits three years as a gross misdemeanor or four as an offense of 152.025 is for legal review':
    'Si espera tres años como delito menor agravado o cuatro como delito de 152.025 es para revisión legal',
  'Any other felony': 'Cualquier otro delito grave',
  'Listed felonies are expunged without a petition; the list was not seen':
    'Los delitos graves de la lista se eliminan sin petición; la lista no se vio',
  'An offense that reads as a kind that is left out': 'Un delito que se lee como una clase excluida',
  'It reads as driving while impaired, stalking, harassment, the violation of an order, or an offense that requires registration':
    'Se lee como conducir con la capacidad disminuida, acecho, acoso, la violación de una orden o un delito que obliga a registrarse',
  'sections that read as a kind of offense that is left out': 'secciones que se leen como una clase de delito excluida',
  'A charge is pending, as the record shows': 'Hay un cargo pendiente, según muestra el historial',
  'A charge is pending: the bureau looks again at the yearly review':
    'Hay un cargo pendiente: la Oficina de Aprehensión Criminal vuelve a mirar en la revisión anual',
  'Not Now': 'Por ahora no',
  'a charge is pending': 'hay un cargo pendiente',
  'No new conviction in the wait': 'Ninguna condena nueva en la espera',
  'The wait is over without a new conviction: the bureau finds it, and the courts seal it after 60 days':
    'La espera ha terminado sin una condena nueva: la Oficina de Aprehensión Criminal la halla, y los tribunales la sellan después de 60 días',
  'Sealed Without A Petition': 'Se sella sin petición',
  'Convicted again in the wait, and in as many years just past':
    'Otra condena en la espera, y en otros tantos años recién pasados',
  'Convicted again: the yearly review that follows as many clean years as the wait has finds it':
    'Otra condena: la halla la revisión anual que sigue a tantos años limpios como tiene la espera',
  'Convicted again in the wait, and clean for as many years since':
    'Otra condena en la espera, y otros tantos años limpios desde entonces',
  'Convicted again within the wait, and clean for as many years since: the next yearly review finds it, and the courts seal it after 60 days':
    'Otra condena dentro de la espera, y otros tantos años limpios desde entonces: la halla la próxima revisión anual, y los tribunales la sellan después de 60 días',
  'The lists of what is left out were not seen whole': 'Las listas de lo excluido no se vieron enteras',
  'For legal review: whether a list of the section leaves the offense out. Only examples of those lists were seen.':
    'Para revisión legal: si una lista de la sección excluye el delito. De esas listas se vieron solo ejemplos.',
  theft: 'hurto',
  'It may be a felony that was reduced': 'Puede ser un delito grave que se redujo',
  'Whether it was a felony that became a lesser offense under Minn. Stat. 609.13: for this law it stays a felony.':
    'Si fue un delito grave que pasó a ser más leve según Minn. Stat. 609.13: para esta ley sigue siendo grave.',
  'it was a felony that became a lesser offense by its sentence':
    'fue un delito grave que pasó a ser más leve por su pena',
  'A charge may be pending in another court': 'Puede haber un cargo pendiente en otro tribunal',
  'Whether a charge is pending.': 'Si hay un cargo pendiente.',
  'The record does not say whether the person is registered': 'El historial no dice si la persona está registrada',
  'Whether the conviction requires registration as a predatory offender.':
    'Si la condena obliga a registrarse como delincuente depredador.',
  'A later conviction outside Minnesota': 'Una condena posterior fuera de Minnesota',
  'For legal review: whether a conviction of another state or a federal one counts as a new conviction.':
    'Para revisión legal: si una condena de otro estado o federal cuenta como condena nueva.',
  'the person was convicted of a crime outside Minnesota since':
    'la persona fue condenada desde entonces por un delito fuera de Minnesota',
  'which drug it was': 'qué droga era',
  'complaint or laboratory report': 'acusación o informe de laboratorio',
  'Was it marijuana or THC?': '¿Era marihuana o THC?',
  'circumstances of the offense': 'circunstancias del delito',
  'complaint, plea or verdict': 'acusación, declaración o veredicto',
  'Was there a weapon, bodily harm, an attempt to do harm, or an intent to cause fear?':
    '¿Hubo un arma, daño corporal, intento de causar daño o intención de causar miedo?',
  'whether appeals are over': 'si han terminado las apelaciones',
  'docket of the courts': 'registro del tribunal',
  'Are all appeals of the conviction over?': '¿Han terminado todas las apelaciones de la condena?',
  'whether a court prohibited the sealing': 'si un tribunal prohibió el sellado',
  'docket of the court': 'expediente del tribunal',
  'Has a court prohibited the sealing of the record?': '¿Ha prohibido un tribunal el sellado del historial?',
  'whether a felony was reduced by its sentence': 'si un delito grave se redujo por su pena',
  'judgment and sentence': 'fallo y pena',
  'Was it a felony that became a lesser offense under Minn. Stat. 609.13?':
    '¿Fue un delito grave que pasó a ser más leve según Minn. Stat. 609.13?',
  'whether a charge is pending': 'si hay un cargo pendiente',
  'dockets of the courts, and the Bureau of Criminal Apprehension':
    'registros de los tribunales, y Oficina de Aprehensión Criminal',
  'Is a charge pending?': '¿Hay un cargo pendiente?',
  'convictions outside Minnesota': 'condenas fuera de Minnesota',
  'federal courts and courts of other states': 'tribunales federales y de otros estados',
  'Has the person been convicted of a crime outside Minnesota since?':
    '¿Ha sido condenada la persona por un delito fuera de Minnesota desde entonces?',
  'registration as a predatory offender': 'registro como delincuente depredador',
  'Bureau of Criminal Apprehension': 'Oficina de Aprehensión Criminal (Bureau of Criminal Apprehension)',
  'Does the conviction require registration under Minn. Stat. 243.166?':
    '¿Obliga la condena a registrarse según Minn. Stat. 243.166?',
  judgment: 'fallo',
  'Was it a felony, a gross misdemeanor, a misdemeanor or a petty misdemeanor?':
    '¿Fue un delito grave, un delito menor agravado, un delito menor o un delito menor leve?',
  'judgment of that case': 'fallo de ese caso',
  'Was the other one a felony, a gross misdemeanor, a misdemeanor or a petty misdemeanor?':
    '¿Fue la otra por un delito grave, un delito menor agravado, un delito menor o un delito menor leve?',
  'day of discharge': 'día de la terminación de la pena',
  'court file, or Department of Corrections': 'expediente judicial, o Departamento de Correccionales',
  'When was the person discharged from the sentence?': '¿Cuándo se dio por terminada la pena de la persona?',
  'whether the charge ended in a conviction': 'si el cargo terminó en condena',
  'How did the charge end? Was adjudication stayed?':
    '¿Cómo terminó el cargo? ¿Se suspendió la declaración de culpabilidad?',
  'a seal on the record': 'un sellado del historial',
  'Minn. Stat. 609A.015': 'Minn. Stat. 609A.015',
  'The section itself was not seen: its waits and its lists are from secondary sources, and the whole pack is for legal review.':
    'La propia sección no se vio: sus esperas y sus listas son de fuentes secundarias, y todo el paquete de reglas es para revisión legal.',
  'The wait counts from discharge. Where the table does not give that day, the parts of the sentence are added up, but for a term of prison, of which a person has to say when supervision ended.':
    'La espera cuenta desde la terminación de la pena. Si la tabla no da ese día, se suman las partes de la pena, salvo un término de prisión, del que una persona tiene que decir cuándo terminó la supervisión.',
  'The clean years are those of the wait, or as many just before a later yearly review. The day of a review is not on record: where the years since the last new conviction have passed, the next review finds it. A conviction that was clean in its wait stays found, whatever came later.':
    'Los años limpios son los de la espera, u otros tantos justo antes de una revisión anual posterior. El día de una revisión no consta: si han pasado los años desde la última condena nueva, la halla la próxima revisión. Una condena que estuvo limpia en su espera sigue hallada, venga lo que venga después.',
  'Petty misdemeanors are no new convictions. Those of other states are flagged.':
    'Los delitos menores leves no son condenas nuevas. Las de otros estados llevan un aviso.',
  'The Bureau of Criminal Apprehension finds what qualifies and tells the courts within 30 days; they seal it after 60. The bureau unseals a record that turns out not to qualify (Laws 2026, ch. 70, sec. 5).':
    'La Oficina de Aprehensión Criminal halla lo que cumple los requisitos y lo comunica a los tribunales en 30 días; estos lo sellan después de 60. La Oficina quita el sellado de un registro que resulta no cumplirlos (Laws 2026, ch. 70, sec. 5).',
  'Dismissals, acquittals, diversion and stays of adjudication are expunged by the same section and are not decided here. A stay of adjudication is left to a person, since the table does not say whether it became a conviction.':
    'Las desestimaciones, las absoluciones, los programas alternativos y las suspensiones de la declaración de culpabilidad se eliminan según la misma sección y no se deciden aquí. Una suspensión de la declaración de culpabilidad se deja a una persona, porque la tabla no dice si pasó a ser condena.',
  'For legal review: the lists of misdemeanors, gross misdemeanors and felonies; offenses that require registration; felonies reduced under 609.13.':
    'Para revisión legal: las listas de delitos menores, delitos menores agravados y delitos graves; los delitos que obligan a registrarse; los delitos graves reducidos según 609.13.',
};
