import { html } from 'hono/html';
import type { LookupAnswer } from './answer.ts';
import { LOOKUP_WORDS } from './words.ts';

export type Language = 'en' | 'es';
type Html = ReturnType<typeof html>;

/** What stands above the form after a try. The typed code is not shown again. */
export type FormSays = 'none' | 'missing' | 'slow' | 'busy' | undefined;

/** A whole page: without a script, a cookie or anything of another site. */
function page(language: Language, title: string, content: Html): string {
  const words = LOOKUP_WORDS[language];
  const other = language === 'en' ? 'es' : 'en';
  return `<!doctype html>\n${html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/look-up.css">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header><p><a href="/${other}" hreflang="${other}" lang="${other}">${words.other}</a></p></header>
<main id="main" tabindex="-1">
<h1>${title}</h1>
${content}
</main>
</body>
</html>`}\n`;
}

const forms = new Map<string, string>();

/** The page with the form. It is the same for everybody, so each is made once: a flood of refused tries costs little. */
export function formPage(language: Language, says: FormSays): string {
  const name = `${language} ${says}`;
  const made = forms.get(name) ?? makeForm(language, says);
  forms.set(name, made);
  return made;
}

function makeForm(language: Language, says: FormSays): string {
  const words = LOOKUP_WORDS[language];
  const part = (name: 'month' | 'day' | 'year', size: number) => html`<label for="${name}">${words[name]}
<input id="${name}" name="${name}" inputmode="numeric" autocomplete="off" size="${size}" maxlength="${size}" required></label>`;
  return page(
    language,
    words.title,
    html`<p>${words.lead}</p>
${says === undefined ? '' : html`<div class="says" role="alert"><p>${words[says]}</p></div>`}
<form method="post" action="/${language}" autocomplete="off">
<p><label for="code">${words.code}</label><span class="hint" id="code-hint">${words.codeHint}</span>
<input id="code" name="code" aria-describedby="code-hint" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20" required></p>
<fieldset aria-describedby="born-hint"><legend>${words.born}</legend><span class="hint" id="born-hint">${words.bornHint}</span>
<div class="born">${part('month', 2)}${part('day', 2)}${part('year', 4)}</div></fieldset>
<p><button type="submit">${words.ask}</button></p>
</form>
<h2>${words.noLetterTitle}</h2><p>${words.noLetter}</p>
<p class="quiet">${words.privacy}</p>`,
  );
}

export function answerPage(language: Language, answer: LookupAnswer, made: string): string {
  const words = LOOKUP_WORDS[language];
  const { county, day, cases, help, stands, state, limits } = answer;
  const fill = (text: string, values: Readonly<Record<string, string>>) =>
    text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
  const meanings = [...new Map(cases.map((each) => [each.done[language], each.means[language]]))];
  return page(
    language,
    words.answerTitle,
    html`<div class="answer"><p><strong>${fill(words.stands[stands], { county, day: dayWords(day, language) })}</strong></p>
${stands === 'given' ? html`<p>${fill(words.state[state.shows], { day: dayWords(state.day, language) })}</p>` : ''}</div>
<h2>${words.cases}</h2>
<dl>${cases.map(
      (each) => html`<div class="case"><dt>${words.caseNumber}</dt><dd>${each.caseNumber || words.notRecorded}</dd>
<dt>${words.charge}</dt><dd>${each.section || words.notRecorded}</dd>
${stands === 'given' ? html`<dt>${words.what}</dt><dd>${each.done[language]}</dd>` : ''}</div>`,
    )}</dl>
${
  stands === 'given'
    ? html`<h2>${words.means}</h2>${meanings.map(([done, means]) => html`<p><strong>${done}:</strong> ${means}</p>`)}`
    : ''
}
<h2>${words.limits}</h2>
<ul>${limits[language].map((limit) => html`<li>${limit}</li>`)}<li>${words.only}</li></ul>
<h2>${words.next}</h2>
<ul><li>${help.court === '' ? words.copyPlain : fill(words.copy, { court: help.court })}</li>
<li>${fill(words.call, { phone: help.phone, hours: help.hours[language] })}</li>
<li>${fill(words.legalHelp, { legalHelp: help.legalHelp })}</li></ul>
<p class="quiet">${fill(words.asOf, { day: dayWords(made.slice(0, 10), language) })}</p>
<p><a href="/${language}">${words.again}</a></p>
<p class="quiet">${words.privacy}</p>`,
  );
}

export function missingPage(language: Language): string {
  const words = LOOKUP_WORDS[language];
  return page(language, words.missingPage, html`<p><a href="/${language}">${words.toStart}</a></p>`);
}

/** A day in the words of the language, such as `November 2, 2026`. */
function dayWords(day: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  const locale = language === 'es' ? 'es-US' : 'en-US';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

export const STYLES = `:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--quiet:#565c65;--line:#71767a;--link:#005ea2;--on-link:#fff;--says:#8b0a03}
@media (prefers-color-scheme:dark){:root{--ink:#f0f0f0;--paper:#1b1b1b;--quiet:#c6cace;--line:#a9aeb1;--link:#73b3e7;--on-link:#1b1b1b;--says:#f2938c}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
header,main{max-width:42rem;margin:0 auto;padding:0 1rem}header{text-align:right}main{padding-bottom:3rem}main:focus{outline:none}
h1{font-size:1.9rem;line-height:1.2;margin:.5rem 0 1rem}h2{font-size:1.3rem;margin:2rem 0 .5rem}a{color:var(--link)}
a:focus-visible,button:focus-visible,input:focus-visible{outline:4px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
label,legend{font-weight:700}fieldset{border:0;padding:0;margin:1rem 0}.hint{display:block;color:var(--quiet)}
input{display:block;font:inherit;font-size:1.15rem;padding:.55rem;border:1px solid var(--line);border-radius:.2rem;background:var(--paper);color:var(--ink);min-height:2.75rem}
#code{width:100%;max-width:20rem;text-transform:uppercase;letter-spacing:.08em}.born{display:flex;gap:1rem;flex-wrap:wrap;margin-top:.25rem}.born label{font-weight:400}.born input{width:4.5rem}#year{width:6rem}
button{font:inherit;font-weight:700;padding:.75rem 1.5rem;min-height:2.75rem;border:0;border-radius:.25rem;background:var(--link);color:var(--on-link);cursor:pointer}
.says{border-left:.5rem solid var(--says);padding:.25rem 1rem;margin:1rem 0}.answer{border:2px solid var(--link);border-radius:.3rem;padding:.25rem 1rem;font-size:1.15rem}
.case{border-top:1px solid var(--line);padding:.5rem 0}dt{font-weight:700;float:left;clear:left;padding-right:.5rem}dt::after{content:":"}dd{margin:0}.quiet{color:var(--quiet)}
@media print{header,.skip,form{display:none}}
`;
