import { Label, Select } from '@trussworks/react-uswds';
import type { ReactNode } from 'react';
import type { PackView, PolicyNote } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { useLawWords } from '../law-words.tsx';
import { NoteList } from './note-list.tsx';

type LawProps = {
  readonly id: string;
  readonly laws: readonly PackView[];
  readonly packId: string;
  readonly onLaw: (pack: PackView) => void;
};

/** The law, where there is a choice. */
export function LawField({ id, laws, packId, onLaw }: LawProps) {
  const { t } = useI18n();
  const { said, langOf } = useLawWords();
  if (laws.length < 2) return null;
  return (
    <div>
      <Label htmlFor={id}>{t('builder.pack')}</Label>
      <Select
        id={id}
        name={id}
        value={packId}
        onChange={({ target }) => onLaw(laws.find((each) => each.id === target.value)!)}
      >
        {laws.map((each) => (
          <option key={each.id} value={each.id} lang={langOf(each.title)}>
            {said(each.title)}
          </option>
        ))}
      </Select>
    </div>
  );
}

type PolicyProps = {
  readonly id: string;
  readonly policies: PackView['policies'];
  readonly value: string;
  readonly onValue: (id: string) => void;
  /** More to choose from than the policies of the law. */
  readonly children?: ReactNode;
};

/** The policies of a law. */
export function PolicyField({ id, policies, value, onValue, children }: PolicyProps) {
  const { t } = useI18n();
  const { said, langOf } = useLawWords();
  return (
    <div>
      <Label htmlFor={id}>{t('builder.policy')}</Label>
      <Select id={id} name={id} value={value} onChange={({ target }) => onValue(target.value)}>
        {policies.map((each) => (
          <option key={each.id} value={each.id} lang={langOf(each.title)}>
            {said(each.title)}
          </option>
        ))}
        {children}
      </Select>
    </div>
  );
}

/** What to know of a policy: a line or two as they are, more of them folded away. */
export function PolicyNotes({ notes }: { readonly notes: readonly PolicyNote[] }) {
  const { t } = useI18n();
  if (notes.length === 0) return null;
  const list = <NoteList notes={notes} />;
  if (notes.length <= 2) return list;
  return (
    <details>
      <summary>{t('builder.notes', { n: notes.length })}</summary>
      {list}
    </details>
  );
}
