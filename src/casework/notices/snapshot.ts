import type { Selectable, Transaction } from 'kysely';
import { writeWholeFile } from '../../disk/whole-file.ts';
import type { CountyProfile, LetterLaw } from '../../documents/index.ts';
import { type LookupAnswer, sealAnswer, writeSnapshot } from '../../lookup/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { procedureFor } from '../matters/court.ts';
import { sealOf } from '../matters/seal.ts';
import { meaningOf } from '../orders/acts.ts';
import { profileOf } from '../profiles.ts';
import { SHOWN } from '../reconcile/keep-sightings.ts';
import { stateIdOf } from '../states.ts';
import type { NoticeTable } from '../store/notices-schema.ts';
import type { Tables } from '../store/schema.ts';
import { lawOfOffice, mattersTold, type Office, type ToldMatter } from './assess.ts';
import { lookupKeyOf, lookupKeyPath } from './codes.ts';
import { type NoticeContent, placeOfNotice } from './make-letters.ts';

export type SnapshotWritten = { readonly letters: number; readonly path: string; readonly key: string };

type Coded = Selectable<NoticeTable> & { readonly lookup_index: string | null; readonly lookup_key: string | null };

/**
 * Writes what the public look-up answers: for each letter that is out, how its cases stand now, sealed so that only its code and
 * the birth date open it. Letters that came back, were replaced by a second one, or no longer hold are not in it.
 */
export async function writeLookup(context: Context, who: Who, path: string): Promise<Result<SnapshotWritten>> {
  const { folder } = context.workspace;
  const answers: Record<string, string> = {};
  const offices = new Map<string, Promise<OfficeFacts | undefined>>();
  for (let after = ''; ; ) {
    const rows = await codedNotices(context, after);
    if (rows.length === 0) break;
    after = rows.at(-1)!.id;
    const told = await mattersTold(
      context.db,
      rows.map(({ id }) => id),
    );
    const looks = await looksAt(context.db, [...told.values()].flat());
    for (const row of rows) {
      const key = `${row.procedure} ${row.county}`;
      if (!offices.has(key)) offices.set(key, officeFacts(context, row));
      const office = await offices.get(key);
      const answer = office && answerFor(context, row, { matters: told.get(row.id) ?? [], looks, office });
      if (!answer) continue;
      const place = { index: row.lookup_index!, publicKey: row.lookup_key! };
      answers[place.index] = sealAnswer(place, JSON.stringify(answer)).toString('base64');
    }
  }
  const letters = Object.keys(answers).length;
  if (letters === 0) return refuse(409, 'lookup-no-codes');
  await context.ledger.note(who, 'lookup.snapshot', String(letters));
  writeWholeFile(path, writeSnapshot(lookupKeyOf(folder), { made: now(), answers }), true);
  return done({ letters, path, key: lookupKeyPath(folder) });
}

/** Letters that are out, with a code that holds, some hundreds behind one. */
function codedNotices({ db }: Context, after: string): Promise<Coded[]> {
  return db
    .selectFrom('notices')
    .innerJoin('notice_codes', 'notice_codes.notice', 'notices.id')
    .selectAll('notices')
    .select(['notice_codes.lookup_index', 'notice_codes.lookup_key'])
    .where('notice_codes.ended_at', 'is', null)
    .where('notice_codes.lookup_key', 'is not', null)
    .where('notices.state', 'in', ['sent', 'reached'])
    .where('notices.id', '>', after)
    .orderBy('notices.id')
    .limit(500)
    .execute();
}

type OfficeFacts = { readonly profile: CountyProfile; readonly law: LetterLaw };

async function officeFacts(context: Context, { procedure, county }: Office): Promise<OfficeFacts | undefined> {
  const { profile } = await profileOf(context, { state: stateIdOf(procedure), county });
  const law = await lawOfOffice(context.db, { procedure, county });
  return profile && law ? { profile, law } : undefined;
}

/** The last look at the state's file for each matter: whether it showed the change, and on which day. */
type Looks = ReadonlyMap<string, { readonly shows: boolean; readonly day: string }>;

async function looksAt(db: Pick<Transaction<Tables>, 'selectFrom'>, matters: readonly ToldMatter[]): Promise<Looks> {
  const rows = await db
    .selectFrom('sightings')
    .innerJoin('reconciliations', 'reconciliations.id', 'sightings.reconciliation')
    .select(['sightings.matter', 'sightings.class', 'reconciliations.at'])
    .where('sightings.matter', 'in', ['', ...matters.map(({ id }) => id)])
    .where('sightings.ordered', '=', 1)
    .orderBy('reconciliations.at')
    .execute();
  return new Map(
    rows.map(({ matter, class: seen, at }) => [
      matter,
      { shows: (SHOWN as readonly string[]).includes(seen), day: at.slice(0, 10) },
    ]),
  );
}

type Standing = { readonly matters: readonly ToldMatter[]; readonly looks: Looks; readonly office: OfficeFacts };

function answerFor(
  { workspace }: Context,
  row: Coded,
  { matters, looks, office: { profile, law } }: Standing,
): LookupAnswer | undefined {
  if (row.sealed === null) return undefined;
  const content = JSON.parse(sealOf(workspace.folder).open(row.sealed, placeOfNotice(row.id))) as NoticeContent;
  const own = matters.filter(({ id }) => content.matters.includes(id));
  const meanings = new Set(
    own.map(({ matter }) => {
      const procedure = procedureFor(matter);
      return procedure && meaningOf(procedure, matter.states.relief);
    }),
  );
  // A letter whose cases have come to stand apart, or by another order than it told of, is for a new letter to tell of.
  if (meanings.size !== 1) return undefined;
  const [meaning] = meanings;
  if (row.event !== 'undone' && row.event !== 'denied' && meaning === 'undone') return undefined;
  const seen = own.map(({ id }) => looks.get(id));
  const shows = seen.every((look) => look?.shows) ? 'change' : seen.some((look) => look) ? 'old' : 'not-looked';
  const days = seen.flatMap((look) => (look ? [look.day] : []));
  const { notice, court } = profile;
  const stands = meaning === 'given' || meaning === 'refused' || meaning === 'undone' ? meaning : 'open';
  const limits = (language: 'en' | 'es') => law.letter[language].limits.map(({ head, text }) => `${head} ${text}`);
  return {
    county: profile.county,
    stands,
    day: content.day,
    state: { shows, day: days.sort().at(-1) ?? '' },
    cases: content.rows.map(({ caseNumber, section, relief }) => {
      const words = law.reliefs[relief]?.letter;
      return {
        caseNumber,
        section,
        done: { en: words?.en.done ?? '', es: words?.es.done ?? '' },
        means: { en: words?.en.means ?? '', es: words?.es.means ?? '' },
      };
    }),
    limits: stands === 'given' ? { en: limits('en'), es: limits('es') } : { en: [], es: [] },
    help: {
      phone: notice.phone,
      hours: { en: notice.hours, es: notice.hoursEs },
      legalHelp: notice.legalHelp,
      court: [court.phone, court.website].filter(Boolean).join(', '),
    },
  };
}
