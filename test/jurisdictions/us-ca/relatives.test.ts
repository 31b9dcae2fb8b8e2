import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runEngine } from '../../../src/bulk/engine/engine.ts';
import type { Engine } from '../../../src/bulk/engine-seam.ts';
import { referenceEngine } from '../../../src/bulk/reference/engine.ts';
import { packs, readOptionsFile } from '../../../src/jurisdictions/packs.ts';
import { policyOf } from '../../../src/law/index.ts';
import { parseIsoDay } from '../../../src/record/index.ts';
import { readTable, runOn, temporaryFolder } from '../../support/run.ts';
import { ages, inchoate } from './relatives/ages.ts';
import { bars, prior } from './relatives/bars.ts';
import { counties } from './relatives/counties.ts';
import { fileOfHistories } from './relatives/history.ts';
import { dispositions, laterLines } from './relatives/later-lines.ts';
import { destruction, petitions, prop47, prop47Later } from './relatives/other-laws.ts';
import { days, sections } from './relatives/sections-and-days.ts';
import type { Table } from './relatives/table.ts';
import { gaps, writtenForms } from './relatives/written-forms.ts';

/**
 * Invented people whose outcomes were derived from the law, a table for each family of questions, so that a case and its
 * relatives (other subdivisions, spellings, days on either side, later lines, counties) stand together. Both engines
 * read them from a file of the state and must write the same bytes.
 */
const TABLES: readonly Table[] = [
  sections,
  days,
  ages,
  inchoate,
  bars,
  prior,
  laterLines,
  dispositions,
  writtenForms,
  gaps,
  ...counties,
  prop47,
  ...prop47Later,
  ...petitions,
  ...destruction,
];

const folder = temporaryFolder();
const fastEngine: Engine = (work, hooks) => runEngine(work, hooks, { here: true });

/** What the run of a table needs beside its people. */
function settingOf({ law, policy, options, asOf, county }: Table) {
  const pack = packs.find(({ id }) => id === law)!;
  const chosen = policyOf(pack, policy)!;
  const read = options === undefined ? undefined : readOptionsFile(options);
  if (read !== undefined && !read.ok) throw new Error(`the options of a table must be sound: ${JSON.stringify(read)}`);
  return { pack, policy: chosen, options: read?.options ?? chosen.defaults, asOf: parseIsoDay(asOf)!, county };
}

async function decided(engine: Engine, table: Table) {
  const histories = new Map(table.rows.map(([, history], index) => [String(900000001 + index), history]));
  const { text, asked } = fileOfHistories(histories, table.county);
  const { analysis, out } = await runOn(engine, folder, [text], settingOf(table));
  if (!analysis.ok) throw new Error(analysis.problem.message);
  const files = Object.fromEntries(
    readdirSync(out)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [name, readFileSync(join(out, name), 'utf8')]),
  );
  return { asked, files, rows: readTable(join(out, 'determinations.csv')) };
}

/** The outcomes that the engine gave, where a table allows one of several that one. */
function answers(table: Table, { asked, rows }: Awaited<ReturnType<typeof decided>>) {
  const given = new Map(rows.map((row) => [`${row.person} ${row.count}`, row]));
  return table.rows.map(([about, history, expected], index) => {
    const person = String(900000001 + index);
    const found = asked.get(person)!.map((count) => given.get(`${person} ${count}`)?.outcome ?? 'none');
    const allowed = expected.split(',').map((each) => each.trim().split('|'));
    const as = found.map((outcome, place) => (allowed[place]?.includes(outcome) ? allowed[place].join('|') : outcome));
    return [about, history, as.join(', ')];
  });
}

describe.each(TABLES.map((table) => [`${table.law}, ${table.policy}: ${table.title}`, table] as const))(
  '%s',
  (_, table) => {
    test('is decided as the law says, by both engines alike', async () => {
      const plain = await decided(referenceEngine, table);
      expect(answers(table, plain)).toEqual(table.rows);
      expect((await decided(fastEngine, table)).files).toEqual(plain.files);
    });
  },
);
