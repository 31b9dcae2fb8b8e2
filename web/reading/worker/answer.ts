import type { SheetJson } from '../../../src/reading/sheet-json.ts';
import type { SheetView } from '../../../src/reading/sheet-view.ts';
import type { PdfFault } from '../../../src/sources/pdf/index.ts';
import type { OtherFileForm } from '../../../src/sources/text/file-kind.ts';

/** What the page hands to its worker. */
export type Asked = {
  /** The files of one sheet, which are its pages in order. */
  readonly files: readonly GivenFile[];
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
};

export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** Why nothing was read; `message` is what the command says of the same file, in English. */
export type Refusal =
  | { readonly kind: 'form'; readonly file: string; readonly form: OtherFileForm; readonly message: string }
  | {
      readonly kind: 'pdf';
      readonly file: string;
      readonly fault: PdfFault;
      readonly page: number;
      readonly message: string;
    }
  | { readonly kind: 'not-a-sheet' | 'failed' };

export type Answer =
  | {
      readonly ok: true;
      /** What `redress read --remedies --json` says of the same sheet, to the byte. */
      readonly json: SheetJson;
      readonly view: SheetView;
    }
  | { readonly ok: false; readonly refusal: Refusal };
