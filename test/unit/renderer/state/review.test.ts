import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ToService } from '#core/evidence/evidence-messages';
import type { VocCounts } from '#core/evidence/voc-request';
import { monthRanking } from '#core/voc/month-ranking';
import { problemsOfReview, reviewOfMonth } from '#core/voc/reviews';
import type { EvidencePort } from '#renderer/platform/evidence-client';
import { eventually } from '../../support/eventually';
import { lastMonth, reviewedProgramme } from '../../support/reviewed-programme';

/** A service that answers with the counts of the test, or never where it has none. */
const service = vi.hoisted(() => {
  const state: { answer: unknown; asked: string[] } = { answer: null, asked: [] };
  const port: EvidencePort = {
    close: () => {},
    onmessage: null,
    postMessage(message: ToService) {
      state.asked.push(message.type);
      if (message.type !== 'request' || state.answer === null) return;
      const data = { type: 'reply', id: message.id, value: state.answer };
      queueMicrotask(() => port.onmessage?.(new MessageEvent('message', { data })));
    },
  };
  return { state, port };
});
vi.mock('#renderer/platform/evidence-port', () => ({
  connectEvidence: () => Promise.resolve({ ok: true, value: service.port }),
}));

const { beginReview, setHeldOn, takeCounts, useReview } = await import('#renderer/state/review');
const { cancelRanking, countProblems, questionOf, useRanking } = await import(
  '#renderer/state/review-ranking'
);
const { useOpenMap } = await import('#renderer/state/open-map');

/** One theme, the one that the first problem of the review is about, and the month after the next. */
const counts: VocCounts = {
  months: [{ month: lastMonth, contacts: 700, rated: 80, dissatisfied: 40 }],
  themes: [
    {
      theme: { id: 1, name: 'Codes', phrases: ['code'] },
      months: [{ month: lastMonth, contacts: 500, rated: 60, dissatisfied: 30 }],
      quotes: [],
    },
  ],
  steps: [],
  sets: [
    { theme: 1, steps: [], count: 500 },
    { theme: null, steps: [], count: 200 },
  ],
  unseen: [],
  span: { from: '2026-10-01', to: '2026-10-31' },
};
const ranked = monthRanking(counts, { month: lastMonth, maps: [], order: 'all', top: null });

const opened = () => {
  const { document } = useOpenMap.getState();
  if (!document) throw new Error('a programme is open');
  return document;
};
const review = () => {
  const found = reviewOfMonth(opened().snapshot(), lastMonth);
  if (!found) throw new Error('there is a review');
  return found;
};
const contactsOfFirst = () => problemsOfReview(opened().snapshot(), review().id)[0]?.trend.at(-1)?.contacts;

beforeEach(() => {
  const { programme } = reviewedProgramme('en');
  useOpenMap.setState({ document: programme, snapshot: programme.snapshot(), revision: 0 });
  programme.subscribe(() =>
    useOpenMap.setState(({ revision }) => ({ snapshot: programme.snapshot(), revision: revision + 1 })),
  );
  useRanking.setState({ key: '', state: { is: 'waiting' } });
  service.state.answer = counts;
  service.state.asked = [];
});

describe('Numbers of a review', () => {
  it('follow the contacts while it is prepared, and never its words', () => {
    setHeldOn(review(), '2999-01-01');
    takeCounts(review(), ranked, false);
    expect(contactsOfFirst()).toBe(500);
    expect(review().totals).toMatchObject({ contacts: 700, unassigned: 200 });
    expect(problemsOfReview(opened().snapshot(), review().id)[0]).toMatchObject({
      title: 'The confirmation code does not come',
      quotes: [{}, {}, {}, {}],
    });
  });

  it('stay as they were shown once it was held, unless a person asks', () => {
    const before = contactsOfFirst();
    setHeldOn(review(), '2026-11-02');
    takeCounts(review(), ranked, false);
    expect(contactsOfFirst()).toBe(before);
    takeCounts(review(), ranked, true);
    expect(contactsOfFirst()).toBe(500);
  });

  it('are written once: the same numbers make no edit', () => {
    setHeldOn(review(), '2999-01-01');
    takeCounts(review(), ranked, false);
    const snapshot = opened().snapshot();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    takeCounts(review(), ranked, false);
    expect(opened().snapshot()).toBe(snapshot);
  });
});

describe('The ranking of a month', () => {
  const question = () => {
    const asked = questionOf({ month: lastMonth, categories: [], maps: [] });
    if (!asked) throw new Error('a programme is open');
    return asked;
  };

  it('is asked for once for the same question, and again by a person', async () => {
    await countProblems(question());
    await countProblems(question());
    expect(service.state.asked).toHaveLength(1);
    expect(useRanking.getState().state).toMatchObject({ is: 'done', isAsked: false });
    await countProblems(question(), true);
    expect(service.state.asked).toHaveLength(2);
    expect(useRanking.getState().state).toMatchObject({ is: 'done', isAsked: true });
  });

  it('can be cancelled, and is then waited for', async () => {
    service.state.answer = null;
    const counting = countProblems(question());
    await eventually(() => expect(service.state.asked).toEqual(['request']));
    cancelRanking();
    await counting;
    expect(useRanking.getState().state).toEqual({ is: 'waiting' });
  });
});

describe('A month', () => {
  it('that had no review gets one with the categories of the programme, and is shown', () => {
    beginReview('2026-06');
    expect(reviewOfMonth(opened().snapshot(), '2026-06')).toMatchObject({ categories: [], totals: null });
    expect(useReview.getState()).toMatchObject({ view: 'review', month: '2026-06', openId: null });
  });
});
