import type { enCorrections } from './en.ts';

/** Spanish: the list of corrections. */
export const esCorrections = {
  'corrections.lead': 'Datos corregidos con expedientes judiciales, superpuestos al archivo del estado.',
  'corrections.exportCsv': 'Exportar como CSV',
  'corrections.exportJson': 'Exportar como JSON',
  'corrections.noneHeading': 'Todavía no hay correcciones',
  'corrections.none': 'Abra a una persona y elija «Corregir un dato» cuando tenga el expediente.',
} satisfies Record<keyof typeof enCorrections, string>;
