import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { useDeferredValue, useEffect, useState } from 'react';
import { NEUTRAL_EXAMPLES } from '../../../../src/across/examples.ts';
import { kindTitle } from '../../../../src/format/offense-kinds.ts';
import type { NeutralPerson } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { save } from '../../parts/save.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import {
  firstPerson,
  isWholePerson,
  type PART_KINDS,
  type PartDraft,
  partDraft,
  personOf,
  type UNITS,
} from './draft.ts';
import { PersonForm } from './person-form.tsx';
import { Glance, StateCard } from './state-results.tsx';

/** One invented person under the laws of every state, answered while the person is written. The address holds the person. */
export function States() {
  const { t } = useI18n();
  useTitle(t('states.title'));
  const [today] = useState(() => new Date().toLocaleDateString('en-CA'));
  const { person: given } = useSearch({ from: '/states' });
  const navigate = useNavigate();
  const person = personOf(given, today) ?? firstPerson(today);
  const change = (next: NeutralPerson) => void navigate({ to: '/states', search: { person: next }, replace: true });
  const asked = useLastWhole(useDeferredValue(person), today);
  return (
    <>
      <PageHead
        title={t('states.title')}
        lead={t('states.lead')}
        actions={
          <>
            <Button type="button" outline onClick={() => window.print()}>
              {t('states.print')}
            </Button>
            <Button
              type="button"
              outline
              onClick={() =>
                save(new Blob([JSON.stringify(person, null, 2)], { type: 'application/json' }), 'person.json')
              }
            >
              {t('states.save')}
            </Button>
          </>
        }
      />
      <Card title={t('states.person')} className="rd-no-print">
        <ExampleField person={person} onPerson={(next) => change({ ...next, asOf: person.asOf || today })} />
        <PersonForm person={person} onPerson={change} />
      </Card>
      <OnPaper person={asked} />
      {!isWholePerson(person) && <Notice type="warning">{t('states.incomplete')}</Notice>}
      <Compared person={asked} />
      <p className="rd-small">{t('states.review')}</p>
    </>
  );
}

/** The last person who could be compared, while another one is being written. */
function useLastWhole(person: NeutralPerson, today: string): NeutralPerson {
  const [last, setLast] = useState(() => firstPerson(today));
  const key = JSON.stringify(person);
  const whole = isWholePerson(person);
  useEffect(() => {
    if (whole) setLast(JSON.parse(key) as NeutralPerson);
  }, [whole, key]);
  return whole ? person : last;
}

type ExampleProps = {
  readonly person: NeutralPerson;
  readonly onPerson: (person: Omit<NeutralPerson, 'asOf'>) => void;
};

function ExampleField({ person: { asOf: _, ...person }, onPerson }: ExampleProps) {
  const { t, language } = useI18n();
  const same = (one: unknown) => JSON.stringify(one, Object.keys(FIELDS).sort());
  const chosen = NEUTRAL_EXAMPLES.find((each) => same(each.person) === same(person))?.id ?? '';
  return (
    <div>
      <Label htmlFor="example">{t('states.example')}</Label>
      <Select
        id="example"
        name="example"
        value={chosen}
        onChange={({ target }) => {
          const example = NEUTRAL_EXAMPLES.find(({ id }) => id === target.value);
          if (example) onPerson(example.person);
        }}
      >
        {chosen === '' && <option value="">{t('states.ownPerson')}</option>}
        {NEUTRAL_EXAMPLES.map(({ id, title }) => (
          <option key={id} value={id}>
            {title[language]}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** Every field of a person, so that two are compared whatever the order of their fields. */
const FIELDS = {
  born: 0,
  pending: 0,
  owed: 0,
  registered: 0,
  convictions: 0,
  kind: 0,
  date: 0,
  sentence: 0,
  completed: 0,
  released: 0,
} as const;

/** Who is compared, for a printed page, on which the form does not stand. */
function OnPaper({ person }: { readonly person: NeutralPerson }) {
  const { t, language } = useI18n();
  const { born, asOf, pending, owed, convictions } = person;
  const partWords = ({ kind, length, unit }: PartDraft) =>
    [
      t(`states.part.${kind as (typeof PART_KINDS)[number]}`),
      ...(length === '' ? [] : [length, t(`states.unit.${unit as (typeof UNITS)[number]}`)]),
    ].join(' ');
  const answer = (value: 'yes' | 'no' | undefined) => (value ? t(`word.${value}`) : t('common.unanswered'));
  return (
    <div className="rd-print-only">
      <p>
        {[
          ...(born ? [`${t('person.born')} ${born}`] : []),
          `${t('states.asOf')} ${asOf}`,
          `${t('states.pending')} ${answer(pending)}`,
          `${t('states.owed')} ${answer(owed)}`,
        ].join(' · ')}
      </p>
      <ul>
        {convictions.map(({ kind, date, sentence = [], completed, released }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a conviction here is its place in the history
          <li key={at}>
            {[
              `${date} ${kindTitle(kind)[language]}`,
              ...sentence.map((text) => partWords(partDraft(text))),
              ...(completed ? [t('states.paper.completed', { day: completed })] : []),
              ...(released ? [t('states.paper.released', { day: released })] : []),
            ].join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Compared({ person }: { readonly person: NeutralPerson }) {
  const compared = useQuery({
    queryKey: ['states-compared', person],
    queryFn: ({ signal }) => api.compareStates(person, signal),
    placeholderData: keepPreviousData,
  });
  if (compared.isError) return <Failure error={compared.error} />;
  if (!compared.data) return <Loading />;
  return (
    <div aria-busy={compared.isPlaceholderData}>
      <Glance compared={compared.data} />
      {compared.data.states.map((state) => (
        <StateCard key={state.id} compared={compared.data} state={state} />
      ))}
    </div>
  );
}
