import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { MappingView, Tried } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card, focusHeading } from '../../parts/page.tsx';
import type { OnEdit } from './mapping.tsx';
import { inventedRows, type Rows } from './mapping-invent.ts';
import { EXAMPLES_ID } from './mapping-places.ts';

type Props = { readonly view: MappingView; readonly tried: Tried | undefined; readonly onEdit: OnEdit };

/** Invented rows and the people that they have to build, tried at every change of the mapping. */
export function MappingExamples({ view, tried, onEdit }: Props) {
  const { t } = useI18n();
  const [form, setForm] = useState<Rows>();
  return (
    <Card id={EXAMPLES_ID} title={t('mapping.examples')}>
      <p>{t('mapping.examplesLead')}</p>
      {view.examples.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an example is its place in the file
        <Example key={at} at={at} view={view} tried={tried} onEdit={onEdit} />
      ))}
      {form ? (
        <ExampleForm
          rows={form}
          onRows={setForm}
          onDone={(given) => {
            setForm(undefined);
            if (given) onEdit({ kind: 'example', at: view.examples.length, example: { given, then: {} } });
          }}
        />
      ) : (
        <Button type="button" outline onClick={() => setForm(inventedRows(view))}>
          {t('mapping.addExample')}
        </Button>
      )}
    </Card>
  );
}

function Example({ at, view, tried, onEdit }: Props & { readonly at: number }) {
  const { t } = useI18n();
  const { given, then } = view.examples[at]!;
  const came = tried?.examples[at];
  const isSaid = Object.keys(then).length > 0;
  const holds = came !== undefined && came.sentences.length === 0;
  const people = Object.entries(holds || !came ? then : came.people);
  return (
    <section className="rd-mapping-example" aria-label={t('mapping.example', { n: at + 1 })}>
      <h3>
        {t('mapping.example', { n: at + 1 })}:{' '}
        {came === undefined ? '…' : t(holds ? 'mapping.holds' : isSaid ? 'mapping.holdsNot' : 'mapping.notSaid')}
      </h3>
      <ul className="rd-list rd-small">
        {Object.entries(given).flatMap(([table, rows]) =>
          rows.map((row) => (
            <li key={`${table} ${JSON.stringify(row)}`}>
              {table}:{' '}
              {Object.entries(row)
                .filter(([, text]) => text !== '')
                .map(([column, text]) => (
                  <span key={column}>
                    {column} <code>{text}</code>{' '}
                  </span>
                ))}
            </li>
          )),
        )}
      </ul>
      {people.map(([id, facts]) => (
        <div key={id} lang="en">
          <strong>{id}</strong>
          <ul className="rd-list">
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </div>
      ))}
      {isSaid && came && !holds && (
        <ul className="rd-list" lang="en">
          {came.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className="rd-actions">
        {came && !holds && Object.keys(came.people).length > 0 && (
          <Button
            type="button"
            outline
            onClick={() => onEdit({ kind: 'example', at, example: { given, then: came.people } })}
          >
            {t('mapping.isRight')}
            <span className="usa-sr-only"> {at + 1}</span>
          </Button>
        )}
        <Button
          type="button"
          unstyled
          className="rd-danger"
          onClick={() => {
            focusHeading();
            onEdit({ kind: 'example', at, example: null });
          }}
        >
          {t('common.delete')}
          <span className="usa-sr-only"> {t('mapping.example', { n: at + 1 })}</span>
        </Button>
      </div>
    </section>
  );
}

type FormProps = {
  readonly rows: Rows;
  readonly onRows: (rows: Rows) => void;
  /** Is given the rows, or nothing where the form is left. */
  readonly onDone: (rows?: Rows) => void;
};

function ExampleForm({ rows, onRows, onDone }: FormProps) {
  const { t } = useI18n();
  const set = (table: string, at: number, column: string, text: string) =>
    onRows({ ...rows, [table]: rows[table]!.with(at, { ...rows[table]![at], [column]: text }) });
  const more = (table: string) => onRows({ ...rows, [table]: [...rows[table]!, rows[table]!.at(-1)!] });
  return (
    <form
      className="rd-mapping-example"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(rows);
      }}
    >
      <h3>{t('mapping.newExample')}</h3>
      {Object.entries(rows).map(([table, own]) => (
        <div key={table}>
          {own.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form
            <fieldset key={at} className="rd-fields">
              <legend>{t('mapping.row', { table, n: at + 1 })}</legend>
              {Object.entries(row).map(([column, text]) => (
                <div key={column}>
                  <Label htmlFor={`example-${table}-${at}-${column}`}>{column}</Label>
                  <TextInput
                    id={`example-${table}-${at}-${column}`}
                    name={`example-${table}-${at}-${column}`}
                    type="text"
                    value={text}
                    onChange={({ target }) => set(table, at, column, target.value)}
                  />
                </div>
              ))}
            </fieldset>
          ))}
          <Button type="button" unstyled onClick={() => more(table)}>
            {t('mapping.moreRows', { table })}
          </Button>
        </div>
      ))}
      <div className="rd-actions">
        <Button type="submit">{t('mapping.tryExample')}</Button>
        <Button type="button" outline onClick={() => onDone()}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
