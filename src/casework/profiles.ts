import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_COUNTIES } from '../decide/index.ts';
import {
  type CountyProfile,
  checkProfile,
  type DateDoubt,
  dateDoubts,
  type ProfileFault,
  readProfile,
} from '../documents/index.ts';
import { JURISDICTION_IDS } from '../jurisdictions/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from './context.ts';

/** An office: counties of two states may have one name, and each state has runs over all of its counties. */
export type OfficeOf = {
  /** The id of the state, such as `us-zz`. */
  readonly state: string;
  /** The county as runs spell it, or the name of all. */
  readonly county: string;
};

/** The profile of a county's office as it is kept, with who saved it and when. */
export type KeptProfile = OfficeOf & {
  readonly profile: CountyProfile | null;
  /** Null for one that an earlier Redress kept for the whole workspace. */
  readonly saved: { readonly at: string; readonly by: string } | null;
};

/** A fault at a key of a profile; beside the schema's own there is that of a profile of another county. */
export type FormFault = Omit<ProfileFault, 'code'> & { readonly code: ProfileFault['code'] | 'other-county' };

/** What is wrong with a profile, and how its dates stand to those of a run. */
export type ProfileCheck = { readonly faults: readonly FormFault[]; readonly dates: readonly DateDoubt[] };

/** A county's name as runs spell it: `SAN JOAQUIN` of `County of San Joaquin`. */
function countyKey(name: string): string {
  return name
    .trim()
    .toUpperCase()
    .replace(/^COUNTY OF | COUNTY$/g, '')
    .replace(/\s+/g, ' ');
}

/** Checks what may be the profile of a county, and its dates against the day as of which a run decided. */
export function checkFor(county: string, given: unknown, asOf: string | null): ProfileCheck {
  const checked = checkProfile(given);
  if (!checked.ok) return { faults: checked.faults, dates: [] };
  const { profile } = checked;
  const own = countyKey(profile.county);
  // Papers of a run over all counties bear the name of any county that the office writes.
  const faults: readonly FormFault[] =
    countyKey(county) === ALL_COUNTIES || own === countyKey(county)
      ? []
      : [
          {
            path: 'county',
            code: 'other-county',
            message: `county: this is the profile of ${profile.county}, and not of ${county}`,
          },
        ];
  return { faults, dates: dateDoubts(profile, asOf) };
}

export async function profileOf(context: Context, { state, county }: OfficeOf): Promise<KeptProfile> {
  const office = { state, county: countyKey(county) };
  const row = await context.db
    .selectFrom('profiles')
    .selectAll()
    .where('state', '=', state)
    .where('county', '=', office.county)
    .executeTakeFirst();
  if (!row) return { ...office, profile: profileOfBefore(context, office), saved: null };
  const checked = checkProfile(JSON.parse(row.profile));
  const profile = checked.ok ? checked.profile : null;
  return { ...office, profile, saved: { at: row.saved_at, by: row.saved_by } };
}

/** Workspaces had one profile for all counties of the first state until profiles were kept by county. */
function profileOfBefore({ workspace }: Context, { state, county }: OfficeOf): CountyProfile | null {
  const path = join(workspace.folder, 'county-profile.json');
  if (state !== JURISDICTION_IDS[0] || !existsSync(path)) return null;
  const read = readProfile(path);
  return read.ok && (county === ALL_COUNTIES || countyKey(read.profile.county) === county) ? read.profile : null;
}

/** The offices whose profiles are kept. */
export async function listProfiles({ db }: Context): Promise<readonly OfficeOf[]> {
  return db.selectFrom('profiles').select(['state', 'county']).orderBy('state').orderBy('county').execute();
}

/** Keeps the profile of an office, unless something is wrong with it; dates that do not fit a run are no hindrance here. */
export async function saveProfile(
  context: Context,
  who: Who,
  { state, county: name }: OfficeOf,
  given: unknown,
): Promise<Result<ProfileCheck>> {
  const county = countyKey(name);
  if (county === '') return refuse(400, 'county-missing');
  if (!JURISDICTION_IDS.includes(state)) return refuse(400, { code: 'state-not-offered', state });
  const check = checkFor(county, given, null);
  if (check.faults.length > 0) return done(check);
  const profile = JSON.stringify(given);
  const saved = { profile, saved_at: now(), saved_by: who.account };
  await context.ledger.act(async (inner, note) => {
    await inner
      .insertInto('profiles')
      .values({ state, county, ...saved })
      .onConflict((conflict) => conflict.columns(['state', 'county']).doUpdateSet(saved))
      .execute();
    note(who, { what: 'profile.save', about: `${state} ${county}` });
  });
  return done(check);
}

/** The profile as the file that the command reads. */
export async function profileFile(context: Context, office: OfficeOf): Promise<Result<string>> {
  const { profile } = await profileOf(context, office);
  if (profile === null) return refuse(404, 'profile-none');
  return done(`${JSON.stringify(profile, null, 2)}\n`);
}
