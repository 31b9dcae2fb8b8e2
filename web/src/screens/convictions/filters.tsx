import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Label, Select, TextInput } from '@trussworks/react-uswds';
import { useDeferredValue } from 'react';
import type { RowFilter } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLawWords } from '../../law-words.tsx';
import { useLevelWords } from '../../parts/declared.ts';
import { useOutcomeWords } from '../../parts/outcome.tsx';
import { FacetField } from './facet-field.tsx';
import { FlagField } from './flag-field.tsx';

const WORDS = ['outcome', 'section', 'level', 'clause', 'floor', 'county', 'race', 'sex', 'age'] as const;
const FIRST = 3;

/** What is to be filtered otherwise; undefined for no longer. */
type Change = { readonly [Key in keyof RowFilter]?: RowFilter[Key] | undefined };

/** What narrows the convictions: a search that stays in memory, and choices that may stand in the address. */
export function Filters({
  run,
  filter,
  text,
  onText,
  onFilter,
}: {
  readonly run: string;
  readonly filter: RowFilter;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onFilter: (filter: RowFilter) => void;
}) {
  const { t } = useI18n();
  const levelWords = useLevelWords();
  const outcomeWords = useOutcomeWords();
  const { said } = useLawWords();
  const late = useDeferredValue(text);
  const facets = useQuery({
    queryKey: ['facets', run, filter, late],
    queryFn: () => api.facets(run, filter, late),
    placeholderData: keepPreviousData,
  });
  const figures = useQuery({ queryKey: ['figures', run], queryFn: () => api.figures(run) });
  const outcomeLabel = (id: string) => {
    const found = figures.data?.outcomes.filter(
      (each) => each.label === figures.data.outcomes.find((o) => o.id === id)?.label,
    );
    const label = outcomeWords(figures.data?.outcomes.find((each) => each.id === id)?.label ?? id);
    // Two outcomes may be spelled alike in the result files; the id tells them apart.
    return found && found.length > 1 ? `${label} (${id})` : label;
  };
  const wordLabel = (column: string, word: string) => {
    if (column === 'level') return levelWords(word);
    if (column === 'clause' && word === '') return t('results.openClause');
    if (column === 'floor' && word === 'unsure') return t('floor.unsure');
    if (word === '' || word === 'unknown') return t('level.unknown');
    if (column === 'race' || column === 'sex' || column === 'age') return said(word);
    return column === 'outcome' || column === 'floor' ? outcomeLabel(word) : word;
  };
  const set = (change: Change) => {
    const next = { ...filter, ...change };
    onFilter(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as RowFilter);
  };
  const field = (column: (typeof WORDS)[number]) => (
    <div key={column}>
      <FacetField
        column={column}
        facet={facets.data?.[column] ?? []}
        chosen={filter[column] ?? []}
        label={(word) => wordLabel(column, word)}
        onChoose={(words) => set({ [column]: words.length === 0 ? undefined : words })}
      />
    </div>
  );
  const others = [
    filter.impact && { key: 'impact', label: t(`impact.${filter.impact}` as 'impact.noFelony') },
    filter.missing !== undefined && {
      key: 'missing',
      label: `${t('filter.missing')}: ${said(figures.data?.missing.find(({ fact }) => fact === filter.missing)?.words ?? '')}`,
    },
    filter.flags !== undefined && {
      key: 'flags',
      label: [
        filter.flags.map((flag) => said(figures.data?.flags[flag]?.title ?? '')).join(' / '),
        filter.flagAs && t(`filter.${filter.flagAs}`),
      ]
        .filter(Boolean)
        .join(': '),
    },
    filter.person !== undefined && { key: 'person', label: t('filter.onePerson') },
    (filter.yearFrom !== undefined || filter.yearTo !== undefined) && {
      key: 'year',
      label: `${filter.yearFrom ?? ''}–${filter.yearTo ?? ''}`,
    },
    filter.yearUnknown && { key: 'yearUnknown', label: t('filter.yearUnknown') },
    filter.belowFloor && { key: 'belowFloor', label: t('filter.belowFloor') },
    filter.corrected && { key: 'corrected', label: t('convictions.corrected') },
  ].filter((each) => typeof each === 'object');
  const active = Object.keys(filter).length > 0 || text !== '';
  return (
    <section className="rd-card rd-filters" aria-label={t('filter.title')}>
      <div className="rd-filter-row">
        <div className="rd-grow">
          <Label htmlFor="search">{t('filter.search')}</Label>
          <TextInput
            id="search"
            name="search"
            type="search"
            autoComplete="off"
            value={text}
            onChange={({ target }) => onText(target.value)}
          />
        </div>
        {WORDS.slice(0, FIRST).map(field)}
        {(figures.data?.flags.length ?? 0) > 0 && (
          <div>
            <FlagField
              facet={facets.data?.flags ?? []}
              titles={figures.data?.flags ?? []}
              chosen={filter.flags ?? []}
              as={filter.flagAs}
              onChoose={(flags, flagAs) => set({ flags: flags.length === 0 ? undefined : flags, flagAs })}
            />
          </div>
        )}
      </div>
      <details>
        <summary>{t('filter.more')}</summary>
        <div className="rd-filter-row">
          {WORDS.slice(FIRST).map(field)}
          <div>
            <Label htmlFor="year-from">{t('filter.yearFrom')}</Label>
            <TextInput
              id="year-from"
              name="year-from"
              type="number"
              value={filter.yearFrom ?? ''}
              onChange={({ target }) => set({ yearFrom: target.value === '' ? undefined : Number(target.value) })}
            />
          </div>
          <div>
            <Label htmlFor="year-to">{t('filter.yearTo')}</Label>
            <TextInput
              id="year-to"
              name="year-to"
              type="number"
              value={filter.yearTo ?? ''}
              onChange={({ target }) => set({ yearTo: target.value === '' ? undefined : Number(target.value) })}
            />
          </div>
          <div>
            <Label htmlFor="filter-missing">{t('filter.missing')}</Label>
            <Select
              id="filter-missing"
              name="missing"
              value={filter.missing ?? '*'}
              onChange={({ target }) => set({ missing: target.value === '*' ? undefined : Number(target.value) })}
            >
              <option value="*">{t('filter.any')}</option>
              {figures.data?.missing.map(({ fact, words: label }) => (
                <option key={fact} value={fact}>
                  {said(label)}
                </option>
              ))}
            </Select>
          </div>
        </div>
      </details>
      {(others.length > 0 || active) && (
        <div className="rd-chips">
          {others.map(({ key, label }) => (
            <button
              key={key}
              type="button"
              className="rd-chip rd-chip--button"
              onClick={() =>
                set(
                  key === 'year'
                    ? { yearFrom: undefined, yearTo: undefined }
                    : key === 'flags'
                      ? { flags: undefined, flagAs: undefined }
                      : { [key]: undefined },
                )
              }
            >
              <span>{label}</span> <span aria-hidden="true">×</span>
              <span className="usa-sr-only">{t('filter.remove')}</span>
            </button>
          ))}
          <Button
            type="button"
            unstyled
            onClick={() => {
              onText('');
              onFilter({});
            }}
          >
            {t('filter.clear')}
          </Button>
        </div>
      )}
    </section>
  );
}
