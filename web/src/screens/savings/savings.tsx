import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { assumptionsFrom, assumptionsText } from '../../../../src/publish/assumptions.ts';
import { ASSUMPTIONS, type Assumptions, breakEvens, USUAL_ASSUMPTIONS } from '../../../../src/publish/savings.ts';
import type { RunInfo } from '../../../../src/server/api-types.ts';
import { api, type ShownFigures } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useKept } from '../../kept.ts';
import { FileButton } from '../../parts/file-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { RunCrumb } from '../../parts/run-crumb.tsx';
import { save } from '../../parts/save.ts';
import { Failure, Loading, Lost } from '../../parts/states.tsx';
import { AssumptionField } from './assumption-field.tsx';
import { ClaimTable, EstimateTable, EstimateWords } from './estimate.tsx';
import { useSavingsWords } from './use-savings-words.ts';
import { workOf } from './work.ts';

/** What a run saves in time and money, from assumptions that are sliders here and rows of the published table. */
export function Savings() {
  const { t } = useI18n();
  useTitle(t('savings.title'));
  const { run: id } = useParams({ from: '/runs/$run/savings' });
  const run = useQuery({ queryKey: ['run', id], queryFn: () => api.run(id) });
  const figures = useQuery({ queryKey: ['figures', id], queryFn: () => api.figures(id) });
  if (run.isError) return <Lost error={run.error} />;
  if (figures.isError) return <Failure error={figures.error} />;
  if (!run.data || !figures.data) return <Loading />;
  return <Estimate run={run.data} figures={figures.data} />;
}

function Estimate({ run, figures }: { readonly run: RunInfo; readonly figures: ShownFigures }) {
  const { t } = useI18n();
  const words = useSavingsWords();
  const [assumptions, change] = useKept<Assumptions>('assumptions', () => USUAL_ASSUMPTIONS);
  const work = workOf(figures);
  const evens = breakEvens(work, assumptions);
  return (
    <>
      <PageHead title={t('savings.title')} crumb={<RunCrumb run={run.id} to="results" />} lead={words.lead} />
      <EstimateWords work={work} assumptions={assumptions} />
      <div className="rd-savings">
        <Card title={words.assumptionsTitle}>
          <p className="rd-small rd-muted">{words.assumptionsLead}</p>
          {ASSUMPTIONS.map((name) => (
            <AssumptionField
              key={name}
              name={name}
              value={assumptions[name]}
              breakEven={evens[name]}
              onChange={(next) => change((before) => ({ ...before, [name]: next }))}
            />
          ))}
        </Card>
        <div className="rd-savings-result">
          <EstimateTable work={work} assumptions={assumptions} />
          <KeepAssumptions assumptions={assumptions} onChange={(next) => change(() => next)} />
        </div>
      </div>
      <ClaimTable assumptions={assumptions} />
    </>
  );
}

type KeepProps = { readonly assumptions: Assumptions; readonly onChange: (next: Assumptions) => void };

/** What the office chose, to a file and from one; `redress publish` reads the same file. */
function KeepAssumptions({ assumptions, onChange }: KeepProps) {
  const { t } = useI18n();
  const [wrong, setWrong] = useState<{ readonly name: string; readonly field: string }>();
  const open = async (file: File) => {
    const read = assumptionsFrom(await file.text());
    setWrong(read.ok ? undefined : { name: file.name, field: read.field });
    if (read.ok) onChange(read.value);
  };
  return (
    <Card title={t('savings.keep')}>
      <p>{t('savings.keepLead')}</p>
      <p>
        <code className="rd-small">redress publish … --assumptions assumptions.json</code>
      </p>
      {wrong && (
        <Notice type="error">
          {wrong.field === '' ? t('savings.notJson', wrong) : t('savings.notAsItMust', wrong)}
        </Notice>
      )}
      <div className="rd-actions">
        <Button
          type="button"
          onClick={() =>
            save(new Blob([assumptionsText(assumptions)], { type: 'application/json' }), 'assumptions.json')
          }
        >
          {t('savings.save')}
        </Button>
        <FileButton
          id="assumptions-file"
          label={t('savings.open')}
          accept=".json,application/json"
          outline
          onFiles={([file]) => void open(file)}
        />
        <Button
          type="button"
          outline
          onClick={() => {
            setWrong(undefined);
            onChange(USUAL_ASSUMPTIONS);
          }}
        >
          {t('savings.usual')}
        </Button>
      </div>
    </Card>
  );
}
