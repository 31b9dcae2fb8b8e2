import type { Page } from 'playwright-core';

/** What somebody without a mouse meets on a page, going through it by Tab. */
export type TabWalk = {
  /** Where Tab led, in order. */
  readonly stops: number;
  /** What can be pressed, chosen or written in, and Tab did not lead to. */
  readonly missed: readonly string[];
  /** Where Tab led, and nothing showed that the focus is there. */
  readonly unseen: readonly string[];
};

/** Marks what Tab has to reach and notes where it goes; of a group of radio buttons Tab reaches the one that is chosen. */
const BEGIN = `(() => {
  const name = (each) => each.tagName.toLowerCase() + (each.id ? '#' + each.id : '') + ' ' +
    ((each.getAttribute('aria-label') ?? '') + ' ' + each.textContent).trim().replace(/\\s+/g, ' ').slice(0, 50);
  const shown = (each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('[inert]');
  const all = 'a[href], button:not(:disabled), input:not(:disabled):not([tabindex="-1"]), select:not(:disabled), ' +
    'textarea:not(:disabled), summary, [tabindex="0"]';
  const scope = document.querySelector('dialog[open]') ?? document;
  const expected = [...scope.querySelectorAll(all)].filter(shown).filter((each) => {
    if (each.type !== 'radio') return true;
    const group = [...document.querySelectorAll('input[type=radio]')].filter(({ name, form }) => name === each.name && form === each.form);
    return each.checked || (!group.some(({ checked }) => checked) && group[0] === each);
  });
  const visible = (style) => style.outlineStyle !== 'none' || style.boxShadow !== 'none';
  const seen = (each) => [each, ...(each.labels ?? [])].some((one) =>
    visible(getComputedStyle(one)) || visible(getComputedStyle(one, '::before')));
  const walk = { expected, visited: new Set(), unseen: [], name };
  const note = ({ target }) => {
    walk.visited.add(target);
    if (!seen(target)) walk.unseen.push(name(target));
  };
  document.addEventListener('focusin', note);
  walk.end = () => document.removeEventListener('focusin', note);
  window.tabWalk = walk;
  // Month, day, year and the calendar of a date are a stop each.
  return expected.length + 3 * expected.filter(({ type }) => type === 'date').length;
})()`;

const END = `(() => {
  const { expected, visited, unseen, name, end } = window.tabWalk;
  end();
  // A group of radio buttons counts as reached by any of its buttons.
  const reached = (each) => visited.has(each) ||
    (each.type === 'radio' && [...visited].some((other) => other.type === 'radio' && other.name === each.name));
  return {
    stops: visited.size,
    missed: expected.filter((each) => each.isConnected && !reached(each)).map(name),
    unseen,
  };
})()`;

/** Waits until nothing is added to a page or taken from it: what comes during a walk is missed by it. */
async function untilStill(page: Page): Promise<void> {
  const size = () => page.evaluate("document.querySelectorAll('*').length");
  for (let before: unknown; ; ) {
    const now = await size();
    if (now === before) return;
    before = now;
    await page.waitForTimeout(200);
  }
}

/** Goes once around a page, or around the dialog that is open on it, by Tab alone. */
export async function walkByTab(page: Page): Promise<TabWalk> {
  await untilStill(page);
  const expected = (await page.evaluate(BEGIN)) as number;
  // More stops than are expected: places that scroll take the focus too.
  for (let pressed = 0; pressed < expected + 20; pressed++) await page.keyboard.press('Tab');
  return (await page.evaluate(END)) as TabWalk;
}
