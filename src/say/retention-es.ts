import type { RETENTION_EN } from './retention-en.ts';

export const RETENTION_ES: { readonly [Code in keyof typeof RETENTION_EN]: string } = {
  'retention-rule-malformed':
    'Una regla necesita meses enteros de 0 a 1,200 y una autoridad de no más de 300 caracteres. Un condado necesita su estado.',
  'retention-rule-missing': 'No hay tal regla.',
  'retention-malformed': 'Algo de la petición falta o no se permite ahí.',
  'retention-step-up': 'Muestre otra vez quién es antes de levantar una retención o de proponer o firmar una purga.',
  'retention-same-person': 'Nadie hace las dos mitades de un acto: esto lo tiene que hacer otra persona.',
  'hold-no-reason': 'Dé el motivo, en no más de 2,000 caracteres.',
  'hold-missing': 'No hay tal retención, o ya se levantó.',
  'hold-asked': 'Alguien ya pidió levantar esta retención; responde otra persona.',
  'hold-not-asked': 'Nadie ha pedido levantar esta retención.',
  'retention-rule-log':
    'El registro es uno para todos los condados y se conserva al menos 12 meses; no dé estado ni condado, y 12 meses o más.',
  'log-cut-open': 'Ya hay un corte del registro abierto. Primero fírmelo, ejecútelo o retírelo.',
  'log-cut-missing': 'No existe ese corte del registro.',
  'log-cut-changed': 'Una regla o una retención cambió desde que se propuso el corte. Retírelo y propóngalo de nuevo.',
  'log-cut-state': 'El corte del registro no está en un punto en que esto se pueda hacer.',
  'log-cut-none-signed':
    'No hay un corte del registro firmado. Una persona lo propone en la aplicación y otra lo firma.',
  'purge-day': 'Indique un día que no esté en el futuro.',
  'purge-nothing-due': 'Ese día no vence nada. El plan dice qué se queda y por qué.',
  'purge-open': 'Ya hay una purga abierta. Fírmela, ejecútela o retírela antes.',
  'purge-missing': 'No hay tal purga.',
  'person-purged':
    'Los registros de esta persona se eliminaron en una purga. Lo que queda en una copia de seguridad restaurada no se puede abrir.',
  'purge-changed': 'Algo de esta purga ya no vence. Retírela y propóngala de nuevo.',
  'purge-not-proposed': 'Esta purga no espera ninguna firma.',
  'purge-begun': 'Esta purga ya empezó y solo sigue adelante: «redress retention purge» la termina.',
  'purge-none-signed': 'No hay ninguna purga firmada. Una persona la propone en la mesa de trabajo y otra la firma.',
  'purge-work-gone':
    'El archivo .purge-… de esta purga ya no está en el espacio de trabajo y sin él no hay prueba. Restaure la copia de seguridad anterior a la purga.',
};
