import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstLoad } from './build/first-load.ts';
import { packed } from './build/packed.ts';
import { usedParts } from './build/used-parts.ts';
import { usedStyles } from './build/used-styles.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), usedParts(), usedStyles(), packed()],
  build: {
    outDir: join(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    // Fonts and images stay files of our own server: the content security policy allows no others.
    assetsInlineLimit: 0,
    // One file of styles for every screen: what each of them adds is small beside what they share.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: firstLoad() }] } },
      treeshake: {
        // The package does not say that its parts do nothing when loaded, and comes in one file: only those that are used.
        moduleSideEffects: (id) => !/@trussworks|focus-trap|tabbable/.test(id),
      },
    },
  },
});
