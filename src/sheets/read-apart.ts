/**
 * One person's printed record that the person sends, read and decided in a process of its own: it may come from anybody, so
 * that neither a damaged PDF nor a long text holds up who asked. The process reads the program's own files and nothing else.
 */
import { runConfined } from '../confined/run.ts';
import type { SheetState } from '../jurisdictions/sheet-states.ts';
import type { SheetView } from '../reading/sheet-view.ts';
import { fileKind } from '../sources/text/file-kind.ts';

export { SHEET_STATES, type SheetState } from '../jurisdictions/sheet-states.ts';

/** Why a file is no record that can be kept. */
export type SheetFault =
  /** Another kind of file: a document, a picture, an archive. */
  | 'other-form'
  /** A PDF of pictures: its letters cannot be read. */
  | 'picture'
  | 'damaged'
  | 'locked'
  | 'not-a-sheet'
  | 'takes-too-much';

export type SheetRead =
  | {
      readonly ok: true;
      /** Its text, without the numbers of `withoutNumbers`. */
      readonly text: string;
      /** Pages of a PDF, from 1, on which text at an angle was left out. */
      readonly leftOut: readonly number[];
      readonly view: SheetView;
    }
  | { readonly ok: false; readonly fault: SheetFault };

/** What is read: a file, or the text of one that was read before. */
export type GivenSheet =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string; readonly leftOut: readonly number[] };

/** What the confined process is handed; bytes as base64. */
export type SheetInput = {
  readonly state: SheetState;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly given:
    | { readonly kind: 'file'; readonly base64: string }
    | { readonly kind: 'text'; readonly text: string; readonly leftOut: readonly number[] };
};

const SCRIPT = new URL('./read-apart-child.ts', import.meta.url);

/** Why another kind of file is none, which its first bytes say. */
function faultOfForm(bytes: Uint8Array): SheetFault | undefined {
  const kind = fileKind(bytes);
  if (kind.kind !== 'other') return undefined;
  return kind.form === 'picture' ? 'picture' : 'other-form';
}

/** Seconds in which a record is read: a sheet of 40 pages takes two. */
const LONGEST = 60;

/**
 * Reads a record and decides every conviction under every law of the state.
 *
 * @param asOf `YYYY-MM-DD`.
 */
export async function readSheetApart(state: SheetState, asOf: string, given: GivenSheet): Promise<SheetRead> {
  const other = given.kind === 'file' ? faultOfForm(given.bytes) : undefined;
  if (other) return { ok: false, fault: other };
  const input: SheetInput = {
    state,
    asOf,
    given: given.kind === 'text' ? given : { kind: 'file', base64: Buffer.from(given.bytes).toString('base64') },
  };
  const read = await runConfined<SheetRead>(SCRIPT, input, { seconds: LONGEST });
  if (read.ok) return read.output;
  return { ok: false, fault: read.kind === 'crashed' ? 'damaged' : 'takes-too-much' };
}
