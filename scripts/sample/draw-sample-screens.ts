/**
 * Draws the sample's screens into assets/sample/screens/{ru,en}/STEP.png.
 * Run by hand when a drawing changes (`npx tsx scripts/sample/draw-sample-screens.ts CHROMIUM`);
 * the pictures are kept in the repository, since set-up on a bare machine has nothing to draw them with.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { drawScreen, screenHeight, screenScale, screenWidth } from './draw-screen';
import { stepKeys } from './journey';
import { marketplace, screens } from './screens';

const root = join(import.meta.dirname, '..', '..');
const fontFace = (subset: string, weight: number): string => {
  const file = readFileSync(
    join(root, `node_modules/@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`),
  );
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${file.toString('base64')})${subset === 'cyrillic' ? ';unicode-range:U+0400-045F' : ';unicode-range:U+0000-03FF,U+2000-22FF'}}`;
};

const [executablePath] = process.argv.slice(2);
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
});
const page = await browser.newPage({
  viewport: { width: screenWidth, height: screenHeight },
  deviceScaleFactor: screenScale,
});
const fonts = ['latin', 'cyrillic']
  .flatMap((subset) => [400, 600].map((weight) => fontFace(subset, weight)))
  .join('');
for (const language of ['ru', 'en'] as const) {
  const folder = join(root, 'assets', 'sample', 'screens', language);
  mkdirSync(folder, { recursive: true });
  for (const step of stepKeys) {
    const svg = drawScreen(marketplace[language], screens[step].blocks[language]);
    await page.setContent(`<style>${fonts}body{margin:0}</style>${svg}`);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.screenshot({ path: join(folder, `${step}.png`) });
  }
}
await browser.close();
