import type { LawTranslation } from '../../../law/translate/translation.ts';

/** Minnesota's procedure in Spanish. A draft: no named reader has approved it. */
export const spanish: LawTranslation = {
  language: 'es',
  source: 'machine',
  texts: {
    'Minnesota 609A.015: automatic expungement': 'Minnesota 609A.015: eliminación automática de antecedentes',
    'The Bureau of Criminal Apprehension finds what qualifies and tells the judicial branch. After sixty days the record is sealed without an order, unless a court prohibits it or information shows that it does not qualify.':
      'El Bureau of Criminal Apprehension busca lo que reúne los requisitos y lo comunica al poder judicial. A los sesenta días el registro queda sellado sin una orden, salvo que un tribunal lo prohíba o una información muestre que no los reúne.',
    'a district court of Minnesota': 'un tribunal de distrito de Minnesota',
    'court clerk': 'secretario del tribunal',
    'head of the office': 'jefe de la oficina',
    'attorney of the office': 'abogado de la oficina',
    'agencies that hold the record': 'organismos que tienen el registro',
    "The court's record": 'El registro del tribunal',
    'From the notice to the sealing': 'Del aviso al sellado',
    "The bureau's record": 'El registro del Bureau',
    'Notice to the person, who otherwise learns by looking': 'Aviso a la persona, que si no solo se entera si lo mira',
    'named to the courts': 'comunicado a los tribunales',
    'prohibited by the court': 'prohibido por el tribunal',
    'shown not to qualify': 'se mostró que no reúne los requisitos',
    sealed: 'sellado',
    'unsealed: did not qualify': 'se quitó el sello: no reunía los requisitos',
    'After the yearly review a later notice of the bureau names the record again.':
      'Después de la revisión anual, un aviso posterior del Bureau vuelve a nombrar el registro.',
    'Sixty days are over: the record is sealed': 'Pasaron sesenta días: el registro queda sellado',
    'Record that a court prohibits the sealing': 'Anotar que un tribunal prohíbe el sellado',
    'Information shows that the record does not qualify':
      'Una información muestra que el registro no reúne los requisitos',
    'A year is over: the bureau names the record again': 'Pasó un año: el Bureau vuelve a nombrar el registro',
    'A later notice names the record again': 'Un aviso posterior vuelve a nombrar el registro',
    'The bureau unseals a record that did not qualify':
      'El Bureau quita el sello a un registro que no reunía los requisitos',
    'the order of the court': 'la orden del tribunal',
    "the bureau's notice, by its file": 'el aviso del Bureau, por su archivo',
    'Sixty days from the notice': 'Sesenta días desde el aviso',
    'The yearly review': 'La revisión anual',
    'the report of sealed records, by agency': 'el informe de los registros sellados, por organismo',
    'that an order came after the sixty days': 'que una orden llegó después de los sesenta días',
    'Is a record that a court kept from being sealed named again by law after a year?':
      '¿Vuelve la ley a nombrar después de un año un registro que un tribunal impidió sellar?',
  },
};
