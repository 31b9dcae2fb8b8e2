import { NO, type Truth, YES } from '../../../record/index.ts';

/** A result code of the courts behind the words of a charge: `ASSAULT 4 / GV`. */
const CODE = /\/\s*(G[VR]?)$/;
const NAMED = /\bDV\b|\bDOMESTIC\b/;

/**
 * Whether a description of a charge, in capital letters, says that it was domestic violence: in words, or by the result code
 * that a mapping writes behind them. Plain guilt (`G`) says that it was not, since the courts have a code for it.
 */
export function domesticAnswers(key: string): (description: string) => Readonly<Record<string, Truth>> {
  return (description) => {
    const code = CODE.exec(description)?.[1];
    if (NAMED.test(description) || code === 'GV' || code === 'GR') return { [key]: YES };
    return code === 'G' ? { [key]: NO } : {};
  };
}
