import type { SavingsTexts } from './savings-texts.ts';

export const SAVINGS_ES: SavingsTexts = {
  lead: 'Una estimación del trabajo que la oficina se ahorra, a partir de las cifras del análisis y de supuestos que cualquiera puede cambiar. Ningún condado lo ha medido.',
  table: 'Estimación',
  levels: { low: 'Baja', central: 'Central', high: 'Alta' },
  rows: {
    reviewHours: 'Horas de revisión ahorradas',
    paperHours: 'Horas de papeleo ahorradas',
    programHours: 'Horas que requiere el programa',
    hours: 'Horas ahorradas',
    dollars: 'Dólares ahorrados',
    letters:
      'Dólares de franqueo de las cartas a todas las personas con alivio (no es un ahorro: se pagan en ambos casos)',
  },
  vanishes: (minutes) =>
    `Con los demás supuestos centrales, no se ahorraría nada si revisar una condena tomara ${minutes} minutos o menos.`,
  never:
    'Con los demás supuestos centrales, la duración de una revisión no cambia si se ahorran horas: lo deciden solo el papeleo y las horas del programa.',
  assumptionsTitle: 'Supuestos',
  assumptionsLead:
    'La estimación baja toma el valor bajo de cada supuesto, es decir, el más alto cuando un valor mayor reduce el ahorro. “No se ahorra nada con” es el valor con el que el ahorro es cero, con todos los demás supuestos en su valor central.',
  assumption: 'Supuesto',
  assumptions: {
    reviewMinutes: 'Minutos para revisar a mano una condena',
    paperMinutes: 'Minutos para preparar a mano los documentos de una condena',
    reviewedBefore: 'Proporción de condenas que la oficina revisaría a mano sin el programa',
    reviewedAnyway: 'Proporción de las decisiones del programa que una persona vuelve a leer de todos modos',
    hourlyCost: 'Costo de una hora de trabajo, en dólares',
    programHours: 'Horas para ejecutar el programa y comprobar sus resultados',
    postage: 'Franqueo de una carta, en dólares',
  },
  breakEven: 'No se ahorra nada con',
  noBreakEven: 'ningún valor',
  source: 'Fuente',
  sources: {
    'Code for America, success stories: about 15 minutes a case. News-Leader, June 7, 2023: 16 minutes a case in Greene County, Missouri. The low value is a guess.':
      'Code for America, historias de éxito: unos 15 minutos por caso. News-Leader, 7 de junio de 2023: 16 minutos por caso en el condado de Greene, Misuri. El valor bajo es una suposición.',
    'U.S. Postal Service, one-ounce letter, July 2025': 'Servicio Postal de EE. UU., carta de una onza, julio de 2025',
  },
  noSource: 'Una suposición sin fuente; sustitúyala por su propia cifra',
  workTitle: 'Cifras del análisis que usa la estimación',
  work: {
    decided: 'Condenas decididas',
    handReviews: 'De ellas, pendientes de la revisión de una persona',
    withRelief: 'Condenas con alivio',
    peopleWithRelief: 'Personas con alivio',
  },
  formula:
    'Las horas de revisión ahorradas son las condenas que la oficina revisaría sin el programa, menos las que quedan pendientes de una persona y las que una persona vuelve a leer, por los minutos de una revisión. Las horas de papeleo son las condenas con alivio entre las que se habrían revisado, por los minutos de sus documentos. Las horas ahorradas son ambas, menos las horas del programa; los dólares son las horas por el costo de una hora. Una cifra bajo cero significa que el programa cuesta más de lo que ahorra.',
  claimsTitle: 'Afirmaciones públicas, recalculadas',
  claimsLead:
    'El condado de San Joaquin dijo que 26,000 casos de la Proposición 47 le tomaron cuatro años y 2.5 millones de dólares. También dijo que la automatización ahorró 1 millón de dólares en sus condenas de la Proposición 64, unas 4,000 (publicado en Lodi News, 2019). Esto es lo que resulta de los supuestos de arriba para los mismos números de casos.',
  claimed: 'Afirmado',
  claims: {
    casesDollars: 'Costo de revisar a mano 26,000 casos y preparar sus documentos, en dólares',
    casesPeople: 'Personas que estos casos ocupan a tiempo completo durante cuatro años',
    casesMinutes: 'Minutos que tuvo que tomar cada caso para que la afirmación sea cierta',
    savedDollars: 'Costo de hacer lo mismo con 4,000 condenas, en dólares',
    savedMinutes: 'Minutos que tuvo que tomar cada condena para que la afirmación sea cierta',
  },
  notClearing:
    'No se estima aquí lo que cuesta no limpiar los antecedentes, en salarios y viviendas perdidos: no tenemos una fuente que corresponda a este archivo.',
};
