import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { prefixOf } from '../http/address-range.ts';
import { secureHeaders } from '../http/secure.ts';
import { faultPlaces } from '../say/fault-places.ts';
import type { Desk } from './desk.ts';
import type { Tries } from './limits.ts';
import { answerPage, formPage, type Language, missingPage, STYLES } from './pages.ts';

export type AppOptions = {
  readonly desk: Desk;
  readonly tries: Tries;
  /** When the snapshot was made. */
  readonly made: () => string;
  /** Whether a proxy in front says who asks. */
  readonly proxy: boolean;
  /** Whether people reach it by https. */
  readonly https: boolean;
};

type Env = { Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } } };

/** Nothing but its own styles and its own form. */
const POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The whole of what the look-up answers: two pages in two languages, and their styles. */
export function createApp({ desk, tries, made, proxy, https }: AppOptions) {
  const app = new Hono<Env>();
  app.use(secureHeaders({ policy: () => POLICY, referrer: 'no-referrer', https }));
  app.get('/look-up.css', (call) => {
    call.header('Content-Type', 'text/css; charset=utf-8');
    call.header('Cache-Control', 'max-age=3600');
    return call.body(STYLES);
  });
  app.get('/', (call) => call.redirect(/^es\b/i.test(call.req.header('accept-language') ?? '') ? '/es' : '/en'));
  for (const language of ['en', 'es'] as const) {
    app.get(`/${language}`, (call) => call.html(formPage(language, undefined)));
    app.post(`/${language}`, bodyLimit({ maxSize: 4096 }), async (call) => {
      const forwarded = proxy ? call.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
      const range = prefixOf(forwarded ?? call.env?.incoming?.socket?.remoteAddress ?? '');
      const { status, text } = await answerOf(language, range, await call.req.parseBody());
      return call.html(text, status);
    });
  }
  const answerOf = async (language: Language, range: string, given: Readonly<Record<string, unknown>>) => {
    const asked = readAsked(given);
    if (!asked) return { status: 200, text: formPage(language, 'missing') } as const;
    const refused = tries.begin(range);
    if (refused) return { status: 429, text: formPage(language, refused === 'all' ? 'busy' : 'slow') } as const;
    const answer = await desk.ask(asked.code, asked.birthDate);
    if (answer) tries.takeBack(range);
    if (answer === 'busy') return { status: 503, text: formPage(language, 'busy') } as const;
    if (answer) return { status: 200, text: answerPage(language, answer, made()) } as const;
    return { status: 200, text: formPage(language, 'none') } as const;
  };
  app.notFound((call) => call.html(missingPage(call.req.path.startsWith('/es') ? 'es' : 'en'), 404));
  app.onError((error, call) => {
    // The place of a fault, never its message, which might quote what somebody typed.
    process.stderr.write(`redress lookup: a request failed (${error.name}):\n${faultPlaces(error).join('\n')}\n`);
    return call.html(formPage(call.req.path.startsWith('/es') ? 'es' : 'en', 'busy'), 500);
  });
  return app;
}

function readAsked(given: Readonly<Record<string, unknown>>) {
  const text = (name: string) => (typeof given[name] === 'string' ? (given[name] as string).trim() : '');
  const [code, month, day, year] = [text('code'), text('month'), text('day'), text('year')];
  const isDate = /^\d{1,2}$/.test(month) && /^\d{1,2}$/.test(day) && /^\d{4}$/.test(year);
  if (code === '' || code.length > 40 || !isDate) return undefined;
  return { code, birthDate: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}
