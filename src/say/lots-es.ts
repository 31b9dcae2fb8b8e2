import type { LOTS_EN } from './lots-en.ts';

/** What is said of lots and their samples, in Spanish; the values are those of the English table. */
type Table = {
  readonly [Code in keyof typeof LOTS_EN]: (typeof LOTS_EN)[Code] extends (values: infer Values) => string
    ? (values: Values) => string
    : string;
};

export const LOTS_ES: Table = {
  'reviewer-missing': 'No hay ninguna cuenta abierta con este nombre que pueda actuar en los asuntos.',
  'check-malformed': 'Así no se responde de nuevo una decisión.',
  'check-missing': 'No hay tal decisión para responder de nuevo.',
  'check-own': 'Usted ya respondió esto; tiene que hacerlo otra persona.',
  'check-answered': 'Otra persona ya respondió esta decisión entretanto.',
  'check-nothing-to-settle': 'Solo se resuelve una decisión con dos respuestas distintas, y una sola vez.',
  'lot-malformed': 'Así no se pide un lote.',
  'lot-missing': 'No existe ese lote.',
  'lot-no-rule': 'Este procedimiento no tiene un acto por el que se acepte un lote.',
  'lot-empty':
    'Ningún asunto de esta cola puede estar en un lote: están decididos, tomados, en otro lote, o tienen una señal, un dato que falta o una corrección.',
  'lot-one-stratum': 'Elija un solo estrato: un lote contiene solo asuntos parecidos.',
  'lot-plan-no-limit': 'El plan no fija un límite para los defectos que esta muestra busca.',
  'lot-refused-unchanged':
    'Estos asuntos estaban en un lote que no pasó, y nada en él ha cambiado desde entonces. Revíselos uno por uno o corrija lo que estaba mal; no se hace un segundo sorteo.',
  'lot-drawn-already': 'La muestra de este lote ya está sorteada; un lote tiene un solo sorteo.',
  'lot-not-drawn': 'La muestra de este lote todavía no está sorteada.',
  'lot-not-answered': 'La muestra de este lote no está respondida hasta el final.',
  'lot-refused':
    'La muestra muestra más de lo que el plan tolera: este lote no se puede aceptar ni se sortea otra vez.',
  'lot-void': 'Un asunto de este lote ha cambiado, así que el lote es nulo. Congele uno nuevo.',
  'lot-other-state': 'El lote no está en el punto en que se hace esto; vuelva a mirarlo.',
  'lot-other-person': 'Esto tiene que hacerlo otra persona: nadie hace las dos mitades.',
  'lot-own-answer': 'Usted respondió una parte de esta muestra; esto tiene que hacerlo otra persona.',
  'lot-own-freeze':
    'Usted congeló este lote y vio lo que se determinó de sus asuntos; por eso otro abogado responde su muestra.',
  'lot-still-blind':
    'Usted todavía puede responder lugares de esta muestra, así que lo que muestra sigue oculto para usted. Respóndalos primero o déjelo a alguien que no responda ninguno.',
  'lot-recused':
    'Usted se mantiene al margen de lo que concierne a una persona de este lote; esto tiene que hacerlo un colega.',
  'lot-propose-role': 'En este procedimiento otro papel propone un lote.',
  'lot-sign-role': 'En este procedimiento otro papel firma un lote.',
  'lot-step-up': 'Dé otra vez su contraseña antes de firmar un lote.',
  'lot-elusion': 'Una muestra de omisiones no mueve ningún asunto; su resultado consta en su certificado.',
  'lot-place-missing': 'Este lugar no salió en el sorteo.',
  'lot-answered': 'Este lugar ya tiene su respuesta, o las dos respuestas.',
  'lot-answer-unknown': 'Esta no es una de las respuestas.',
  'lot-nothing-back': 'No hay ninguna respuesta suya que retirar.',
  'lot-nothing-to-settle': 'Solo se resuelve un lugar con dos respuestas distintas.',
  'lot-not-judged': 'La muestra no está respondida hasta el final, así que todavía no hay nada que certificar.',
  'lot-not-printed': 'El certificado no se pudo imprimir; la terminal dice dónde falló.',
  'lot-plan-impossible': ({ convictions }) =>
    `Ninguna muestra lo demuestra para ${convictions} asuntos: el plan acepta tantos defectos como no tolera. Acepte menos o tolere más.`,
};
