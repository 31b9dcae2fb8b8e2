import { createDecider } from '../../decide/index.ts';
import { caseNumbers } from '../../format/bulk-format.ts';
import type { RecordHolder } from '../../format/record-holders.ts';
import { type Count, formatPartialDate, formatSection, type Person } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import { type Correction, correct } from '../corrections/correction.ts';
import type { Seal } from '../matters/seal.ts';
import type { FiledRun } from '../person/filed-run.ts';
import { wordsOfFact } from '../person/words-of-fact.ts';
import type { RequestLineTable } from '../store/requests-schema.ts';
import { answersTo, holdersOf, questionFor } from './asked-facts.ts';
import { type Question, questionsAbout } from './questions.ts';
import type { IdentityCells } from './sheet.ts';

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

/** A question with the matters that wait for its answer. */
export type Line = LineBody & {
  readonly question: string;
  readonly asked: string;
  readonly fact: RequestLineTable['fact'];
  readonly person_ref: string;
  readonly county: string;
  readonly matters: { readonly matter: string; readonly run: string }[];
};

/** Where the body of a line of a list, and that of a question that was found, stand: they open in no other place. */
export function placeOfRequest(list: string, line: number): string {
  return `request ${list} ${line}`;
}

export function placeOfFound(look: string, place: number): string {
  return `request found ${look} ${place}`;
}

/** A matter that lacks some facts, as far as asking for them needs it. */
export type Waiting = {
  readonly id: string;
  readonly person_ref: string;
  readonly person_row: number;
  readonly conviction_row: number;
};

export type AskingRun = {
  readonly filed: FiledRun;
  readonly seal: Seal;
  readonly holder: RecordHolder;
  readonly matters: readonly Waiting[];
  readonly corrections: readonly Correction[];
  readonly onMatters: (done: number) => void;
};

/**
 * Adds what a holder can be asked about the people of a run: each is read from the files again, corrections laid over. Throws
 * the error of a file that is gone.
 */
export function addLinesOfRun(lines: Map<string, Line>, { filed, matters, corrections, ...asking }: AskingRun): void {
  const byPerson = Map.groupBy(corrections, ({ person }) => person);
  const keyOf = filed.rows.database.prepare('select key from convictions where id = ?');
  const decider = createDecider(filed.choice);
  let done = 0;
  for (const [row, own] of Map.groupBy(matters, ({ person_row }) => person_row)) {
    const asFiled = filed.person(row);
    done += own.length;
    asking.onMatters(done);
    if (!asFiled) continue;
    const person = correct(asFiled, byPerson.get(asFiled.id) ?? [], filed.correcting);
    for (const matter of own) {
      const { key } = keyOf.get(matter.conviction_row) as { readonly key: string };
      for (const each of questionsAbout(person, key, { ...filed, decider }))
        addLine({ ...asking, lines, filed, person, matter, key }, each);
    }
  }
}

type Adding = Pick<AskingRun, 'filed' | 'seal' | 'holder'> & {
  readonly lines: Map<string, Line>;
  readonly person: Person;
  readonly matter: Waiting;
  readonly key: string;
};

function addLine({ seal, holder, lines, filed, person, matter, key }: Adding, asked: Question): void {
  if (holdersOf([holder], asked.asked).length === 0) return;
  // A fact of the person is looked up in the case of the conviction that needs it.
  const about = asked.count ?? person.counts.find((count) => convictionKey(count) === key)!;
  const county = holder.per === 'county' ? about.county : '';
  // A charge of no known county is of no court that could be asked.
  if (county === undefined) return;
  const { content, run, choice, correcting } = filed;
  const { fact } = asked.askable;
  const conviction = asked.count ? convictionKey(asked.count) : null;
  const question = seal.ref('question', content, person.id, conviction ?? '', fact);
  const known = lines.get(question);
  if (known) {
    known.matters.push({ matter: matter.id, run });
    return;
  }
  lines.set(question, {
    question,
    content,
    person: person.id,
    conviction,
    run,
    was: wordsOfFact(person, asked.count, fact),
    asked: asked.asked,
    fact,
    person_ref: matter.person_ref,
    county,
    matters: [{ matter: matter.id, run }],
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
