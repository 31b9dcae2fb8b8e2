import { continueLot, signLot } from '../../src/casework/lots/accept.ts';
import { lotOf } from '../../src/casework/lots/lot.ts';
import { openWorkspace } from '../../src/casework/store/workspace.ts';
import { killAtStatement } from './kill-at-statement.ts';
import { CY, contextOf, must, SIGNED } from './seed-lots.ts';

/**
 * A process that signs a proposed lot, or goes on with one that is signed, and kills itself at a statement:
 * `node accept-apart.ts <folder> <lot> <matters of one transaction> <statement>`.
 */
const [folder, lot, atOnce, killAt] = process.argv.slice(2) as [string, string, string, string];
const opened = await openWorkspace(folder);
if (!opened.ok) throw new Error(opened.message);
const context = contextOf(opened.workspace);
const { state } = (await lotOf(context.db, lot))!;
killAtStatement(Number(killAt));
await must(state === 'proposed' ? signLot(context, CY, lot, SIGNED) : continueLot(context, lot, Number(atOnce)));
await opened.workspace.close();
