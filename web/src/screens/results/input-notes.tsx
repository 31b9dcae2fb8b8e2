import type { RunInfo } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Notice } from '../../parts/notice.tsx';

/** What is to be known of the input files before their results are relied on; the sentences are in English. */
export function InputNotes({ notes }: { readonly notes: NonNullable<RunInfo['notes']> }) {
  const { t } = useI18n();
  if (notes.length === 0) return null;
  return (
    <Notice type="warning" heading={t('results.notes')}>
      <ul className="usa-list" lang="en">
        {notes.map(({ file, note }) => (
          <li key={`${file} ${note}`}>
            <strong>{file}</strong>: {note}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
