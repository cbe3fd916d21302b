/** A map is presented by keyboard alone, first on one screen, then with a window for the audience. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readRecords } from '#core/document/plain-record';
import { stepsInOrder } from '#core/document/select';
import { openMap } from '#core/file/cjm';
import { openSample } from './harness/sample';
import { test } from './harness/test';
import { Frame } from './pages/library';
import { Presenting } from './pages/presenting';
import { axeFindings } from './support/axe';

test('two windows: the audience sees nothing before its time, and what is captured is in the file', async ({
  tapki,
  profile,
}) => {
  const frame = new Frame(tapki.window);
  await frame.waitForMap();
  const map = openSample('en');
  const steps = stepsInOrder(map);
  const show = new Presenting(tapki.app, tapki.window, map);

  // Of the audience's window too, from its start.
  const complaints: string[] = [];
  tapki.app.context().on('console', (message) => complaints.push(message.text()));
  tapki.app.context().on('weberror', (error) => complaints.push(error.error().message));

  await show.press('F5');
  const slide = tapki.window.locator('.slide');
  await expect(slide.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await axeFindings(tapki.window)).toEqual([]);
  await show.press('ArrowRight', 'ArrowRight');
  await expect(slide).toContainText(steps[0]?.title ?? '');
  await show.expectNothingHidden(tapki.window);
  await show.press('Home');

  const audience = await show.openAudience();
  const bridges = () => Object.keys(window).filter((name) => name.startsWith('tapki'));
  expect(await audience.evaluate(bridges)).toEqual(['tapkiAudience']);
  const title = audience.getByRole('heading', { level: 2 });
  const quotes = audience.locator('blockquote');
  const check = () => show.expectNothingHidden(audience);
  await expect(title).toHaveText('The whole path');
  await check();
  expect(await axeFindings(audience)).toEqual([]);

  await show.press('PageDown', 'PageDown');
  await expect(title).toContainText(steps[1]?.title ?? '');
  await expect(audience.locator('.picture canvas')).toBeVisible();
  await check();
  for (const [index, quote] of show.quotesOf(2).entries()) {
    await show.press('Space');
    show.reveal(quote);
    await expect(quotes).toHaveCount(index + 1);
    await expect(quotes.last()).toContainText(quote);
    await expect(quotes.last()).toBeInViewport();
    await check();
  }
  expect(await axeFindings(audience)).toEqual([]);
  expect(await axeFindings(tapki.window)).toEqual([]);

  await show.press('h');
  show.hideAll();
  await expect(quotes).toHaveCount(0);
  await check();
  await show.press('b');
  await expect(title).toHaveCount(0);
  await check();
  expect(await axeFindings(audience)).toEqual([]);
  await show.press('b');
  await expect(title).toContainText(steps[1]?.title ?? '');

  await show.press('j');
  await show.type('3.3');
  const jumped = steps.find(({ title: each }) => each === 'Correct and send again');
  await expect(title).toContainText(jumped?.title ?? '—');
  await check();
  await show.press('f');
  await show.type('Say what is wrong at once');
  await show.press('d');
  await show.type('Moderation answers in words');
  await expect(audience.locator('.fix-card').last()).toContainText('Say what is wrong at once');
  await check();
  await show.press('z');
  await expect(audience.locator('.zoomed')).toBeVisible();

  // A key pressed in the audience's own window is the presenter's, too.
  await show.pressAtAudience('End');
  await expect(audience.locator('.captured li')).toHaveCount(2);
  await expect(audience.locator('.captured')).toContainText('Moderation answers in words');
  await check();
  expect(await axeFindings(audience)).toEqual([]);

  const closed = audience.waitForEvent('close');
  await show.press('Escape');
  await closed;
  await frame.waitForMap();
  const file = join(profile, 'presented.cjm');
  await frame.saveAs(tapki.app, file);
  const read = openMap(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(read.error.code);
  const { records } = readRecords(read.value.records);
  const session = records.map(({ record }) => record).find(({ kind }) => kind === 'session');
  const fix = records
    .map(({ record }) => record)
    .find((each) => each.kind === 'fix' && each.raisedIn !== null);
  expect(session).toMatchObject({
    notes: [{ noteKind: 'decision', text: 'Moderation answers in words', stepId: jumped?.id }],
  });
  expect(fix).toMatchObject({
    title: 'Say what is wrong at once',
    stepIds: [jumped?.id],
    raisedIn: session?.id,
  });

  // With a second display the audience has it at once.
  await tapki.app.evaluate(({ screen }) => {
    const [own] = screen.getAllDisplays();
    if (own) screen.getAllDisplays = () => [own, { ...own, id: own.id + 1 }];
  });
  const second = tapki.app.waitForEvent('window');
  await show.press('F5');
  await expect((await second).locator('.slide')).toContainText('Customer-journey map');
  await show.press('Escape');
  await frame.waitForMap();
  expect(complaints).toEqual([]);
  expect(tapki.errors).toEqual([]);
});
