import type { enSteps } from './en.ts';

/** Spanish: a run one step at a time. */
export const esSteps = {
  'steps.title': 'Un análisis paso a paso',
  'steps.lead':
    'Siete preguntas y al final los resultados. Nada es definitivo: todo análisis se puede repetir con otras opciones.',
  'steps.progress': 'Paso',
  'steps.1': '¿Qué archivo quiere leer?',
  'steps.1.text': 'Dé el archivo que envió el estado. Para mirar primero, use el inventado.',
  'steps.2': '¿Es este el archivo que quería?',
  'steps.2.text': 'Esto es lo que contiene. Mire los años, los condados y los datos que faltan antes de seguir.',
  'steps.3': '¿Cuál es su condado?',
  'steps.3.text': 'Solo se deciden las condenas de este condado. Las demás cuentan como antecedentes.',
  'steps.4': '¿Qué política quiere?',
  'steps.4.text':
    'Una política dice lo que da el condado. La ley por sí sola es el mínimo y está junto a cada determinación.',
  'steps.5': '¿La política le deja elegir algo?',
  'steps.5.text':
    'Aquí se fijan secciones y umbrales, si la política los tiene. Si no está seguro, déjelos como están.',
  'steps.6': '¿Hasta qué día se cuentan edades y años?',
  'steps.6.text': 'La fecha de referencia es por lo general hoy, o el día en que se presenta.',
  'steps.7': '¿Está todo bien?',
  'steps.7.text': 'Léalo una vez más. Después ejecute el análisis; los resultados se abren solos.',
  'steps.fixed': 'Esta política no deja nada que elegir. Siga adelante.',
} satisfies Record<keyof typeof enSteps, string>;
