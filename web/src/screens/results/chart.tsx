import { Button } from '@trussworks/react-uswds';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { effectKind } from '../../parts/declared.ts';
import { Card } from '../../parts/page.tsx';

/**
 * A drawing with the table that says the same: the drawing has a sentence for who cannot see it, and one press shows
 * the table in its place. Plot is loaded only when there is something to draw.
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
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (asTable || !element) return;
    let live = true;
    const paint = async () => {
      const plot = await import('@observablehq/plot');
      if (!live) return;
      const drawing = draw(plot, Math.max(280, element.clientWidth));
      // Plot labels its groups for readers, which may not be labelled; the place around them says it all.
      for (const part of drawing.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
      element.replaceChildren(drawing);
    };
    void paint();
    const observer = new ResizeObserver(() => void paint());
    observer.observe(element);
    return () => {
      live = false;
      observer.disconnect();
    };
  }, [draw, asTable]);
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
      {asTable ? table : <div ref={place} className="rd-chart" role="img" aria-label={summary} />}
      {note}
    </Card>
  );
}

/** The color of what an outcome does, from the stylesheet, so that light and dark are one drawing. */
export function effectColor(effect: string): string {
  return `var(--rd-${effectKind(effect)})`;
}
