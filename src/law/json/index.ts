/** Packs as JSON. */
export * from './fingerprint.ts';
export * from './pack-json.ts';
export * from './pack-schema.ts';
