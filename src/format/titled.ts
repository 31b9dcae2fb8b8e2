/** The name of a county in capitals, `SAN JOAQUIN`, as people write it: `San Joaquin`. */
export function titled(name: string): string {
  return name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}
