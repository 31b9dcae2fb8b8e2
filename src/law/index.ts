/** Law as data: the language, its examples and JSON form, what is certain, and the packs. */
export * from './certain/index.ts';
export * from './example/index.ts';
export * from './json/index.ts';
export * from './language/index.ts';
export * from './packs/index.ts';
