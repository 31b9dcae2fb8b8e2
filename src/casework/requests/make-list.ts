import type { Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { caseNumbers } from '../../format/bulk-format.ts';
import type { RecordHolder } from '../../format/record-holders.ts';
import { type Count, formatPartialDate, formatSection, type Person } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import { packOf } from '../choice.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { correct } from '../corrections/correction.ts';
import { correctionsInForce } from '../corrections/store.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import { type FiledRun, filedRun, reachable, wordsOfFact } from '../person/open.ts';
import { stateIdOf } from '../states.ts';
import type { RequestLineTable } from '../store/requests-schema.ts';
import type { Tables } from '../store/schema.ts';
import { ASKED_FACTS, answersTo, holdersOf, questionFor } from './asked-facts.ts';
import { type HolderWanted, holderNamed, mattersLacking, type Waiting, waitingMatters } from './people.ts';
import { type Question, questionsAbout } from './questions.ts';
import { digestOf, type IdentityCells, type SheetLine } from './sheet.ts';

/** Lines of one list at most. */
export const MOST_LINES = 5000;

/** What a line is about, sealed: to whom and what an answer is a correction, and what stood there before. */
export type LineBody = {
  readonly content: string;
  readonly person: string;
  readonly conviction: string | null;
  readonly was: string;
  readonly run: string;
  readonly cells: IdentityCells;
  readonly answerWith: string;
};

/** Where the body of a line stands: it opens in no other place. */
export function placeOfRequest(list: string, line: number): string {
  return `request ${list} ${line}`;
}

export type MadeList = {
  readonly id: string;
  readonly lines: number;
  readonly matters: number;
  /** Questions that this list had no room for. */
  readonly more: number;
};

/** A question with the matters that wait for its answer. */
type Line = Omit<LineBody, 'cells' | 'answerWith'> & {
  readonly question: string;
  readonly asked: string;
  readonly fact: RequestLineTable['fact'];
  readonly person_ref: string;
  readonly county: string;
  readonly matters: string[];
  readonly cells: IdentityCells;
  readonly answerWith: string;
};

/**
 * Makes the list of what one holder can be asked now. It stands in the database in one transaction; the file is written from it
 * whenever it is taken out, always with the same bytes. What another list asks already, what waits for a reviewer, and what
 * this holder has not on record is not asked again. People whom who makes it keeps out of are left for a colleague.
 */
export async function makeList(context: Context, who: Who, wanted: HolderWanted): Promise<Result<MadeList>> {
  const holder = await holderNamed(wanted);
  if (!holder) return refuse(404, 'request-holder-missing');
  if ((holder.per === 'county') !== (wanted.county !== '')) return refuse(422, 'request-county');
  const found = await linesFor(context, who, holder, wanted);
  if (!found.ok) return found;
  const seal = sealOf(context.workspace.folder);
  const id = newId();
  return context.ledger.act(async (inner, note): Promise<Result<MadeList>> => {
    // Two lists that are made at once wait for each other here, so that neither asks what the other does.
    await inner
      .updateTable('audit_head')
      .set((row) => ({ seq: row.ref('seq') }))
      .where('id', '=', 1)
      .execute();
    const open = await notAskedBefore(inner, wanted, found.value);
    if (open.length === 0) return refuse(409, 'request-nothing');
    const lines = open.slice(0, MOST_LINES);
    const digest = await writeLines(inner, seal, { id, wanted, lines });
    await inner
      .insertInto('request_lists')
      .values({
        id,
        state_id: wanted.state,
        holder: wanted.holder,
        county: wanted.county,
        state: 'made',
        lines: lines.length,
        digest,
        created_at: now(),
        created_by: who.account,
        sent_on: null,
        sent_to: null,
        sent_at: null,
        sent_by: null,
        closed_at: null,
        closed_by: null,
      })
      .execute();
    note(who, { what: 'request.make', about: `${id} ${lines.length}`, digest });
    const matters = new Set(lines.flatMap((line) => line.matters)).size;
    return done({ id, lines: lines.length, matters, more: open.length - lines.length });
  });
}

/** How many lines the list of each county's holder would have now; one entry, of a blank county, for a holder of the state. */
export type CanAsk = { readonly county: string; readonly lines: number; readonly matters: number };

/** What a holder can be asked now, by county: facts about other convictions are found in the counties of those. */
export async function canAsk(
  context: Context,
  who: Who,
  wanted: Omit<HolderWanted, 'county'>,
): Promise<Result<readonly CanAsk[]>> {
  const holder = await holderNamed(wanted);
  if (!holder) return refuse(404, 'request-holder-missing');
  const found = await linesFor(context, who, holder, { ...wanted, county: undefined });
  if (!found.ok) return found;
  const all: CanAsk[] = [];
  for (const [county, own] of Map.groupBy(found.value, (line) => line.county)) {
    const open = await context.db
      .transaction()
      .execute((inner) => notAskedBefore(inner, { holder: holder.id, county }, own));
    const matters = new Set(open.flatMap((line) => line.matters)).size;
    if (open.length > 0) all.push({ county, lines: open.length, matters });
  }
  return done(all.sort((a, b) => b.lines - a.lines || (a.county < b.county ? -1 : 1)));
}

/** A holder of one county, or of all of them. */
type Holders = Pick<HolderWanted, 'state'> & { readonly county: string | undefined };

/** All that a holder could be asked, in the order of runs and people. */
async function linesFor(
  context: Context,
  who: Who,
  holder: RecordHolder,
  wanted: Holders,
): Promise<Result<readonly Line[]>> {
  const packs = await waitingMatters(context.db, who)
    .innerJoin('runs', 'runs.id', 'matters.run')
    .select('runs.pack_id')
    .distinct()
    .orderBy('runs.pack_id')
    .execute();
  const lines = new Map<string, Line>();
  for (const { pack_id: pack } of packs) {
    if (stateIdOf(pack) !== wanted.state || !packOf(pack)) continue;
    const matters = await mattersLacking(context, who, {
      pack,
      facts: ASKED_FACTS.filter((fact) => holdersOf([holder], fact).length > 0),
    });
    for (const [run, own] of Map.groupBy(matters, (matter) => matter.run)) {
      const asked = await askOfRun(context, { run, matters: own, holder, wanted, lines });
      if (!asked.ok) return asked;
    }
  }
  return done([...lines.values()]);
}

type AskingRun = {
  readonly run: string;
  readonly matters: readonly Waiting[];
  readonly holder: RecordHolder;
  readonly wanted: Holders;
  readonly lines: Map<string, Line>;
};

/** Adds the questions about the people of a run. */
async function askOfRun(context: Context, { run, matters, ...asking }: AskingRun): Promise<Result<null>> {
  const opened = await filedRun(context, run);
  if (!opened.ok) return opened;
  const filed = opened.value;
  const seal = sealOf(context.workspace.folder);
  const corrections = Map.groupBy(await correctionsInForce(context.db, filed.content), ({ person }) => person);
  const keyOf = filed.rows.database.prepare('select key from convictions where id = ?');
  return reachable(async () => {
    for (const [row, own] of Map.groupBy(matters, ({ person_row }) => person_row)) {
      const asFiled = filed.person(row);
      if (!asFiled) continue;
      const person = correct(asFiled, corrections.get(asFiled.id) ?? [], filed.correcting);
      for (const matter of own) {
        const { key } = keyOf.get(matter.conviction_row) as { readonly key: string };
        const questions = questionsAbout(person, key, filed);
        for (const each of questions) addLine(seal, { ...asking, filed, person, matter, key }, each);
      }
    }
    return done(null);
  });
}

type Adding = Pick<AskingRun, 'holder' | 'wanted' | 'lines'> & {
  readonly filed: FiledRun;
  readonly person: Person;
  readonly matter: Waiting;
  readonly key: string;
};

function addLine(seal: Seal, { holder, wanted, lines, filed, person, matter, key }: Adding, asked: Question): void {
  if (holdersOf([holder], asked.asked).length === 0) return;
  // A fact of the person is looked up in the case of the conviction that needs it.
  const about = asked.count ?? person.counts.find((count) => convictionKey(count) === key)!;
  const county = holder.per === 'county' ? about.county : '';
  // A charge of no known county is of no court that could be asked.
  if (county === undefined || county !== (wanted.county ?? county)) return;
  const { content, choice, correcting } = filed;
  const { fact } = asked.askable;
  const conviction = asked.count ? convictionKey(asked.count) : null;
  const question = seal.ref('question', content, person.id, conviction ?? '', fact);
  const known = lines.get(question);
  if (known) {
    known.matters.push(matter.id);
    return;
  }
  lines.set(question, {
    question,
    content,
    person: person.id,
    conviction,
    run: filed.run,
    was: wordsOfFact(person, asked.count, fact),
    asked: asked.asked,
    fact,
    person_ref: matter.person_ref,
    county,
    matters: [matter.id],
    cells: cellsOf(holder, person, about, {
      isOfCase: asked.count !== undefined || holder.findsBy === 'case',
      question: questionFor(asked.askable, choice.pack.facts),
    }),
    answerWith: answersTo(fact, correcting),
  });
}

/** What a holder needs to find the record, and nothing else: a name only where there is no number of a case to find it by. */
function cellsOf(
  { findsBy }: RecordHolder,
  person: Person,
  count: Count,
  { isOfCase, question }: { readonly isOfCase: boolean; readonly question: string },
): IdentityCells {
  const cases = caseNumbers(person, count).join('; ');
  const byName = findsBy === 'person' || cases === '';
  const { section, text } = count.offense;
  return {
    case_number: isOfCase ? cases : '',
    county: isOfCase ? (count.county ?? '') : '',
    section: isOfCase ? (section ? formatSection(section) : text) : '',
    conviction_date: isOfCase && count.date.precision !== 'unknown' ? formatPartialDate(count.date) : '',
    name: byName ? person.names.join('; ') : '',
    birth_date: byName && person.birthDate.precision !== 'unknown' ? formatPartialDate(person.birthDate) : '',
    state_number: findsBy === 'person' ? person.id : '',
    question,
  };
}

/** What no list asks or has asked in vain: of this holder where it had no such fact, of anybody while an answer may come. */
async function notAskedBefore(
  inner: Transaction<Tables>,
  { holder, county }: Omit<HolderWanted, 'state'>,
  lines: readonly Line[],
): Promise<readonly Line[]> {
  const taken = new Set<string>();
  const inForce = inner.selectFrom('corrections').select('id').where('undone_at', 'is', null);
  for (let from = 0; from < lines.length; from += 500) {
    const rows = await inner
      .selectFrom('request_lines')
      .select('question')
      .where(
        'question',
        'in',
        lines.slice(from, from + 500).map(({ question }) => question),
      )
      .where((row) =>
        row.or([
          row('state', 'in', ['asked', 'answered']),
          // A correction that was taken back is asked for anew.
          row.and([row('state', '=', 'accepted'), row('correction', 'in', inForce)]),
          row.and([row('state', '=', 'not-on-record'), row('holder', '=', holder), row('county', '=', county)]),
        ]),
      )
      .execute();
    for (const { question } of rows) taken.add(question);
  }
  return lines.filter(({ question }) => !taken.has(question));
}

type Writing = { readonly id: string; readonly wanted: HolderWanted; readonly lines: readonly Line[] };

async function writeLines(inner: Transaction<Tables>, seal: Seal, { id, wanted, lines }: Writing): Promise<string> {
  const numbered = lines.map((line, place) => ({ ...line, line: place + 1 }));
  for (let from = 0; from < numbered.length; from += 500) {
    const some = numbered.slice(from, from + 500);
    await inner
      .insertInto('request_lines')
      .values(some.map((each) => rowOf(seal, id, wanted, each)))
      .execute();
  }
  const matters = numbered.flatMap(({ line, matters: own }) => own.map((matter) => ({ list: id, line, matter })));
  for (let from = 0; from < matters.length; from += 1000)
    await inner
      .insertInto('request_matters')
      .values(matters.slice(from, from + 1000))
      .execute();
  return digestOf(id, numbered satisfies readonly SheetLine[]);
}

function rowOf(
  seal: Seal,
  list: string,
  { holder, county }: HolderWanted,
  { line, question, asked, fact, person_ref, ...body }: Line & { readonly line: number },
): RequestLineTable {
  const { content, person, conviction, was, run, cells, answerWith } = body;
  const kept: LineBody = { content, person, conviction, was, run, cells, answerWith };
  return {
    list,
    line,
    question,
    holder,
    county,
    asked,
    fact,
    person_ref,
    state: 'asked',
    answer: null,
    file: null,
    file_line: null,
    taken_by: null,
    settled_at: null,
    settled_by: null,
    correction: null,
    sealed: seal.close(JSON.stringify(kept), placeOfRequest(list, line)),
  };
}
