import { join } from 'node:path';
import { defineConfig } from 'vite';
import { packed } from '../build/packed.ts';
import { readerInPage } from './build/reader-in-page.ts';

/** The page on which a person reads their own record: static files for any host, or for a folder. */
export default defineConfig({
  root: import.meta.dirname,
  // Beside each other wherever the page lies: at an address, in a folder.
  base: './',
  plugins: [readerInPage(import.meta.dirname), packed()],
  build: {
    outDir: join(import.meta.dirname, '..', 'dist-reading'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // A file of its own: the content security policy takes no styles from scripts.
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { output: { format: 'iife' } },
  },
  preview: { host: '127.0.0.1', port: 4164 },
});
