import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Label, Select, TextInput } from '@trussworks/react-uswds';
import { useMemo, useState } from 'react';
import type { ChoiceRecord, InputInfo, Inspection, OptionValues, PackView } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { useI18n } from '../i18n/index.tsx';
import { DateField } from './date-field.tsx';
import { EffectPanel } from './effect-panel.tsx';
import { OptionField } from './option-field.tsx';
import { Card } from './page.tsx';
import { Failure, Loading } from './states.tsx';

/** The county's choices, with what they come to beside them while they are made. */
export function PolicyBuilder({ input, inspection }: { readonly input: InputInfo; readonly inspection: Inspection }) {
  const law = useQuery({ queryKey: ['law'], queryFn: api.law, staleTime: Number.POSITIVE_INFINITY });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  if (law.isError) return <Failure error={law.error} />;
  if (!law.data || !session.data) return <Loading />;
  return <Builder packs={law.data} input={input} inspection={inspection} today={session.data.today} />;
}

type BuilderProps = {
  readonly packs: readonly PackView[];
  readonly input: InputInfo;
  readonly inspection: Inspection;
  readonly today: string;
};

/**
 * The policy that a county is likely to mean: its own when the pack has one, else the table that it can fill in; the
 * table also where somebody tries things on an invented county.
 */
function likelyPolicy(pack: PackView, county: string, invented: boolean): string {
  const slug = county.toLowerCase().replaceAll(' ', '-');
  const own = invented ? undefined : pack.policies.find(({ id }) => id === slug);
  const [first] = pack.policies.toSorted((a, b) => b.options.length - a.options.length);
  return (own ?? first!).id;
}

/** What to know of a policy: a line or two as they are, more of them folded away. */
function PolicyNotes({ notes }: { readonly notes: readonly string[] }) {
  const { t } = useI18n();
  const list = (
    <ul className="rd-notes" lang="en">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
  if (notes.length <= 2) return list;
  return (
    <details>
      <summary>{t('builder.notes', { n: notes.length })}</summary>
      {list}
    </details>
  );
}

function Builder({ packs, input, inspection, today }: BuilderProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  // The invented state is for tests and the rulebook.
  const laws = packs.filter(({ invented }) => !invented);
  const invented = input.origin === 'invented';
  const [packId, setPackId] = useState(laws[0]!.id);
  const pack = laws.find(({ id }) => id === packId)!;
  const [county, setCounty] = useState(inspection.counties[0]?.name ?? '');
  const [policyId, setPolicyId] = useState(() => likelyPolicy(laws[0]!, inspection.counties[0]?.name ?? '', invented));
  const [options, setOptions] = useState<OptionValues>({});
  const [asOf, setAsOf] = useState(invented ? '2020-07-01' : today);
  const [name, setName] = useState('');
  const [quarantine, setQuarantine] = useState(false);
  const policy = pack.policies.find(({ id }) => id === policyId)!;
  const values = useMemo(() => ({ ...policy.defaults, ...options }), [policy, options]);
  const choice: ChoiceRecord = { packId: pack.id, policyId, options: values, county, asOf };
  const start = useMutation({
    mutationFn: () => api.startRun({ inputId: input.id, name, choice, quarantine }),
    onSuccess: ({ id }) => void navigate({ to: '/runs/$run', params: { run: id } }),
  });
  const unreadable = inspection.unreadable.lines > 0;
  const sectionChoice = policy.options.find(({ statute }) => Object.values(statute).some((ids) => ids.length > 0));
  const dateOk = /^\d{4}-\d{2}-\d{2}$/.test(asOf);
  return (
    <div className="rd-builder">
      <div>
        <Card title={t('builder.title')}>
          {invented && <p className="rd-callout">{t('lead.choose')}</p>}
          <div className="rd-fields">
            <div>
              <Label htmlFor="county">{t('builder.county')}</Label>
              <Select id="county" name="county" value={county} onChange={({ target }) => setCounty(target.value)}>
                {inspection.counties.map((each) => (
                  <option key={each.name} value={each.name}>
                    {each.name} ({t('builder.convictions', { n: each.convictions })})
                  </option>
                ))}
              </Select>
            </div>
            <div>
              <Label htmlFor="asOf">{t('builder.asOf')}</Label>
              <DateField id="asOf" value={asOf} onChange={setAsOf} invalid={!dateOk} describedBy="asOf-hint" />
              <span className="usa-hint" id="asOf-hint">
                {t('builder.asOfHint')}
              </span>
            </div>
          </div>
          {laws.length > 1 && (
            <>
              <Label htmlFor="pack">{t('builder.pack')}</Label>
              <Select
                id="pack"
                name="pack"
                value={packId}
                onChange={({ target }) => {
                  const next = laws.find(({ id }) => id === target.value)!;
                  setPackId(next.id);
                  setPolicyId(likelyPolicy(next, county, invented));
                  setOptions({});
                }}
              >
                {laws.map(({ id, title }) => (
                  <option key={id} value={id} lang="en">
                    {title}
                  </option>
                ))}
              </Select>
            </>
          )}
          <Label htmlFor="policy">{t('builder.policy')}</Label>
          <Select
            id="policy"
            name="policy"
            value={policyId}
            onChange={({ target }) => {
              setPolicyId(target.value);
              setOptions({});
            }}
          >
            {pack.policies.map(({ id, title }) => (
              <option key={id} value={id} lang="en">
                {title}
              </option>
            ))}
          </Select>
          <PolicyNotes notes={policy.notes} />
          {policy.options.length === 0 ? (
            <p className="rd-muted">{t('builder.fixed')}</p>
          ) : (
            policy.options.map((option) => (
              <OptionField
                key={option.key}
                option={option}
                policy={policy}
                // Beside the first list of sections; a second of the same sections would say the same again.
                statute={option === sectionChoice ? pack.statute : []}
                value={values[option.key]!}
                onChange={(value) => setOptions((before) => ({ ...before, [option.key]: value }))}
              />
            ))
          )}
        </Card>
        <Card title={t('builder.runHeading')}>
          <Label htmlFor="name">{t('builder.name')}</Label>
          <TextInput
            id="name"
            name="name"
            type="text"
            value={name}
            placeholder={`${county}, ${policy.title}`}
            onChange={({ target }) => setName(target.value)}
          />
          {unreadable && (
            <Checkbox
              id="quarantine"
              name="quarantine"
              label={t('builder.quarantine', { n: inspection.unreadable.lines })}
              labelDescription={t('builder.quarantineHint')}
              checked={quarantine}
              onChange={({ target }) => setQuarantine(target.checked)}
            />
          )}
          {start.isError && <Failure error={start.error} />}
          <Button
            type="button"
            size="big"
            disabled={start.isPending || (unreadable && !quarantine) || !dateOk || county === ''}
            onClick={() => start.mutate()}
          >
            {t('builder.run')}
          </Button>
          {county === '' && <p>{t('builder.noCounty')}</p>}
        </Card>
      </div>
      {dateOk && county !== '' && <EffectPanel input={input.id} choice={choice} />}
    </div>
  );
}
