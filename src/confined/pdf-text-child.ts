import { readPdfText } from '../sources/pdf/index.ts';
import type { RecordWords } from '../sources/pdf/record-words.ts';
import { answerOnce } from './child.ts';
import type { PdfInput } from './pdf-text.ts';

await answerOnce(async ({ base64, words }: PdfInput) => {
  const recordWords = (await import(words)) as RecordWords;
  return readPdfText(Buffer.from(base64, 'base64'), recordWords);
});
