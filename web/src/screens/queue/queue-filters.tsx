import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Label, Select } from '@trussworks/react-uswds';
import type { ProcedureOverview, QueueFilter } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, useLawWords } from '../../law-words.tsx';

type Props = {
  readonly filter: QueueFilter;
  readonly procedure: ProcedureOverview;
  readonly all: readonly ProcedureOverview[];
  readonly onChoose: (filter: QueueFilter) => void;
};

type Choice = { readonly value: string; readonly label: string; readonly n: number };

/** What narrows the queue: worklists and states as buttons with their counts, the rest as fields. */
export function QueueFilters({ filter, procedure, all, onChoose }: Props) {
  const { t, n } = useI18n();
  const { said } = useLawWords();
  const facets = useQuery({
    queryKey: ['queue-facets', filter],
    queryFn: ({ signal }) => api.queueFacets({ filter }, signal),
    placeholderData: keepPreviousData,
  });
  const { list, fact: _, ...noList } = filter;
  const { state, ...noState } = filter;
  const { due: __, ...noDay } = filter;
  const lists = Object.entries(procedure.lists) as readonly [NonNullable<QueueFilter['list']>, number][];
  const isNarrowed = Object.keys(filter).some((key) => key !== 'procedure');
  const facts = (facets.data?.facts ?? []).map(({ fact, words, found, n }) => {
    return { value: String(fact), label: `${said(words)} (${said(found)})`, n };
  });
  const counties = (facets.data?.county ?? []).map((each) => ({ ...each, label: each.value }));
  return (
    <section className="rd-card" aria-label={t('queue.worklists')}>
      {all.length > 1 && (
        <Field
          id="queue-procedure"
          label={t('queue.procedure')}
          chosen={procedure.id}
          choices={all.map(({ id, title, total }) => ({ value: id, label: title, n: total }))}
          onChoose={(id) => onChoose({ procedure: id })}
        />
      )}
      <Chips name={t('queue.worklists')}>
        <Chip
          chosen={!isNarrowed}
          words={t('queue.all')}
          n={n(procedure.total)}
          onChoose={() => onChoose({ procedure: procedure.id })}
        />
        {lists.map(([id, count]) => (
          <Chip
            key={id}
            chosen={list === id}
            words={t(`list.${id}`)}
            n={n(count)}
            onChoose={() => onChoose({ ...noList, list: id })}
          />
        ))}
      </Chips>
      <Chips name={t('queue.states')}>
        <Chip chosen={state === undefined} words={t('queue.all')} onChoose={() => onChoose(noState)} />
        {procedure.states
          .filter((each) => each.n > 0 || state?.includes(each.id))
          .map((each) => (
            <Chip
              key={each.id}
              chosen={state?.includes(each.id) === true}
              words={<Law>{each.title}</Law>}
              n={n(each.n)}
              onChoose={() => onChoose({ ...filter, state: [each.id] })}
            />
          ))}
      </Chips>
      <div className="rd-filter-row">
        <ListField column="county" choices={counties} filter={filter} onChoose={onChoose} />
        <ListField column="outcome" choices={facets.data?.outcome ?? []} filter={filter} onChoose={onChoose} />
        <ListField column="clause" choices={facets.data?.clause ?? []} filter={filter} onChoose={onChoose} />
        {facts.length > 0 && (
          <Field
            id="queue-fact"
            label={t('queue.fact')}
            chosen={filter.fact === undefined ? '' : String(filter.fact)}
            choices={facts}
            any={t('queue.any')}
            onChoose={(value) =>
              onChoose(value === '' ? noList : { ...noList, list: 'facts-missing', fact: Number(value) })
            }
          />
        )}
      </div>
      {filter.due !== undefined && (
        <p>
          <Button type="button" unstyled onClick={() => onChoose(noDay)}>
            {t('queue.dueOn', { day: filter.due })}
          </Button>
        </p>
      )}
      {procedure.lotsToSign > 0 && (
        <p>
          <Link to="/lots">
            {t('list.lotsToSign')}: {n(procedure.lotsToSign)}
          </Link>
        </p>
      )}
      {list === 'facts-missing' && (
        <p>
          <Link to="/requests">{t('queue.toRequests')}</Link>
        </p>
      )}
      {isNarrowed && (
        <Button type="button" unstyled onClick={() => onChoose({ procedure: procedure.id })}>
          {t('queue.clear')}
        </Button>
      )}
    </section>
  );
}

/** Stands in a field for matters that no clause decides, since a blank stands for no choice. */
const NAMELESS = 'none';

function ListField({
  column,
  choices,
  filter,
  onChoose,
}: {
  readonly column: 'county' | 'outcome' | 'clause';
  readonly choices: readonly Choice[];
} & Pick<Props, 'filter' | 'onChoose'>) {
  const { t } = useI18n();
  const { [column]: chosen, ...others } = filter;
  return (
    <Field
      id={`queue-${column}`}
      label={t(`queue.${column}`)}
      chosen={chosen?.[0] === '' ? NAMELESS : (chosen?.[0] ?? '')}
      choices={choices.map((each) =>
        each.value === '' ? { ...each, value: NAMELESS, label: t('results.openClause') } : each,
      )}
      any={t('queue.any')}
      onChoose={(value) => onChoose(value === '' ? others : { ...others, [column]: [value === NAMELESS ? '' : value] })}
    />
  );
}

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly Choice[];
  /** What stands for no choice; absent where something is always chosen. */
  readonly any?: string;
  readonly onChoose: (value: string) => void;
};

function Field({ id, label, chosen, choices, any, onChoose }: FieldProps) {
  const { n } = useI18n();
  const { said, langOf } = useLawWords();
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} name={id} value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={langOf(choice.label)}>
            {said(choice.label)} · {n(choice.n)}
          </option>
        ))}
      </Select>
    </div>
  );
}

function Chips({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <fieldset className="rd-work-chips">
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

function Chip({
  chosen,
  words,
  n,
  onChoose,
}: {
  readonly chosen: boolean;
  readonly words: React.ReactNode;
  readonly n?: string;
  readonly onChoose: () => void;
}) {
  return (
    <button type="button" className="rd-work-chip" aria-pressed={chosen} onClick={onChoose}>
      {words} {n !== undefined && <strong>{n}</strong>}
    </button>
  );
}
