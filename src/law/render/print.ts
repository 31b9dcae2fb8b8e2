import type { Outline } from './condition-text.ts';
import { htmlPage } from './print-html.ts';
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
    case 'diagram':
      return [block.title, ...block.lines.map((line) => `  ${line}`)].join('\n');
    case 'blanks': {
      const width = Math.max(...block.labels.map((label) => label.length));
      return block.labels.map((label) => `${label.padEnd(width)}  ${'_'.repeat(50)}`).join('\n\n');
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
    case 'diagram':
      return [`![${escapeMarkdown(block.title)}](${block.file})`, '', ...block.lines.map(escapeMarkdown)].join('\n');
    case 'blanks':
      return block.labels.map((label) => `${label}: ${'\\_'.repeat(40)}`).join('\n\n');
  }
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

/** Only what Markdown would read as markup in running text. */
function escapeMarkdown(value: string): string {
  return value.replace(/([*_`<])/g, '\\$1');
}
