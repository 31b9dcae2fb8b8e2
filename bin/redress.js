#!/usr/bin/env node
// Plain JavaScript that any Node reads: it starts the program where this Node can run it, and else hands over to the
// Node that was installed with the program.
import { launch } from './launch.js';

await launch(new URL('./redress.js', import.meta.url));
