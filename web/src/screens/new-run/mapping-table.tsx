import { Checkbox, Label, Select } from '@trussworks/react-uswds';
import type { ColumnView, MappingView, Place, TableView, UseView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card } from '../../parts/page.tsx';
import { useStateOf } from '../../states.ts';
import type { OnEdit } from './mapping.tsx';
import { CodeList } from './mapping-codes.tsx';
import { CodedField, DateForms } from './mapping-date.tsx';
import { columnId, tableId } from './mapping-places.ts';

type Props = {
  readonly table: TableView;
  readonly view: MappingView;
  /** The state whose law the tables are read for, by its id. */
  readonly state: string;
  readonly onEdit: OnEdit;
};

/** One table: its key and what it leads to, and every column beside its meaning. */
export function MappingTable({ table, view, state, onEdit }: Props) {
  const { t, n } = useI18n();
  return (
    <Card id={tableId(table.name)} title={t('mapping.table', { table: table.name, file: table.file })}>
      <p className="rd-muted">
        {t('mapping.rows', { n: table.rows })}
        {table.isMain && <> · {t('mapping.isMain')}</>}
      </p>
      {view.tables.length > 1 && <Keys table={table} view={view} onEdit={onEdit} />}
      <ul className="rd-mapping-columns">
        {table.columns.map((column) => (
          <li key={column.name} id={columnId(column.reference)} tabIndex={-1}>
            <div>
              <h3>
                <code>{column.name}</code>
              </h3>
              <p className="rd-small">
                {t(`mapping.type.${column.type}`)} · {t('mapping.filled', { n: column.filled, of: n(table.rows) })} ·{' '}
                {t('mapping.distinct', { n: column.distinct })}
              </p>
              <Values column={column} />
            </div>
            {!view.isOwnForm && <Meaning column={column} state={state} onEdit={onEdit} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Values({ column: { values, isOfPeople } }: { readonly column: ColumnView }) {
  const { t, n } = useI18n();
  if (isOfPeople) return <p className="rd-small rd-muted">{t('mapping.ofPeople')}</p>;
  if (values.length === 0) return null;
  return (
    <p className="rd-small">
      {values.map(({ value, rows }, at) => (
        <span key={value}>
          {at > 0 && ', '}
          <code>{value}</code> × {n(rows)}
        </span>
      ))}
    </p>
  );
}

/** Places of a mapping in the order in which a person thinks of them. */
const GROUPS = {
  person: [
    'person.key',
    'person.name',
    'person.last',
    'person.first',
    'person.birth',
    'person.sex',
    'person.race',
    'person.died',
    'person.registered',
  ],
  case: ['case.number', 'case.county', 'case.court'],
  charge: [
    'charge.number',
    'charge.section',
    'charge.description',
    'charge.level',
    'charge.offended',
    'charge.disposition',
    'charge.date',
    'charge.changed',
    'charge.changedOn',
    'charge.released',
    'charge.completed',
  ],
  sentence: ['sentence.kind', 'sentence.length', 'sentence.unit'],
} as const satisfies Readonly<Record<string, readonly Place[]>>;

type MeaningProps = { readonly column: ColumnView; readonly state: string; readonly onEdit: OnEdit };

function Meaning({ column, state, onEdit }: MeaningProps) {
  const { t } = useI18n();
  const { reference, uses, keep } = column;
  const id = `${columnId(reference)}-meaning`;
  const placeName = usePlaceNames(state);
  const [use] = uses;
  const isByHand = uses.some((each) => each.isByHand);
  return (
    <div>
      {isByHand ? (
        <p>
          {uses.map(({ place }) => placeName(place)).join(', ')}
          <br />
          <span className="rd-small rd-muted">{t('mapping.byHand')}</span>
        </p>
      ) : (
        <>
          <Label htmlFor={id}>
            {t('mapping.meaning')}
            <span className="usa-sr-only"> {reference}</span>
          </Label>
          <Select
            id={id}
            name={id}
            value={use?.place ?? ''}
            onChange={({ target }) =>
              onEdit({
                kind: 'meaning',
                column: reference,
                place: target.value === '' ? null : (target.value as Place),
              })
            }
          >
            <option value="">{t('mapping.nothing')}</option>
            {Object.entries(GROUPS).map(([group, places]) => (
              <optgroup key={group} label={t(`mapping.group.${group as keyof typeof GROUPS}`)}>
                {places.map((place) => (
                  <option key={place} value={place}>
                    {placeName(place)}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        </>
      )}
      {uses.map((each) => (
        <div key={each.place}>
          {each.date && !each.isByHand && <DateForms use={each} column={column} onEdit={onEdit} />}
          {!each.isByHand && <CodedField use={each} onEdit={onEdit} />}
          {each.otherCounties && <OtherCounties found={each.otherCounties} state={state} />}
          {each.list && <CodeList use={each} column={column} state={state} onEdit={onEdit} />}
        </div>
      ))}
      <Checkbox
        id={`${columnId(reference)}-keep`}
        name={`${columnId(reference)}-keep`}
        label={
          <>
            {t('mapping.keep')}
            <span className="usa-sr-only"> {reference}</span>
          </>
        }
        checked={keep}
        onChange={({ target }) => onEdit({ kind: 'keep', column: reference, keep: target.checked })}
      />
    </div>
  );
}

type OtherCountiesProps = { readonly found: NonNullable<UseView['otherCounties']>; readonly state: string };

/** How many names of a list are said; the rest is counted. */
const NAMED = 8;

/** Names of the column that are no county of the state, with their rows. */
function OtherCounties({ found: { names, rows, unseen }, state }: OtherCountiesProps) {
  const { t, n } = useI18n();
  const title = useStateOf(state)?.title ?? state;
  const more = names.length - NAMED;
  return (
    <Notice type="warning">
      <p>
        <strong>{t('mapping.otherCounties', { n: names.length, state: title })}.</strong>{' '}
        {t('mapping.otherCountiesRows', { n: rows })}
      </p>
      <ul>
        {names.slice(0, NAMED).map(({ name, rows: own }) => (
          <li key={name}>
            <code>{name}</code> × {n(own)}
          </li>
        ))}
        {more > 0 && <li>{t('mapping.otherCountiesMore', { n: more })}</li>}
      </ul>
      {unseen > 0 && <p>{t('mapping.otherCountiesUnseen', { n: unseen })}</p>}
    </Notice>
  );
}

/** What a place is called: the state's registry in its own words, and a section with one of its own as an example. */
function usePlaceNames(id: string): (place: Place) => string {
  const { t, language } = useI18n();
  const state = useStateOf(id);
  return (place) => {
    if (place === 'person.registered' && state) return state.words.registered[language];
    if (place === 'charge.section' && state) return t('mapping.sectionOf', { citation: state.citation });
    return t(`mapping.place.${place}`);
  };
}

function Keys({ table, view, onEdit }: Omit<Props, 'state'>) {
  const { t } = useI18n();
  const names = table.columns.map(({ name }) => name);
  const others = view.tables.filter(({ name }) => name !== table.name);
  const id = (what: string) => `${tableId(table.name)}-${what}`;
  const key = table.key.length > 1 ? undefined : (table.key[0] ?? '');
  return (
    <div className="rd-fields">
      <div>
        <Label htmlFor={id('key')}>{t('mapping.key')}</Label>
        {key === undefined ? (
          <p id={id('key')}>{table.key.join(', ')}</p>
        ) : (
          <Select
            id={id('key')}
            name={id('key')}
            value={key}
            onChange={({ target }) => onEdit({ kind: 'key', table: table.name, column: target.value || null })}
          >
            <option value="">{t('mapping.noKey')}</option>
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        )}
      </div>
      {others.map((other) => {
        const link = table.links.find((each) => each.table === other.name);
        const to = other.key.length === 1 ? other.key[0] : undefined;
        if (to === undefined && !link) return null;
        return (
          <div key={other.name}>
            <Label htmlFor={id(other.name)}>
              {t('mapping.leads', { table: other.name, key: link?.to ?? to ?? '' })}
            </Label>
            <Select
              id={id(other.name)}
              name={id(other.name)}
              value={link?.column ?? ''}
              onChange={({ target }) => relink(target.value)}
            >
              <option value="">{t('mapping.noLink')}</option>
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </div>
        );

        function relink(column: string) {
          if (link) onEdit({ kind: 'link', table: table.name, column: link.column, to: null });
          const end = { table: other.name, column: link?.to ?? to! };
          if (column !== '') onEdit({ kind: 'link', table: table.name, column, to: end });
        }
      })}
    </div>
  );
}
