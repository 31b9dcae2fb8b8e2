import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { ChoiceRecord } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { save } from '../../parts/save.ts';
import { useScenarios } from '../../parts/scenarios.ts';
import { Failure } from '../../parts/states.tsx';

export type PolicyPart = Pick<ChoiceRecord, 'packId' | 'policyId' | 'options' | 'readings'>;

/** The table whose choices the options files of 2019 hold. */
const TABLE_2019 = 'options-2019';

/** The choices as files and as scenarios of the office: saved to be chosen again, here or elsewhere. */
export function PolicyFiles({
  choice,
  laws,
  onLoaded,
}: {
  readonly choice: PolicyPart;
  /** Ids of the laws that the files may be decided by. */
  readonly laws: readonly string[];
  /** Is given what a file holds, with its name. */
  readonly onLoaded: (policy: PolicyPart, name: string) => void;
}) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const scenarios = useScenarios().data ?? [];
  const [name, setName] = useState('');
  /** Whether the file that was loaded last is of a law that these files are not decided by. */
  const [isOfAnotherState, setOfAnotherState] = useState(false);
  const again = () => void queries.invalidateQueries({ queryKey: ['scenarios'] });
  const keep = useMutation({
    mutationFn: () => api.addScenario({ ...choice, name }),
    onSuccess: () => {
      setName('');
      again();
    },
  });
  const remove = useMutation({ mutationFn: api.removeScenario, onSettled: again });
  const load = useMutation({
    mutationFn: async (file: File) => {
      const read = await api.readPolicy(await file.text());
      return { file: file.name, ...read };
    },
    onMutate: () => setOfAnotherState(false),
    onSuccess: ({ packId, policyId, options, readings, name: given, file }) => {
      if (!laws.includes(packId)) {
        setOfAnotherState(true);
        return;
      }
      onLoaded({ packId, policyId, options, readings }, given || file.replace(/\.json$/i, ''));
    },
  });
  const write = useMutation({
    mutationFn: (form: 'redress' | '2019') => api.policyFile({ ...choice, name, form }),
    onSuccess: (blob, form) => save(blob, form === '2019' ? 'eligibility_options.json' : 'policy.json'),
  });
  const failed = [keep, remove, load, write].find(({ isError }) => isError);
  return (
    <details className="rd-policy-files">
      <summary>{t('policies.title')}</summary>
      {failed && <Failure error={failed.error} />}
      {isOfAnotherState && <Notice type="error">{t('policies.otherState')}</Notice>}
      <div className="rd-fields">
        <div>
          <Label htmlFor="scenario-name">{t('policies.name')}</Label>
          <TextInput
            id="scenario-name"
            name="scenario-name"
            type="text"
            maxLength={120}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
      </div>
      <div className="rd-actions">
        <Button type="button" outline disabled={name.trim() === '' || keep.isPending} onClick={() => keep.mutate()}>
          {t('policies.keep')}
        </Button>
        <Button type="button" outline onClick={() => write.mutate('redress')}>
          {t('policies.save')}
        </Button>
        {choice.policyId === TABLE_2019 && (
          <Button type="button" outline onClick={() => write.mutate('2019')}>
            {t('policies.save2019')}
          </Button>
        )}
        <FileButton
          id="policy-file"
          label={t('policies.load')}
          accept=".json,application/json"
          outline
          onFiles={([file]) => load.mutate(file)}
        />
      </div>
      {scenarios.length > 0 && (
        <>
          <h3>{t('policies.scenarios')}</h3>
          <ul className="rd-rows">
            {scenarios.map((each) => (
              <li key={each.id}>
                <span>{each.name}</span>
                <Button type="button" unstyled className="rd-danger" onClick={() => remove.mutate(each.id)}>
                  {t('common.delete')}
                  <span className="usa-sr-only"> {each.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
