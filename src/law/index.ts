/** Law as data: the language and the packs. */
export * from './language/index.ts';
export * from './packs/index.ts';
