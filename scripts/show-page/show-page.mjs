/**
 * Runs in Electron: opens an HTML export as a person does and keeps what the window shows, as PNG files: the whole map,
 * and a step with its quotes told. Arguments: the page, the beginning of the names, how many steps to walk.
 */
import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { app, BrowserWindow } from 'electron';

const [page = '', names = '', steps = '1'] = process.argv.slice(process.argv.indexOf('--') + 1);
const drawn = 1_500;
const answered = 600;

const run = async () => {
  app.disableHardwareAcceleration();
  await app.whenReady();
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    useContentSize: true,
    webPreferences: { sandbox: true },
  });
  await window.loadFile(page);
  const press = async (/** @type {string} */ keyCode) => {
    window.webContents.sendInputEvent({ type: 'keyDown', keyCode });
    window.webContents.sendInputEvent({ type: 'keyUp', keyCode });
    await pause(answered);
  };
  const keep = async (/** @type {string} */ name) => {
    const picture = await window.webContents.capturePage();
    await writeFile(`${names}-${name}.png`, picture.toPNG());
  };
  await pause(drawn);
  await keep('map');
  for (let step = 0; step < Number(steps); step += 1) await press('N');
  for (let quote = 0; quote < 2; quote += 1) await press('Space');
  await pause(drawn);
  await keep('step');
};

run().then(
  () => app.exit(0),
  (error) => {
    process.stderr.write(`${error}\n`);
    app.exit(1);
  },
);
