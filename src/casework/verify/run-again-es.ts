/**
 * What comes of a run that is done again in Spanish, found by its English sentence; `{files}` stands for what was found. For
 * review by a named reader.
 */
export const RUN_AGAIN_IN_SPANISH: Readonly<Record<string, string>> = {
  'these differ: {files}': 'estos son distintos: {files}',
  '{file} cannot be read, so the corrections of the run are not known':
    '{file} no se puede leer, así que no se conocen las correcciones del análisis',
  'its tables are of another system; `redress verify --inputs … --rerun` reads them through their mapping again':
    'sus tablas son de otro sistema; `redress verify --inputs … --rerun` las vuelve a leer por su mapeo',
  'the reference engine holds everything in memory and takes inputs up to {most} MB, and these have {size} MB; without --reference the run is done again by the fast engine':
    'el motor de referencia tiene todo en la memoria y acepta archivos de hasta {most} MB, y estos tienen {size} MB; sin --reference, el motor rápido repite el análisis',
  'the reference engine reads no packed files; without --reference the run is done again by the fast engine':
    'el motor de referencia no lee archivos comprimidos; sin --reference, el motor rápido repite el análisis',
};
