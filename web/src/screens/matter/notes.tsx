import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Label, Select, Textarea } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { NoteView } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { mattersChanged } from '../../api/matters-changed.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card, focusHeading } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';

/** The notes about a matter, and a field for another. */
export function Notes({
  matter,
  notes,
  mayWrite,
}: {
  readonly matter: string;
  readonly notes: readonly NoteView[];
  readonly mayWrite: boolean;
}) {
  const { t, when } = useI18n();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<NoteView['kind']>('work-product');
  const keep = useMutation({
    mutationFn: () => api.note(matter, { kind, text }),
    onSuccess: () => {
      setText('');
      // The keys of the card work again.
      focusHeading();
      void mattersChanged(queries, matter);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') keep.mutate();
  };
  return (
    <Card title={t('matter.notes')}>
      {notes.length === 0 && <p>{t('matter.noNotes')}</p>}
      <ul className="rd-moves">
        {notes.map((note) => (
          <li key={note.id}>
            <span className="rd-small rd-muted">
              {when(note.at)} · {note.who} · {t(`matter.${note.kind}`)}
            </span>
            <span className="rd-block rd-lines">{note.text}</span>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <form onSubmit={submit}>
          <Label htmlFor="note-text">{t('matter.noteText')}</Label>
          <Textarea
            id="note-text"
            name="note-text"
            className="rd-textarea"
            rows={2}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={({ key, currentTarget }) => {
              if (key === 'Escape') currentTarget.blur();
            }}
          />
          <Label htmlFor="note-kind">{t('matter.noteKind')}</Label>
          <Select
            id="note-kind"
            name="note-kind"
            value={kind}
            onChange={({ target }) => setKind(target.value as NoteView['kind'])}
          >
            <option value="work-product">{t('matter.work-product')}</option>
            <option value="shared">{t('matter.shared')}</option>
          </Select>
          {keep.isError && <Failure error={keep.error} />}
          <div className="rd-actions">
            <Button type="submit" outline disabled={keep.isPending || text.trim() === ''}>
              {t('matter.noteKeep')}
            </Button>
          </div>
        </form>
      )}
    </Card>
  );
}
