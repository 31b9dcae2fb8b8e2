/** What the first page says, before anything else is loaded. */
export const FIRST = {
  en: {
    title: 'Read your California record',
    lead: 'See every conviction on your rap sheet and what the law may let you ask for.',
    private: 'Your record stays on this device',
    privateText:
      'Your phone or computer reads the record by itself. This page sends nothing, keeps nothing, and counts nothing. When it is loaded, you can turn off the internet.',
    need: 'What you need',
    needText:
      'Your rap sheet from the California Department of Justice, as a PDF with text or as a text file. A photo or a scan cannot be read.',
    get: 'How to get one: oag.ca.gov/fingerprints/record-review',
    not: 'This is not legal advice',
    notText: 'What you see is a start for a talk with a lawyer. A lawyer must look at it before you file anything.',
    start: 'Start',
    size: 'This loads the reader once: less than one megabyte.',
    loading: 'Loading the reader …',
    failed: 'The reader could not be loaded. Check the internet and press Start again.',
    skip: 'Skip to the content',
    language: 'Language',
  },
  es: {
    title: 'Lea su historial de California',
    lead: 'Vea cada condena de su historial y lo que la ley quizás le deje pedir.',
    private: 'Su historial no sale de este aparato',
    privateText:
      'Su teléfono o computadora lee el historial sin ayuda. Esta página no envía nada, no guarda nada y no cuenta nada. Cuando termine de cargar, puede apagar el internet.',
    need: 'Qué necesita',
    needText:
      'Su historial (rap sheet) del Departamento de Justicia de California, en PDF con texto o como archivo de texto. Una foto o un escaneo no se puede leer.',
    get: 'Cómo pedirlo: oag.ca.gov/fingerprints/record-review',
    not: 'Esto no es consejo legal',
    notText:
      'Lo que verá sirve para empezar a hablar con un abogado. Un abogado debe mirarlo antes de que usted presente algo.',
    start: 'Empezar',
    size: 'Esto carga el lector una vez: menos de un megabyte.',
    loading: 'Cargando el lector …',
    failed: 'No se pudo cargar el lector. Revise el internet y oprima Empezar otra vez.',
    skip: 'Ir al contenido',
    language: 'Idioma',
  },
} as const;

export type Language = keyof typeof FIRST;
