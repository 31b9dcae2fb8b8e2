/**
 * How many convictions a second each policy decides on one core: histories in memory, nothing read or written. Every
 * policy runs in a process of its own, as in a run; checks the compiled form against the interpreter first, then takes
 * the best of many rounds. Time is processor time, so that a busy machine does not change the answer.
 *
 * 20,000 lines are histories that stay in the processor's cache, as they do in a run, which builds each just before it
 * is decided; many more are fetched from memory, which takes about as long as deciding.
 *
 * Zenda is invented, and so are its records: the same people, their charges read as charges of its code.
 *
 *     node bench/decide.ts [lines] [rounds] [policy]
 */
import { spawnSync } from 'node:child_process';
import { type Choice, createDecider, type Decider } from '../src/decide/index.ts';
import { packs } from '../src/jurisdictions/packs.ts';
import { buildPerson } from '../src/jurisdictions/us-ca/doj/build-person.ts';
import { type Row, readRow, subjectOf } from '../src/jurisdictions/us-ca/doj/row.ts';
import { parseSection } from '../src/jurisdictions/us-ca/sections.ts';
import { synthesize } from '../src/jurisdictions/us-ca/synthetic/index.ts';
import { ladderOf, traceLadder } from '../src/law/index.ts';
import { type Person, parseIsoDay } from '../src/record/index.ts';

const lines = Number(process.argv[2] ?? 20_000);
const rounds = Number(process.argv[3] ?? 100);
/** Only policies whose names hold this. */
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
  const texts = new Map<string, unknown>();
  // As the fast reader does: equal texts are one object.
  const once = <Value>(key: string, make: () => Value): Value => {
    const known = (texts.get(key) as Value | undefined) ?? make();
    texts.set(key, known);
    return known;
  };
  const text = [...synthesize({ county: 'SAN JOAQUIN', lines, seed: 64, dirty, header: false })].join('');
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    const id = subjectOf(fields);
    if (id === '') continue;
    const own = rows.get(id);
    const read = readRow(fields, { source: 0, line: index + 1 });
    const { offense, disposition, date, birthDate } = read;
    const row: Row = {
      ...read,
      // Under the text as the file has it, so that the same charge is one offense in Zenda too.
      offense: once(`offense ${offense.from} ${offense.text}`, () => (zenda ? inZenda(offense) : offense)),
      disposition: once(`disposition ${disposition.kind} ${disposition.text}`, () => disposition),
      date: once(`date ${date.first} ${date.last}`, () => date),
      birthDate: once(`date ${birthDate.first} ${birthDate.last}`, () => birthDate),
    };
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
    .filter(({ id }) => `${pack.id} ${id}`.includes(only))
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

function measure(name: string, decider: Decider): void {
  for (const dirty of [false, true]) {
    const everyone = people(dirty, decider.choice.pack.id === 'us-zz');
    check(decider, everyone.slice(0, 1000));
    let best = Infinity;
    let [convictions, open] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      [convictions, open] = [0, 0];
      const start = process.cpuUsage();
      for (const person of everyone) {
        for (const { decision } of decider.decide(person)) {
          convictions++;
          if (decision.missing !== 0) open++;
        }
      }
      const { user, system } = process.cpuUsage(start);
      best = Math.min(best, (user + system) / 1e6);
    }
    const rate = Math.round(convictions / best).toLocaleString('en-US');
    process.stdout.write(
      `| ${name} | ${dirty ? 'dirty' : 'clean'} | ${rate} | ${convictions.toLocaleString('en-US')} | ${open.toLocaleString('en-US')} |\n`,
    );
  }
}

const ONE = process.env.REDRESS_BENCH_ONE;
if (ONE !== undefined) measure(ONE, deciders.find(([name]) => name === ONE)![1]);
else {
  process.stdout.write('| policy | file | convictions/s | decided | left open |\n| --- | --- | --- | --- | --- |\n');
  for (const [name] of deciders) {
    const { status, stderr } = spawnSync(process.execPath, process.argv.slice(1), {
      env: { ...process.env, REDRESS_BENCH_ONE: name },
      stdio: ['ignore', 'inherit', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
  }
}
