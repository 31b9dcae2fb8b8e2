import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import { RETENTION, type RuleCall, retentionApi } from '../../api/retention.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';

/** How long the office keeps what: nothing falls due without a rule. */
export function Rules({ maySet }: { readonly maySet: boolean }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const rules = useQuery({ queryKey: [RETENTION, 'rules'], queryFn: retentionApi.rules });
  const drop = useMutation({
    mutationFn: retentionApi.dropRule,
    onSuccess: () => queries.invalidateQueries({ queryKey: [RETENTION] }),
  });
  if (!rules.data) return <Awaiting all={[rules]} />;
  return (
    <section>
      <h2 className="rd-section">{t('retention.rules')}</h2>
      <p>{t('retention.rulesLead')}</p>
      {drop.isError && <Failure error={drop.error} />}
      {rules.data.length > 0 && (
        <Scroll label={t('retention.rules')}>
          <table className="usa-table usa-table--borderless rd-table">
            <thead>
              <tr>
                <th scope="col">{t('retention.record')}</th>
                <th scope="col">{t('retention.where')}</th>
                <th scope="col">{t('retention.howLong')}</th>
                <th scope="col">{t('retention.authority')}</th>
                {maySet && <td />}
              </tr>
            </thead>
            <tbody>
              {rules.data.map(({ record, state, county, months, authority }) => (
                <tr key={`${record} ${state} ${county}`}>
                  <th scope="row">{t(`retention.record.${record}`)}</th>
                  <td>{[state, county].filter(Boolean).join(', ') || t('retention.everywhere')}</td>
                  <td>{t('retention.months', { n: months })}</td>
                  <td lang="en">{authority}</td>
                  {maySet && (
                    <td>
                      <Button
                        type="button"
                        unstyled
                        aria-label={t('retention.dropOf', {
                          record: t(`retention.record.${record}`),
                          where: [state, county].filter(Boolean).join(', ') || t('retention.everywhere'),
                        })}
                        onClick={() => drop.mutate({ record, state, county })}
                      >
                        {t('retention.drop')}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {maySet && <NewRule />}
    </section>
  );
}

function NewRule() {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [rule, setRule] = useState({ record: 'casework' as RuleCall['record'], state: '', county: '', authority: '' });
  const [months, setMonths] = useState('');
  const set = useMutation({
    mutationFn: () => retentionApi.setRule({ ...rule, months: Number(months) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [RETENTION] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate();
  };
  return (
    <Card title={t('retention.newRule')}>
      <form onSubmit={submit}>
        <Label htmlFor="rule-record">{t('retention.record')}</Label>
        <Select
          id="rule-record"
          name="rule-record"
          value={rule.record}
          onChange={({ target }) => setRule({ ...rule, record: target.value as RuleCall['record'] })}
        >
          <option value="casework">{t('retention.record.casework')}</option>
          <option value="files">{t('retention.record.files')}</option>
          <option value="log">{t('retention.record.log')}</option>
        </Select>
        <TextField id="rule-months" label={t('retention.monthsField')} value={months} onChange={setMonths} most={4} />
        <TextField
          id="rule-authority"
          label={t('retention.authorityField')}
          value={rule.authority}
          onChange={(authority) => setRule({ ...rule, authority })}
          most={300}
          required={false}
        />
        <TextField
          id="rule-state"
          label={t('retention.stateField')}
          value={rule.state}
          onChange={(state) => setRule({ ...rule, state })}
          most={20}
          required={false}
        />
        <TextField
          id="rule-county"
          label={t('retention.countyField')}
          value={rule.county}
          onChange={(county) => setRule({ ...rule, county })}
          most={80}
          required={false}
        />
        {set.isError && <Failure error={set.error} />}
        <div className="rd-actions rd-section">
          <Button type="submit" disabled={set.isPending}>
            {t('retention.setRule')}
          </Button>
        </div>
      </form>
      <p role="status">{set.isSuccess && t('retention.ruleSet')}</p>
    </Card>
  );
}
