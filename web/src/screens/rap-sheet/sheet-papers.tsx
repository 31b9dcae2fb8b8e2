import { useMutation } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import type { RapSheetView, SheetPaperWanted, SheetWanted } from '../../../../src/server/api-types.ts';
import { papersApi } from '../../api/papers.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { Card } from '../../parts/page.tsx';
import { save } from '../../parts/save.ts';
import { Failure } from '../../parts/states.tsx';
import { type Answers, saidOf, sentOf } from './answers.ts';

type Props = {
  readonly sheet: RapSheetView;
  readonly wanted: Pick<SheetWanted, 'packId' | 'policyId' | 'asOf' | 'county'>;
  readonly answers: Answers;
  /** The remedies are being worked out anew, so that papers have to wait. */
  readonly stale: boolean;
};

/** What can be printed of a rap sheet: the petition of each remedy that is open, and what the person takes home. */
export function SheetPapers({ sheet, wanted, answers, stale }: Props) {
  const { t } = useI18n();
  const make = useMutation({
    mutationFn: (paper: SheetPaperWanted) =>
      papersApi.sheetPaper({
        ...wanted,
        answers: sentOf(answers),
        sheet: sheet.sheet,
        said: saidOf(answers, t),
        paper,
      }),
    // Names of files say nothing of the person.
    onSuccess: (blob, paper) => save(blob, paper.kind === 'petition' ? 'petition.pdf' : `record-${paper.language}.pdf`),
  });
  const waiting = make.isPending || stale;
  const { petitions } = sheet;
  return (
    <Card title={t('sheetPapers.title')} className="rd-no-print">
      <p className="rd-muted rd-small">{t('sheetPapers.lead')}</p>
      {make.isError && <Failure error={make.error} />}
      <h3>{t('sheetPapers.petitions')}</h3>
      {petitions.length === 0 ? (
        <p>{t('sheetPapers.none')}</p>
      ) : (
        <ul className="rd-rows">
          {petitions.map(({ id, title, county, cases, convictions }) => {
            const which =
              cases.length > 0 ? t('sheetPapers.case', { numbers: cases.join(', ') }) : t('sheetPapers.noCase');
            return (
              <li key={id}>
                <div>
                  <strong>
                    <Law>{title}</Law>
                  </strong>
                  <span className="rd-block rd-small rd-muted">
                    {[
                      county ?? t('person.countyUnknown'),
                      which,
                      t('sheetPapers.counts', { n: convictions.length }),
                    ].join(' · ')}
                  </span>
                </div>
                <div className="rd-actions">
                  <Button
                    type="button"
                    outline
                    disabled={waiting}
                    onClick={() => make.mutate({ kind: 'petition', id })}
                  >
                    {t('sheetPapers.make')}
                    <span className="usa-sr-only">
                      : <Law>{title}</Law>, {which}
                    </span>
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <h3>{t('sheetPapers.home')}</h3>
      <p>{t('sheetPapers.homeLead')}</p>
      <div className="rd-actions">
        {(['en', 'es'] as const).map((language) => (
          <Button
            key={language}
            type="button"
            outline
            disabled={waiting}
            onClick={() => make.mutate({ kind: 'take-home', language })}
          >
            {t(`language.${language}`)}
            <span className="usa-sr-only">: {t('sheetPapers.home')}</span>
          </Button>
        ))}
      </div>
      <p role="status" className="rd-small">
        {make.isPending ? t('sheetPapers.working') : make.isSuccess ? t('sheetPapers.done') : ''}
      </p>
    </Card>
  );
}
