import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { behavesAsAnEngine } from './engine-behaviour.ts';

behavesAsAnEngine('reference engine', referenceEngine);
