import { useEffect, useRef } from 'react';

type Props = {
  /** What it shows, in a sentence for who cannot see it. */
  readonly summary: string;
  readonly draw: (plot: typeof import('@observablehq/plot'), width: number) => Element;
};

/** A drawing as wide as its place. Plot is loaded only when there is something to draw. */
export function Drawing({ summary, draw }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
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
  }, [draw]);
  return <div ref={place} className="rd-chart" role="img" aria-label={summary} />;
}
