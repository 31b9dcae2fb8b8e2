#!/usr/bin/env node
// Plain JavaScript, so that an older Node can say what it lacks, and so that the cache of compiled code (in the machine's
// temporary folder) is open before the first TypeScript file is loaded: then nothing has to be translated, and not even
// the translator is loaded.
if (process.features.typescript) {
  const { prepareModules } = await import('./modules.js');
  prepareModules();
  await import('../src/cli/redress.ts');
} else {
  process.stderr.write(
    `redress: Node ${process.versions.node} cannot run it. Start it as "npx redress" in its folder, which brings its own Node.\n`,
  );
  process.exitCode = 2;
}
