import type { PolicyNote } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { Law } from '../law-words.tsx';

/** What is to be known of a policy, with a mark before what an earlier program did otherwise. */
export function NoteList({ notes }: { readonly notes: readonly PolicyNote[] }) {
  const { t } = useI18n();
  return (
    <ul className="rd-notes">
      {notes.map((note) => {
        const text = typeof note === 'string' ? note : note.corrected;
        return (
          <li key={text}>
            {typeof note !== 'string' && <strong>{t('builder.corrected')} </strong>}
            <Law>{text}</Law>
          </li>
        );
      })}
    </ul>
  );
}
