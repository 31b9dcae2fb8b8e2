import { type FileHandle, open } from 'node:fs/promises';

/** The next text of the file at a position in a list of paths. */
type Piece = { readonly file: number; readonly text: string };

/**
 * Writes files from pieces that come in any order of the files. A file without pieces is made too; one that is there is
 * replaced. `written` is called after each piece. Fails as the disk does.
 */
export async function writePieces(
  paths: readonly string[],
  pieces: Iterable<Piece>,
  written?: (piece: Piece) => void,
): Promise<void> {
  const files: FileHandle[] = [];
  try {
    for (const path of paths) files.push(await open(path, 'w', 0o600));
    for (const piece of pieces) {
      // Goes on where the last text of the file ended.
      await files[piece.file]!.writeFile(piece.text);
      written?.(piece);
    }
  } finally {
    for (const file of files) await file.close();
  }
}
