import { type FileHandle, open } from 'node:fs/promises';

/** The next text of the file at a position in a list of paths. */
type Piece = { readonly file: number; readonly text: string };

/** A file that is being written, and the text that it does not have yet. */
type Written = { readonly handle: FileHandle; texts: string[]; characters: number };

/** A piece is often a line: one call of the disk for each would take most of the time. */
const CHARACTERS_AT_ONCE = 2 ** 18;

/**
 * Writes files from pieces that come in any order of the files. A file without pieces is made too; one that is there is
 * replaced. `taken` is called after each piece. Fails as the disk does.
 */
export async function writePieces(
  paths: readonly string[],
  pieces: Iterable<Piece>,
  taken?: (piece: Piece) => void,
): Promise<void> {
  const files: Written[] = [];
  try {
    for (const path of paths) files.push({ handle: await open(path, 'w', 0o600), texts: [], characters: 0 });
    for (const piece of pieces) {
      const file = files[piece.file]!;
      file.texts.push(piece.text);
      file.characters += piece.text.length;
      if (file.characters >= CHARACTERS_AT_ONCE) await write(file);
      taken?.(piece);
    }
    for (const file of files) await write(file);
  } finally {
    for (const { handle } of files) await handle.close();
  }
}

/** Writes what is there of a file, where its last text ended. */
async function write(file: Written): Promise<void> {
  await file.handle.writeFile(file.texts.join(''));
  file.texts = [];
  file.characters = 0;
}
