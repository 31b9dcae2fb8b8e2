/** Law as data: the language, its examples and JSON form, and what is certain. The packs stand in src/jurisdictions. */
export * from './certain/index.ts';
export * from './example/index.ts';
export * from './json/index.ts';
export * from './language/index.ts';
