/** A name as the state writes it, `LAST,FIRST MIDDLE`, in the forms that papers need. */
export type PersonName = {
  /** `LAST, FIRST MIDDLE`: for lists that are sorted by it. */
  readonly listed: string;
  /** `FIRST MIDDLE LAST`: for a caption and an address. */
  readonly spoken: string;
};

export const NAME_NOT_RECORDED = "NAME NOT IN THE STATE'S RECORD";

const SUFFIX = /^(.*?)[\s,]+(JR|SR|II|III|IV|V)\.?$/i;

/**
 * Both forms of a name. The letters stay as the record has them: turning `MC DONALD` into `McDonald`, or `McDonald`
 * into `Mcdonald`, is a guess, and a court's caption is no place for a guess. Only the order changes, and several
 * blanks become one.
 */
export function readName(recorded: string): PersonName {
  const name = recorded.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name === '') return { listed: NAME_NOT_RECORDED, spoken: NAME_NOT_RECORDED };
  const comma = name.indexOf(',');
  if (comma < 0) return { listed: name, spoken: name };
  const last = name.slice(0, comma).trim();
  const rest = name.slice(comma + 1).trim();
  if (last === '' || rest === '') return { listed: last || rest, spoken: last || rest };
  // `SMITH,JOHN JR`: the suffix follows the family name when the name is spoken.
  const suffix = SUFFIX.exec(rest);
  const given = suffix && suffix[1]!.trim() !== '' ? suffix[1]!.trim() : rest;
  const spoken = given === rest ? `${rest} ${last}` : `${given} ${last} ${suffix![2]}`;
  return { listed: `${last}, ${rest}`, spoken };
}

/** A name as it is spoken, of one that the record writes; undefined where the record has none. */
export function personName(recorded: string): string | undefined {
  const { spoken } = readName(recorded);
  return spoken === NAME_NOT_RECORDED ? undefined : spoken;
}
