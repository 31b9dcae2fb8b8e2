import type { LawTranslation } from '../../../law/translate/translation.ts';

/** Missouri's procedure in Spanish. A draft: no named reader has approved it. */
export const spanish: LawTranslation = {
  language: 'es',
  source: 'machine',
  texts: {
    'Missouri Const. art. XIV, sec. 2.10: expungement by the courts':
      'Misuri, Const. art. XIV, sec. 2.10: eliminación de antecedentes por los tribunales',
    'No state agency sends a list: each circuit court searches its own files, and matters come from an extract of them. Misdemeanors were due by 2023-06-08, class E felonies and smaller class D felonies by 2023-12-08. No party is named that could object.':
      'Ningún organismo del estado envía una lista: cada tribunal de circuito busca en sus propios archivos, y los asuntos vienen de un extracto de ellos. El plazo para los delitos menores terminaba el 2023-06-08; para los delitos graves de clase E y los delitos graves más leves de clase D, el 2023-12-08. No se nombra a ninguna parte que pueda oponerse.',
    'a circuit court of Missouri': 'un tribunal de circuito de Misuri',
    'head of the office': 'jefe de la oficina',
    'circuit clerk': 'secretario del tribunal de circuito',
    'attorney of the court': 'abogado del tribunal',
    "The court's record": 'El registro del tribunal',
    'Notice to the person': 'Aviso a la persona',
    'From the search to the order': 'De la búsqueda a la orden',
    'The record of the Highway Patrol': 'El registro de la Highway Patrol',
    'order vacated': 'orden anulada',
    'found in the files of the court': 'hallado en los archivos del tribunal',
    'paper file destroyed or not found': 'expediente en papel destruido o no hallado',
    'reviewed: a misdemeanor': 'revisado: un delito menor',
    'reviewed: a felony': 'revisado: un delito grave',
    expunged: 'antecedente eliminado',
    'not within the section': 'la sección no lo alcanza',
    'Record the order': 'Anotar la orden',
    'Record that the order was vacated': 'Anotar que la orden se anuló',
    'Review: a misdemeanor within the section': 'Revisar: un delito menor que la sección alcanza',
    'Review: a felony within the section': 'Revisar: un delito grave que la sección alcanza',
    'Note that the file is destroyed or not found': 'Anotar que el expediente se destruyó o no se halla',
    'Find that the case is not within the section': 'Declarar que la sección no alcanza el caso',
    'Take the case up again': 'Retomar el caso',
    'Return to the search': 'Devolver a la búsqueda',
    'the day on which it was signed': 'el día en que se firmó',
    'the order': 'la orden',
    'the court file, by its reference': 'el expediente judicial, por su referencia',
    'the line of the order': 'la línea de la orden',
    'Expungement of misdemeanors': 'Eliminación de delitos menores',
    'Expungement of felonies': 'Eliminación de delitos graves',
    'a later day that a court gave for its files': 'un día posterior que un tribunal dio para sus archivos',
    'certificate of expungement': 'certificado de eliminación',
  },
};
