/** A share as percent, never rounded down to what would look kept: 3 of 17 is 17.648%. */
export function shareInPercent(share: number): string {
  return `${(Math.ceil(share * 100_000 - 1e-6) / 1000).toFixed(3)}%`;
}
