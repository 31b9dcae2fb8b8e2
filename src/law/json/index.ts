/** Packs as JSON. */
export * from './pack-json.ts';
export * from './pack-schema.ts';
