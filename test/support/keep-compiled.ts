import module from 'node:module';
import { join } from 'node:path';

// Compiled once, for all processes that run tests, for those that tests start, and for the next time.
const folder = join(import.meta.dirname, '../../node_modules/.cache/redress-tests');
module.enableCompileCache(folder);
process.env.NODE_COMPILE_CACHE = folder;
