import type { Outline } from './condition-text.ts';
import { STYLE } from './print-style.ts';
import type { Block } from './rulebook.ts';

/** A heading with all that stands under it. */
type Section = { readonly level: number; readonly text: string; readonly id: string; readonly blocks: Block[] };

/**
 * A rulebook as one page of HTML that needs nothing from elsewhere: with its contents, and fit to be printed, bound and
 * signed.
 */
export function htmlPage(blocks: readonly Block[]): string {
  const { before, sections } = sectionsOf(blocks);
  const title = sections[0]?.text ?? 'Rulebook';
  const [first, ...rest] = sections;
  const texts = (first?.blocks ?? []).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  // On every page: which pack, and the head of its fingerprint, so that no page can stray into another copy.
  const mark = /[0-9a-f]{64}$/.exec(texts[1] ?? '')?.[0].slice(0, 16);
  const footer = [texts[0]?.split('.')[0] ?? title, ...(mark ? [mark] : [])].join(', ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
@page { @bottom-left { content: "${cssText(footer)}"; } }
</style>
</head>
<body>
${before.map(html).join('\n')}
${first ? `<header>\n${sectionHtml(first)}\n</header>` : ''}
${contents(rest)}
<main>
${rest.map((section) => `<section class="level-${section.level}">\n${sectionHtml(section)}\n</section>`).join('\n')}
</main>
</body>
</html>
`;
}

function sectionsOf(blocks: readonly Block[]): {
  readonly before: readonly Block[];
  readonly sections: readonly Section[];
} {
  const before: Block[] = [];
  const sections: Section[] = [];
  const ids = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const plain = block.text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
      const times = (ids.get(plain) ?? 0) + 1;
      ids.set(plain, times);
      sections.push({
        level: block.level,
        text: block.text,
        id: times === 1 ? plain : `${plain}-${times}`,
        blocks: [],
      });
    } else (sections.at(-1)?.blocks ?? before).push(block);
  }
  return { before, sections };
}

/** The contents: chapters, each with its rules; nothing where there is but one. */
function contents(sections: readonly Section[]): string {
  const chapters = sections.filter(({ level }) => level === 2);
  if (chapters.length < 2) return '';
  const link = ({ id, text }: Section) => `<a href="#${id}">${escapeHtml(text)}</a>`;
  const items = chapters.map((chapter) => {
    const from = sections.indexOf(chapter) + 1;
    const next = sections.findIndex(({ level }, i) => i >= from && level === 2);
    const rules = sections.slice(from, next < 0 ? undefined : next);
    const under = rules.length === 0 ? '' : `<ul>${rules.map((rule) => `<li>${link(rule)}</li>`).join('')}</ul>`;
    return `<li>${link(chapter)}${under}</li>`;
  });
  return `<nav aria-label="Contents">\n<h2>Contents</h2>\n<ol>${items.join('')}</ol>\n</nav>`;
}

function sectionHtml({ level, text, id, blocks }: Section): string {
  return [`<h${level} id="${id}">${escapeHtml(text)}</h${level}>`, ...blocks.map(html)].join('\n');
}

function html(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return '';
    case 'paragraph':
      return `<p${block.review ? ' class="review"' : ''}>${escapeHtml(block.text)}</p>`;
    case 'outline':
      return htmlList(block.items);
    case 'table': {
      const row = (cells: readonly string[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
      return `<table><thead>${row(block.head, 'th')}</thead><tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
    }
    case 'diagram':
      return `<figure>\n${block.svg}<figcaption>${escapeHtml(block.title)}, by number:</figcaption>\n${htmlList(block.lines.map((text) => ({ text, under: [] })))}\n</figure>`;
    case 'blanks':
      return `<dl class="blanks">${block.labels.map((label) => `<div><dt>${escapeHtml(label)}</dt><dd></dd></div>`).join('')}</dl>`;
  }
}

function htmlList(items: readonly Outline[]): string {
  return `<ul>${items.map(({ text: own, under }) => `<li>${escapeHtml(own)}${under.length > 0 ? htmlList(under) : ''}</li>`).join('')}</ul>`;
}

function escapeHtml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Text inside the quotes of a style sheet. */
function cssText(value: string): string {
  return value.replace(/["\\<\n]/g, ' ');
}
