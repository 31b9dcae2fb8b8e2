/**
 * How many convictions a second each policy decides on one core: histories in memory, nothing read or written.
 * Checks the compiled form against the interpreter first, then interleaves the policies and takes the best of some
 * rounds. Time is processor time, so that a busy machine does not change the answer.
 *
 * Zenda is invented, and so are its records: the same people, their charges read as charges of its code.
 *
 *     node bench/decide.ts [lines] [rounds] [policy]
 */
import { type Choice, createDecider, type Decider } from '../src/decide/index.ts';
import { ladderOf, packs, traceLadder } from '../src/law/index.ts';
import { type Person, parseIsoDay, parseSection } from '../src/record/index.ts';
import { buildPerson } from '../src/sources/ca-doj/build-person.ts';
import { type Row, readRow, subjectOf } from '../src/sources/ca-doj/row.ts';
import { synthesize } from '../src/sources/synthetic/index.ts';

const lines = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 5);
/** Only policies whose names hold this. Alone, a policy runs faster: nothing else shapes the compiled code. */
const only = process.argv[4] ?? '';
const asOf = parseIsoDay('2020-07-01')!;
const OPTIONS = {
  dismiss: ['11357', '11358'],
  reduce: ['11359', '11360'],
  subjectUnder21AtConviction: true,
  subjectAgeThreshold: 57,
  yearsSinceConvictionThreshold: 10,
  yearsCrimeFreeThreshold: 5,
  subjectHasOnlyProp64Charges: true,
  subjectIsDeceased: true,
};

function people(dirty: boolean, zenda: boolean): readonly Person[] {
  const rows = new Map<string, Row[]>();
  const offenses = new Map<string, Row['offense']>();
  const text = [...synthesize({ county: 'SAN JOAQUIN', lines, seed: 64, dirty, header: false })].join('');
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    const id = subjectOf(fields);
    if (id === '') continue;
    const own = rows.get(id);
    const read = readRow(fields, { source: 0, line: index + 1 });
    // As the fast reader does: equal texts are one offense.
    const offense = offenses.get(read.offense.text) ?? (zenda ? inZenda(read.offense) : read.offense);
    // Under the text as the file has it, so that the same charge is one offense in Zenda too.
    offenses.set(read.offense.text, offense);
    const row = { ...read, offense };
    if (own) own.push(row);
    else rows.set(id, [row]);
  }
  return [...rows].map(([id, own]) => buildPerson(id, own));
}

/** What the Fresh Start Act reaches, then what else its clauses and flags ask for, and a charge that none does. */
const REACHED = ['100 CC', '200(A) CC', '200(B) CC', '201 CC', '300 CC', '400 CC', '200 CC', '664/201 CC'];
const BESIDE = ['50 CC', '900 CC', '901(A) CC', '901 CC', '700 CC', '701 CC', '702 CC', '703 CC'];

/** A charge as one of Zenda's code, the same for the same text: marijuana becomes what the Act reaches. */
function inZenda(offense: Row['offense']): Row['offense'] {
  const { section } = offense;
  if (section === undefined) return offense;
  const list = /^1135[7-9]$|^11360$/.test(section.number) ? REACHED : BESIDE;
  let hash = 0;
  for (const letter of offense.text) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  const text = list[hash % list.length]!;
  return { ...offense, text, section: parseSection(text) };
}

const deciders: readonly (readonly [string, Decider])[] = packs.flatMap((pack) =>
  pack.policies
    .filter(({ id }) => id.includes(only))
    .map((policy): readonly [string, Decider] => {
      const options = policy.id === 'options-2019' ? OPTIONS : policy.defaults;
      const choice: Choice = { pack, policy, setting: { asOf, county: 'SAN JOAQUIN', options } };
      return [`${pack.id} ${policy.id}`, createDecider(choice)];
    }),
);

/** Wherever the plain ladder is certain, the compiled one must say the same. */
function check(decider: Decider, some: readonly Person[]): void {
  const { pack, policy, setting } = decider.choice;
  for (const person of some) {
    for (const { conviction, decision } of decider.decide(person)) {
      const { verdict } = traceLadder(ladderOf(pack, policy), { person, conviction }, setting);
      if (verdict.kind === 'decided' && decision.missing === 0 && decision.code !== verdict.clause) {
        throw new Error(`${policy.id}: compiled ${decision.code}, interpreted ${verdict.clause}`);
      }
    }
  }
}

for (const dirty of [false, true]) {
  const everyone = people(dirty, false);
  const zendans = people(dirty, true);
  const peopleOf = ({ choice }: Decider) => (choice.pack.id === 'us-zz' ? zendans : everyone);
  for (const [, decider] of deciders) check(decider, peopleOf(decider).slice(0, 2000));
  const best = new Map<string, { seconds: number; convictions: number; open: number }>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, decider] of deciders) {
      let convictions = 0;
      let open = 0;
      const start = process.cpuUsage().user;
      for (const person of peopleOf(decider)) {
        for (const { decision } of decider.decide(person)) {
          convictions++;
          if (decision.missing !== 0) open++;
        }
      }
      const seconds = (process.cpuUsage().user - start) / 1e6;
      if (seconds < (best.get(name)?.seconds ?? Infinity)) best.set(name, { seconds, convictions, open });
    }
  }
  console.log(`${dirty ? 'dirty' : 'clean'}: ${everyone.length} people`);
  for (const [name, { seconds, convictions, open }] of best) {
    const rate = Math.round(convictions / seconds).toLocaleString('en-US');
    console.log(`  ${name.padEnd(40)} ${rate.padStart(12)} convictions/s  ${convictions} decided, ${open} open`);
  }
}
