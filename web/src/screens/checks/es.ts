import type { enChecks } from './en.ts';

/** Spanish: decisions that are asked again. */
export const esChecks: Record<keyof typeof enChecks, string> = {
  'checks.title': 'Preguntado de nuevo',
  'checks.lead':
    'Una de cada veinte decisiones, sorteada al azar, la responde de nuevo otro revisor con el expediente, sin la primera respuesta y sin lo que el análisis determinó.',
  'checks.toQueue': 'Revisión',
  'checks.none': 'Ninguna decisión le espera',
  'checks.noneText': 'Aquí llegan las decisiones de otros según se sortean; las suyas, nunca.',
  'checks.left': '{n} {n|decisión le espera|decisiones le esperan}.',
  'checks.differing': 'Respuestas distintas',
  'checks.differingText':
    'Diga qué respuesta vale; cuenta para la concordancia de los revisores. El asunto queda como está: devuélvalo allí si la primera respuesta era errónea.',
  'checks.noDiffering': 'No hay respuestas distintas sin resolver.',
  'checks.matter': 'Asunto {id}',
  'checks.said': '{who}: {answer}',
  'checks.settleAs': 'Resolver como',
};
