#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Plain JavaScript, so that the cache of compiled code (in the machine's temporary folder) is open before the first
// TypeScript file is loaded: then nothing has to be translated, and not even the translator is loaded.
enableCompileCache();
await import('../src/cli/redress.ts');
