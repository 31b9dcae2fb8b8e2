import { type Kysely, type Migration, sql } from 'kysely';
import { isSqlite } from '../../../database/is-sqlite.ts';

/**
 * PostgreSQL chains the usual few rows of the log itself: an act locks the head, writes and commits without a trip between, so
 * that the next act waits for the disk alone. The values of a row come as who, what, about, outcome, source and digest; what is
 * hashed is what `hashOf` in `audit/chain.ts` hashes.
 */
export const logAppend: Migration = {
  up: async (db: Kysely<unknown>) => {
    if (isSqlite(db)) return;
    await sql`
      create function log_append(noted json) returns void language plpgsql as $$
        declare
          head audit_head%rowtype;
          instant text;
          each json;
        begin
          select * into strict head from audit_head where id = 1 for update;
          instant := to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
          for each in select value from json_array_elements(noted) loop
            head.seq := head.seq + 1;
            head.hash := encode(sha256(convert_to(head.hash || '[' || concat_ws(',',
              to_json(head.seq::text), to_json(instant), to_json(each->>0), to_json(each->>1), to_json(each->>2),
              to_json(each->>3), to_json(each->>4), to_json(each->>5)) || ']', 'UTF8')), 'hex');
            insert into audit (seq, at, who, what, about, outcome, source, digest, hash)
              values (head.seq, instant, each->>0, each->>1, each->>2, each->>3, each->>4, each->>5, head.hash);
          end loop;
          update audit_head set seq = head.seq, hash = head.hash where id = 1;
        end $$`.execute(db);
  },
};
