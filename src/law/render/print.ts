import type { Outline } from './condition-text.ts';
import type { Block } from './rulebook.ts';

export type RulebookFormat = 'text' | 'markdown' | 'html';

/** A rulebook as plain text, Markdown, or a page of HTML that needs nothing from elsewhere. */
export function printRulebook(blocks: readonly Block[], format: RulebookFormat): string {
  if (format === 'html') return htmlPage(blocks);
  const print = format === 'markdown' ? markdown : text;
  return `${blocks.map(print).join('\n\n')}\n`;
}

function text(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 3
        ? block.text
        : `${block.text}\n${(block.level === 1 ? '=' : '-').repeat(block.text.length)}`;
    case 'paragraph':
      return wrap(block.text);
    case 'outline':
      return outlineLines(block.items, '  ').join('\n');
    case 'table': {
      const rows = [block.head, ...block.rows];
      const widths = block.head.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
      return rows
        .map((row) =>
          row
            .map((cell, column) => cell.padEnd(widths[column]!))
            .join('  ')
            .trimEnd(),
        )
        .join('\n');
    }
  }
}

function markdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'outline':
      return outlineLines(block.items, '').map(escapeMarkdown).join('\n');
    case 'table': {
      const row = (cells: readonly string[]) =>
        `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll('|', '\\|')).join(' | ')} |`;
      return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
    }
  }
}

function html(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'outline':
      return htmlList(block.items);
    case 'table': {
      const row = (cells: readonly string[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
      return `<table><thead>${row(block.head, 'th')}</thead><tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
    }
  }
}

function htmlPage(blocks: readonly Block[]): string {
  const title = blocks.find((block) => block.kind === 'heading');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title?.kind === 'heading' ? title.text : 'Rulebook')}</title>
<style>
body { font: 16px/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
h1, h2, h3 { font-family: Helvetica, Arial, sans-serif; line-height: 1.25; break-after: avoid; }
h2 { border-top: 2px solid #162e51; padding-top: 1rem; margin-top: 2.5rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ccc; vertical-align: top; }
pre { background: #f5f6f7; padding: .6rem; overflow-x: auto; white-space: pre-wrap; } figure { margin: .5rem 0; break-inside: avoid; }
figcaption { font: bold .85rem Helvetica, Arial, sans-serif; }
</style>
</head>
<body>
${blocks.map(html).join('\n')}
</body>
</html>
`;
}

function htmlList(items: readonly Outline[]): string {
  return `<ul>${items.map(({ text: own, under }) => `<li>${escapeHtml(own)}${under.length > 0 ? htmlList(under) : ''}</li>`).join('')}</ul>`;
}

function outlineLines(items: readonly Outline[], indent: string): readonly string[] {
  return items.flatMap(({ text: own, under }) => [`${indent}- ${own}`, ...outlineLines(under, `${indent}  `)]);
}

/** Breaks a paragraph into lines of at most 100 characters. */
function wrap(paragraph: string): string {
  const lines: string[] = [];
  let current = '';
  for (const word of paragraph.split(' ')) {
    if (current !== '' && current.length + word.length >= 100) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].join('\n');
}

function escapeHtml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Only what Markdown would read as markup in running text. */
function escapeMarkdown(value: string): string {
  return value.replace(/([*_`<])/g, '\\$1');
}
