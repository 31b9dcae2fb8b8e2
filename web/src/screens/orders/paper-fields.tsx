import { Label, TextInput } from '@trussworks/react-uswds';
import { useI18n } from '../../i18n/index.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { TextField } from '../../parts/text-field.tsx';

/** What is entered from the signed paper itself, beside its lines. */
export type Paper = {
  readonly number: string;
  readonly judge: string;
  readonly signed: string;
  readonly filed: string;
  /** SHA-256 of the scan; blank where there is none. */
  readonly scan: string;
};

export const NO_PAPER: Paper = { number: '', judge: '', signed: '', filed: '', scan: '' };

type Props = {
  readonly paper: Paper;
  readonly onChange: (paper: Paper) => void;
  readonly withScan?: boolean;
};

export function PaperFields({ paper, onChange, withScan = true }: Props) {
  const { t } = useI18n();
  const set = (field: keyof Paper) => (value: string) => onChange({ ...paper, [field]: value });
  return (
    <>
      <div className="rd-fields">
        <TextField
          id="order-number"
          label={t('order.numberField')}
          most={80}
          value={paper.number}
          onChange={set('number')}
        />
        <TextField id="order-judge" label={t('order.judge')} most={120} value={paper.judge} onChange={set('judge')} />
        <div>
          <Label htmlFor="order-signed">{t('order.signedField')}</Label>
          <DateField id="order-signed" value={paper.signed} onChange={set('signed')} />
        </div>
        <div>
          <Label htmlFor="order-filed">{t('order.filedField')}</Label>
          <DateField id="order-filed" value={paper.filed} onChange={set('filed')} />
        </div>
      </div>
      {withScan && <Scan value={paper.scan} onChange={set('scan')} />}
    </>
  );
}

/** The scan stays where it is: only its digest is kept, by which the paper is known again. */
function Scan({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useI18n();
  // A browser hashes only on pages that came over HTTPS or from this machine.
  const canHash = globalThis.crypto?.subtle !== undefined;
  const take = async (file: File) => {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    onChange([...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  };
  return (
    <>
      <Label htmlFor="order-scan">{t('order.scan')}</Label>
      <div className="rd-field-row">
        <TextInput
          id="order-scan"
          name="order-scan"
          type="text"
          pattern="[0-9a-f]{64}"
          maxLength={64}
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(target.value.trim())}
        />
        {canHash && (
          <FileButton id="order-scan-file" label={t('order.scanFile')} outline onFiles={([file]) => void take(file)} />
        )}
      </div>
    </>
  );
}
