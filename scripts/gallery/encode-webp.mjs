/**
 * Runs in Electron: encodes the PNG files named as arguments as WebP beside them. The browser inside has the encoder,
 * so that the gallery needs no other program.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { app, BrowserWindow } from 'electron';

const quality = 0.8;

/** Runs in the page, whose names this side does not know. */
const encode = `async (base64) => {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: ${quality} });
  const made = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < made.length; at += 8192) text += String.fromCharCode(...made.subarray(at, at + 8192));
  return btoa(text);
}`;

const run = async () => {
  app.disableHardwareAcceleration();
  await app.whenReady();
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('about:blank');
  for (const file of process.argv.filter((each) => each.endsWith('.png'))) {
    const base64 = (await readFile(file)).toString('base64');
    const call = `(${encode})(${JSON.stringify(base64)})`;
    const webp = Buffer.from(await window.webContents.executeJavaScript(call), 'base64');
    await writeFile(file.replace(/\.png$/, '.webp'), webp);
  }
};

run().then(
  () => app.exit(0),
  (error) => {
    process.stderr.write(`${error}\n`);
    app.exit(1);
  },
);
