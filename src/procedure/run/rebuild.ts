import { apply } from './apply.ts';
import type { Court } from './clocks.ts';
import type { MatterEvent } from './event.ts';
import type { Matter } from './matter.ts';
import type { Refusal } from './refusal.ts';

export type Rebuilt =
  | { readonly ok: true; readonly matter: Matter }
  /** `event` is the place, from 0, of the event that was refused. */
  | { readonly ok: false; readonly refusal: Refusal; readonly event: number };

/**
 * A matter from its events. Where it moved to another version of its procedure, `versions` holds each of them; the
 * calendar is the court's with every closure entered since.
 */
export function rebuild(versions: readonly Court[], events: readonly MatterEvent[]): Rebuilt {
  let matter: Matter | undefined;
  for (const [i, event] of events.entries()) {
    const version = event.kind === 'opened' || event.kind === 'superseded' ? event.version : matter?.version;
    const court = versions.find(({ procedure }) => procedure.version === version);
    if (!court) return { ok: false, refusal: { code: 'other-version', about: version ?? '' }, event: i };
    const result = apply(court, matter, event);
    if (!result.ok) return { ok: false, refusal: result.refusal, event: i };
    matter = result.matter;
  }
  return matter ? { ok: true, matter } : { ok: false, refusal: { code: 'not-opened' }, event: 0 };
}
