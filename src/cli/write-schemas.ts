import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { redressUpdate, xmlSchemas } from '../exchange/index.ts';
import { mappingJsonSchema } from '../mapping/schema.ts';
import { summaryJsonSchema } from '../results/summary-schema.ts';

/** Writes the schemas of the documentation, in JSON and of XML, from what the code itself uses: `npm run schemas`. */
export function schemaFiles(): Readonly<Record<string, string>> {
  return {
    'docs/formats/mapping.schema.json': `${JSON.stringify(mappingJsonSchema(), null, 2)}\n`,
    'docs/formats/summary.schema.json': `${JSON.stringify(summaryJsonSchema(), null, 2)}\n`,
    ...exchangeSchemas(),
  };
}

function exchangeSchemas(): Readonly<Record<string, string>> {
  const { batch, answers } = redressUpdate;
  const files = Object.entries(xmlSchemas(batch, answers));
  return Object.fromEntries(files.map(([name, text]) => [`docs/formats/${name}`, text]));
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  for (const [path, content] of Object.entries(schemaFiles())) writeFileSync(join(root, path), content);
}
