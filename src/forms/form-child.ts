import { answerOnce } from '../confined/child.ts';
import type { FormAnswer, FormTask } from './confined-form.ts';
import { fillForm, formFields } from './fill-form.ts';

await answerOnce(async (task: FormTask): Promise<FormAnswer> => {
  const bytes = Buffer.from(task.base64, 'base64');
  if (task.kind === 'fields') return { kind: 'fields', answer: await formFields(bytes) };
  const filled = await fillForm(bytes, task.map, task.data, task.fontPath);
  const answer = filled.ok ? { ok: true as const, base64: Buffer.from(filled.pdf).toString('base64') } : filled;
  return { kind: 'fill', answer };
});
