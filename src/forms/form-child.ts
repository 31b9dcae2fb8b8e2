import { answerOnce } from '../confined/child.ts';
import type { FormAnswer, FormTask } from './confined-form.ts';
import { fillForm, formFields } from './fill-form.ts';
import { printForms } from './print-forms.ts';

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const fromBase64 = (text: string) => Buffer.from(text, 'base64');

await answerOnce(async (task: FormTask): Promise<FormAnswer> => {
  switch (task.kind) {
    case 'fields':
      return { kind: 'fields', answer: await formFields(fromBase64(task.base64)) };
    case 'fill': {
      const filled = await fillForm(fromBase64(task.base64), task.map, task.data, task.fontPath);
      return { kind: 'fill', answer: filled.ok ? { ok: true, base64: toBase64(filled.pdf) } : filled };
    }
    case 'print': {
      const printed = await printForms(task.base64.map(fromBase64), task.forms, task.fontPath);
      return { kind: 'print', answer: printed.ok ? { ok: true, base64: toBase64(printed.pdf) } : printed };
    }
  }
});
