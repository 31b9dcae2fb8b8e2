import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Label, Select } from '@trussworks/react-uswds';
import type { RuleView } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { PageHead, useTitle } from '../components/page.tsx';
import { RuleCard } from '../components/rule-card.tsx';
import { Failure, Loading } from '../components/states.tsx';
import { useI18n } from '../i18n/index.tsx';

/** Screen 7: the law that decides, with citations and examples, and how many convictions each clause decided. */
export function Rulebook() {
  const { t } = useI18n();
  useTitle(t('rulebook.title'));
  const { run: wantedRun, policy: wantedPolicy, pack: wantedPack } = useSearch({ strict: false });
  const navigate = useNavigate();
  const law = useQuery({ queryKey: ['law'], queryFn: api.law, staleTime: Number.POSITIVE_INFINITY });
  const runs = useQuery({ queryKey: ['runs'], queryFn: api.runs });
  const run = runs.data?.find(({ id, state }) => id === wantedRun && state === 'done');
  const figures = useQuery({
    queryKey: ['figures', run?.id],
    queryFn: () => api.figures(run!.id),
    enabled: run !== undefined,
  });
  if (law.isError) return <Failure error={law.error} />;
  if (!law.data) return <Loading />;
  const pack = law.data.find(({ id }) => id === (wantedPack ?? run?.choice.packId)) ?? law.data[0]!;
  const policy = pack.policies.find(({ id }) => id === (wantedPolicy ?? run?.choice.policyId)) ?? pack.policies[0]!;
  const counts = new Map<string, number>();
  const sameLaw = run !== undefined && run.choice.packId === pack.id && run.choice.policyId === policy.id;
  if (sameLaw) {
    for (const { clause, convictions } of figures.data?.clauses ?? [])
      counts.set(clause, (counts.get(clause) ?? 0) + convictions);
  }
  const go = (change: { run?: string | undefined; policy?: string | undefined; pack?: string | undefined }) =>
    void navigate({ to: '/rulebook', search: { run: wantedRun, policy: wantedPolicy, pack: pack.id, ...change } });
  const list = (heading: string, lead: string, rules: readonly RuleView[], numbered: boolean) =>
    rules.length > 0 && (
      <section>
        <h2 className="rd-section">{heading}</h2>
        <p>{lead}</p>
        <ol className="rd-rules">
          {rules.map((rule) => (
            <li key={rule.id} id={`rule-${rule.id}`}>
              <RuleCard
                rule={rule}
                decided={numbered && sameLaw ? (counts.get(rule.id) ?? 0) : undefined}
                run={run?.id}
              />
            </li>
          ))}
        </ol>
      </section>
    );
  return (
    <>
      <PageHead
        title={t('rulebook.title')}
        lead={
          <span lang="en">
            {pack.title} · {pack.id} {pack.version}
          </span>
        }
      />
      {pack.summary !== '' && <p lang="en">{pack.summary}</p>}
      <div className="rd-fields">
        <div>
          <Label htmlFor="rulebook-pack">{t('builder.pack')}</Label>
          <Select
            id="rulebook-pack"
            name="pack"
            value={pack.id}
            onChange={({ target }) => go({ pack: target.value, policy: undefined })}
          >
            {law.data
              .filter((each) => each.offered || each.id === pack.id)
              .map(({ id, title }) => (
                <option key={id} value={id} lang="en">
                  {title}
                </option>
              ))}
          </Select>
        </div>
        <div>
          <Label htmlFor="rulebook-policy">{t('builder.policy')}</Label>
          <Select
            id="rulebook-policy"
            name="policy"
            value={policy.id}
            onChange={({ target }) => go({ policy: target.value })}
          >
            {pack.policies.map(({ id, title }) => (
              <option key={id} value={id} lang="en">
                {title}
              </option>
            ))}
          </Select>
        </div>
        <div>
          <Label htmlFor="rulebook-run">{t('rulebook.run')}</Label>
          <Select
            id="rulebook-run"
            name="run"
            value={run?.id ?? ''}
            onChange={({ target }) => {
              const chosen = runs.data?.find(({ id }) => id === target.value);
              go({
                run: chosen?.id,
                policy: chosen?.choice.policyId ?? wantedPolicy,
                pack: chosen?.choice.packId ?? pack.id,
              });
            }}
          >
            <option value="">{t('rulebook.noRun')}</option>
            {runs.data
              ?.filter(({ state }) => state === 'done')
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </Select>
        </div>
      </div>
      <ul className="rd-notes" lang="en">
        {policy.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {list(t('rulebook.gate'), t('rulebook.gateLead'), pack.gate, true)}
      {list(t('rulebook.clauses'), t('rulebook.clausesLead'), policy.clauses, true)}
      {policy.id !== 'statute' && list(t('rulebook.statute'), t('rulebook.statuteLead'), pack.statute, false)}
      {list(t('rulebook.flags'), t('rulebook.flagsLead'), pack.flags, false)}
    </>
  );
}
