/** The engine of the workbench: the one place that chooses it. */
export { fastEngine as engine } from '../bulk/engine/engine.ts';
