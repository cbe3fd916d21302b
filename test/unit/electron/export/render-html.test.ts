import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sceneThemes } from '#core/scene/scene-theme';
import type { Job } from '#electron/export/job';
import { renderHtml } from '#electron/export/render-html';
import { hostileTexts } from '../../support/hostile-texts';
import { smallMapRecords } from '../../support/small-map';
import { jobOf } from './job-of';

const hash = (sign: string): string => sign.repeat(64);
const picture = { type: 'image/png', width: 40, height: 80 } as const;

const records: readonly object[] = [
  ...smallMapRecords,
  { kind: 'step', id: 'e', place: { stageId: 'two' }, title: 'Pay', notes: 'Say nothing of the fee' },
  { kind: 'lane', id: 'secret', laneKind: 'backstage', isHidden: true },
  { kind: 'cell', at: { laneId: 'secret', stepId: 'a' }, text: 'kept from customers' },
  {
    kind: 'screenshot',
    id: 's',
    place: { stepId: 'a', order: 'a0' },
    picture: { ...picture, hash: hash('a') },
  },
  {
    kind: 'quote',
    id: 'q2',
    place: { stepId: 'a', order: 'a0' },
    text: 'Nobody answers',
    origin: {
      contactKey: 'ticket-4711',
      source: 'Support',
      channel: 'chat',
      category: '',
      language: 'en',
      at: null,
      csat: 1,
    },
  },
];

const withPictures = (job: Job): Job => ({
  ...job,
  pictures: new Map(
    [hash('a'), hash('b')].map((each) => [
      each,
      { hash: each, type: 'image/png', bytes: new Uint8Array([1, 2]) },
    ]),
  ),
});

const rendered = (contents: object = {}): string =>
  renderHtml(withPictures(jobOf(records, ['html'], contents)));

const elementsOf = (
  html: string,
  name: string,
): readonly { readonly head: string; readonly text: string }[] =>
  [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'g'))].map(
    ([, head = '', text = '']) => ({ head, text }),
  );

const data = (html: string): unknown =>
  JSON.parse(elementsOf(html, 'script').find(({ head }) => head.includes('application/json'))?.text ?? '');

const policyOf = (html: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

const sha = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('The HTML page of a map', () => {
  test('lets nothing run and loads nothing but what stands in it', () => {
    const html = rendered();
    const [page, ...others] = elementsOf(html, 'script').filter(({ head }) => head === '');
    const [style, ...otherStyles] = elementsOf(html, 'style');
    expect([others, otherStyles]).toEqual([[], []]);
    expect(policyOf(html).split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${sha(page?.text ?? '')}`,
      `style-src ${sha(style?.text ?? '')}`,
      'img-src data:',
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    const markup = html.replace(page?.text ?? '', '').replace(style?.text ?? '', '');
    expect(markup.match(/<[^>]*\s(?:src|href|style|on\w+)=/i)).toBeNull();
    expect(style?.text.match(/url\((?!"data:)/)).toBeNull();
  });

  test('holds the map as it was chosen, and none of what was left out', () => {
    const html = rendered();
    expect(html).toContain('How long?');
    expect(html).toContain('Nobody answers');
    for (const left of ['Say nothing of the fee', 'kept from customers', 'ticket-4711', hash('b')])
      expect(html, left).not.toContain(left);
    expect(html).toContain(`${hash('a')}":"data:image/png;base64,`);
    expect(rendered({ hasNotes: true })).toContain('Say nothing of the fee');
    expect(rendered({ hasQuotes: false })).not.toContain('Nobody answers');
    expect(rendered({ laneIds: ['secret'] })).toContain('kept from customers');
  });

  test('holds both themes, and begins with the one that was asked for', () => {
    const [style] = elementsOf(rendered(), 'style');
    for (const theme of ['light', 'dark'] as const)
      expect(style?.text).toMatch(
        new RegExp(
          `:root\\[data-theme=${theme}\\]\\{[^}]*--ink:${sceneThemes[theme].ink};[^}]*color-scheme:${theme}\\}`,
        ),
      );
    expect(style?.text).toContain(`:root{--paper:${sceneThemes.light.paper};`);
  });

  test('is the same for the same map, and small', () => {
    const html = rendered();
    expect(rendered()).toBe(html);
    expect(html.length).toBeLessThan(3 * 1024 * 1024);
  });

  test('whatever people write stays data', () => {
    const hostile = hostileTexts.flatMap((text, index) => [
      { kind: 'step', id: `h${index}`, place: { stageId: 'one' }, title: text.slice(0, 300), notes: text },
      { kind: 'cell', at: { laneId: 'actions', stepId: `h${index}` }, text: text.slice(0, 10_000) },
      { kind: 'quote', id: `hq${index}`, place: { stepId: `h${index}` }, text },
    ]);
    const map = { kind: 'map', title: '</title></script><script>alert(1)</script><!--' };
    const html = renderHtml(
      jobOf([...smallMapRecords.slice(1), map, ...hostile], ['html'], { hasNotes: true }),
    );
    expect(elementsOf(html, 'script')).toHaveLength(2);
    expect(html).not.toContain('<!--');
    expect(html.split('</title>')[0]).toContain('&lt;script&gt;alert(1)');
    const page = z.object({ records: z.array(z.object({ kind: z.string(), title: z.string().optional() })) });
    expect(page.parse(data(html)).records.find(({ kind }) => kind === 'map')?.title).toBe(map.title);
  });
});
