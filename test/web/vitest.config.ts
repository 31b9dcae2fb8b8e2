import { defineConfig } from 'vitest/config';
import { leftOut } from './by-program.ts';

/**
 * The browser tests: apart from the others, since they need Chromium and take longer. With REDRESS_TEST_PROGRAM they go
 * through the one file (`npm run test:program:web`).
 */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: [...leftOut],
    globalSetup: ['../support/temporary-in-memory.ts', './by-program.ts'],
    setupFiles: ['../support/keep-compiled.ts'],
    // Nearly every file loads the whole server: it is loaded once, and by Node itself, as in the other tests.
    isolate: false,
    experimental: { viteModuleRunner: false, nodeLoader: false },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // How long the tests ask again for what a screen comes to show; a busy machine takes its time.
    expect: { poll: { timeout: 20_000 } },
    // One at a time: two at once take nearly as long on two cores, and make tests wait for each other.
    fileParallelism: false,
  },
});
