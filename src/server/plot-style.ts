import { createHash } from 'node:crypto';

/**
 * The class that every chart is given, so that the style element that Observable Plot puts into its drawing is one
 * fixed text, which the content security policy can name by its hash.
 */
export const PLOT_CLASS = 'redress-plot';

/** As Plot writes it; a test compares it with the library's own text, and the browser test sees a refused style. */
export const PLOT_STYLE = `:where(.${PLOT_CLASS}) {
  --plot-background: white;
  display: block;
  height: auto;
  height: intrinsic;
  max-width: 100%;
}
:where(.${PLOT_CLASS} text),
:where(.${PLOT_CLASS} tspan) {
  white-space: pre;
}`;

export const PLOT_STYLE_HASH = `'sha256-${createHash('sha256').update(PLOT_STYLE).digest('base64')}'`;
