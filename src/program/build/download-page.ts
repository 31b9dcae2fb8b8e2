/** A file that people download. */
export type Download = { readonly path: string; readonly bytes: number; readonly sha256: string };

type Words = {
  readonly language: 'en' | 'es';
  readonly title: string;
  readonly lead: string;
  readonly heads: readonly [string, string, string];
  readonly about: Readonly<Record<string, string>>;
  readonly stepsTitle: string;
  readonly steps: readonly string[];
  readonly notTriedTitle: string;
  readonly notTried: readonly string[];
};

const EN: Words = {
  language: 'en',
  title: 'Download Redress',
  lead: 'One file, for a computer on which nothing may be installed. It asks nothing of the network and keeps everything on the computer.',
  heads: ['File', 'Size', 'SHA-256'],
  about: {
    'linux-x64/redress': 'Linux, 64-bit Intel or AMD, glibc 2.28 or newer',
    'linux-x64-small/redress': 'The same without linkage and without tables read through a mapping: a smaller download',
    'macos-arm64/redress': 'macOS 13.5 or newer on Apple silicon; signed by nobody, and not notarized',
    'macos-arm64-small/redress': 'The same without linkage and without tables read through a mapping',
    'windows-x64/redress.exe': 'Windows 10 or 11, 64-bit; not signed',
    'windows-x64-small/redress.exe': 'The same without linkage and without tables read through a mapping',
    'windows-x64-small/Redress.zip': 'The folder, without linkage and without tables read through a mapping',
    'windows-x64/Redress.zip': 'Windows, as a folder with the signed node.exe of its makers',
    'redress.cdx.json': 'What is inside, with licenses (CycloneDX)',
  },
  stepsTitle: 'Before you start it',
  steps: [
    'Compare the SHA-256 of your file with the one above: sha256sum redress, on Windows certutil -hashfile redress.exe SHA256.',
    'Put it into a folder of your own. On Linux and macOS, allow it to be run: chmod +x redress. On macOS, open it the first time by a right click and “Open”, or allow it under System Settings, Privacy & Security.',
    'Double-click it. The workbench opens in your browser; close the window to end it.',
    'To remove it, delete the file, the folder Redress in your home folder, and its cache (~/.cache/redress, on macOS ~/Library/Caches/redress, on Windows %LOCALAPPDATA%\\Redress).',
  ],
  notTriedTitle: 'What was not tried',
  notTried: [
    'The file for Linux was run on Debian alone: its first start, an analysis, papers, tables and figures, and the tests of the workbench in a browser.',
    'The files for Windows were built on Linux and looked at as files. No one has run them.',
    'No file is signed by Redress. Windows may warn of an unknown publisher, and a locked-down computer may refuse it.',
    'The file for macOS was built on Linux and looked at as a file. No one has run it. Its Node is 26.10.0, since the registry has no Node 24.21.0 for Macs; on Linux, that Node gave the same results.',
    'There is none for Macs with Intel processors: Node makes no single file that runs on them.',
  ],
};

const ES: Words = {
  language: 'es',
  title: 'Descargar Redress',
  lead: 'Un solo archivo, para una computadora en la que no se puede instalar nada. No pide nada a la red y lo guarda todo en la computadora.',
  heads: ['Archivo', 'Tamaño', 'SHA-256'],
  about: {
    'linux-x64/redress': 'Linux, Intel o AMD de 64 bits, glibc 2.28 o más reciente',
    'linux-x64-small/redress': 'El mismo sin vinculación y sin tablas leídas por un mapeo: una descarga más pequeña',
    'macos-arm64/redress': 'macOS 13.5 o más reciente con procesador de Apple; sin firma de nadie y sin notarizar',
    'macos-arm64-small/redress': 'El mismo sin vinculación y sin tablas leídas por un mapeo',
    'windows-x64/redress.exe': 'Windows 10 u 11, 64 bits; sin firma',
    'windows-x64-small/redress.exe': 'El mismo sin vinculación y sin tablas leídas por un mapeo',
    'windows-x64-small/Redress.zip': 'La carpeta, sin vinculación y sin tablas leídas por un mapeo',
    'windows-x64/Redress.zip': 'Windows, como carpeta con el node.exe firmado por sus autores',
    'redress.cdx.json': 'Lo que contiene, con las licencias (CycloneDX)',
  },
  stepsTitle: 'Antes de abrirlo',
  steps: [
    'Compare el SHA-256 de su archivo con el de arriba: sha256sum redress, en Windows certutil -hashfile redress.exe SHA256.',
    'Póngalo en una carpeta propia. En Linux y macOS, permita que se ejecute: chmod +x redress. En macOS, ábralo la primera vez con clic derecho y “Abrir”, o permítalo en Ajustes del Sistema, Privacidad y seguridad.',
    'Haga doble clic. La mesa de trabajo se abre en su navegador; cierre la ventana para terminar.',
    'Para quitarlo, borre el archivo, la carpeta Redress de su carpeta personal y su caché (~/.cache/redress, en macOS ~/Library/Caches/redress, en Windows %LOCALAPPDATA%\\Redress).',
  ],
  notTriedTitle: 'Lo que no se probó',
  notTried: [
    'El archivo para Linux se ejecutó solo en Debian: el primer inicio, un análisis, documentos, tablas y cifras, y las pruebas de la mesa de trabajo en un navegador.',
    'Los archivos para Windows se construyeron en Linux y se examinaron como archivos. Nadie los ha ejecutado.',
    'Ningún archivo lleva la firma de Redress. Windows puede avisar de un editor desconocido, y una computadora restringida puede rechazarlo.',
    'El archivo para macOS se construyó en Linux y se examinó como archivo. Nadie lo ha ejecutado. Su Node es 26.10.0, porque el registro no tiene Node 24.21.0 para Mac; en Linux, ese Node dio los mismos resultados.',
    'No hay ninguno para Mac con procesador Intel: Node no hace un archivo único que funcione en ellas.',
  ],
};

/** The page beside the built files: what each is, its size and hash, and what has not been tried. It needs no script. */
export function downloadPage(version: string, downloads: readonly Download[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Redress ${escaped(version)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 52rem; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #71767a; padding: 0.4rem; text-align: left; vertical-align: top; }
td:last-child { font-family: monospace; overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
<h1>Redress ${escaped(version)}</h1>
${[EN, ES].map((words) => partIn(words, downloads)).join('\n')}
</main>
</body>
</html>
`;
}

function partIn(words: Words, downloads: readonly Download[]): string {
  const rows = downloads.map(({ path, bytes, sha256 }) => {
    const about = words.about[path];
    const size = `${(bytes / 1e6).toLocaleString(words.language === 'en' ? 'en-US' : 'es-US', { maximumFractionDigits: 1 })} MB`;
    const name = `<a href="${escaped(path)}" download>${escaped(path)}</a>${about === undefined ? '' : `<br>${escaped(about)}`}`;
    return `<tr><td>${name}</td><td>${size}</td><td>${sha256}</td></tr>`;
  });
  const list = (tag: 'ol' | 'ul', items: readonly string[]) =>
    `<${tag}>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</${tag}>`;
  return `<section lang="${words.language}">
<h2>${escaped(words.title)}</h2>
<p>${escaped(words.lead)}</p>
<table><thead><tr>${words.heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
<h3>${escaped(words.stepsTitle)}</h3>
${list('ol', words.steps)}
<h3>${escaped(words.notTriedTitle)}</h3>
${list('ul', words.notTried)}
</section>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
