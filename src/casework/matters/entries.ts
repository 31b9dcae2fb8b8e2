import { apply, type Entry, type MatterEvent } from '../../procedure/index.ts';
import { roleFor } from '../access/roles.ts';
import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { type Acted, change } from './act.ts';
import { refusalOf } from './refusals.ts';

/** What somebody puts on record in a matter beside its acts: an answer that a rule waits for, and that somebody was told. */

export type EntryWanted = {
  /** How many events the matter had when it was looked at. */
  readonly seq: number;
  readonly what: Entry['what'];
  /** The document or authority for it. */
  readonly authority: string;
};

/** Enters a fact, a day or an answer to a question of law; the procedure says which roles may. */
export function enter(context: Context, who: Who, id: string, wanted: EntryWanted): Promise<Result<Acted>> {
  return change(context, who, { id, seq: wanted.seq, what: ['matter.enter'] }, ({ court, matter, at }) => {
    const role = roleFor(who.roles, court.procedure.enteredBy);
    if (role === undefined) return refusalOf({ code: 'wrong-role', about: wanted.what.id });
    const by = { kind: 'person', person: who.account, role } as const;
    const event: MatterEvent = { kind: 'entered', what: wanted.what, authority: wanted.authority.trim(), by, at };
    const result = apply(court, matter, event);
    return result.ok ? done({ events: [event], matter: result.matter }) : refusalOf(result.refusal);
  });
}

/** Records that somebody was told what a duty asks for, with the proof of it. */
export function told(
  context: Context,
  who: Who,
  id: string,
  wanted: { readonly seq: number; readonly duty: string; readonly proof: string },
): Promise<Result<Acted>> {
  return change(context, who, { id, seq: wanted.seq, what: ['matter.told'] }, ({ court, matter, at }) => {
    const role = who.roles[0];
    if (role === undefined) return refuse(403, 'no-permission');
    const by = { kind: 'person', person: who.account, role } as const;
    const proof = wanted.proof.trim();
    const event: MatterEvent = { kind: 'told', duty: wanted.duty, by, at, ...(proof === '' ? {} : { proof }) };
    const result = apply(court, matter, event);
    return result.ok ? done({ events: [event], matter: result.matter }) : refusalOf(result.refusal);
  });
}
