/** The counties of California, as `STP_ORI_CNTY_NAME` names them. */
export const COUNTIES: ReadonlySet<string> = new Set(
  `ALAMEDA, ALPINE, AMADOR, BUTTE, CALAVERAS, COLUSA, CONTRA COSTA,
   DEL NORTE, EL DORADO, FRESNO, GLENN, HUMBOLDT, IMPERIAL, INYO,
   KERN, KINGS, LAKE, LASSEN, LOS ANGELES, MADERA, MARIN,
   MARIPOSA, MENDOCINO, MERCED, MODOC, MONO, MONTEREY, NAPA,
   NEVADA, ORANGE, PLACER, PLUMAS, RIVERSIDE, SACRAMENTO, SAN BENITO,
   SAN BERNARDINO, SAN DIEGO, SAN FRANCISCO, SAN JOAQUIN, SAN LUIS OBISPO, SAN MATEO, SANTA BARBARA,
   SANTA CLARA, SANTA CRUZ, SHASTA, SIERRA, SISKIYOU, SOLANO, SONOMA,
   STANISLAUS, SUTTER, TEHAMA, TRINITY, TULARE, TUOLUMNE, VENTURA,
   YOLO, YUBA`.split(/,\s*/),
);

const AROUND = /^(COUNTY|CO\.?) OF |[ ,]+(COUNTY|CNTY|CNY|CO\.?)(?=$|[ ,])|[ ,]+(CA|CALIF(ORNIA)?)\.?$|[ ,.-]+$/g;

/** No name of a county with words around it is longer; a bound keeps any text at all from costing much. */
const LONGEST = 60;

/** The county that a text names with words around it (`SACRAMENTO COUNTY`, `COUNTY OF YOLO`, `KERN CO`); else the text. */
export function countyNamedIn(text: string): string {
  if (COUNTIES.has(text) || text.length > LONGEST) return text;
  const name = text.replace(AROUND, '').trim();
  return COUNTIES.has(name) ? name : text;
}
