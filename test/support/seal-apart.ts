import type { Context } from '../../src/casework/context.ts';
import { sealNext } from '../../src/casework/exchange/seal-batch.ts';
import { openWorkspace } from '../../src/casework/store/workspace.ts';
import { FIRST_BATCH, SUPERVISOR } from './ordered.ts';

/** A process that seals the next batch of a workspace, and can be killed: `node seal-apart.ts <folder>`. */
const opened = await openWorkspace(process.argv[2]!);
if (!opened.ok) throw new Error(opened.message);
const { workspace } = opened;
const context = { workspace, db: workspace.db, ledger: workspace.ledger } as Context;
const sealed = await sealNext(context, SUPERVISOR, FIRST_BATCH);
process.stdout.write(JSON.stringify(sealed));
await workspace.close();
