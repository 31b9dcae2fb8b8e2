import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useI18n } from '../../i18n/index.tsx';

/** The mapping as the file that it is, to be read and changed by hand. */
export function MappingFile({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { t } = useI18n();
  const [typed, setTyped] = useState<string>();
  return (
    <details className="rd-card">
      <summary>{t('mapping.file')}</summary>
      <p className="rd-small">{t('mapping.fileLead')}</p>
      <Label htmlFor="mapping-text">{t('mapping.fileText')}</Label>
      <Textarea
        id="mapping-text"
        name="mapping-text"
        className="rd-mapping-text"
        spellCheck={false}
        value={typed ?? text}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="rd-actions">
        <Button
          type="button"
          outline
          disabled={typed === undefined || typed === text}
          onClick={() => {
            onText(typed!);
            setTyped(undefined);
          }}
        >
          {t('mapping.fileTake')}
        </Button>
      </div>
    </details>
  );
}
