import type { Kysely, Migration } from 'kysely';
import { createTable, texts } from './tables.ts';

/**
 * Lists of missing facts that holders of records are asked for, the answers, and the matters that wait for each. Whom a line
 * is about, what was answered and to whom a list went stand there only sealed.
 */
export const requests: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createTable(
      db,
      'request_lists',
      {
        ...texts('id', 'state_id', 'holder', 'county', 'state', 'digest', 'created_at', 'created_by'),
        ...texts('sent_on?', 'sent_to?', 'sent_at?', 'sent_by?', 'closed_at?', 'closed_by?'),
        lines: 'integer',
      },
      ['id'],
    );
    await createTable(
      db,
      'request_lines',
      {
        ...texts('list', 'question', 'holder', 'county', 'asked', 'fact', 'person_ref', 'state', 'sealed'),
        ...texts('answer?', 'file?', 'taken_by?', 'settled_at?', 'settled_by?', 'correction?'),
        line: 'integer',
        'file_line?': 'integer',
      },
      ['list', 'line'],
    );
    await createTable(db, 'request_matters', { ...texts('list', 'matter'), line: 'integer' }, [
      'list',
      'line',
      'matter',
    ]);
    await createTable(db, 'request_files', { ...texts('hash', 'list', 'at', 'who', 'rejects'), taken: 'integer' }, [
      'hash',
    ]);
    const index = (name: string, table: string, columns: readonly string[]) =>
      db.schema
        .createIndex(name)
        .on(table)
        .columns([...columns])
        .execute();
    await index('request_lines_by_question', 'request_lines', ['question']);
    await index('request_lines_by_person', 'request_lines', ['person_ref']);
    await index('request_lines_by_state', 'request_lines', ['state', 'holder', 'county']);
    await index('request_matters_by_matter', 'request_matters', ['matter']);
    await index('request_files_by_list', 'request_files', ['list']);
  },
};
