import type { Outline } from './condition-text.ts';
import { htmlPage } from './print-html.ts';
import type { Block } from './rulebook.ts';
import { fold, textTable, USUAL_WIDTH, wrapWords } from './text-lines.ts';

export type RulebookFormat = 'text' | 'markdown' | 'html';

/** What plain text is shown on. */
export type TextPage = {
  /** In columns. */
  readonly width: number;
  /** Marks a line of a heading, as with color codes. */
  readonly heading: (line: string) => string;
};

const PLAIN: TextPage = { width: USUAL_WIDTH, heading: (line) => line };

/** The widest that prose is easily read at. */
const PROSE = 100;

/** A rulebook as plain text, Markdown, or a page of HTML that needs nothing from elsewhere; `page` is for plain text. */
export function printRulebook(blocks: readonly Block[], format: RulebookFormat, page: TextPage = PLAIN): string {
  if (format === 'html') return htmlPage(blocks);
  const print = format === 'markdown' ? markdown : (block: Block) => text(block, page);
  return `${blocks.map(print).join('\n\n')}\n`;
}

function text(block: Block, { width, heading }: TextPage): string {
  const prose = Math.min(width, PROSE);
  switch (block.kind) {
    case 'heading': {
      const lines = wrapWords(block.text, { width: prose, hang: block.level === 3 ? '  ' : '' });
      const line = (block.level === 1 ? '=' : '-').repeat(Math.max(...lines.map(({ length }) => length)));
      return [...lines.map(heading), ...(block.level === 3 ? [] : [line])].join('\n');
    }
    case 'paragraph':
      return wrapWords(block.text, { width: prose }).join('\n');
    case 'outline':
      return fold(outlineLines(block.items, '  ').join('\n'), prose);
    case 'table':
      return textTable(block.head, block.rows, width).join('\n');
    case 'diagram':
      return fold([block.title, ...block.lines.map((line) => `  ${line}`)].join('\n'), width);
    case 'blanks': {
      const longest = Math.max(...block.labels.map((label) => label.length));
      const blank = '_'.repeat(Math.max(10, Math.min(50, width - longest - 2)));
      return block.labels.map((label) => `${label.padEnd(longest)}  ${blank}`).join('\n\n');
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

/** Only what Markdown would read as markup in running text. */
function escapeMarkdown(value: string): string {
  return value.replace(/([*_`<])/g, '\\$1');
}
