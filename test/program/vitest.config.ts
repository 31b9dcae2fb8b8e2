import { defineConfig } from 'vitest/config';

/** The tests of the one file, which is built once for all of them; REDRESS_PROGRAM=trial tries its first start alone. */
export default defineConfig({
  test: {
    include: [
      process.env.REDRESS_PROGRAM === 'trial' ? 'test/program/first-start.test.ts' : 'test/program/**/*.test.ts',
    ],
    globalSetup: ['test/support/temporary-in-memory.ts', 'test/program/build-once.ts'],
    setupFiles: ['test/support/keep-compiled.ts'],
    isolate: false,
    experimental: { viteModuleRunner: false, nodeLoader: false },
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
});
