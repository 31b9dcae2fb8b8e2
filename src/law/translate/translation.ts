/** The texts of a law in another language than its own, as data that a state brings beside its packs. */
export type LawTranslation = {
  /** The tag of the language, as BCP 47 has it. */
  readonly language: 'es';
  /** Who wrote it. */
  readonly source: 'machine' | 'translator';
  /** Each text of the law as its pack spells it, and what it is in the language. A text that changed has none any more. */
  readonly texts: Readonly<Record<string, string>>;
  /** Who read and approved all of it; without one it is a draft, and screens say so. */
  readonly readBy?: NamedReader;
};

export type NamedReader = {
  readonly name: string;
  /** What makes the person a reader of it: `court interpreter, certified for Spanish`. */
  readonly as: string;
  /** The day of the approval, `YYYY-MM-DD`. */
  readonly on: string;
  /** What {@link fingerprintOf} said of the texts that were read: any change makes the translation a draft again. */
  readonly of: string;
};

/** A draft, or approved by a named reader in just these texts. */
export type Standing = { readonly kind: 'draft' } | { readonly kind: 'read'; readonly by: NamedReader };

export function standingOf(translation: LawTranslation): Standing {
  const { readBy } = translation;
  return readBy && readBy.of === fingerprintOf(translation.texts) ? { kind: 'read', by: readBy } : { kind: 'draft' };
}

/**
 * A short text that changes with any text of a translation (FNV-1a, 64 bits). It guards against oversight and not against
 * intent, which review and the history of the repository do.
 */
export function fingerprintOf(texts: LawTranslation['texts']): string {
  const PRIME = 0x100000001b3n;
  let hash = 0xcbf29ce484222325n;
  for (const letter of JSON.stringify(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0)!)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
