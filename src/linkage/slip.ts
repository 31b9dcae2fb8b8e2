/** Whether two texts of one length differ in one sign, or two neighbors are exchanged. */
export function areOneSlipApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const apart = [...a].flatMap((sign, at) => (sign === b[at] ? [] : [at]));
  const [first, second] = apart as [number, number];
  const neighbors = apart.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return apart.length === 1 || neighbors;
}
