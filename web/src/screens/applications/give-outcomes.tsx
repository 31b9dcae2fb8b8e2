import { useMutation } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import type { ApplicationInfo } from '../../../../src/server/api-types.ts';
import { applicationsApi } from '../../api/applications.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { save } from '../../parts/save.ts';
import { Failure } from '../../parts/states.tsx';

type Door = Pick<ApplicationInfo, 'portal' | 'office'>;

/** Writes what courts ordered, one file for each office of a portal that applications came from. */
export function GiveOutcomes({ applications }: { readonly applications: readonly ApplicationInfo[] }) {
  const { t } = useI18n();
  const doors = [
    ...new Map(applications.map(({ portal, office }) => [`${portal} ${office}`, { portal, office }])).values(),
  ];
  const write = useMutation({
    mutationFn: async ({ portal, office }: Door) => {
      const { blob, held } = await applicationsApi.outcomes(portal, office);
      save(blob, `outcomes-${office}.json`);
      return { office, held };
    },
  });
  if (doors.length === 0) return null;
  return (
    <Card title={t('applications.outcomes')}>
      <p>{t('applications.outcomesLead')}</p>
      <div className="rd-actions">
        {doors.map((door) => (
          <Button
            key={`${door.portal} ${door.office}`}
            type="button"
            outline
            disabled={write.isPending}
            onClick={() => write.mutate(door)}
          >
            {t('applications.outcomesOf', { office: door.office })}
          </Button>
        ))}
      </div>
      <p role="status">
        {write.data && t('applications.outcomesWritten', { office: write.data.office })}{' '}
        {write.data && write.data.held > 0 && t('applications.outcomesHeld', { n: write.data.held })}
      </p>
      {write.isError && <Failure error={write.error} />}
    </Card>
  );
}
