/** Packs as JSON. */
export * from './pack-schema.ts';
