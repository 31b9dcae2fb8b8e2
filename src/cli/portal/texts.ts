import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { writeWholeFile } from '../../disk/whole-file.ts';
import { type Catalog, catalogOf } from '../../portal/languages/catalog.ts';
import { fittedTo, shippedDraft } from '../../portal/languages/drafts.ts';
import { KNOWN_LANGUAGES } from '../../portal/languages/known.ts';
import { readTranslatorsTable, translatorsTable } from '../../portal/languages/table.ts';
import { approve, stateOf, type Translation, translationSchema } from '../../portal/languages/translation.ts';
import type { PortalPack } from '../../portal/pack/schema.ts';
import { print } from '../terminal/page.ts';

/** Gives the pack of a file, or the invented one; or says what is wrong with it. */
export type PackOf = (file: string | undefined) => { readonly pack: PortalPack } | string;
type Fail = (message: string) => void;

/** `redress portal texts`: what translators get and give back, and the approval of a named reader. */
export function portalTextsCommand(packOf: PackOf, fail: Fail): Command {
  const texts = new Command('texts').description(
    'Texts of the portal in further languages, which a named reader approves',
  );
  const withCatalog = (pack: string | undefined, work: (catalog: Catalog) => string | undefined) => {
    const read = packOf(pack);
    const problem = typeof read === 'string' ? read : work(catalogOf(read.pack));
    if (problem !== undefined) fail(problem);
  };
  const packOption = () =>
    new Option('--pack <file>', 'the pack whose texts are translated too; the invented one when absent');
  texts
    .command('export')
    .description(
      'Print the list for translators as CSV: every text in English and Spanish, and what is translated already',
    )
    .argument('[file]', 'a translation that was begun')
    .addOption(packOption())
    .action((file: string | undefined, { pack }: { readonly pack?: string }) =>
      withCatalog(pack, (catalog) => exportTable(catalog, file)),
    );
  texts
    .command('draft')
    .description(
      'Take out the draft of a language that comes with Redress, written without a native reader, fitted to a pack',
    )
    .addOption(languageOption())
    .requiredOption('--out <file>', 'the file of the translation')
    .addOption(packOption())
    .action(({ language, out, pack }: DraftOptions) => withCatalog(pack, (catalog) => draft(catalog, language, out)));
  texts
    .command('import')
    .description('Make a translation of a list that came back. It is a draft, which the portal does not show')
    .argument('<list>', 'the list as CSV')
    .addOption(languageOption())
    .requiredOption('--out <file>', 'the file of the translation')
    .option('--machine', 'a machine made the draft, which is said wherever it is listed')
    .addOption(packOption())
    .action((list: string, options: ImportOptions) =>
      withCatalog(options.pack, (catalog) => importTable(catalog, list, options)),
    );
  texts
    .command('review')
    .description('Note that a named reader read every text in the language and approves it; from then on people see it')
    .argument('<file>', 'the translation')
    .requiredOption('--by <name>', 'who read it')
    .option('--on <day>', 'the day, as YYYY-MM-DD; today when absent', day)
    .addOption(packOption())
    .action((file: string, options: ReviewOptions) =>
      withCatalog(options.pack, (catalog) => review(catalog, file, options)),
    );
  return texts;
}

function languageOption(): Option {
  return new Option('--language <tag>', 'its language')
    .choices(KNOWN_LANGUAGES.map(({ locale }) => locale))
    .makeOptionMandatory();
}

type DraftOptions = { readonly language: string; readonly out: string; readonly pack?: string };
type ImportOptions = DraftOptions & { readonly machine?: boolean };
type ReviewOptions = { readonly by: string; readonly on?: string; readonly pack?: string };

function exportTable(catalog: Catalog, file: string | undefined): string | undefined {
  const read = file === undefined ? { ok: true as const, translation: { texts: {} } } : readTranslation(file);
  if (!read.ok) return read.message;
  process.stdout.write(translatorsTable(catalog, read.translation));
  return undefined;
}

function draft(catalog: Catalog, language: string, out: string): string | undefined {
  if (existsSync(out)) return `${out} is there already; name another file with --out, so that no translation is lost.`;
  const fitted = fittedTo(catalog, shippedDraft(language));
  write(out, fitted);
  print(sayState(fitted, catalog));
  return undefined;
}

function importTable(catalog: Catalog, list: string, { language, out, machine }: ImportOptions): string | undefined {
  const text = textOf(list);
  if (!text.ok) return text.message;
  const read = readTranslatorsTable(catalog, text.text);
  if (!read.ok) return `${list}, line ${read.line}: ${read.what}.`;
  const translation: Translation = {
    form: 'redress-portal-language/1',
    locale: language,
    source: machine ? 'machine' : 'people',
    texts: read.texts,
  };
  write(out, translation);
  if (read.unknown.length > 0) print(`Left out, since the portal has no such text: ${read.unknown.join(', ')}`);
  print(sayState(translation, catalog));
  return undefined;
}

function review(catalog: Catalog, file: string, { by, on }: ReviewOptions): string | undefined {
  const read = readTranslation(file);
  if (!read.ok) return read.message;
  if (by.trim().length < 3) return 'name who read the texts with --by, as "Nguyen Thi Mai".';
  const approved = approve(read.translation, catalog, {
    by: by.trim(),
    on: on ?? new Date().toISOString().slice(0, 10),
  });
  if (!approved) return `${file} cannot be approved yet. ${sayState(read.translation, catalog)}`;
  write(file, approved);
  print(sayState(approved, catalog));
  return undefined;
}

function write(file: string, translation: Translation): void {
  writeWholeFile(file, `${JSON.stringify(translation, null, 2)}\n`, true);
}

/** Texts that are named where they are in the way. */
const NAMED = 5;

/** How a translation stands, in a sentence. */
export function sayState(translation: Translation, catalog: Catalog): string {
  const { locale, source } = translation;
  const name = `${KNOWN_LANGUAGES.find((each) => each.locale === locale)!.name} (${locale})`;
  const state = stateOf(translation, catalog);
  if (state.kind === 'approved') return `${name} is shown: ${state.by} approved it on ${state.on}.`;
  const { why, keys } = state;
  const which = `${keys.slice(0, NAMED).join(', ')}${keys.length > NAMED ? ' and more' : ''}`;
  const reasons: Readonly<Record<typeof why, string>> = {
    missing: `${keys.length} of ${catalog.size} texts are not translated: ${which}.`,
    outdated: `the English of ${keys.length} texts has changed since: ${which}.`,
    values: `in ${keys.length} texts, what stands in braces or brackets differs from the English: ${which}.`,
    'not-reviewed': 'no one has approved it. See `redress portal texts review`.',
    'changed-since-review': 'its texts, or the English, are not those that were approved. Let them be read again.',
  };
  return `${name} is a draft${source === 'machine' ? ' made by a machine' : ''} and not shown: ${reasons[why]}`;
}

type Read = { readonly ok: true; readonly translation: Translation } | { readonly ok: false; readonly message: string };

function textOf(
  file: string,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string } {
  try {
    return { ok: true, text: readFileSync(file, 'utf8') };
  } catch (error) {
    return { ok: false, message: `${file} cannot be read (${(error as NodeJS.ErrnoException).code}).` };
  }
}

function readTranslation(file: string): Read {
  const read = textOf(file);
  if (!read.ok) return read;
  const problem = (what: string): Read => ({ ok: false, message: `${file} is no translation of a portal: ${what}` });
  try {
    const parsed = translationSchema.safeParse(JSON.parse(read.text));
    if (parsed.success) return { ok: true, translation: parsed.data };
    const { path, message } = parsed.error.issues[0]!;
    return problem(`${path.join('.') || 'the whole file'}: ${message}`);
  } catch (error) {
    return problem((error as Error).message);
  }
}

/** The translations of a folder, or what is wrong with one of its files. */
export function readTranslations(folder: string): readonly Translation[] | string {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (error) {
    return `${folder} cannot be read (${(error as NodeJS.ErrnoException).code}).`;
  }
  const read = names.sort().map((name) => readTranslation(join(folder, name)));
  const wrong = read.find((each) => !each.ok);
  if (wrong && !wrong.ok) return wrong.message;
  const translations = read.flatMap((each) => (each.ok ? [each.translation] : []));
  const twice = translations.find(
    ({ locale }, index) => translations.findIndex((each) => each.locale === locale) < index,
  );
  return twice ? `${folder} has two translations for ${twice.locale}; keep one.` : translations;
}

function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('write a day as YYYY-MM-DD.');
}
