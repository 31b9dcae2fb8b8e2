// Loaded before the first module of a process that is no command (`--import`): see modules.js.
import { prepareModules } from './modules.js';

prepareModules();
