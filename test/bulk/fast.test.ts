import { fastEngine } from '../../src/bulk/engine/engine.ts';
import { behavesAsAnEngine } from './engine-behaviour.ts';

behavesAsAnEngine('fast engine', fastEngine);
