import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 A and AA on the page as it stands, in one line each. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, which the content security policy does not bind.
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(SOURCE);
  // Without the nodes that pass, which are many and are not looked at, it takes less than half the time.
  const found = (await page.evaluate(`axe.run(document, {
    resultTypes: ['violations'],
    preload: false,
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  })`)) as {
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
    }[];
  };
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        (node) => `${id}: ${help} (${node.target.join(' ')}) ${node.failureSummary.split('\n').slice(1, 3).join(' ')}`,
      ),
  );
}
