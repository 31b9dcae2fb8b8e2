import { readPdfText } from '../sources/rap-sheet/pdf/index.ts';
import { answerOnce } from './child.ts';
import type { PdfInput } from './pdf-text.ts';

await answerOnce(({ base64 }: PdfInput) => readPdfText(Buffer.from(base64, 'base64')));
