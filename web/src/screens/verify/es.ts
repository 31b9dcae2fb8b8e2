import type { enVerify } from './en.ts';

/** Spanish: the check of a run. */
export const esVerify = {
  'verify.title': 'Verificar el análisis',
  'verify.lead':
    'Comprueba que los archivos de este análisis siguen siendo los que escribió, por las huellas de su manifiesto. Es lo que hace la orden redress verify.',
  'verify.inputs': 'Comprobar también los archivos de los que se hizo el análisis',
  'verify.again': 'Repetir todo el análisis a partir de ellos y comparar cada archivo byte por byte',
  'verify.begin': 'Verificar',
  'verify.hash': 'SHA-256 de su manifiesto, que llevan los documentos:',
  'verify.good.outputs': 'Verificado: los archivos de resultados son los que escribió el análisis.',
  'verify.good.inputs':
    'Verificado: los archivos de resultados y aquellos de los que se hicieron son los que consigna el manifiesto.',
  'verify.good.again': 'Verificado: estos resultados provienen de estos archivos y de esta ley.',
  'verify.otherLaw':
    'Sin verificar: los archivos son los que escribió el análisis, pero la ley de esta copia de Redress no es aquella bajo la que se decidieron.',
  'verify.inPart':
    'Verificado en parte: los archivos de resultados y aquellos de los que se hicieron son los que consigna el manifiesto, pero el análisis no se repitió.',
  'verify.bad': 'Sin verificar: los archivos siguientes no son lo que escribió el análisis.',
  'verify.at': 'Comprobado {at}. Un archivo que cambie después lo encuentra la próxima comprobación.',
  'verify.ranAgain': 'El análisis se repitió:',
  'verify.ranNotAgain': 'El análisis no se repitió:',
  'verify.same': 'cada archivo salió igual, byte por byte.',
  'verify.file': 'Archivo',
  'verify.role': 'Qué es',
  'verify.state': 'Estado',
  'verify.role.output': 'resultado',
  'verify.role.input': 'archivo del que se hizo',
  'verify.role.law': 'ley',
  'verify.state.recorded': 'como consta',
  'verify.state.changed': 'cambiado',
  'verify.state.missing': 'falta',
  'verify.state.unrecorded': 'no consta',
} satisfies Record<keyof typeof enVerify, string>;
