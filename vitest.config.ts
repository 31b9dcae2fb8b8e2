import { defineConfig } from 'vitest/config';

/** Only what measures coverage needs every file to pass through Vite; Node itself reads TypeScript several times faster. */
const byVite = process.argv.some((argument) => argument.startsWith('--coverage'));

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/src/**/*.test.ts'],
    exclude: ['test/web/**', 'test/program/**', 'node_modules/**'],
    globalSetup: ['test/support/temporary-in-memory.ts'],
    setupFiles: ['test/support/keep-compiled.ts', 'test/support/property-seed.ts'],
    // Most files wait for threads and processes of their own: one file a core keeps both cores of a small machine busy.
    maxWorkers: '100%',
    // Nearly every file loads the law and the engine: each core loads them once. So no test may leave behind what it
    // changes in its process, such as the folder it works in or its exit code.
    isolate: false,
    experimental: { viteModuleRunner: byVite, nodeLoader: false },
    // Ends what hangs. No test may depend on how fast the machine is.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    coverage: {
      include: ['src/record/**', 'src/law/**', 'src/decide/**'],
      exclude: ['**/*.test.ts'],
      reporter: ['text-summary', 'text'],
      thresholds: { branches: 95 },
    },
  },
});
