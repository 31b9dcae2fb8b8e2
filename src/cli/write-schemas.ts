import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mappingJsonSchema } from '../mapping/schema.ts';
import { summaryJsonSchema } from '../results/summary-schema.ts';

/** Writes the JSON Schemas of the documentation from the schemas of the code: `npm run schemas`. */
export function schemaFiles(): Readonly<Record<string, string>> {
  return {
    'docs/formats/mapping.schema.json': `${JSON.stringify(mappingJsonSchema(), null, 2)}\n`,
    'docs/formats/summary.schema.json': `${JSON.stringify(summaryJsonSchema(), null, 2)}\n`,
  };
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  for (const [path, content] of Object.entries(schemaFiles())) writeFileSync(join(root, path), content);
}
