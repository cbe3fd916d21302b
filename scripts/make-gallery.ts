/**
 * `npx tsx scripts/make-gallery.ts`: every template as the app exports it, in both languages and themes, into
 * docs/gallery/, with the page that shows them. Same sources, same pictures.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '#core/document/records/field';
import { templateNames, templates } from '#core/i18n/messages/templates';
import { translate } from '#core/i18n/translate';
import { encodePictures, megabytes, type Runtime } from './encode-pictures';
import { commandArguments } from './launch.mjs';
import { setUp } from './set-up.mjs';
import { collect, fail, root, StepFailure, step } from './steps.mjs';

const languages: readonly Language[] = ['ru', 'en'];
const themes = ['light', 'dark'] as const;
const gallery = join(root, 'docs', 'gallery');
/** Printed on every map; fixed, so that pictures change only when maps or their drawing do. */
const day = '2026-11-22';
/** Of all pictures together: they come with every clone. */
const mostBytes = 12 * 1024 * 1024;

const run = async (program: string, args: readonly string[]): Promise<void> => {
  const { code, output } = await collect(program, args);
  if (code !== 0)
    throw new StepFailure(`A picture could not be made:\n${output}`, 'Delete out/ and try again.');
};

const nameOf = (template: string, language: Language, theme: string): string =>
  `${template}.${language}.${theme}`;

async function drawAll(runtime: Runtime, folder: string): Promise<readonly string[]> {
  const drawn: string[] = [];
  for (const template of templateNames) {
    for (const language of languages) {
      for (const theme of themes) {
        const map = join(root, 'assets', 'templates', `${template}.${language}.json`);
        const name = nameOf(template, language, theme);
        const look = ['--formats', 'png', '--scale', '1', '--theme', theme, '--lang', language];
        const where = ['--out', folder, '--name', name, '--date', day];
        await run(runtime.executable, commandArguments(['export', map, ...where, ...look]));
        drawn.push(join(folder, `${name}.png`));
      }
    }
  }
  return drawn;
}

async function keep(folder: string, wanted: number): Promise<number> {
  const made = (await readdir(folder)).filter((each) => each.endsWith('.webp'));
  if (made.length < wanted) throw new StepFailure('Not every picture was encoded.', 'Try again.');
  await mkdir(gallery, { recursive: true });
  // Exports of the sample lie in a folder of their own, see make-export-gallery.ts.
  const former = (await readdir(gallery)).filter((each) => each.endsWith('.webp'));
  for (const name of former) await rm(join(gallery, name));
  let total = 0;
  for (const name of made) {
    const bytes = await readFile(join(folder, name));
    total += bytes.length;
    await writeFile(join(gallery, name), bytes);
  }
  if (total > mostBytes) throw new StepFailure('The pictures take too much room.', 'Lower their quality.');
  return total;
}

/** Each template once, in the theme of the reader; the other language and theme a click away. */
function page(): string {
  const picture = (template: (typeof templateNames)[number], language: Language): string => {
    const title = translate(language, templates[template].name);
    const file = (theme: string): string => `${nameOf(template, language, theme)}.webp`;
    return [
      `<a href="${file('light')}"><picture>`,
      `<source media="(prefers-color-scheme: dark)" srcset="${file('dark')}">`,
      `<img src="${file('light')}" alt="${title}" width="100%">`,
      '</picture></a>',
      '',
      `[light](${file('light')}) · [dark](${file('dark')})`,
    ].join('\n');
  };
  const entry = (template: (typeof templateNames)[number]): string =>
    [
      `## ${translate('en', templates[template].name)}`,
      translate('en', templates[template].description),
      picture(template, 'en'),
      `**${translate('ru', templates[template].name)}.** ${translate('ru', templates[template].description)}`,
      picture(template, 'ru'),
    ].join('\n\n');
  return [
    '# Gallery',
    'The templates a new map can begin with, as Tapki exports them: in English and in Russian, light and dark. What is shown is invented. `npx tsx scripts/make-gallery.ts` draws them anew. What leaves the program otherwise: [exports of the sample](exports/README.md).',
    ...templateNames.map(entry),
    '',
  ].join('\n\n');
}

try {
  const runtime = await setUp({ needsDisplay: true });
  const folder = await mkdtemp(join(tmpdir(), 'tapki-gallery-'));
  const pictures = await step('Drawing', async () => {
    const value = await drawAll(runtime, folder);
    return { outcome: `${value.length} pictures`, value };
  });
  await step('Encoding', async () => {
    await encodePictures(runtime, pictures);
    const total = await keep(folder, pictures.length);
    await writeFile(join(gallery, 'README.md'), `${page().trimEnd()}\n`);
    return { outcome: `${megabytes(total)} in docs/gallery/`, value: undefined };
  });
  await rm(folder, { recursive: true, force: true });
} catch (error) {
  fail(error);
}
