import { useI18n } from '../../i18n/index.tsx';
import { RunChoice, type useFinishedRun } from '../../parts/run-choice.tsx';

type Props = { readonly id: string; readonly of: ReturnType<typeof useFinishedRun> };

/** The run in whose files the people of applications are. */
export function RunOfApplications({ id, of }: Props) {
  const { t, when } = useI18n();
  return (
    <RunChoice
      id={id}
      of={of}
      label={t('applications.run')}
      none={t('applications.noRun')}
      nameOf={({ name, createdAt }) => `${name} · ${when(createdAt)}`}
    />
  );
}
