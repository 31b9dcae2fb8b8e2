/** English: the calendar of what is due. */
export const enCalendar = {
  'calendar.title': 'Calendar',
  'calendar.lead':
    'On each day, how many matters have a next clock that ends, by the days of the court. A day with matters leads into the queue.',
  'calendar.toQueue': 'Review',
  'calendar.none': 'No matters yet',
  'calendar.noneText': 'Matters are opened from the results of a finished run.',
  'calendar.procedure': 'Procedure',
  'calendar.court': 'Court',
  'calendar.office': 'All courts of the office',
  'calendar.months': 'Months',
  'calendar.before': 'Month before',
  'calendar.today': 'This month',
  'calendar.after': 'Month after',
  'calendar.total': '{n} {n|matter is|matters are} due in this month. Days without court are those of:',
  'calendar.noHolidays':
    'The holidays of this year are not in the procedure’s calendar: only weekends are marked, and a clock that needs them says so on its card.',
  'calendar.due': '{n} due',
  'calendar.weekend': 'weekend, no court',
  'calendar.closure': 'court closed',
  'calendar.earlier': 'Due before this month: {n}. The last day of these:',
  'calendar.later': 'Due after this month: {n}. The first day of these:',
  'calendar.withoutDay': 'With no day: {n} {n|matter|matters}.',
} as const;
