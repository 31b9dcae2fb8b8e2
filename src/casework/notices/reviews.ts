import { hasLetter, type LetterText, letterText } from '../../documents/index.ts';
import { laws } from '../../jurisdictions/papers.ts';
import { NOTICE_EVENTS, type NoticeEvent } from '../../procedure/index.ts';
import { parseIsoDay } from '../../record/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';

/** A text with the person who read it last as it stands now; null where no one did. */
export type ReviewedText = LetterText & {
  readonly review: { readonly reviewer: string; readonly on: string } | null;
};

/** Every text that letters under some law have, with who stands behind it. */
export async function listTexts({ db }: Context): Promise<readonly ReviewedText[]> {
  const kept = await db.selectFrom('notice_reviews').selectAll().orderBy('at').execute();
  const byDigest = new Map(kept.map((each) => [`${each.law} ${each.digest}`, each]));
  return laws.papers.filter(hasLetter).flatMap((law) =>
    NOTICE_EVENTS.flatMap((event) =>
      (['en', 'es'] as const).map((language) => {
        const text = letterText(law, event, language);
        const found = byDigest.get(`${law.pack} ${text.digest}`);
        return { ...text, review: found ? { reviewer: found.reviewer, on: found.reviewed_on } : null };
      }),
    ),
  );
}

export type ReviewWanted = {
  readonly law: string;
  readonly event: NoticeEvent;
  readonly language: 'en' | 'es';
  /** The digest of the text that was read: one that has changed meanwhile is not what was read. */
  readonly digest: string;
  /** Who read it, by name, and on which day. */
  readonly reviewer: string;
  readonly on: string;
};

/** Puts on record that a named person read a text and stands behind it. */
export async function reviewText(
  context: Context,
  who: Who & { readonly steppedUp: boolean },
  wanted: ReviewWanted,
): Promise<Result<null>> {
  if (!who.steppedUp) return refuse(403, 'notice-step-up');
  const law = laws.papers.find((each) => each.pack === wanted.law);
  if (!law || !hasLetter(law)) return refuse(404, 'notice-no-text');
  if (letterText(law, wanted.event, wanted.language).digest !== wanted.digest)
    return refuse(409, 'notice-text-changed');
  const at = now();
  if (wanted.reviewer.trim() === '' || parseIsoDay(wanted.on) === undefined || wanted.on > at.slice(0, 10))
    return refuse(422, 'notice-review-malformed');
  await context.ledger.act(async (inner, note) => {
    const { law: pack, event, language, digest } = wanted;
    const own = { reviewer: wanted.reviewer.trim(), reviewed_on: wanted.on, at, who: who.account };
    await inner
      .insertInto('notice_reviews')
      .values({ law: pack, event, language, digest, ...own })
      .onConflict((conflict) => conflict.columns(['law', 'event', 'language', 'digest']).doUpdateSet(own))
      .execute();
    note(who, { what: 'notice.review', about: `${pack} ${event} ${language}`, digest });
  });
  return done(null);
}
