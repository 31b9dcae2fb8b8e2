import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Label, Select, TextInput } from '@trussworks/react-uswds';
import { useDeferredValue, useState } from 'react';
import type { ListView, Outline, PackView, RuleView } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import type { MessageKey } from '../../i18n/en.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLaw } from '../../law.ts';
import { PageHead, useTitle } from '../../parts/page.tsx';
import { LawField, PolicyField, PolicyNotes } from '../../parts/policy-fields.tsx';
import { Awaiting } from '../../parts/states.tsx';
import { Words } from '../../parts/words.tsx';
import { RuleCard } from './rule-card.tsx';
import { type Tried, TryPerson } from './try-person.tsx';

/** Screen 7: the law that decides, with citations and examples, and how many convictions each clause decided. */
export function Rulebook() {
  const { t } = useI18n();
  useTitle(t('rulebook.title'));
  const { run: wantedRun, policy: wantedPolicy, pack: wantedPack } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const words = useDeferredValue(text).trim().toLowerCase().split(/\s+/).filter(Boolean);
  const [tried, setTried] = useState<Tried>();
  const law = useLaw();
  const runs = useQuery({ queryKey: ['runs'], queryFn: api.runs });
  const run = runs.data?.find(({ id, state }) => id === wantedRun && state === 'done');
  const figures = useQuery({
    queryKey: ['figures', run?.id],
    queryFn: () => api.figures(run!.id),
    enabled: run !== undefined,
  });
  if (!law.data) return <Awaiting all={[law]} />;
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
  const named = new Map(pack.lists.map((list) => [list.id, list]));
  const chapters = chaptersOf(pack, policy)
    .map((chapter) => ({ ...chapter, rules: chapter.rules.filter((rule) => holdsWords(rule, words, named)) }))
    .filter(({ rules }) => rules.length > 0);
  const found = chapters.reduce((sum, { rules }) => sum + rules.length, 0);
  const attempt = (line: string) => setTried((before) => ({ line, times: (before?.times ?? 0) + 1 }));
  const choice = { packId: pack.id, policyId: policy.id };
  const sheet = `/api/law/sheet.pdf?${new URLSearchParams({ pack: pack.id, policy: policy.id })}`;
  return (
    <>
      <PageHead
        title={t('rulebook.title')}
        lead={
          <span lang="en">
            {pack.title} · {pack.id} {pack.version}
          </span>
        }
        actions={
          <a className="usa-button usa-button--outline" href={sheet} download="signature-sheet.pdf">
            {t('rulebook.sheet')}
          </a>
        }
      />
      {pack.summary !== '' && <p lang="en">{pack.summary}</p>}
      <div className="rd-fields">
        <LawField
          id="rulebook-pack"
          laws={law.data.filter((each) => each.offered || each.id === pack.id)}
          packId={pack.id}
          onLaw={(next) => go({ pack: next.id, policy: undefined })}
        />
        <PolicyField
          id="rulebook-policy"
          policies={pack.policies}
          value={policy.id}
          onValue={(next) => go({ policy: next })}
        />
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
      <PolicyNotes notes={policy.notes} />
      <TryPerson
        key={`${pack.id} ${policy.id}`}
        pack={pack}
        policyId={policy.id}
        given={tried}
        onForm={() => setTried(undefined)}
      />
      <div className="rd-rulebook">
        <nav className="rd-contents rd-no-print" aria-label={t('rulebook.contents')}>
          <Label htmlFor="search">{t('rulebook.search')}</Label>
          <TextInput
            id="search"
            name="search"
            type="search"
            autoComplete="off"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <p className="rd-small rd-muted" role="status">
            {t('rulebook.found', { n: found })}
          </p>
          <ol>
            {chapters.map(({ id, heading, rules }) => (
              <li key={id}>
                <a href={`#chapter-${id}`}>{t(heading)}</a>
                <ol>
                  {rules.map((rule) => (
                    <li key={rule.id}>
                      <a href={`#rule-${id}-${rule.id}`} lang="en">
                        {rule.title}
                      </a>
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ol>
        </nav>
        <div>
          {chapters.map(({ id, heading, lead, rules, numbered }) => (
            <section key={id}>
              <h2 className="rd-section" id={`chapter-${id}`} tabIndex={-1}>
                {t(heading)}
              </h2>
              <p>
                <Words text={t(lead)} />
              </p>
              <ol className="rd-rules">
                {rules.map((rule) => (
                  <li key={rule.id} id={`rule-${id}-${rule.id}`} tabIndex={-1}>
                    <RuleCard
                      rule={rule}
                      decided={numbered && sameLaw ? (counts.get(rule.id) ?? 0) : undefined}
                      run={run?.id}
                      law={choice}
                      lists={pack.lists}
                      onTry={attempt}
                    />
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

type Chapter = {
  readonly id: string;
  readonly heading: MessageKey;
  readonly lead: MessageKey;
  readonly rules: readonly RuleView[];
  /** Its clauses decide, so that a run says how often each did. */
  readonly numbered: boolean;
};

function chaptersOf(pack: PackView, policy: PackView['policies'][number]): readonly Chapter[] {
  const chapter = (id: string, rules: readonly RuleView[], numbered: boolean): Chapter => ({
    id,
    heading: `rulebook.${id}` as MessageKey,
    lead: `rulebook.${id}Lead` as MessageKey,
    rules,
    numbered,
  });
  return [
    chapter('gate', pack.gate, true),
    chapter('clauses', policy.clauses, true),
    // The policy that is the statute has its clauses above.
    chapter('statute', policy.id === 'statute' ? [] : pack.statute, false),
    chapter('flags', pack.flags, false),
  ];
}

/** Whether a rule, or a list of offenses that it names, holds every word of a search. */
function holdsWords(rule: RuleView, words: readonly string[], lists: ReadonlyMap<string, ListView>): boolean {
  if (words.length === 0) return true;
  const outline = ({ text, under }: Outline): string => [text, ...under.map(outline)].join(' ');
  const offenses = rule.lists.flatMap((id) => [lists.get(id)?.title ?? '', ...(lists.get(id)?.sections ?? [])]);
  const all = [rule.id, rule.title, rule.cite, rule.reason, rule.ask ?? '', rule.outcome?.label ?? ''];
  const text = [...all, outline(rule.text), ...offenses].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
