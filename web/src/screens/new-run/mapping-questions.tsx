import { Button } from '@trussworks/react-uswds';
import { useRef } from 'react';
import type { MappingView, Question } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import type { OnEdit } from './mapping.tsx';
import { columnId, EXAMPLES_ID, tableId } from './mapping-places.ts';

/** Questions to which a person answers that it is so. */
const CONFIRMED: ReadonlySet<Question['kind']> = new Set(['keys', 'fields', 'taken', 'century']);

/** What is open in a mapping, each with the place where it is answered. */
export function OpenQuestions({ view, onEdit }: { readonly view: MappingView; readonly onEdit: OnEdit }) {
  const { t } = useI18n();
  const { questions } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const confirm = (sentence: string) => {
    // The button goes with its question.
    heading.current?.focus();
    onEdit({ kind: 'confirm', sentence });
  };
  if (questions.length === 0) return <p>{t('mapping.nothingOpen')}</p>;
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t('mapping.open', { n: questions.length })}
      </h3>
      <ul className="rd-rows rd-mapping-open">
        {questions.map(({ question, sentence }) => (
          <li key={sentence}>
            <QuestionText question={question} view={view} />
            {CONFIRMED.has(question.kind) && (
              <Button type="button" unstyled onClick={() => confirm(sentence)}>
                {t('mapping.isSo')}
                <span className="usa-sr-only">: {sentence}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function QuestionText({ question, view }: { readonly question: Question; readonly view: MappingView }) {
  const { t } = useI18n();
  switch (question.kind) {
    case 'keys': {
      const { table, key, links } = question;
      const leads = links.map((each) => t('mapping.ask.leads', each)).join(', ');
      const asked = key === null ? t('mapping.ask.noKey', { table }) : t('mapping.ask.keys', { table, key });
      return (
        <a href={`#${tableId(table)}`}>
          {asked} {leads}
        </a>
      );
    }
    case 'fields':
      return (
        <a href={`#${tableId(question.table)}`}>
          {t('mapping.ask.fields', { table: question.table, n: question.fields })}
        </a>
      );
    case 'no-column':
      return <span>{t('mapping.ask.noColumn', { place: t(`mapping.place.${question.place}`) })}</span>;
    case 'other-column':
      return (
        <span>
          {t('mapping.ask.otherColumn', { place: t(`mapping.place.${question.place}`), column: question.column })}
        </span>
      );
    case 'dates':
    case 'century':
      return (
        <a href={`#${columnId(question.column)}`}>{t(`mapping.ask.${question.kind}`, { column: question.column })}</a>
      );
    case 'taken':
      return (
        <a href={`#${columnId(question.column)}`}>
          {t('mapping.ask.taken', { place: t(`mapping.place.${question.place}`), column: question.column })}
        </a>
      );
    case 'values': {
      const { place, open, rare } = question;
      const column = view.tables
        .flatMap(({ columns }) => columns)
        .find(({ uses }) => uses.some((use) => use.place === place));
      return (
        <a href={`#${columnId(column?.reference ?? '')}`}>
          {t('mapping.ask.values', { place: t(`mapping.place.${place}`), n: open })}{' '}
          {rare > 0 && t('mapping.ask.rare', { n: rare })}
        </a>
      );
    }
    case 'no-example':
      return <a href={`#${EXAMPLES_ID}`}>{t('mapping.ask.noExample')}</a>;
  }
}
