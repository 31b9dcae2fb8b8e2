import type { RunInfo } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { Notice } from '../../parts/notice.tsx';

/** What is to be known of the input files before their results are relied on. */
export function InputNotes({ run: { notes = [], files } }: { readonly run: Pick<RunInfo, 'notes' | 'files'> }) {
  const { t } = useI18n();
  if (notes.length === 0) return null;
  return (
    <Notice type="warning" heading={t('results.notes')}>
      <ul className="usa-list">
        {notes.map(({ input, note }) => (
          <li key={`${input} ${note}`}>
            {files.length > 1 && <strong>{files[input - 1]}: </strong>}
            <Law>{note}</Law>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
