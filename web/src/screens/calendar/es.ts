import type { enCalendar } from './en.ts';

/** Spanish: the calendar of what is due. */
export const esCalendar = {
  'calendar.title': 'Calendario',
  'calendar.lead':
    'En cada día, en cuántos asuntos vence el próximo plazo, según los días del tribunal. Un día con asuntos lleva a la cola.',
  'calendar.toQueue': 'Revisión',
  'calendar.none': 'Todavía no hay asuntos',
  'calendar.noneText': 'Los asuntos se abren desde los resultados de un análisis terminado.',
  'calendar.procedure': 'Procedimiento',
  'calendar.court': 'Tribunal',
  'calendar.office': 'Todos los tribunales de la oficina',
  'calendar.months': 'Meses',
  'calendar.before': 'Mes anterior',
  'calendar.today': 'Este mes',
  'calendar.after': 'Mes siguiente',
  'calendar.total': '{n} {n|asunto vence|asuntos vencen} en este mes. Los días sin tribunal son los de:',
  'calendar.noHolidays':
    'El calendario del procedimiento no tiene los feriados de este año: solo se marcan los fines de semana, y un plazo que los necesita lo dice en su ficha.',
  'calendar.due': 'vencen {n}',
  'calendar.weekend': 'fin de semana, sin tribunal',
  'calendar.closure': 'tribunal cerrado',
  'calendar.earlier': 'Vencen antes de este mes: {n}. El último día de estos:',
  'calendar.later': 'Vencen después de este mes: {n}. El primer día de estos:',
  'calendar.withoutDay': 'Sin día: {n} {n|asunto|asuntos}.',
} as const satisfies Readonly<Record<keyof typeof enCalendar, string>>;
