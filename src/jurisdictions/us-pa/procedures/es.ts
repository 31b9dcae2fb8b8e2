import type { LawTranslation } from '../../../law/translate/translation.ts';

/** Pennsylvania's procedure in Spanish. A draft: no named reader has approved it. */
export const spanish: LawTranslation = {
  language: 'es',
  source: 'machine',
  texts: {
    'Pennsylvania 18 Pa.C.S. 9122.2: clean slate limited access':
      'Pensilvania 18 Pa.C.S. 9122.2: acceso limitado, «clean slate»',
    'The court administration sends a monthly list to the State Police, who have thirty days to say that a record does not qualify, is incomplete or has no match. What is left goes into a batch that a judge of the court of common pleas signs. Orders and answers are per count.':
      'La administración de los tribunales envía cada mes una lista a la Policía Estatal, que tiene treinta días para decir que un registro no reúne los requisitos, está incompleto o no corresponde a ninguno suyo. Lo que queda va en una remesa que firma un juez del court of common pleas. Las órdenes y respuestas son cargo por cargo.',
    'a court of common pleas of Pennsylvania': 'un court of common pleas de Pensilvania',
    'head of the office': 'jefe de la oficina',
    'attorney of the office': 'abogado de la oficina',
    'clerk of the court administration': 'secretario de la administración de los tribunales',
    'county court': 'tribunal del condado',
    'Notice to the person, which no rule asks for': 'Aviso a la persona, que ninguna regla pide',
    'The record of the State Police': 'El registro de la Policía Estatal',
    'From the list to the docket': 'De la lista al registro público',
    'The public docket': 'El registro público del tribunal',
    ordered: 'ordenado',
    'on the monthly list': 'en la lista mensual',
    'at the State Police': 'en la Policía Estatal',
    'removed from the batch': 'sacado de la remesa',
    validated: 'confirmado',
    'in the batch for the judge': 'en la remesa para el juez',
    vacated: 'anulado',
    'does not qualify': 'no reúne los requisitos',
    'no-answer': 'sin respuesta',
    'After the thirty days it waits for an answer, unless silence validates.':
      'Pasados los treinta días espera una respuesta, salvo que el silencio lo confirme.',
    'No time for the judge to sign was read; batches are monthly.':
      'No se leyó un plazo para que firme el juez; las remesas son mensuales.',
    'Record that the order was vacated': 'Anotar que la orden se anuló',
    'Send the list': 'Enviar la lista',
    'The State Police validate the record': 'La Policía Estatal confirma el registro',
    'Thirty days are over without an answer: the record stays on the list':
      'Pasaron treinta días sin respuesta: el registro sigue en la lista',
    'The State Police validate the record after the thirty days':
      'La Policía Estatal confirma el registro después de los treinta días',
    'The State Police say that it does not qualify, is incomplete, or has no match':
      'La Policía Estatal dice que no reúne los requisitos, está incompleto o no corresponde a ninguno suyo',
    'Mend the record and list it again': 'Corregir el registro y ponerlo otra vez en la lista',
    'Find that the record does not qualify': 'Declarar que el registro no reúne los requisitos',
    'A later list names the record': 'Una lista posterior nombra el registro',
    'Put the line into the batch': 'Poner la línea en la remesa',
    'Record that the judge signed the batch': 'Anotar que el juez firmó la remesa',
    'Record that the judge struck the line': 'Anotar que el juez tachó la línea',
    'the day on which it was signed': 'el día en que se firmó',
    'the monthly batch': 'la remesa mensual',
    "the State Police's answer, by its file and line": 'la respuesta de la Policía Estatal, por su archivo y línea',
    'the order over the batch': 'la orden sobre la remesa',
    'the line of the batch for this count': 'la línea de la remesa para este cargo',
    'Thirty days of the State Police': 'Treinta días de la Policía Estatal',
    'a copy of the order, per count': 'una copia de la orden, cargo por cargo',
    'Does a record stay on the list where the State Police have not answered within thirty days?':
      '¿Sigue en la lista un registro si la Policía Estatal no respondió en treinta días?',
  },
};
