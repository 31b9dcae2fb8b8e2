/** What operators see of text messages: how they stand, the files that wait for the sender, and what it answered. */
import { html } from 'hono/html';
import { senderOf } from '../../texting/senders.ts';
import type { TextAnswers } from '../texting/answers.ts';
import type { OpenFile, TextLoad } from '../texting/files.ts';
import { at, button, type Html, hidden, type Scene, table } from './layout.ts';

export type TextsState = {
  readonly load: TextLoad;
  /** A file of which something must not go since it was downloaded: the operator says whether the sender has it. */
  readonly changed?: string;
  readonly answers?: TextAnswers;
};

export const time = (instant: string) => instant.slice(0, 16).replace('T', ' ');

/** Lines of a sender's file that are listed. */
const LISTED = 50;

export function textsPart(scene: Scene, { load, changed, answers }: TextsState): Html {
  const words = scene.texts.operator.texts;
  const states = ['waiting', 'sending', 'sent', 'failed'] as const;
  return html`<h2 id="texts">${words.title}</h2><p>${words.lead}</p>
${table(
  words.title,
  [words.title, scene.texts.operator.messages],
  states.map((state) => [words.states[state], String(load[state])]),
)}
${load.waiting === 0 ? '' : html`<form method="post" action="${at(scene, '/operator/texts/make')}">${button(words.make)}</form>`}
${load.files.map((file) => fileCard(scene, file, file.id === changed))}
${load.sent + load.failed === 0 ? '' : answersForm(scene)}
${answers ? unknownLines(scene, answers) : ''}`;
}

function fileCard(scene: Scene, file: OpenFile, isChanged: boolean): Html {
  const words = scene.texts.operator.texts;
  const { id, made_at, made_by, downloaded_at, messages } = file;
  const act = (path: string, inside: Html) =>
    html`<form method="post" action="${at(scene, `/operator/texts/${path}`)}">${hidden('id', id)}${inside}</form>`;
  const title = words.file.replace('{at}', time(made_at)).replace('{who}', made_by);
  const last = downloaded_at === null ? words.notYet : words.downloaded.replace('{at}', time(downloaded_at));
  return html`<section class="portal-card" aria-labelledby="texts-${id}"><h3 id="texts-${id}">${title}</h3>
<p>${words.inIt.replace('{n}', String(messages))} ${last}</p>
${act('download', button(words.download, { plain: downloaded_at !== null }))}
${downloaded_at === null ? '' : act('given', html`${button(isChanged ? words.asDownloaded : words.given, isChanged ? { name: 'as-downloaded', value: '1' } : {})}<p class="usa-hint">${words.givenHelp}</p>`)}
${act('back', button(words.back, { plain: true }))}</section>`;
}

function answersForm(scene: Scene): Html {
  const words = scene.texts.operator.texts;
  return html`<form method="post" action="${at(scene, '/operator/texts/answers')}" enctype="multipart/form-data"><label class="usa-label" for="answers">${words.answers}</label><span class="usa-hint" id="answers-help">${words.answersHelp}</span>
<input class="usa-file-input" id="answers" name="file" type="file" accept=".csv" aria-describedby="answers-help">${button(words.take, { plain: true })}</form>`;
}

function unknownLines(scene: Scene, { unknown }: TextAnswers): Html | '' {
  const words = scene.texts.operator.texts;
  if (unknown.length === 0) return '';
  const rest = unknown.length - LISTED;
  return html`<h3>${words.unknown}: ${unknown.length}</h3>
${table(
  words.unknown,
  [words.line, words.why],
  unknown.slice(0, LISTED).map(({ line, why }) => [String(line), words.whys[why]]),
)}${rest > 0 ? html`<p>+ ${rest}</p>` : ''}`;
}

/** What a sender's file came to, in one line. */
export function takenText({ texts }: Scene, answers: TextAnswers): string {
  return texts.operator.texts.taken.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(answers[name as Exclude<keyof TextAnswers, 'unknown'>]),
  );
}

/** What is wrong with a file that is no answer of the sender: the columns that it should have. */
export function malformedText({ texts, pack }: Scene): string {
  const columns = Object.values(senderOf(pack.textMessages?.sender ?? '')?.answers ?? {});
  return texts.operator.texts.malformed.replace('{columns}', columns.join(', '));
}
