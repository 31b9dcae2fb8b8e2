/** The titles of profiles of receivers in Spanish, found by the English. For review by a named reader. */
export const PROFILE_TITLES_IN_SPANISH: Readonly<Record<string, string>> = {
  'Update batches of Redress, in CSV, JSON and XML': 'Remesas de cambios de Redress, en CSV, JSON y XML',
  'Fixed segments, in the manner of a repository that takes reports electronically':
    'Segmentos fijos, a la manera de un archivo estatal que recibe informes por vía electrónica',
};
