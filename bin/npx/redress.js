#!/usr/bin/env node
// npm copies this file to node_modules/redress-command, from where the paths below lead to the program.
import { launch } from '../../bin/launch.js';

await launch(new URL('../../bin/redress.js', import.meta.url));
