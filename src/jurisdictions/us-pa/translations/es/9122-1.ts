/** Texts of us-pa/9122-1 in Spanish, but for those of the laws before it. */
export const of91221: Readonly<Record<string, string>> = {
  'Pennsylvania petitions for limited access (18 Pa.C.S. 9122.1)':
    'Peticiones de acceso limitado en Pensilvania (18 Pa.C.S. 9122.1)',
  'Seven years after a misdemeanor punishable by five years at most, and ten years after a listed property or drug felony of neither the first nor the second degree, a person may ask the court for limited access.':
    'Siete años después de un delito menor punible con cinco años como máximo, y diez años después de un delito grave contra la propiedad o de drogas de la lista, ni de primer grado ni de segundo, una persona puede pedir al tribunal el acceso limitado.',
  'Before Act 36 of 2023': 'Antes de la Act 36 de 2023',
  'The numbers of the section before Act 36 of 2023 are not in this pack':
    'Los números de la sección antes de la Act 36 de 2023 no están en este paquete de reglas',
  'A summary offense': 'Una falta (summary offense)',
  'The petition is for misdemeanors and some felonies; access to a summary offense is limited without one':
    'La petición es para delitos menores y algunos graves; el acceso a una falta (summary offense) se limita sin ella',
  'A felony of the first or second degree': 'Un delito grave de primer o segundo grado',
  'The section leaves out felonies of the first and second degree':
    'La sección excluye los delitos graves de primer y segundo grado',
  'A felony that the section does not list': 'Un delito grave que la sección no enumera',
  'Of felonies the section lets some property and drug felonies in, and no other':
    'De los delitos graves la sección admite algunos contra la propiedad y de drogas, y ningún otro',
  'it is a property or drug felony that 18 Pa.C.S. 9122.1 lists':
    'es un delito grave contra la propiedad o de drogas que 18 Pa.C.S. 9122.1 enumera',
  'A misdemeanor without a degree, punishable by more than five years':
    'Un delito menor sin grado, punible con más de cinco años',
  'The section is for misdemeanors that are punishable by five years at most':
    'La sección es para delitos menores punibles con cinco años como máximo',
  'it is punishable by more than five years': 'es punible con más de cinco años',
  'A felony: fewer than 10 years since the conviction': 'Un delito grave: menos de 10 años desde la condena',
  'The petition opens 10 years after the conviction': 'La petición se abre 10 años después de la condena',
  'A felony: another conviction of a crime in the last 10 years':
    'Un delito grave: otra condena por un delito en los últimos 10 años',
  'Whether the 10 years have to be free of convictions, and of which, the law page does not say of the petition':
    'Si los 10 años tienen que estar libres de condenas, y de cuáles, la página de la ley no lo dice de la petición',
  'The petition opens 7 years after the conviction': 'La petición se abre 7 años después de la condena',
  'A misdemeanor: another conviction of a crime in the last 7 years':
    'Un delito menor: otra condena por un delito en los últimos 7 años',
  'Whether the 7 years have to be free of convictions, and of which, the law page does not say of the petition':
    'Si los 7 años tienen que estar libres de condenas, y de cuáles, la página de la ley no lo dice de la petición',
  'What bars automatic limited access under 9122.3': 'Lo que impide el acceso limitado automático según 9122.3',
  'It is barred from automatic limited access; the exceptions of the petition itself were not read':
    'Está impedida para el acceso limitado automático; las excepciones de la propia petición no se leyeron',
  'The person may petition: the time has passed. The court decides':
    'La persona puede pedirlo: el tiempo ha pasado. Decide el tribunal',
  'May Petition': 'Puede pedirlo',
  'For legal review: whether all restitution has to be paid before a petition, as it has before automatic limited access.':
    'Para revisión legal: si toda la restitución tiene que estar pagada antes de una petición, como antes del acceso limitado automático.',
  '18 Pa.C.S. 9122.1': '18 Pa.C.S. 9122.1',
  'The law page gives the times and the levels of the petition, and no more: what else stands in the way leads to a person, never to a refusal.':
    'La página de la ley da los plazos y los niveles de la petición, y nada más: lo demás que sea obstáculo lleva a una persona, nunca a una negativa.',
  'For legal review: which property and drug felonies the section lists, its own exceptions, whether its years have to be free of convictions, restitution, and the numbers before Act 36 of 2023.':
    'Para revisión legal: qué delitos graves contra la propiedad y de drogas enumera la sección, sus propias excepciones, si sus años tienen que estar libres de condenas, la restitución, y los números antes de la Act 36 de 2023.',
  'Not decided here: expungement under 18 Pa.C.S. 9122.': 'Aquí no se decide la eliminación según 18 Pa.C.S. 9122.',
};
