/** The engine that runs of the workbench use: the one place to change it. */
export { fastEngine as engine } from '../bulk/engine/engine.ts';
