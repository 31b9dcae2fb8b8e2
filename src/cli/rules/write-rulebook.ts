import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packs } from '../../jurisdictions/packs.ts';
import { procedures } from '../../jurisdictions/procedures.ts';
import { printRulebook } from '../../law/render/print.ts';
import { rulebook } from '../../law/render/rulebook.ts';
import { procedureChapter } from '../../procedure/render/index.ts';
import { fingerprintOf } from '../../results/fingerprint.ts';
import { fingerprintOfProcedure } from '../../results/procedure-fingerprint.ts';

/** The rulebook as files of the documentation: `npm run rulebook` writes them, a test holds them to the packs. */
export function rulebookFiles(): Readonly<Record<string, string>> {
  const files = packs.map((pack) => [
    `docs/rulebook/${pack.id}.md`,
    printRulebook(rulebook(pack, undefined, fingerprintOf(pack)), 'markdown'),
  ]);
  const chapters = procedures.flatMap((procedure) => {
    const blocks = procedureChapter(procedure, fingerprintOfProcedure(procedure));
    const pictures = blocks.flatMap((block) =>
      block.kind === 'diagram' ? [[`docs/rulebook/${dirname(procedure.id)}/${block.file}`, block.svg]] : [],
    );
    return [[`docs/rulebook/${procedure.id}.md`, printRulebook(blocks, 'markdown')], ...pictures];
  });
  const index = [
    '# Rulebook',
    'Every pack and procedure, rendered from the data that decides. Written by `npm run rulebook`; a test keeps it from drifting.',
    packs.map(({ id, title }) => `- [${title}](${id}.md)`).join('\n'),
    'What happens after a determination, by state:',
    procedures.map(({ id, title }) => `- [${title}](${id}.md)`).join('\n'),
  ];
  return Object.fromEntries([...files, ...chapters, ['docs/rulebook/README.md', `${index.join('\n\n')}\n`]]) as Record<
    string,
    string
  >;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../../..');
  for (const [path, content] of Object.entries(rulebookFiles())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}
