import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Label, Select } from '@trussworks/react-uswds';
import { useDeferredValue, useState } from 'react';
import type { PackView, RunInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLaw } from '../../law.ts';
import { Law, useLawWords } from '../../law-words.tsx';
import { PageHead, useTitle } from '../../parts/page.tsx';
import { LawField, PolicyField, PolicyNotes } from '../../parts/policy-fields.tsx';
import { Awaiting } from '../../parts/states.tsx';
import { ChapterOfRules, Contents } from './chapter-of-rules.tsx';
import { chaptersOf, holdsWords } from './chapters.ts';
import { type Tried, TryPerson } from './try-person.tsx';

/** Screen 7: the law that decides, with citations and examples, and how many convictions each clause decided. */
export function Rulebook() {
  const { t } = useI18n();
  useTitle(t('rulebook.title'));
  const { run: wantedRun, policy: wantedPolicy, pack: wantedPack } = useSearch({ from: '/rulebook' });
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const words = useDeferredValue(text).trim().toLowerCase().split(/\s+/).filter(Boolean);
  const [tried, setTried] = useState<Tried>();
  const law = useLaw();
  const { said } = useLawWords();
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
  const go = (change: Wanted) =>
    void navigate({ to: '/rulebook', search: { run: wantedRun, policy: wantedPolicy, pack: pack.id, ...change } });
  const searched = { lists: new Map(pack.lists.map((list) => [list.id, list])), said };
  const chapters = chaptersOf(pack, policy)
    .map((chapter) => ({ ...chapter, rules: chapter.rules.filter((rule) => holdsWords(rule, words, searched)) }))
    .filter(({ rules }) => rules.length > 0);
  const attempt = (line: string) => setTried((before) => ({ line, times: (before?.times ?? 0) + 1 }));
  const sheet = `/api/law/sheet.pdf?${new URLSearchParams({ pack: pack.id, policy: policy.id })}`;
  return (
    <>
      <PageHead
        title={t('rulebook.title')}
        lead={
          <>
            <Law>{pack.title}</Law> · {pack.id} {pack.version}
          </>
        }
        actions={
          <>
            <Link to="/states">{t('rulebook.states')}</Link>
            <a className="usa-button usa-button--outline" href={sheet} download="signature-sheet.pdf">
              {t('rulebook.sheet')}
            </a>
          </>
        }
      />
      {pack.summary !== '' && (
        <p>
          <Law>{pack.summary}</Law>
        </p>
      )}
      <Shown
        laws={law.data.filter((each) => each.offered || each.id === pack.id)}
        pack={pack}
        policyId={policy.id}
        runs={runs.data?.filter(({ state }) => state === 'done') ?? []}
        run={run}
        onGo={go}
      />
      <PolicyNotes notes={policy.notes} />
      <TryPerson
        key={`${pack.id} ${policy.id}`}
        pack={pack}
        policyId={policy.id}
        given={tried}
        onForm={() => setTried(undefined)}
      />
      <div className="rd-rulebook">
        <Contents chapters={chapters} text={text} onText={setText} />
        <div>
          {chapters.map((chapter) => (
            <ChapterOfRules
              key={chapter.id}
              chapter={chapter}
              pack={pack}
              policyId={policy.id}
              run={run?.id}
              counts={sameLaw ? counts : undefined}
              onTry={attempt}
            />
          ))}
        </div>
      </div>
    </>
  );
}

/** What an address of the rulebook names. */
type Wanted = {
  readonly run?: string | undefined;
  readonly policy?: string | undefined;
  readonly pack?: string | undefined;
};

type ShownProps = {
  readonly laws: readonly PackView[];
  readonly pack: PackView;
  readonly policyId: string;
  readonly runs: readonly RunInfo[];
  readonly run: RunInfo | undefined;
  readonly onGo: (change: Wanted) => void;
};

/** Which law and policy are shown, and the run that says how often each clause decided. */
function Shown({ laws, pack, policyId, runs, run, onGo }: ShownProps) {
  const { t } = useI18n();
  const chooseRun = (id: string) => {
    const choice = runs.find((each) => each.id === id)?.choice;
    onGo({ run: choice && id, ...(choice ? { policy: choice.policyId, pack: choice.packId } : {}) });
  };
  return (
    <div className="rd-fields">
      <LawField
        id="rulebook-pack"
        laws={laws}
        packId={pack.id}
        onLaw={(next) => onGo({ pack: next.id, policy: undefined })}
      />
      <PolicyField
        id="rulebook-policy"
        policies={pack.policies}
        value={policyId}
        onValue={(next) => onGo({ policy: next })}
      />
      <div>
        <Label htmlFor="rulebook-run">{t('rulebook.run')}</Label>
        <Select id="rulebook-run" name="run" value={run?.id ?? ''} onChange={({ target }) => chooseRun(target.value)}>
          <option value="">{t('rulebook.noRun')}</option>
          {runs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}
