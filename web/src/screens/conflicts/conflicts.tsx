import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Fieldset, Label, Radio, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { type ConflictCall, conflictsApi } from '../../api/conflicts.ts';
import { useI18n } from '../../i18n/index.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';

const KINDS = ['case', 'relation', 'counsel'] as const satisfies readonly ConflictCall['kind'][];

/** What somebody keeps out of, declared without looking at a record, and the lists of courts that say who was counsel. */
export function Conflicts() {
  const { t } = useI18n();
  useTitle(t('conflicts.title'));
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const conflicts = useQuery({ queryKey: ['conflicts'], queryFn: conflictsApi.list });
  if (!conflicts.data) return <Awaiting all={[conflicts]} />;
  return (
    <>
      <PageHead title={t('conflicts.title')} lead={t('conflicts.lead')} />
      <div className="rd-two">
        <Declare />
        <div>
          <Card title={t('conflicts.yours')}>
            {conflicts.data.length === 0 && <p>{t('conflicts.none')}</p>}
            <ul className="rd-list">
              {conflicts.data.map((each) => (
                <Entry key={each.id} conflict={each} />
              ))}
            </ul>
          </Card>
          {session.data?.may.includes('conflicts.counsel') && <Counsel />}
        </div>
      </div>
    </>
  );
}

type Conflict = Awaited<ReturnType<typeof conflictsApi.list>>[number];

function Entry({ conflict: { kind, what, county, reason, at, people } }: { readonly conflict: Conflict }) {
  const { t, when } = useI18n();
  return (
    <li>
      <strong>{t(`conflicts.entry.${kind}`, { what: county === '' ? what : `${what} (${county})` })}</strong> · {reason}{' '}
      · {when(at)} · {t('conflicts.people', { n: people })}
    </li>
  );
}

const BLANK: ConflictCall = { kind: 'case', what: '', county: '', reason: '' };

function Declare() {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [given, setGiven] = useState(BLANK);
  const declare = useMutation({
    mutationFn: () => conflictsApi.declare(given.kind === 'case' ? given : { ...given, county: '' }),
    onSuccess: () => {
      setGiven({ ...BLANK, kind: given.kind });
      // What was fetched before may show somebody who is hidden from now on.
      void queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    declare.mutate();
  };
  const { kind } = given;
  return (
    <Card title={t('conflicts.add')}>
      <form onSubmit={submit}>
        <Fieldset legend={t('conflicts.kind')}>
          {KINDS.map((each) => (
            <Radio
              key={each}
              id={`conflict-${each}`}
              name="kind"
              label={t(`conflicts.kind.${each}`)}
              checked={kind === each}
              onChange={() => setGiven({ ...given, kind: each, what: '' })}
            />
          ))}
        </Fieldset>
        <Label htmlFor="conflict-what" hint={t(`conflicts.hint.${kind}`)}>
          {t(`conflicts.what.${kind}`)}
        </Label>
        <TextInput
          id="conflict-what"
          name="what"
          type="text"
          required
          maxLength={200}
          autoComplete="off"
          value={given.what}
          onChange={({ target }) => setGiven({ ...given, what: target.value })}
        />
        {kind === 'case' && (
          <>
            <Label htmlFor="conflict-county" hint={t('conflicts.countyHint')}>
              {t('conflicts.county')}
            </Label>
            <TextInput
              id="conflict-county"
              name="county"
              type="text"
              maxLength={80}
              autoComplete="off"
              value={given.county}
              onChange={({ target }) => setGiven({ ...given, county: target.value })}
            />
          </>
        )}
        <TextField
          id="conflict-why"
          label={t('conflicts.why')}
          value={given.reason}
          onChange={(reason) => setGiven({ ...given, reason })}
          most={2000}
        />
        {declare.isError && <Failure error={declare.error} />}
        <Button type="submit" disabled={declare.isPending}>
          {t('conflicts.keepOut')}
        </Button>
      </form>
      <p role="status">{declare.data && t('conflicts.declared', { n: declare.data.people })}</p>
    </Card>
  );
}

function Counsel() {
  const { t } = useI18n();
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: conflictsApi.takeCounsel,
    onSuccess: () => void queries.invalidateQueries(),
  });
  return (
    <Card title={t('conflicts.counsel')}>
      <p>{t('conflicts.counselText')}</p>
      <FileButton
        id="counsel"
        label={t('conflicts.take')}
        accept=".csv,text/csv"
        outline
        disabled={take.isPending}
        onFiles={([file]) => take.mutate(file)}
      />
      <p role="status">{take.data && t('conflicts.taken', { n: take.data.lines, known: take.data.knownBefore })}</p>
      {take.isError && <Failure error={take.error} />}
    </Card>
  );
}
