/**
 * Hostile texts in the pages that are no map: minutes of a session, the pack of a review and its register, the dashboard
 * of sources. As HTML, and as Markdown that a renderer without scruples made into HTML, nothing of them runs, loads or leads
 * anywhere.
 */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, it, vi } from 'vitest';
import { unpackDashboard } from '#core/dashboard/pack';
import { csvText } from '#core/evidence/safe-cell';
import { minutesOf } from '#core/sessions/minutes';
import { minutesMarkdown } from '#core/sessions/minutes-markdown';
import { seededRandom } from '#core/themes/random';
import { reviewPack } from '#core/voc/pack';
import { packMarkdown } from '#core/voc/pack-markdown';
import { reviewRegister } from '#core/voc/register';
import { registerMarkdown } from '#core/voc/register-markdown';
import { minutesHtml } from '#electron/export/minutes-html';
import { renderDashboard } from '#electron/export/render-dashboard';
import { reviewHtml } from '#electron/export/review-html';
import { hardCheck } from '../../hard/check';
import { makeWorkspace, replyOf } from '../electron/evidence/workspace';
import { hostileMap } from '../support/hostile-map';
import { someVectors } from '../support/hostile-vectors';
import { activeParts } from '../support/inert-html';
import { documentOf } from '../support/small-map';

vi.mock('electron', async () => (await import('../electron/support/fake-electron')).fakeElectron());

const check = hardCheck(17);
const count = check.size(60, 300);
const date = '2026-10-05';
const texts = someVectors(count, seededRandom(check.seed));
const snapshot = documentOf(hostileMap(texts).records).snapshot();

const drawn = (markdown: string): string =>
  micromark(markdown, {
    ...{ allowDangerousHtml: true, allowDangerousProtocol: true },
    ...{ extensions: [gfm()], htmlExtensions: [gfmHtml()] },
  });

/** Without our own styles and policy, which hold no text of anybody. */
const markupOf = (page: string): string =>
  page.replace(/<style>.*?<\/style>/gs, '').replace(/content="default-src[^"]*"/g, '');

const noted = (name: string, pages: number): void =>
  check.note({
    name,
    required: 'nothing in them runs, loads or leads anywhere',
    seen: `nothing in ${pages} pages, ${count} texts in every field`,
    holds: true,
  });

it(`minutes hold them as text, seed ${check.seed}`, { timeout: 300_000 }, () => {
  let pages = 0;
  for (const { id } of snapshot.byKind.session) {
    const minutes = minutesOf(snapshot, id, { language: 'ru', date, confidentiality: 'internal' });
    if (minutes === null) continue;
    const page = minutesHtml(minutes);
    expect(activeParts(markupOf(page), ['meta']), id).toEqual([]);
    expect(activeParts(drawn(minutesMarkdown(minutes))), id).toEqual([]);
    pages += 2;
  }
  expect(pages).toBeGreaterThan(0);
  noted('minutes of sessions, as HTML and Markdown', pages);
});

it(`packs of reviews and their register hold them as text, seed ${check.seed}`, { timeout: 300_000 }, () => {
  let pages = 0;
  for (const { month } of snapshot.byKind.review) {
    const pack = reviewPack(snapshot, month, { language: 'en', date, confidentiality: 'none' });
    if (pack === null) continue;
    expect(activeParts(markupOf(reviewHtml(pack)), ['meta']), month).toEqual([]);
    expect(activeParts(drawn(packMarkdown(pack))), month).toEqual([]);
    pages += 2;
  }
  const register = reviewRegister(snapshot, date);
  expect(activeParts(drawn(registerMarkdown(snapshot, register, 'ru')))).toEqual([]);
  expect(pages).toBeGreaterThan(0);
  noted('packs of reviews and their register', pages + 1);
});

it(`the dashboard of sources holds them as data, seed ${check.seed}`, { timeout: 300_000 }, async () => {
  const { client, import: importTable } = await makeWorkspace();
  const rows = texts.map((text, i) => [
    `c${i}`,
    `2026-0${1 + (i % 9)}-11`,
    ...[text, text, text].map((one) => one.slice(0, 150)),
    String(1 + (i % 2)),
  ]);
  await importTable(
    'hostile.csv',
    csvText([['id', 'created_at', 'channel', 'category', 'text', 'csat'], ...rows]),
    {
      sourceName: texts[0]?.slice(0, 100) ?? 'x',
    },
  );
  const { packed } = replyOf(
    await client.request('dashboard', { language: 'en', madeOn: '2026-11-22', quotes: 5 }),
  );
  // A dashboard shows so many categories and puts the rest together.
  expect(unpackDashboard(packed).cube.names.category.length).toBeGreaterThan(Math.min(count / 3, 60));
  // Letters, digits, + / and =: nothing in it can end an element, so that all markup of the page is ours.
  expect(packed).toMatch(/^[A-Za-z0-9+/]+=*$/);
  const empty = renderDashboard({ packed: '', language: 'en', theme: 'light' });
  const page = renderDashboard({ packed, language: 'en', theme: 'light' });
  expect(page.replace(packed, '')).toBe(empty);
  noted('the dashboard of sources', 1);
});
