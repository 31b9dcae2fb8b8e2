/** Texts of us-ca/1203-43 in Spanish, but for those of the laws before it. */
export const of120343: Readonly<Record<string, string>> = {
  'California withdrawal of a plea after deferred entry of judgment (PC 1203.43)':
    'Retiro de una declaración tras el aplazamiento del fallo en California (PC 1203.43)',
  'A person who was granted deferred entry of judgment on or after 01/01/1997 and completed it may ask the court to set the plea of guilty or no contest aside, and the court shall do so.':
    'A quien se le concedió el aplazamiento del fallo el 1 de enero de 1997 o después y lo cumplió puede pedir al tribunal que deje sin efecto la declaración de culpable o de no contender (no contest), y el tribunal debe hacerlo.',
  'Before PC 1203.43 was in force': 'Antes de que PC 1203.43 estuviera vigente',
  'PC 1203.43 is in force since 01/01/2016': 'PC 1203.43 está vigente desde el 1 de enero de 2016',
  'No deferred entry of judgment on the record': 'Ningún aplazamiento del fallo en el historial',
  'The record shows no deferred entry of judgment for a charge of the arrest':
    'El historial no muestra un aplazamiento del fallo para un cargo del arresto',
  'Deferred before 1997': 'Aplazado antes de 1997',
  'PC 1203.43 reaches deferred entry of judgment that was granted on or after 01/01/1997':
    'PC 1203.43 alcanza los aplazamientos del fallo concedidos el 1 de enero de 1997 o después',
  'Deferred, not shown to be completed': 'Aplazado, sin que conste cumplido',
  'Judgment was deferred, and whether the charge was dismissed later is not on record. Where the court file is gone, the declaration of the person stands for it':
    'El fallo se aplazó, y no consta si el cargo se desestimó después. Si el expediente judicial ya no existe, vale en su lugar la declaración jurada de la persona',
  'Deferred entry of judgment, completed and dismissed': 'Aplazamiento del fallo, cumplido y desestimado',
  'PC 1203.43: the court shall let the person withdraw the plea of guilty or no contest and dismiss the case, if judgment was deferred after such a plea. Ask for this rather than for PC 1203.4: there is no conviction, and the plea itself is set aside':
    'PC 1203.43: el tribunal debe dejar que la persona retire la declaración de culpable o de no contender (no contest) y desestimar el caso, si el fallo se aplazó después de tal declaración. Pida esto y no PC 1203.4: no hay condena, y la propia declaración queda sin efecto',
  'A plea of guilty or no contest': 'Una declaración de culpable o de no contender (no contest)',
  'Did the person plead guilty or no contest before judgment was deferred? Without a plea there is nothing to set aside.':
    '¿Se declaró la persona culpable o no contendió (no contest) antes de que se aplazara el fallo? Sin declaración no hay nada que dejar sin efecto.',
  'judgment was deferred after a plea of guilty or no contest':
    'el fallo se aplazó después de una declaración de culpable o de no contender (no contest)',
  'The day of the grant': 'El día de la concesión',
  'Was the deferred entry of judgment granted on or after 01/01/1997? The day on the record may be that of its completion, and the arrest is older.':
    '¿Se concedió el aplazamiento del fallo el 1 de enero de 1997 o después? El día del historial puede ser el de su cumplimiento, y el arresto es más antiguo.',
  'Diversion without a plea since 2018': 'Programa alternativo sin declaración desde 2018',
  'For legal review: since 01/01/2018 diversion under PC 1000 needs no plea. Was there one?':
    'Para revisión legal: desde el 1 de enero de 2018 el programa de PC 1000 no necesita declaración. ¿La hubo?',
  'whether there was a plea of guilty or no contest':
    'si hubo una declaración de culpable o de no contender (no contest)',
  'Was there a plea of guilty or no contest?': '¿Hubo una declaración de culpable o de no contender (no contest)?',
  'Withdrawal of the plea after deferred entry of judgment': 'Retiro de la declaración tras el aplazamiento del fallo',
  'The person asks: the court then has to let the plea be withdrawn and to dismiss the case. Although the charge was dismissed already, federal law may take the plea for a conviction: this is what the section cures.':
    'La persona lo pide: el tribunal tiene entonces que dejar retirar la declaración y desestimar el caso. Aunque el cargo ya se desestimó, la ley federal puede tomar la declaración por una condena: eso es lo que la sección remedia.',
  'The unit is the arrest; the deferral is the line of a court in its cycle. A case without an arrest line on the record is not decided.':
    'La unidad es el arresto; el aplazamiento es la línea de un tribunal en su ciclo. Un caso sin línea de arresto en el historial no se decide.',
  'The day of the line is taken for that of the grant. A line that reports the completion is later than that, so that one of before 1997 is never reached, and a later one with an older arrest is asked about.':
    'El día de la línea se toma por el de la concesión. Una línea que informa del cumplimiento es posterior, así que una anterior a 1997 nunca se alcanza, y por una posterior con un arresto más antiguo se pregunta.',
  'The record does not tell deferred entry of judgment from diversion without a plea: the plea is a question beside each determination.':
    'El historial no distingue el aplazamiento del fallo de un programa sin declaración: la declaración es una pregunta junto a cada determinación.',
  'Where court records are gone, the declaration of the person under penalty of perjury is presumed to be true, with a copy of the state record that shows the completion or shows no outcome.':
    'Si los expedientes judiciales ya no existen, se presume cierta la declaración de la persona bajo pena de perjurio, con una copia del historial estatal que muestre el cumplimiento o no muestre resultado.',
  'The arrest may be sealed besides (PC 851.90, 851.93; pack us-ca/851-91).':
    'Además se puede sellar el arresto (PC 851.90, 851.93; us-ca/851-91).',
  'For legal review: the day that a line of the record stands for, and diversion under PC 1000 since 2018.':
    'Para revisión legal: de qué día es una línea del historial, y el programa de PC 1000 desde 2018.',
};
