import { Button } from '@trussworks/react-uswds';
import { type ReactNode, useState } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { effectKind } from '../../parts/declared.ts';
import { Drawing } from '../../parts/drawing.tsx';
import { Card } from '../../parts/page.tsx';

/**
 * A drawing with the table that says the same: the drawing has a sentence for who cannot see it, and one press shows
 * the table in its place.
 */
export function Chart({
  title,
  summary,
  draw,
  table,
  note,
}: {
  readonly title: string;
  readonly summary: string;
  readonly draw: (plot: typeof import('@observablehq/plot'), width: number) => Element;
  readonly table: ReactNode;
  readonly note?: ReactNode;
}) {
  const { t } = useI18n();
  const [asTable, setAsTable] = useState(false);
  return (
    <Card
      title={title}
      actions={
        <Button type="button" unstyled aria-pressed={asTable} onClick={() => setAsTable((before) => !before)}>
          {asTable ? t('chart.showChart') : t('chart.showTable')}
          <span className="usa-sr-only"> {title}</span>
        </Button>
      }
    >
      {asTable ? table : <Drawing summary={summary} draw={draw} />}
      {note}
    </Card>
  );
}

/** The color of what an outcome does, from the stylesheet, so that light and dark are one drawing. */
export function effectColor(effect: string): string {
  return `var(--rd-${effectKind(effect)})`;
}
