import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { CorrectionTable } from '../../parts/correction-table.tsx';
import { Download } from '../../parts/download.tsx';
import { PageHead, useTitle } from '../../parts/page.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { Words } from '../../parts/words.tsx';

/** Every correction of the workspace. */
export function Corrections() {
  const { t } = useI18n();
  useTitle(t('corrections.title'));
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ['corrections'], queryFn: api.corrections });
  return (
    <>
      <PageHead
        title={t('corrections.title')}
        lead={<Words text={t('corrections.lead')} />}
        actions={
          <>
            <Download className="usa-button usa-button--outline" href="/api/corrections/export.csv">
              {t('corrections.exportCsv')}
            </Download>
            <Download className="usa-button usa-button--outline" href="/api/corrections/export.json">
              {t('corrections.exportJson')}
            </Download>
          </>
        }
      />
      {list.isError && <Failure error={list.error} />}
      {list.isPending && <Loading />}
      {list.data?.length === 0 && (
        <Empty heading={t('corrections.noneHeading')}>
          <p>{t('corrections.none')}</p>
        </Empty>
      )}
      {list.data && list.data.length > 0 && (
        <CorrectionTable corrections={list.data} withPerson onChange={() => void queries.invalidateQueries()} />
      )}
    </>
  );
}
