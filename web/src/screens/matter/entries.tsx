import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { EntryView, MatterCard } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { mattersChanged } from '../../api/matters-changed.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, useLawWords } from '../../law-words.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';
import { YesNoField } from '../../parts/yes-no-field.tsx';

/** What the office has entered about a matter and what is not answered yet, with a form for those who may answer. */
export function Entries({ card }: { readonly card: MatterCard }) {
  const { t } = useI18n();
  const { said } = useLawWords();
  const [open, setOpen] = useState<string>();
  if (card.entries.length === 0) return null;
  return (
    <Card title={t('matter.entries')}>
      <p className="rd-small">{t('matter.entriesLead')}</p>
      <ul className="rd-moves">
        {card.entries.map((entry) => {
          const id = `${entry.kind}-${entry.id}`;
          return (
            <li key={id}>
              <Law>{entry.ask}</Law> <Answer entry={entry} />{' '}
              {card.mayEnter && open !== id && (
                <Button type="button" unstyled onClick={() => setOpen(id)}>
                  {t('matter.enter')}
                  <span className="usa-sr-only"> {said(entry.ask)}</span>
                </Button>
              )}
              {open === id && <EntryForm card={card} entry={entry} onClose={() => setOpen(undefined)} />}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Answer({ entry: { value } }: { readonly entry: EntryView }) {
  const { t } = useI18n();
  if (value === null) return <strong className="rd-unknown">{t('common.unanswered')}</strong>;
  return <strong>{typeof value === 'boolean' ? t(value ? 'word.yes' : 'word.no') : value}</strong>;
}

function EntryForm({
  card,
  entry,
  onClose,
}: {
  readonly card: MatterCard;
  readonly entry: EntryView;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [value, setValue] = useState('');
  const [authority, setAuthority] = useState('');
  const { id, seq } = card.matter;
  const enter = useMutation({
    mutationFn: () => api.enterInMatter(id, { seq, what: entryOf(entry, value), authority }),
    onSuccess: async () => {
      await mattersChanged(queries, id);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  const field = `entry-${entry.id}`;
  const common = { id: field, value, onChange: setValue };
  return (
    <form onSubmit={submit}>
      <Label htmlFor={field}>{t('matter.enter')}</Label>
      {entry.takes === 'yes-no' && <YesNoField {...common} />}
      {entry.takes === 'day' && <DateField {...common} />}
      {entry.takes === 'number' && (
        <TextInput {...common} name={field} type="number" required onChange={({ target }) => setValue(target.value)} />
      )}
      <Label htmlFor={`${field}-authority`}>{t('matter.authority')}</Label>
      <TextInput
        id={`${field}-authority`}
        name={`${field}-authority`}
        type="text"
        required
        autoComplete="off"
        value={authority}
        onChange={({ target }) => setAuthority(target.value)}
      />
      {enter.isError && <Failure error={enter.error} />}
      <div className="rd-actions">
        <Button type="submit" disabled={enter.isPending}>
          {t('matter.keepEntry')}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {t('matter.formCancel')}
        </Button>
      </div>
    </form>
  );
}

type Wanted = Parameters<typeof api.enterInMatter>[1]['what'];

function entryOf({ kind, id, takes }: EntryView, value: string): Wanted {
  if (kind === 'date') return { kind, id, day: value };
  if (kind === 'fact') return { kind, id, value: value === 'yes' };
  return { kind, id, value: takes === 'number' ? Number(value) : value === 'yes' };
}
