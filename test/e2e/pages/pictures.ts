/** Screenshots as a person without a mouse works on them: paste, pins, crop, turn, blur. */
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { Keyboard } from './keyboard';

type Key = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export interface StoredPicture {
  readonly hash: string;
  readonly bytes: readonly number[];
}

export class Pictures {
  readonly dialog: Locator;
  private readonly stage: Locator;
  private readonly keyboard: Keyboard;

  constructor(
    private readonly app: ElectronApplication,
    private readonly page: Page,
  ) {
    this.dialog = page.getByRole('dialog', { name: /^Screenshots of/ });
    this.stage = this.dialog.getByRole('region', { name: /^Picture, / });
    this.keyboard = new Keyboard(page);
  }

  /** What another program left on the clipboard: a picture with these words on it, noise beside them. */
  async copyPicture(words: string): Promise<void> {
    const address = await this.page.evaluate((text) => {
      const canvas = document.createElement('canvas');
      canvas.width = 600;
      canvas.height = 400;
      const context = canvas.getContext('2d');
      if (!context) return '';
      context.fillStyle = '#eef2ff';
      context.fillRect(0, 0, 600, 400);
      for (let dot = 0; dot < 3_000; dot += 1) {
        const at = (dot * 7_919) % 100_003;
        context.fillStyle = `hsl(${at % 360} 70% 50%)`;
        context.fillRect(at % 600, (at * 31) % 400, 3, 3);
      }
      context.fillStyle = '#c92a2a';
      context.font = '600 40px sans-serif';
      context.fillText(text, 80, 120);
      return canvas.toDataURL('image/png');
    }, words);
    await this.app.evaluate(async ({ clipboard, ClipboardItem, nativeImage }, data) => {
      const image = nativeImage.createFromDataURL(data);
      // Electron's own clipboard was replaced by one made after the web's.
      const writeImage: unknown = Reflect.get(clipboard, 'writeImage');
      if (typeof writeImage === 'function') writeImage.call(clipboard, image);
      else {
        const png = new Blob([new Uint8Array(image.toPNG())], { type: 'image/png' });
        await clipboard.write([new ClipboardItem({ 'image/png': png })]);
      }
    }, address);
  }

  async paste(): Promise<void> {
    await this.keyboard.press('ControlOrMeta+v');
    await expect(this.page.getByRole('paragraph').filter({ hasText: 'Picture added' })).toBeVisible();
  }

  async open(): Promise<void> {
    await this.keyboard.press('Enter');
    await expect(this.stage.getByRole('img')).toBeVisible();
  }

  async close(): Promise<void> {
    await this.keyboard.press('Escape');
    await expect(this.dialog).toHaveCount(0);
  }

  pin(number: number): Locator {
    return this.dialog.getByRole('button', { name: new RegExp(`^Pin ${number}: `) });
  }

  /** The new pin has the keyboard: keys move it, Enter goes to its text. */
  async addPin(number: number, keys: readonly (Key | `Shift+${Key}`)[], words: string): Promise<void> {
    await this.keyboard.tabTo('button', 'Add a pin');
    await this.keyboard.press('Enter');
    await expect(this.pin(number)).toBeFocused();
    await this.keyboard.press(...keys);
    await this.keyboard.press('Enter');
    await expect(this.dialog.getByRole('textbox', { name: `Text of pin ${number}` })).toBeFocused();
    await this.keyboard.type(words);
  }

  /** Where a pin stands, in shares of the picture. */
  async spotOf(number: number): Promise<{ readonly x: number; readonly y: number }> {
    const place = await this.pin(number).evaluate(({ style }) => ({ x: style.left, y: style.top }));
    return { x: Number.parseFloat(place.x) / 100, y: Number.parseFloat(place.y) / 100 };
  }

  async size(): Promise<string> {
    const name = await this.stage.getAttribute('aria-label');
    return name?.replace('Picture, ', '') ?? '';
  }

  async choose(tool: 'Look' | 'Pins' | 'Crop' | 'Blur'): Promise<void> {
    const tools = this.dialog.getByRole('radiogroup', { name: 'Tools' });
    await this.keyboard.tabTo('radio', /^(Look|Pins|Crop|Blur)$/);
    for (let presses = 0; presses < 4; presses += 1) {
      if (await tools.getByRole('radio', { name: tool }).isChecked()) return;
      await this.keyboard.press('ArrowRight');
    }
    await expect(tools.getByRole('radio', { name: tool })).toBeChecked();
  }

  /** `tenths` of the picture go from the right. */
  async cropRight(tenths: number): Promise<void> {
    await this.choose('Crop');
    await this.keyboard.tabTo('slider', 'Right edge');
    for (let press = 0; press < tenths; press += 1) await this.keyboard.press('Shift+ArrowLeft');
  }

  async apply(button: string): Promise<void> {
    await this.keyboard.tabTo('button', button);
    await this.keyboard.press('Enter');
  }

  async addBlurArea(keys: readonly (Key | `Shift+${Key}`)[]): Promise<void> {
    await this.choose('Blur');
    await this.apply('Add an area');
    await expect(this.dialog.getByRole('button', { name: /^Area 1: / })).toBeFocused();
    await this.keyboard.press(...keys);
  }

  /** What lies in the window's database besides the pictures of the sample. */
  stored(): Promise<readonly StoredPicture[]> {
    return this.page.evaluate(
      () =>
        new Promise<StoredPicture[]>((resolve, reject) => {
          const opening = indexedDB.open('tapki');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction(['assets', 'records']);
            const assets = reading.objectStore('assets').getAll();
            const records = reading.objectStore('records').getAll();
            reading.onerror = () => reject(reading.error);
            reading.oncomplete = () => {
              opening.result.close();
              const ofTheSample = new Set(
                records.result.flatMap(({ mapId, record }) =>
                  mapId.startsWith('sample-') && record.kind === 'screenshot' ? [record.picture.hash] : [],
                ),
              );
              const others = assets.result.filter(({ hash }) => !ofTheSample.has(hash));
              resolve(others.map(({ hash, bytes }) => ({ hash, bytes: [...bytes] })));
            };
          };
        }),
    );
  }

  /** How many pixels in a part of an encoded picture, given in shares of it, have the colour of the words. */
  inkIn(
    bytes: readonly number[],
    part: { x: number; y: number; width: number; height: number },
  ): Promise<number> {
    return this.page.evaluate(
      async ({ encoded, area }) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(encoded)]));
        const canvas = document.createElement('canvas');
        canvas.width = bitmap.width;
        canvas.height = bitmap.height;
        const context = canvas.getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        const [x, y, width, height] = [
          Math.round(area.x * bitmap.width),
          Math.round(area.y * bitmap.height),
          Math.round(area.width * bitmap.width),
          Math.round(area.height * bitmap.height),
        ];
        const data = context?.getImageData(x, y, width, height).data ?? [];
        const ink = [0xc9, 0x2a, 0x2a];
        let count = 0;
        for (let at = 0; at < data.length; at += 4)
          if (ink.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 40)) count += 1;
        return count;
      },
      { encoded: [...bytes], area: part },
    );
  }
}
