import { useMutation } from '@tanstack/react-query';
import { Button, Fieldset, Label, Radio, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Question } from '../../parts/question.tsx';
import { Failure } from '../../parts/states.tsx';

const KINDS = ['case', 'lot', 'application', 'inquiry', 'other'] as const;
type Kind = (typeof KINDS)[number];

/** Asks once a session for what somebody looks at records. */
export function Purpose({ onEnd }: { readonly onEnd: (given: boolean) => void }) {
  const { t } = useI18n();
  const [kind, setKind] = useState<Kind>('case');
  const give = useMutation({ mutationFn: api.givePurpose, onSuccess: () => onEnd(true) });
  return (
    <Question
      heading={t('purpose.heading')}
      onClose={() => onEnd(false)}
      onSubmit={(form) => give.mutate({ kind, text: String(new FormData(form).get('purpose')) })}
      action={
        <Button type="submit" disabled={give.isPending}>
          {t('sign.goOn')}
        </Button>
      }
    >
      <p>{t('purpose.text')}</p>
      {give.error && <Failure error={give.error} />}
      <Fieldset legend={t('purpose.kind')}>
        {KINDS.map((each) => (
          <Radio
            key={each}
            id={`purpose-${each}`}
            name="purpose-kind"
            label={t(`purpose.kind.${each}`)}
            checked={kind === each}
            onChange={() => setKind(each)}
          />
        ))}
      </Fieldset>
      <Label htmlFor="purpose" hint={t('purpose.hint')}>
        {t('purpose.words')}
      </Label>
      <TextInput id="purpose" name="purpose" type="text" required maxLength={500} autoComplete="off" />
    </Question>
  );
}
