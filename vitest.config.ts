import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/web/**', 'node_modules/**'],
    // Most files wait for threads and processes of their own: one file a core keeps both cores of a small machine busy.
    maxWorkers: '100%',
    testTimeout: 240_000,
    hookTimeout: 240_000,
    coverage: {
      include: ['src/record/**', 'src/law/**', 'src/decide/**'],
      exclude: ['**/*.test.ts'],
      reporter: ['text-summary', 'text'],
      thresholds: { branches: 95 },
    },
  },
});
