/**
 * What a run decided, one row a conviction and one a person. Row ids are numbers of this run alone: an address that
 * holds one names no person. `key` columns are the state's numbers and never leave in an address or a log.
 */
export const ROWS_SCHEMA = `
create table people (
  id integer primary key,
  key text not null,
  name text not null,
  sex text not null,
  race text not null,
  age_group text not null,
  convictions integer not null,
  decided integer not null,
  relief integer not null,
  impact integer not null,
  incomplete integer not null,
  corrected integer not null,
  places blob not null
) strict;
create table convictions (
  id integer primary key,
  person_id integer not null references people(id),
  key text not null,
  section text not null,
  offense text not null,
  level text not null,
  date text not null,
  year integer,
  county text not null,
  cases text not null,
  outcome text not null,
  clause text not null,
  reason text not null,
  missing integer not null,
  floor text not null,
  raised integer not null,
  open integer not null,
  below_floor integer not null,
  corrected integer not null
) strict;
`;

/** Bits of `impact`: what a person contributes to which figure. */
export const IMPACT_BITS = {
  noFelony: 1,
  noConviction: 2,
  noConvictionInLast7Years: 4,
  dismissAllNoFelony: 8,
  dismissAllNoConviction: 16,
  dismissAllNoConvictionInLast7Years: 32,
  floorNoFelony: 64,
  floorNoConviction: 128,
  floorNoConvictionInLast7Years: 256,
  /** Not of an impact but of the person: any relief at all. */
  relieved: 512,
} as const;

export const AGE_GROUPS = [
  'under 25',
  '25 to 34',
  '35 to 44',
  '45 to 54',
  '55 to 64',
  '65 and over',
  'unknown',
] as const;
