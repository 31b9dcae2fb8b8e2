import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { type DragEvent, useRef, useState } from 'react';
import type { RapSheetView } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { ConvictionCard } from '../components/conviction-card.tsx';
import { DateField } from '../components/date-field.tsx';
import { EventList } from '../components/event-list.tsx';
import { Notice } from '../components/notice.tsx';
import { Card, PageHead, useTitle } from '../components/page.tsx';
import { Failure, Loading } from '../components/states.tsx';
import { Timeline } from '../components/timeline.tsx';
import { useI18n } from '../i18n/index.tsx';

type Wanted = { readonly packId: string; readonly policyId: string; readonly asOf: string; readonly county?: string };

/** One person's rap sheet, dropped and read; nothing of it is kept, on the server or in the address. */
export function RapSheet() {
  const { t } = useI18n();
  useTitle(t('sheet.title'));
  const law = useQuery({ queryKey: ['law'], queryFn: api.law, staleTime: Number.POSITIVE_INFINITY });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const [file, setFile] = useState<File>();
  const [wanted, setWanted] = useState<Wanted>();
  // What was read stays on the screen, and the focus where it is, while it is decided anew.
  const [sheet, setSheet] = useState<RapSheetView>();
  /** The date as it is being written. */
  const [day, setDay] = useState<string>();
  const read = useMutation({
    mutationFn: (each: { file: File; wanted: Wanted }) =>
      api.rapSheet(each.file, each.wanted as Record<string, string>),
    onSuccess: setSheet,
  });
  if (law.isError) return <Failure error={law.error} />;
  if (!law.data || !session.data) return <Loading />;
  const packs = law.data.filter(({ invented }) => !invented);
  const first: Wanted = { packId: packs[0]!.id, policyId: defaultPolicy(packs[0]!), asOf: session.data.today };
  const now = wanted ?? first;
  const pack = packs.find(({ id }) => id === now.packId) ?? packs[0]!;
  const open = (next: File, by: Wanted) => {
    setFile(next);
    setWanted(by);
    read.mutate({ file: next, wanted: by });
  };
  const change = (part: Partial<Wanted>) => file && open(file, { ...now, ...part });
  return (
    <>
      <PageHead
        title={sheet?.history.names[0] ?? t('sheet.title')}
        lead={sheet ? undefined : t('sheet.lead')}
        actions={
          sheet && (
            <>
              <Button
                type="button"
                outline
                onClick={() => {
                  setFile(undefined);
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
      {read.isError && <Failure error={read.error} />}
      {!sheet && read.isPending && <Loading />}
      {!sheet && !read.isPending && <Drop onFile={(next) => open(next, first)} />}
      {sheet && (
        <>
          <Card>
            <div className="rd-fields">
              <div>
                <Label htmlFor="sheet-pack">{t('builder.pack')}</Label>
                <Select
                  id="sheet-pack"
                  name="pack"
                  value={pack.id}
                  onChange={({ target }) => {
                    const next = packs.find(({ id }) => id === target.value)!;
                    change({ packId: next.id, policyId: defaultPolicy(next) });
                  }}
                >
                  {packs.map(({ id, title }) => (
                    <option key={id} value={id} lang="en">
                      {title}
                    </option>
                  ))}
                </Select>
              </div>
              <div>
                <Label htmlFor="sheet-policy">{t('builder.policy')}</Label>
                <Select
                  id="sheet-policy"
                  name="policy"
                  value={now.policyId}
                  onChange={({ target }) => change({ policyId: target.value })}
                >
                  {pack.policies.map(({ id, title }) => (
                    <option key={id} value={id} lang="en">
                      {title}
                    </option>
                  ))}
                </Select>
              </div>
              <div>
                <Label htmlFor="sheet-county">{t('builder.county')}</Label>
                <Select
                  id="sheet-county"
                  name="county"
                  value={sheet.county}
                  onChange={({ target }) => change({ county: target.value })}
                >
                  {[...new Set([sheet.county, ...sheet.counties])].map((county) => (
                    <option key={county} value={county}>
                      {county}
                    </option>
                  ))}
                </Select>
              </div>
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
          </Card>
          <Sheet sheet={sheet} />
        </>
      )}
    </>
  );
}

function defaultPolicy(pack: { readonly policies: readonly { readonly id: string }[] }): string {
  return pack.policies.find(({ id }) => id === 'statute')?.id ?? pack.policies[0]!.id;
}

function Sheet({ sheet }: { readonly sheet: RapSheetView }) {
  const { t } = useI18n();
  return (
    <>
      {sheet.notUnderstood.length > 0 && (
        <Notice type="warning" heading={t('sheet.notUnderstood', { n: sheet.notUnderstood.length })}>
          <ul className="rd-list" lang="en">
            {sheet.notUnderstood.slice(0, 10).map((note) => (
              <li key={note.lines.join()}>
                {t('person.lines', { lines: note.lines.join(', ') })}: <code>{note.text}</code>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {sheet.warnings.length > 0 && (
        <Card title={t('sheet.warnings')}>
          <ul className="rd-list" lang="en">
            {sheet.warnings.map((warning) => (
              <li key={warning.line + warning.message}>
                {t('person.lines', { lines: warning.line })}: {warning.message}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={t('timeline.title')}>
        <Timeline history={sheet.history} convictions={sheet.convictions} />
      </Card>
      <h2 className="rd-section">{t('person.determinations', { n: sheet.convictions.length })}</h2>
      {sheet.convictions.length === 0 && <p>{t('sheet.noConvictions')}</p>}
      {sheet.convictions.map((conviction) => (
        <ConvictionCard key={conviction.key} conviction={conviction} history={sheet.history} />
      ))}
      <Card title={t('person.history')}>
        <EventList history={sheet.history} convictions={sheet.convictions} />
      </Card>
    </>
  );
}

function Drop({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
    <div
      className={`rd-drop ${over ? 'rd-drop--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="rd-drop-title">{t('sheet.drop')}</p>
      <p className="rd-muted">{t('sheet.dropHint')}</p>
      <input
        ref={field}
        id="sheet"
        type="file"
        className="usa-sr-only"
        tabIndex={-1}
        aria-label={t('sheet.choose')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
        }}
      />
      <Button type="button" onClick={() => field.current?.click()}>
        {t('sheet.choose')}
      </Button>
    </div>
  );
}
