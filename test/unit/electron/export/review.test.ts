import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { editProblem } from '#core/commands/problem';
import { type PackChoice, type ReviewPack, reviewPack } from '#core/voc/pack';
import { packMarkdown } from '#core/voc/pack-markdown';
import { exportReview } from '#electron/export/export-review';
import { reviewHtml } from '#electron/export/review-html';
import { reviewPptx } from '#electron/export/review-pptx';
import { hostileTexts } from '../../support/hostile-texts';
import { lastMonth, reviewedProgramme } from '../../support/reviewed-programme';
import { faultsOf } from '../../support/sound-package';
import { textsIn } from '../../support/sound-xml';
import { temporaryFolder } from '../support/temporary-folder';

const choice: PackChoice = { language: 'en', date: '2026-11-05', confidentiality: 'internal' };

function packOf(language: 'ru' | 'en' = 'en', programme = reviewedProgramme(language).programme): ReviewPack {
  const pack = reviewPack(programme.snapshot(), lastMonth, { ...choice, language });
  if (!pack) throw new Error('there is a review');
  return pack;
}

const never = new AbortController().signal;
const slidesOf = (bytes: Uint8Array): readonly string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .toSorted(([a], [b]) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .map(([, xml]) => textsIn(strFromU8(xml), 'a:t').join('\n'));

const said = {
  en: [
    'VOC review: October 2026',
    '48,210',
    'For internal use',
    'DSAT',
    'waiting for the code',
    'Money and delivery',
  ],
  ru: [
    'VOC-обзор за октябрь 2026',
    '48\u00a0210',
    'Для внутреннего пользования',
    'жду код',
    'Деньги и доставка',
    'п.п.',
  ],
} as const;

describe('The pack of a review', () => {
  it.each(['en', 'ru'] as const)(
    'says the same on slides, in a browser and as Markdown (%s)',
    async (language) => {
      const pack = packOf(language);
      const slides = slidesOf(await reviewPptx(pack, never)).join('\n');
      const html = reviewHtml(pack);
      const plain = packMarkdown(pack).replaceAll('\\', '');
      for (const each of said[language])
        for (const words of [slides, html, plain])
          expect(words.replaceAll('\u00a0', ' ')).toContain(each.replaceAll('\u00a0', ' '));
    },
  );

  it('has every quote of every problem, whole and in order, however many there are', async () => {
    const pack = packOf('ru');
    const slides = slidesOf(await reviewPptx(pack, never))
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(pack.pages.map(({ quotes }) => quotes.length)).toEqual([4, 10, 0, 0]);
    const places =
      pack.pages[1]?.quotes.map(({ source }) => slides.indexOf(source.replace(/\s+/g, ' '))) ?? [];
    expect(places[0]).toBeGreaterThan(0);
    expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
    for (const { quotes } of pack.pages)
      for (const { text } of quotes) for (const word of text.split(' ')) expect(slides).toContain(word);
  });

  it('is a sound deck with notes and charts that can be edited', async () => {
    const bytes = await reviewPptx(packOf('ru'), never);
    expect(faultsOf(bytes)).toEqual([]);
    const names = Object.keys(unzipSync(bytes));
    expect(names.filter((name) => /notesSlide\d+\.xml$/.test(name)).length).toBe(4);
    expect(names.filter((name) => /charts\/chart\d+\.xml$/.test(name)).length).toBe(2);
  });

  it('is the same bytes for the same review', async () => {
    const [one, other] = [packOf(), packOf()];
    expect(await reviewPptx(one, never)).toEqual(await reviewPptx(other, never));
    expect(reviewHtml(one)).toBe(reviewHtml(other));
  });

  it('needs no script and asks nobody for anything', () => {
    const html = reviewHtml(packOf('ru'));
    expect(html).not.toMatch(/<script|<link|<img|<iframe| style=|url\((?!"?data:)/i);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('U+0301,U+0400-045F');
  });

  it('stays sound and shows no markup, whatever people wrote', async () => {
    const { programme, problems } = reviewedProgramme('en');
    const [problemId] = problems;
    if (!problemId) throw new Error('there are problems');
    for (const text of hostileTexts) {
      const quotes = [{ text, at: null, source: text.slice(0, 900) }];
      const fields = { wording: text, question: text, quotes };
      programme.commit('problem.edit', editProblem, { problemId, fields });
      const pack = packOf('en', programme);
      expect(reviewHtml(pack)).not.toMatch(/<(?:script|img|iframe)\b/i);
    }
    expect(faultsOf(await reviewPptx(packOf('en', programme), never))).toEqual([]);
  });

  it('masks what a person pasted as a quote', () => {
    const { programme, problems } = reviewedProgramme('ru');
    const [problemId] = problems;
    if (!problemId) throw new Error('there are problems');
    const quotes = [{ text: 'Звоните +7 912 345-67-89', at: null, source: '' }];
    programme.commit('problem.edit', editProblem, { problemId, fields: { quotes } });
    const [page] = packOf('ru', programme).pages;
    expect(page?.quotes.map(({ text }) => text)).toEqual(['Звоните [телефон]']);
  });

  it('tells promises of earlier months alone, and totals that are sums', () => {
    const { register } = packOf('en');
    expect(register.promises?.rows.map(([title, month]) => `${month}: ${title}`)).toEqual([
      expect.stringContaining('September'),
      expect.stringContaining('September'),
    ]);
    expect(register.months?.rows.map(([month]) => month?.replace('\u00a0', ' '))).toContain('July 2026');
    expect(register.sentences.join(' ')).toContain('1 month without a review');
  });

  it('is written whole into the folder, and not at all where there is no such month', async () => {
    const folder = temporaryFolder();
    const snapshot = reviewedProgramme().programme.snapshot();
    const about = { snapshot, folder, baseName: 'pack' };
    const options = {
      what: 'pack',
      month: lastMonth,
      formats: ['html' as const, 'md' as const],
      ...choice,
    } as const;
    const written = await exportReview({ ...about, options: { ...options, formats: [...options.formats] } });
    expect(written.ok && written.value.map(({ format }) => format)).toEqual(['html', 'md']);
    expect(readFileSync(join(folder, 'pack.md'), 'utf8')).toContain('# VOC review');
    const missing = await exportReview({
      ...about,
      options: { ...options, month: '2020-01', formats: ['md'] },
    });
    expect(missing).toMatchObject({ ok: false, error: { code: 'reviewNotFound' } });
  });
});
