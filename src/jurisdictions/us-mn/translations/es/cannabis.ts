/** Texts of us-mn/cannabis in Spanish, but for those of the laws before it. */
export const cannabis: Readonly<Record<string, string>> = {
  'Minnesota cannabis expungement (Minn. Stat. 609A.055, 609A.06)':
    'Eliminación de condenas de cannabis en Minnesota (Minn. Stat. 609A.055, 609A.06)',
  'Since 2023-08-01 small amounts of marijuana are sealed without a petition. A board reviews other possession and sale of marijuana or THC without a weapon or harm.':
    'Desde el 2023-08-01 las cantidades pequeñas de marihuana se sellan sin petición. Una junta revisa la demás posesión y venta de marihuana o THC sin arma ni daño.',
  'drug offenses of Minn. Stat. 152.021 to 152.027': 'delitos de drogas de Minn. Stat. 152.021 a 152.027',
  'Before the sections were in force': 'Antes de que las secciones estuvieran vigentes',
  'The sections are in force since 08/01/2023': 'Las secciones están vigentes desde el 1 de agosto de 2023',
  'An attempt': 'Una tentativa',
  'Whether attempts are sealed with the offenses that the law names is for legal review':
    'Si las tentativas se sellan con los delitos que la ley nombra es para revisión legal',
  'A court has prohibited the sealing, as an answer says': 'Un tribunal ha prohibido el sellado, según una respuesta',
  'A court has prohibited the sealing': 'Un tribunal ha prohibido el sellado',
  'a court has prohibited the sealing': 'un tribunal ha prohibido el sellado',
  'A conviction under 152.027, subdivision 3 or 4': 'Una condena según 152.027, subdivisión 3 o 4',
  'The bureau finds it without a petition, and the courts seal it after 60 days unless an order forbids: check that the record says so':
    'La Oficina de Aprehensión Criminal la halla sin petición, y los tribunales la sellan después de 60 días salvo que una orden lo prohíba: compruebe que el historial lo diga',
  'Sealed By Law - Check The Record': 'Sellada por ley: compruebe el historial',
  'Minn. Stat. 152.027, subdivisions 3 and 4': 'Minn. Stat. 152.027, subdivisiones 3 y 4',
  'A drug offense that was not about marijuana or THC': 'Un delito de drogas que no era por marihuana ni THC',
  'The board reviews possession and sale of marijuana and THC':
    'La junta revisa la posesión y la venta de marihuana y THC',
  'Not Within The Law': 'Fuera de la ley',
  'it was marijuana or THC': 'era marihuana o THC',
  'Possession or sale of marijuana or THC': 'Posesión o venta de marihuana o THC',
  'The Cannabis Expungement Board reviews it: sealed or resentenced where it is no crime or a lesser one since 08/01/2023':
    'La Junta de Eliminación de Antecedentes de Cannabis la revisa: se sella o se impone una pena nueva si desde el 1 de agosto de 2023 no es delito o es uno más leve',
  'Cannabis Expungement Board': 'Junta de Eliminación de Antecedentes de Cannabis (Cannabis Expungement Board)',
  'A court may have prohibited the sealing': 'Un tribunal pudo haber prohibido el sellado',
  'Whether a court prohibited the sealing within 60 days.': 'Si un tribunal prohibió el sellado dentro de los 60 días.',
  'A weapon, harm or fear': 'Un arma, daño o miedo',
  'Whether there was a weapon, bodily harm, an attempt to do harm, or an intent to cause fear: then the board does not review it.':
    'Si hubo un arma, daño corporal, intento de causar daño o intención de causar miedo: entonces la junta no la revisa.',
  'there was a weapon, bodily harm, an attempt to do harm, or an intent to cause fear':
    'hubo un arma, daño corporal, intento de causar daño o intención de causar miedo',
  Appeals: 'Apelaciones',
  'Whether all appeals are over.': 'Si han terminado todas las apelaciones.',
  'an appeal is open': 'hay una apelación sin terminar',
  'Minn. Stat. 609A.055 and 609A.06': 'Minn. Stat. 609A.055 y 609A.06',
  'The Bureau of Criminal Apprehension found what 609A.055 reaches and told the courts, which sealed it after 60 days: a conviction found on a record today is one that was missed or forbidden.':
    'La Oficina de Aprehensión Criminal halló lo que 609A.055 alcanza y lo comunicó a los tribunales, que lo sellaron después de 60 días: una condena que hoy se halla en un historial es una que se pasó por alto o cuyo sellado se prohibió.',
  'A charge of 152.027 without its subdivision is left to a person.':
    'Un cargo de 152.027 sin su subdivisión se deja a una persona.',
  'A section does not name the drug: a description that names marijuana or THC, or another drug, decides; else a person reads the file.':
    'Una sección no nombra la droga: decide una descripción que nombra marihuana o THC, u otra droga; si no, una persona lee el expediente.',
  'Dismissals and stays of adjudication are sealed by 609A.055 too and are not decided here; a stay of adjudication is left to a person.':
    'Las desestimaciones y las suspensiones de la declaración de culpabilidad se sellan también según 609A.055 y no se deciden aquí; una suspensión de la declaración de culpabilidad se deja a una persona.',
  'For legal review: attempts, and what the board does case by case.':
    'Para revisión legal: las tentativas, y lo que hace la junta caso por caso.',
};
