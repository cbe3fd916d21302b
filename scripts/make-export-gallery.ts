/**
 * `npm run export-gallery`: the sample in every format and both languages, as pictures and as text, into
 * docs/gallery/exports/, with the page that shows them. Pages of PDF are drawn by poppler, drawings by librsvg, slides,
 * documents and sheets by LibreOffice: by programs that are not ours. Same sources, same files.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ExportFormat, exportFormats } from '#core/desktop/export-options';
import type { Language } from '#core/document/records/field';
import { formatFacts } from '#core/export/format-facts';
import { encodePictures, megabytes, type Runtime } from './encode-pictures';
import { commandArguments, machineFlags, withDisplay } from './launch.mjs';
import { setUp } from './set-up.mjs';
import { type ShownFormat, type ShownPage, shownFormats } from './shown-exports';
import { collect, fail, root, StepFailure, step } from './steps.mjs';

const languages: readonly Language[] = ['en', 'ru'];
const gallery = join(root, 'docs', 'gallery', 'exports');
/** Printed on every map; fixed, so that files change only when maps or their drawing do. */
const day = '2026-11-22';
/** Of everything: it comes with every clone. */
const mostBytes = 6 * 1024 * 1024;
/** The step that is shown in the page: one with a pin, quotes and numbers. */
const stepShown = 6;
const textual: readonly ExportFormat[] = ['md', 'csv', 'json', 'mermaid', 'canvas', 'cjml', 'ojf'];
const office: readonly ExportFormat[] = ['pptx', 'docx', 'xlsx'];

async function run(program: string, args: readonly string[]): Promise<void> {
  const { code, output } = await collect(program, args);
  if (code === 127)
    throw new StepFailure(
      `${program} is not here.`,
      'apt-get install poppler-utils librsvg2-bin libreoffice-impress libreoffice-writer libreoffice-calc',
    );
  if (code !== 0) throw new StepFailure(`${program} failed:\n${output}`, 'Delete out/ and try again.');
}

/** Folder of a language's exports, and of the pictures made of them. */
interface Place {
  readonly language: Language;
  readonly folder: string;
}

async function exportAll(runtime: Runtime, { language, folder }: Place): Promise<void> {
  const map = join(root, 'out', 'sample', `sample-${language}.cjm`);
  const asked: readonly (readonly string[])[] = [
    ['--name', 'usual', '--formats', exportFormats.filter((format) => !textual.includes(format)).join(',')],
    ['--name', 'sample', '--formats', textual.join(',')],
    ['--name', 'tiled', '--formats', 'pdf', '--layout', 'tiled', '--no-appendix'],
    ['--name', 'stages', '--formats', 'pdf', '--layout', 'stages', '--no-appendix'],
    ['--name', 'png-dark', '--formats', 'png', '--theme', 'dark'],
  ];
  for (const words of asked) {
    const where = ['--out', folder, '--date', day, '--lang', language, '--scale', '1'];
    await run(runtime.executable, commandArguments(['export', map, ...words, ...where]));
  }
}

/** As PDF, each under the name of its format. */
async function openInOffice({ folder }: Place): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office-profile')).href}`;
  for (const format of office) {
    const out = join(folder, format);
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      join(folder, `usual.${format}`),
    ]);
  }
}

const fileOf = ({ of }: ShownPage, folder: string): string =>
  office.some((format) => format === of) ? join(folder, of, 'usual.pdf') : join(folder, `${of}.pdf`);

async function drawPage(shown: ShownPage, { language, folder }: Place): Promise<string> {
  const target = join(folder, `${shown.name}.${language}`);
  const { page, width, part, zoom = 1 } = shown;
  const height =
    part === undefined ? [] : ['-x', '0', '-y', '0', '-W', width, '-H', Math.round(width * part)];
  const size = ['-scale-to-x', Math.round(width * zoom), '-scale-to-y', -1, ...height];
  const args = ['-png', '-singlefile', '-f', page, '-l', page, ...size, fileOf(shown, folder), target];
  await run('pdftoppm', args.map(String));
  return `${target}.png`;
}

async function drawOthers(runtime: Runtime, { language, folder }: Place): Promise<readonly string[]> {
  const target = (name: string): string => join(folder, `${name}.${language}.png`);
  await run('rsvg-convert', ['-w', '1800', join(folder, 'usual.svg'), '-o', target('svg')]);
  await writeFile(target('png-dark'), await readFile(join(folder, 'png-dark.png')));
  const seen = join(folder, 'html');
  const page = join(root, 'scripts', 'show-page');
  const { command, args } = withDisplay(runtime.executable, [
    ...machineFlags(),
    page,
    '--',
    ...[join(folder, 'usual.html'), seen, String(stepShown)],
  ]);
  await run(command, args);
  for (const name of ['map', 'step'])
    await writeFile(target(`html-${name}`), await readFile(`${seen}-${name}.png`));
  return ['svg', 'png-dark', 'html-map', 'html-step'].map(target);
}

/** Text formats under their own names, pictures as WebP; all of it together must stay small. */
async function keep(places: readonly Place[], pictures: readonly string[]): Promise<number> {
  await rm(gallery, { recursive: true, force: true });
  let total = 0;
  const put = async (path: string, bytes: Uint8Array): Promise<void> => {
    total += bytes.length;
    await writeFile(path, bytes);
  };
  await mkdir(gallery, { recursive: true });
  for (const picture of pictures) {
    const webp = picture.replace(/\.png$/, '.webp');
    await put(join(gallery, webp.slice(webp.lastIndexOf('/') + 1)), await readFile(webp));
  }
  for (const { language, folder } of places) {
    await mkdir(join(gallery, language));
    for (const name of (await readdir(folder)).filter((each) => /^sample[.-]/.test(each)))
      await put(join(gallery, language, name), await readFile(join(folder, name)));
  }
  if (total > mostBytes) throw new StepFailure('The gallery takes too much room.', 'Show less of it.');
  return total;
}

/** Each format once, in both languages side by side; files of text below. */
function pageOf(files: readonly string[]): string {
  const cell = (name: string, says: string, language: Language): string =>
    `<a href="${name}.${language}.webp"><img src="${name}.${language}.webp" alt="${says}" width="100%"></a><br><sub>${says}</sub>`;
  const entry = ({ formats, says, pages, pictures }: ShownFormat): string => {
    const rows = [...pages, ...pictures].map(({ name, says: told }) =>
      [
        '<tr>',
        ...languages.map((language) => `<td width="50%">${cell(name, told[language], language)}</td>`),
        '</tr>',
      ].join(''),
    );
    const own = formats.filter((format) => textual.includes(format));
    const links = languages.map((language) =>
      own
        .flatMap((format) =>
          files
            .filter(
              (file) => file.startsWith(`${language}/`) && file.endsWith(`.${formatFacts[format].ending}`),
            )
            .map((file) => `[${file}](${file})`),
        )
        .join(' · '),
    );
    return [
      `## ${formats.map((format) => formatFacts[format].name).join(', ')}`,
      says.en,
      says.ru,
      ...(rows.length === 0 ? [] : [`<table>\n${rows.join('\n')}\n</table>`]),
      ...(own.length === 0 ? [] : links),
    ].join('\n\n');
  };
  return [
    '# Exports of the sample',
    'One map in every format, in English (left) and in Russian (right). What it tells is invented. Pages of PDF are drawn by poppler, the SVG by librsvg, slides, documents and sheets by LibreOffice, which puts Liberation in the place of Arial. `npm run export-gallery` makes it all anew.',
    'Одна карта во всех форматах, по-английски (слева) и по-русски (справа). Её данные придуманы. Страницы PDF нарисованы программой poppler, SVG — librsvg, слайды, документы и таблицы — LibreOffice, который ставит вместо Arial шрифт Liberation. `npm run export-gallery` делает всё заново.',
    ...shownFormats.map(entry),
    '',
  ].join('\n\n');
}

try {
  const missing = exportFormats.filter(
    (format) => !shownFormats.some(({ formats }) => formats.includes(format)),
  );
  if (missing.length > 0)
    throw new StepFailure(`Nothing is shown of ${missing.join(', ')}.`, 'See scripts/shown-exports.ts.');
  const runtime = await setUp({ needsDisplay: true });
  const folder = await mkdtemp(join(tmpdir(), 'tapki-exports-'));
  const places = languages.map((language): Place => ({ language, folder: join(folder, language) }));
  await step('Exporting', async () => {
    for (const place of places) await exportAll(runtime, place);
    return { outcome: `${exportFormats.length} formats, twice`, value: undefined };
  });
  const pictures = await step('Drawing', async () => {
    const value: string[] = [];
    for (const place of places) {
      await openInOffice(place);
      for (const shown of shownFormats.flatMap(({ pages }) => pages))
        value.push(await drawPage(shown, place));
      value.push(...(await drawOthers(runtime, place)));
    }
    return { outcome: `${value.length} pictures`, value };
  });
  await step('Encoding', async () => {
    await encodePictures(runtime, pictures);
    const total = await keep(places, pictures);
    const files = (await readdir(gallery, { recursive: true }))
      .map((file) => file.replaceAll('\\', '/'))
      .toSorted();
    await writeFile(join(gallery, 'README.md'), `${pageOf(files).trimEnd()}\n`);
    return { outcome: `${megabytes(total)} in docs/gallery/exports/`, value: undefined };
  });
  await rm(folder, { recursive: true, force: true });
} catch (error) {
  fail(error);
}
