import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { PackView, RapSheetView } from '../../../../src/server/api-types.ts';
import { api, type SheetWanted } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLaw } from '../../law.ts';
import { Law } from '../../law-words.tsx';
import { ConvictionCard } from '../../parts/conviction-card.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { DropFiles } from '../../parts/drop-files.tsx';
import { EventList } from '../../parts/event-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { LawField, PolicyField } from '../../parts/policy-fields.tsx';
import { Awaiting, Empty, Failure, Loading } from '../../parts/states.tsx';
import { Timeline } from '../../parts/timeline.tsx';
import { lawsOf, useStatesQuery } from '../../states.ts';
import { type Answers, sentOf, useAnswers } from './answers.ts';
import { Remedies } from './remedies.tsx';
import { SheetPapers } from './sheet-papers.tsx';

type Wanted = Pick<SheetWanted, 'packId' | 'policyId' | 'asOf' | 'county'>;

/** One person's rap sheet, dropped and read; nothing of it is kept, on the server or in the address. */
export function RapSheet() {
  const { t, language } = useI18n();
  useTitle(t('sheet.title'));
  const states = useStatesQuery();
  const state = states.data?.find(({ rapSheets }) => rapSheets);
  const law = useLaw();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [wanted, setWanted] = useState<Wanted>();
  // What was read stays on the screen, and the focus where it is, while it is decided anew.
  const [sheet, setSheet] = useState<RapSheetView>();
  /** The date as it is being written. */
  const [day, setDay] = useState<string>();
  const [answers, setAnswers] = useAnswers();
  const read = useMutation({
    mutationFn: (each: { files: readonly File[]; wanted: SheetWanted }) => api.rapSheet(each.files, each.wanted),
  });
  if (!law.data || !session.data || !states.data) return <Awaiting all={[law, session, states]} />;
  if (!state) return <NoneRead />;
  const packs = lawsOf(law.data, state.id);
  const first: Wanted = { packId: packs[0]!.id, policyId: defaultPolicy(packs[0]!), asOf: session.data.today };
  const now = wanted ?? first;
  const open = (next: readonly File[]) => {
    setFiles(next);
    setWanted(first);
    // Of several answers on their way, only the last one's is shown.
    read.mutate({ files: next, wanted: { ...first, answers: [] } }, { onSuccess: setSheet });
  };
  // The text that was read goes back with every change, so that nothing is kept on the server.
  const decide = (by: Wanted, given: Answers) => {
    setWanted(by);
    setAnswers(given);
    const sent = sentOf(given);
    // A note changes nothing that is decided.
    if (by === now && JSON.stringify(sent) === JSON.stringify(sentOf(answers))) return;
    read.mutate({ files, wanted: { ...by, answers: sent, sheet: sheet?.sheet } }, { onSuccess: setSheet });
  };
  const change = (part: Partial<Wanted>) => decide({ ...now, ...part }, answers);
  return (
    <>
      <PageHead
        title={sheet?.history.names[0] ?? t('sheet.title')}
        lead={sheet ? undefined : state.words.rapSheet?.[language]}
        actions={
          sheet && (
            <>
              <Button
                type="button"
                outline
                onClick={() => {
                  setFiles([]);
                  setAnswers(new Map());
                  setWanted(undefined);
                  setSheet(undefined);
                  setDay(undefined);
                  read.reset();
                }}
              >
                {t('sheet.other')}
              </Button>
              <Button type="button" outline onClick={() => window.print()}>
                {t('person.print')}
              </Button>
            </>
          )
        }
      />
      {!sheet && read.isError && <Failure error={read.error} />}
      {!sheet && read.isPending && <Loading />}
      {!sheet && !read.isPending && (
        <DropFiles id="sheet" title={t('sheet.drop')} choose={t('sheet.choose')} onFiles={open}>
          <p className="rd-muted">{t('sheet.dropHint')}</p>
        </DropFiles>
      )}
      {sheet && (
        <>
          <div className="rd-sheet-day">
            <div>
              <Label htmlFor="sheet-as-of">{t('builder.asOf')}</Label>
              <DateField
                id="sheet-as-of"
                value={day ?? now.asOf}
                onChange={(value) => {
                  setDay(value);
                  if (/^[12]\d{3}-\d{2}-\d{2}$/.test(value)) change({ asOf: value });
                }}
              />
            </div>
          </div>
          <SheetNotes sheet={sheet} />
          <Remedies sheet={sheet} answers={answers} onAnswers={(given) => decide(now, given)}>
            {read.isError && <Failure error={read.error} />}
          </Remedies>
          <SheetPapers sheet={sheet} wanted={now} answers={answers} stale={read.isPending} />
          <UnderOneLaw sheet={sheet} packs={packs} now={now} onChange={change} />
          <SheetHistory sheet={sheet} />
        </>
      )}
    </>
  );
}

/** Of the states that this workbench offers, none has rap sheets that Redress reads. */
function NoneRead() {
  const { t } = useI18n();
  return (
    <>
      <PageHead title={t('sheet.title')} />
      <Empty heading={t('sheet.noState')}>
        <p>{t('sheet.noStateText')}</p>
      </Empty>
    </>
  );
}

function defaultPolicy(pack: { readonly policies: readonly { readonly id: string }[] }): string {
  return pack.policies.find(({ id }) => id === 'statute')?.id ?? pack.policies[0]!.id;
}

/** What the text lacks and what to look at, before anything that is decided on it. */
function SheetNotes({ sheet }: { readonly sheet: RapSheetView }) {
  const { t } = useI18n();
  const { incomplete, notUnderstood, warnings, remedies } = sheet;
  return (
    <>
      {incomplete.length > 0 && (
        <Notice type="warning" heading={t('sheet.incomplete')}>
          <ul className="rd-list">
            {incomplete.map((message) => (
              <li key={message}>
                <Law>{message}</Law>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {notUnderstood.length > 0 && (
        <Notice type="warning" heading={t('sheet.notUnderstood', { n: notUnderstood.length })}>
          <ul className="rd-list">
            {notUnderstood.map((note) => (
              <li key={note.lines.join() + note.text}>
                {t('person.lines', { lines: note.lines.join(', ') })}: <code lang="en">{note.text}</code>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {remedies.stale !== null && <Notice type="info">{t('sheet.stale', { date: remedies.stale })}</Notice>}
      {warnings.length > 0 && (
        <Card title={t('sheet.warnings')}>
          <ul className="rd-list">
            {warnings.map((warning) => (
              <li key={warning.line + warning.message}>
                {t('person.lines', { lines: warning.line })}: <Law>{warning.message}</Law>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

type UnderProps = {
  readonly sheet: RapSheetView;
  readonly packs: readonly PackView[];
  readonly now: Wanted;
  readonly onChange: (part: Partial<Wanted>) => void;
};

/** What one law gives under one policy, for someone who has to argue with an office. */
function UnderOneLaw({ sheet, packs, now, onChange }: UnderProps) {
  const { t } = useI18n();
  const pack = packs.find(({ id }) => id === now.packId) ?? packs[0]!;
  return (
    <details className="rd-sheet-policy">
      <summary>{t('sheet.policy')}</summary>
      <Card>
        <div className="rd-fields">
          <LawField
            id="sheet-pack"
            laws={packs}
            packId={pack.id}
            onLaw={(next) => onChange({ packId: next.id, policyId: defaultPolicy(next) })}
          />
          <PolicyField
            id="sheet-policy"
            policies={pack.policies}
            value={now.policyId}
            onValue={(policyId) => onChange({ policyId })}
          />
          <div>
            <Label htmlFor="sheet-county">{t('builder.county')}</Label>
            <Select
              id="sheet-county"
              name="county"
              value={sheet.county}
              onChange={({ target }) => onChange({ county: target.value })}
            >
              {[...new Set([sheet.county, ...sheet.counties])].map((county) => (
                <option key={county} value={county}>
                  {county}
                </option>
              ))}
            </Select>
          </div>
        </div>
      </Card>
      {sheet.convictions.length === 0 && <p>{t('sheet.noConvictions')}</p>}
      {sheet.convictions.map((conviction) => (
        <ConvictionCard key={conviction.key} conviction={conviction} history={sheet.history} />
      ))}
    </details>
  );
}

function SheetHistory({ sheet }: { readonly sheet: RapSheetView }) {
  const { t } = useI18n();
  return (
    <>
      <Card title={t('timeline.title')}>
        <Timeline history={sheet.history} convictions={sheet.convictions} />
      </Card>
      <details className="rd-card rd-history">
        <summary>
          <h2>{t('person.history')}</h2>
        </summary>
        <EventList history={sheet.history} convictions={sheet.convictions} />
      </details>
    </>
  );
}
