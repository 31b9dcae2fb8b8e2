import { userInfo } from 'node:os';
import { ROLES_OF_LINK } from '../casework/access/roles.ts';
import type { Context, Refusal, Who } from '../casework/context.ts';
import { createJobs } from '../casework/jobs/jobs.ts';
import { createPeopleDesk } from '../casework/jobs/people-desk.ts';
import { openWorkspace, readWorkspace } from '../casework/store/workspace.ts';
import { say } from '../say/say.ts';
import { EXIT } from './exit-codes.ts';
import { fail } from './fail.ts';

/** Who works at the terminal: the person to whom the machine has shown the link of the workbench. */
type AtTerminal = Who & { readonly steppedUp: true };

export function atTerminal(): AtTerminal {
  return { account: userInfo().username || 'operator', roles: ROLES_OF_LINK, source: 'terminal', steppedUp: true };
}

/** Opens a workspace that no server works on, for as long as something is done in it. */
export async function withOffice(
  path: string,
  use: (context: Context, who: AtTerminal) => Promise<void>,
): Promise<void> {
  // Opening makes a workspace where there is none, which a slip of the pen should not.
  const known = readWorkspace(path);
  if (!known) return fail(`${path} is no workspace: it holds no workspace.sqlite`, EXIT.usage);
  await known.close();
  const opened = await openWorkspace(path);
  if (!opened.ok) return fail(opened.message, EXIT.usage);
  const { workspace } = opened;
  const { db, ledger } = workspace;
  const context: Context = { workspace, db, ledger, jobs: createJobs(), desk: createPeopleDesk(), states: [] };
  try {
    await use(context, atTerminal());
  } finally {
    await workspace.close();
  }
}

/** Says why something was refused. */
export function failWith({ said, status }: Refusal): void {
  fail(say(said, 'en'), status === 400 || status === 404 ? EXIT.usage : EXIT.input);
}
