import module from 'node:module';
import { join } from 'node:path';

// Compiled once, for all processes that run tests and for the next time.
module.enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/redress-tests'));
