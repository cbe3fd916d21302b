/** The month's problems by the command line alone, as a job of the night runs it: ranking, review, growth points. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { setRule } from '#core/commands/rule';
import { renameStep } from '#core/commands/step';
import { stepsInOrder } from '#core/document/select';
import { problemsOfReview, reviewsInOrder } from '#core/voc/reviews';
import { writeMap } from '#electron/cli/map-file';
import { runCommand } from '#electron/cli/run-command';
import { commandWorld, documentIn } from '../support/command-world';
import { listen } from '../support/heard';
import { packedMap } from '../support/packed-map';
import { sharedFolder } from '../support/temporary-folder';

const folder = sharedFolder();
const { complained, ear, ask } = listen();
const world = commandWorld(folder, ear);

/** Words, category, and contacts in September and in October, every second rated 2, the others 5. */
const subjects = [
  { text: 'The payment failed with my card', category: 'Payment', counts: [20, 20], isBad: true },
  { text: 'The code does not arrive by message', category: 'Login', counts: [6, 30], isBad: false },
  { text: 'Photos do not load in my ad', category: 'Ads', counts: [0, 24], isBad: false },
] as const;
const endings = ['again', 'on my phone', 'since Monday', 'at home', 'in the app', 'for my sister', 'today'];
const rows = subjects.flatMap(({ text, category, counts, isBad }, s) =>
  counts.flatMap((count, m) =>
    Array.from({ length: count }, (_, i) => {
      const month = `2026-${String(9 + m).padStart(2, '0')}`;
      const words = `${text} ${endings[i % endings.length]}${i % 5 === 0 ? ', call +7 912 345-67-89' : ''}`;
      const score = isBad && i % 2 === 0 ? 2 : 5;
      return `${s}${m}-${i},${month}-${String(1 + (i % 28)).padStart(2, '0')},${category},"${words}",${score}`;
    }),
  ),
);

const answer = z.object({
  month: z.string(),
  contacts: z.number(),
  problems: z.array(
    z.object({
      place: z.number().nullable(),
      reason: z.string().nullable(),
      key: z.string(),
      subject: z.string(),
      title: z.string(),
      contacts: z.number(),
      dsat: z.number().nullable(),
      n: z.number(),
      score: z.number().nullable(),
      change: z.object({ difference: z.number(), relative: z.number().nullable(), verdict: z.string() }),
      quotes: z.array(z.object({ text: z.string() })),
      before: z.array(z.object({ month: z.string(), fix: z.object({ status: z.string() }).nullable() })),
    }),
  ),
  unassigned: z.number(),
  listed: z.number(),
  notListed: z.number(),
  themesFound: z.object({ texts: z.number() }).nullable(),
  review: z.object({ raised: z.number(), continued: z.number(), kept: z.number() }).nullable(),
});
const run = (...words: string[]) => ask(answer, world, 'voc', ...words);
const programme = async () => (await documentIn('programme.cjm', world)).snapshot();

beforeAll(async () => {
  expect((await run('--month', '2026-10')).code).toBe(1);
  expect(complained.at(-1)).toContain('contacts');
  writeFileSync(join(folder, 'chats.csv'), ['id,created at,category,text,csat', ...rows].join('\n'));
  expect(await runCommand(['contacts', 'import', 'chats.csv'], world)).toBe(0);
  expect(await runCommand(['programme', 'new', 'programme.cjm', '--title', 'Voice'], world)).toBe(0);
  writeFileSync(join(folder, 'map.cjm'), packedMap('map-1', 'Selling', 3));
  const map = await documentIn('map.cjm', world);
  for (const [index, step] of stepsInOrder(map.snapshot()).entries()) {
    const { category } = subjects[index] ?? subjects[0];
    map.commit('step.rename', renameStep, { stepId: step.id, title: category });
    const expression = { test: 'is' as const, field: 'category' as const, values: [category.toLowerCase()] };
    map.commit('rule.set', setRule, { stepId: step.id, about: 'contacts', expression });
  }
  expect((await writeMap('map.cjm', map, [], world)).ok).toBe(true);
}, 60_000);

describe('voc', () => {
  it('ranks steps where no themes are known: what hurts, what grew, what is new', async () => {
    const { reply } = await run('--month', '2026-10', '--maps', 'map.cjm', '--known');
    if (!reply) throw new Error(complained.join());
    expect(reply).toMatchObject({ month: '2026-10', contacts: 74, listed: 74, notListed: 0, unassigned: 0 });
    expect(reply.themesFound).toBeNull();
    expect(reply.problems).toMatchObject([
      { place: 1, reason: 'score', title: 'Payment', contacts: 20, n: 20, dsat: 0.5, score: 10 },
      {
        reason: 'growth',
        title: 'Login',
        contacts: 30,
        change: { difference: 24, relative: 4, verdict: 'more' },
      },
      { reason: 'novelty', title: 'Ads', contacts: 24, change: { relative: null, verdict: 'more' } },
    ]);
    expect(reply.problems[0]?.change).toMatchObject({ difference: 0, verdict: 'noClearChange' });
  });

  it('counts chosen categories alone, and says what the first problems leave out', async () => {
    const words = ['--month', '2026-10', '--maps', 'map.cjm', '--known', '--category', 'PAYMENT', 'Ads'];
    const { reply } = await run(...words, '--top', '1');
    expect(reply).toMatchObject({ contacts: 44, listed: 20, notListed: 24, unassigned: 0 });
    expect(reply?.problems).toHaveLength(1);
  });

  it('raises the first problems in the programme; the same month again is the same review', async () => {
    const words = ['--month', '2026-09', '--maps', 'map.cjm', '--known', '--programme', 'programme.cjm'];
    expect((await run(...words, '--raise', '1')).reply?.review).toMatchObject({
      raised: 1,
      continued: 0,
      kept: 0,
    });
    const first = await programme();
    expect((await run(...words, '--raise', '1')).reply?.review).toMatchObject({ raised: 0, kept: 1 });
    const again = await programme();
    expect(reviewsInOrder(again)).toEqual(reviewsInOrder(first));
    expect(again.byKind.problem).toEqual(first.byKind.problem);
    expect(again.byKind.fix).toHaveLength(1);
    const [review] = reviewsInOrder(again);
    if (!review) throw new Error('There is a review');
    expect(review.totals).toMatchObject({ contacts: 26, unassigned: 0 });
    expect(problemsOfReview(again, review.id)[0]?.trend.at(-1)).toEqual({
      month: '2026-09',
      contacts: 20,
      rated: 20,
      dissatisfied: 10,
    });
  });

  it('a problem that comes back continues its growth point, and knows what was decided', async () => {
    const words = ['--month', '2026-10', '--maps', 'map.cjm', '--known', '--programme', 'programme.cjm'];
    const { reply } = await run(...words, '--raise', '3');
    expect(reply?.review).toMatchObject({ raised: 2, continued: 1, kept: 0 });
    expect(reply?.problems[0]?.before).toMatchObject([{ month: '2026-09', fix: { status: 'proposed' } }]);
    expect((await programme()).byKind.fix).toHaveLength(3);
  });

  it('finds themes by itself, once; masked words are quoted, every contact is somewhere', async () => {
    const { reply } = await run('--month', '2026-10', '--maps', 'map.cjm');
    if (!reply) throw new Error(complained.join());
    expect(reply.themesFound?.texts).toBe(100);
    expect(reply.listed + reply.notListed + reply.unassigned).toBe(74);
    expect(reply.problems.some(({ subject }) => subject === 'theme')).toBe(true);
    for (const { quotes } of reply.problems)
      for (const { text } of quotes) expect(text).not.toContain('345-67-89');
    expect((await run('--month', '2026-10')).reply?.themesFound).toBeNull();
  });

  it('refuses in words what cannot be answered', async () => {
    expect((await run()).code).toBe(1);
    expect((await run('--month', '2026-13')).code).toBe(1);
    expect((await run('--month', '2026-12')).code).toBe(1);
    expect(complained.at(-1)).toBe(
      'There are no contacts in 2026-12. Contacts were recorded from 2026-09-01 to 2026-10-28.',
    );
    expect((await run('--month', '2026-10', '--category', 'Parking')).code).toBe(1);
    expect(complained.at(-1)).toBe('No contact has the category “Parking”.');
    expect((await run('--month', '2026-10', '--raise', '2')).code).toBe(1);
    expect((await run('--month', '2026-10', '--programme', 'map.cjm')).code).toBe(1);
    expect((await run('--month', '2026-10', '--maps')).code).toBe(1);
    expect(complained).toHaveLength(7);
  });
});
