import { useMutation } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { CourtForm } from '../../../../src/server/api-types.ts';
import { papersApi } from '../../api/papers.ts';
import { useI18n } from '../../i18n/index.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';

/** How many counts of a case a form has room for, as far as they are offered here. */
const COUNTS = [0, 1, 2, 3, 4, 5];
const OF_CASE = ['court', 'county', 'caseNumber', 'name'] as const;
const OF_COUNT = ['section', 'date', 'level', 'relief'] as const;

type Props = { readonly run: string; readonly form: CourtForm | null; readonly onChange: () => void };

/** The court's own form for petitions: given once, with what each of its fields takes, and filled in for each case. */
export function CourtFormCard({ run, form, onChange }: Props) {
  const { t } = useI18n();
  const give = useMutation({ mutationFn: (file: File) => papersApi.giveForm(run, file), onSuccess: onChange });
  const drop = useMutation({ mutationFn: () => papersApi.dropForm(run), onSuccess: onChange });
  const failed = give.isError ? give.error : drop.error;
  const mapped = form === null ? 0 : Object.keys(form.map).length;
  return (
    <Card title={t('papers.form')}>
      <p className="rd-muted rd-small">{t('papers.form.lead')}</p>
      {failed && <Failure error={failed} />}
      <p role="status">
        {form !== null && t(mapped === 0 ? 'papers.form.unmapped' : 'papers.form.mapped', { n: mapped })}
      </p>
      <div className="rd-actions">
        <FileButton
          id="court-form"
          label={t('papers.form')}
          accept=".pdf,application/pdf"
          outline
          disabled={give.isPending}
          onFiles={([file]) => give.mutate(file)}
        >
          {t(form === null ? 'papers.form.give' : 'papers.form.other')}
        </FileButton>
        {form !== null && (
          <Button type="button" unstyled onClick={() => drop.mutate()}>
            {t('papers.form.drop')}
          </Button>
        )}
      </div>
      {form !== null && <FieldMap key={form.fields.join()} run={run} form={form} onSaved={onChange} />}
    </Card>
  );
}

function FieldMap({ run, form, onSaved }: { run: string; form: CourtForm; onSaved: () => void }) {
  const { t } = useI18n();
  const [map, setMap] = useState<Readonly<Record<string, string>>>(form.map);
  const keep = useMutation({
    mutationFn: () =>
      papersApi.mapForm(run, Object.fromEntries(Object.entries(map).filter(([, takes]) => takes !== ''))),
    onSuccess: onSaved,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <form onSubmit={submit}>
      <details open={Object.keys(form.map).length === 0 || undefined}>
        <summary>{t('papers.form.fields', { n: form.fields.length })}</summary>
        <ul className="rd-rows">
          {form.fields.map((name, at) => (
            <li key={name}>
              <label htmlFor={`form-field-${at}`}>{name}</label>
              <select
                id={`form-field-${at}`}
                className="usa-select"
                value={map[name] ?? ''}
                onChange={({ target }) => setMap((before) => ({ ...before, [name]: target.value }))}
              >
                <option value="">{t('papers.form.nothing')}</option>
                {OF_CASE.map((key) => (
                  <option key={key} value={`{${key}}`}>
                    {t(`papers.form.${key}`)}
                  </option>
                ))}
                {COUNTS.flatMap((count) =>
                  OF_COUNT.map((key) => (
                    <option key={`${count}${key}`} value={`{counts.${count}.${key}}`}>
                      {t('papers.form.ofCount', { n: count + 1, what: t(`papers.form.${key}`) })}
                    </option>
                  )),
                )}
              </select>
            </li>
          ))}
        </ul>
        {keep.isError && <Failure error={keep.error} />}
        <Button type="submit" outline disabled={keep.isPending}>
          {t('papers.form.save')}
        </Button>
      </details>
    </form>
  );
}
