/**
 * A CJM demo from its first slide to its minutes, by keyboard alone, with the network down and no store of contacts.
 * Whatever the audience's window holds is looked at after each step, and all it ever held at the end.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readRecords } from '#core/document/plain-record';
import { stepsInOrder } from '#core/document/select';
import { openMap } from '#core/file/cjm';
import { printedObject, runTapki } from './harness/command-line';
import { nextFileToOpen } from './harness/dialogs';
import { lettersOf, openSample } from './harness/sample';
import { test } from './harness/test';
import { Frame } from './pages/library';
import { Presenting } from './pages/presenting';
import { axeFindings } from './support/axe';

const fixes = ['Say what is wrong at once', 'Drafts survive a restart'] as const;
const decision = 'Moderation answers in words';

/** Nothing is reached any more, and there is nothing that contacts could be asked of. */
async function takeAway(app: ElectronApplication, profile: string): Promise<void> {
  await app.evaluate(({ session }) =>
    session.defaultSession.enableNetworkEmulation({ offline: true, latency: 0 }),
  );
  rmSync(join(profile, 'workspace'), { recursive: true, force: true });
}

const endings = ['.pdf', '.docx', '.md'] as const;

const fileIn = (folder: string, ending: string): Buffer =>
  readFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? `no ${ending}`));

/** Text of minutes in each format, as other programs read it; null: no such program is here. */
function minutesIn(folder: string): readonly (string | null)[] {
  const document = unzipSync(new Uint8Array(fileIn(folder, '.docx')))['word/document.xml'];
  const pdf = spawnSync('pdftotext', ['-raw', '-', '-'], { input: fileIn(folder, '.pdf') });
  return [
    pdf.status === 0 ? pdf.stdout.toString('utf8') : null,
    strFromU8(document ?? new Uint8Array()).replace(/<[^>]+>/g, ' '),
    fileIn(folder, '.md').toString('utf8').replaceAll('\\', ''),
  ];
}

test('a demo on two windows, by keyboard, offline: the audience sees nothing early, and the minutes hold all', async ({
  tapki,
  profile,
}) => {
  const { app, window } = tapki;
  const frame = new Frame(window);
  await frame.waitForMap();
  await takeAway(app, profile);
  const map = openSample('en');
  const steps = stepsInOrder(map);
  const show = new Presenting(app, window, map);

  // Of the audience's window too, from its start.
  const complaints: string[] = [];
  app.context().on('console', (message) => complaints.push(message.text()));
  app.context().on('weberror', (error) => complaints.push(error.error().message));

  // On one display: what is captured is confirmed, and the room does not read what it was.
  await show.press('F5');
  const slide = window.locator('.slide');
  await expect(slide.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await axeFindings(window)).toEqual([]);
  await show.press('ArrowRight', 'ArrowRight');
  await expect(slide).toContainText(steps[0]?.title ?? '');
  await show.expectNothingHidden(window);
  await show.press('q');
  await show.type('How many are refused twice?');
  await expect(window.getByText('Written down', { exact: true })).toBeVisible();
  await show.press('Home');

  const audience = await show.openAudience();
  const heldByAudience = await show.watch(audience);
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
  expect(show.quotesOf(2)).not.toEqual([]);
  for (const [index, quote] of show.quotesOf(2).entries()) {
    await show.press('Space');
    show.reveal(quote);
    await expect(quotes).toHaveCount(index + 1);
    await expect(quotes.last()).toContainText(quote);
    await expect(quotes.last()).toBeInViewport();
    await check();
  }
  expect(await axeFindings(audience)).toEqual([]);
  expect(await axeFindings(window)).toEqual([]);

  await show.press('h');
  show.hideAll();
  await expect(quotes).toHaveCount(0);
  await check();
  await show.press('b');
  await expect(title).toHaveCount(0);
  await check();
  await show.press('b');
  await expect(title).toContainText(steps[1]?.title ?? '');

  await show.press('t');
  for (const person of ['Ann Lee, Listings', 'Bo Park, Support']) await show.type(person);
  await expect(window.getByRole('checkbox', { name: 'Bo Park, Support' })).toBeChecked();
  await show.press('Escape', 'j');
  await show.type('3.3');
  const jumped = steps.find(({ title: each }) => each === 'Correct and send again');
  await expect(title).toContainText(jumped?.title ?? '—');
  await check();
  for (const fix of fixes) {
    await show.press('f');
    await show.type(fix);
    await expect(audience.locator('.fix-card').last()).toContainText(fix);
  }
  await show.press('d');
  await show.type(decision);
  await check();
  await show.press('z');
  await expect(audience.locator('.zoomed')).toBeVisible();

  await vote(show, audience);
  await rate(show, audience);

  // A key pressed in the audience's own window is the presenter's, too.
  await show.press('Escape');
  await show.pressAtAudience('End');
  await expect(audience.locator('.captured li')).toHaveCount(4);
  await expect(audience.locator('.captured')).toContainText(decision);
  await check();
  expect(await axeFindings(audience)).toEqual([]);
  show.expectNeverHeld(await heldByAudience());

  const closed = audience.waitForEvent('close');
  await show.press('x', 'Enter');
  await closed;
  const folder = join(profile, 'minutes');
  mkdirSync(folder);
  await nextFileToOpen(app, [folder]);
  const save = window.getByRole('button', { name: 'Save minutes…' });
  await expect(save).toBeVisible();
  expect(await axeFindings(window)).toEqual([]);
  await show.tabTo(save);
  await show.press('Enter');
  await expect(frame.toast('Minutes are written: PDF, DOCX, Markdown')).toBeVisible();
  for (const text of minutesIn(folder)) if (text !== null) expectMinutes(text, jumped?.title);

  await show.press('Escape', 'Escape');
  await frame.waitForMap();
  const file = join(profile, 'presented.cjm');
  await frame.saveAs(app, file);
  expectFile(file, jumped?.id);

  // The same from the command line, where the system lets us take the network away altogether.
  const again = join(profile, 'again');
  const run = runTapki(
    ['minutes', file, '--session', 'last', '--out', again, '--tasks', 'jira,gitlab', '--json'],
    { profile: join(profile, 'command'), hasDisplay: false, hasNetwork: false },
  );
  expect(run).toMatchObject({ code: 0, complaint: '' });
  expect(printedObject(run).files).toHaveLength(5);
  for (const ending of endings)
    expect(fileIn(again, ending).equals(fileIn(folder, ending)), ending).toBe(true);

  // With a second display the audience has it at once.
  await app.evaluate(({ screen }) => {
    const [own] = screen.getAllDisplays();
    if (own) screen.getAllDisplays = () => [own, { ...own, id: own.id + 1 }];
  });
  const second = app.waitForEvent('window');
  await show.press('F5');
  await expect((await second).locator('.slide')).toContainText('Customer-journey map');
  await show.press('Escape');
  await frame.waitForMap();
  expect(existsSync(join(profile, 'workspace', 'contacts.duckdb'))).toBe(false);
  expect(complaints).toEqual([]);
  expect(tapki.errors).toEqual([]);
});

/** Two people at one keyboard: nobody sees a number before both had their turn. */
async function vote(show: Presenting, audience: Page): Promise<void> {
  const { presenter } = show;
  await show.press('v');
  const begin = presenter.getByRole('button', { name: 'Begin the vote' });
  await show.tabTo(begin);
  await show.press('Enter');
  const line = (fix: string) => presenter.getByRole('spinbutton', { name: fix });
  await expect(presenter.getByText('Ann Lee, your turn')).toBeVisible();
  await expect(line(fixes[0])).toBeFocused();
  await show.press('ArrowUp', 'ArrowUp', 'Tab', 'ArrowUp', 'ArrowUp');
  // Three dots are all there are.
  await expect(line(fixes[1])).toHaveAttribute('aria-valuenow', '1');
  await show.press('Enter');
  await expect(presenter.getByText('Bo Park, your turn')).toBeVisible();
  await expect(line(fixes[0])).toHaveAttribute('aria-valuenow', '0');
  await expect(audience.getByRole('heading', { level: 2 })).toHaveText('We are voting');
  await expect(audience.getByText('Voted: 1 of 2')).toBeVisible();
  await expect(audience.locator('.opinion-figure')).toHaveCount(0);
  await show.expectNothingHidden(audience);
  await show.press('ArrowUp', 'Enter');
  await expect(presenter.getByText('Everybody had a turn')).toBeVisible();
  await expect(audience.locator('.opinion-figure')).toHaveCount(0);
  await show.press('Enter');
  await expect(audience.locator('.opinion-figure')).toHaveText(['3', '1']);
  await show.expectNothingHidden(audience);
  expect(await axeFindings(audience)).toEqual([]);
}

async function rate(show: Presenting, audience: Page): Promise<void> {
  const { presenter } = show;
  await show.press('Escape', 'e');
  await show.tabTo(presenter.getByRole('button', { name: 'Begin', exact: true }));
  await show.press('Enter');
  await expect(presenter.getByText('Turn 1 of 2')).toBeVisible();
  await show.press('5', 'Enter');
  await expect(presenter.getByText('Turn 2 of 2')).toBeVisible();
  await show.press('4');
  const comment = presenter.getByRole('textbox', { name: 'Comment, if you like' });
  await show.tabTo(comment);
  await expect(audience.getByText('Answered: 1 of 2')).toBeVisible();
  await show.type('More time for quotes');
  await expect(audience.getByText('4.5 of 5, 2 answers.')).toBeVisible();
  await expect(audience.getByText('Few answers')).toBeVisible();
  await expect(audience.locator('.slide')).not.toContainText('More time for quotes');
  await show.expectNothingHidden(audience);
}

/** What was said and done, whatever the format puts between the letters. */
function expectMinutes(text: string, step = '—'): void {
  const letters = lettersOf(text);
  const wanted = [
    ...['CJM demo', 'Invented data', '2 of 2', 'Ann Lee', 'Bo Park', 'Listings', 'Support'],
    ...[decision, ...fixes, step, 'How many are refused twice?'],
    ...['By secret ballot in turn: 2 of 2 voted, 3 dots each', '4.5 of 5, 2 answers', 'Few answers'],
    ...['More time for quotes', 'Find an owner', 'What was shown'],
  ];
  expect(wanted.filter((words) => !letters.includes(lettersOf(words)))).toEqual([]);
}

function expectFile(file: string, stepId: string | undefined): void {
  const read = openMap(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(read.error.code);
  const records = readRecords(read.value.records).records.map(({ record }) => record);
  const session = records.find(({ kind }) => kind === 'session');
  expect(session).toMatchObject({
    notes: [
      { noteKind: 'question', text: 'How many are refused twice?' },
      { noteKind: 'decision', text: decision, stepId },
    ],
    ratings: [
      { score: 5, comment: '' },
      { score: 4, comment: 'More time for quotes' },
    ],
    voting: { mode: 'turns', voted: 2, expected: 2 },
  });
  // In a file, records stand in the order of their ids, which mean nothing.
  const raised = records.flatMap((each) =>
    each.kind === 'fix' && each.raisedIn === session?.id ? [[each.title, each.stepIds]] : [],
  );
  expect(raised.toSorted()).toEqual(fixes.map((title) => [title, [stepId]]).toSorted());
  // Totals, and nobody's name beside them.
  const votes = records.flatMap((each) => (each.kind === 'vote' ? [[each.dots, each.participant]] : []));
  expect(votes.toSorted()).toEqual([
    [1, ''],
    [3, ''],
  ]);
}
