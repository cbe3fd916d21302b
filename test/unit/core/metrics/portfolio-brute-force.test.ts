/**
 * Forecasts recomputed contact by contact: each has a step, a theme, a rating, an outcome and a time, and stays with
 * the product of what each fix that touches it leaves. Nothing of the forecast's own arithmetic is used.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixesInOrder } from '#core/document/select';
import { hasForecast, outlookOf } from '#core/metrics/fix-outlook';
import { spreadEnds } from '#core/metrics/forecast';
import { trials } from '../../support/trials';
import { type Contact, type FixInTest, mapOfContacts, months } from './forecast-map';

const steps = 3;
const themes = 3;
const entered = 50_000;
const perContact = 90;

const contact: fc.Arbitrary<Contact> = fc.record({
  step: fc.nat({ max: steps - 1 }),
  theme: fc.option(fc.nat({ max: themes - 1 })),
  score: fc.option(fc.integer({ min: 1, max: 5 })),
  resolved: fc.option(fc.boolean()),
  minutes: fc.option(fc.integer({ min: 1, max: 60 })),
});

const removal = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map((three) => {
    const [low = 0, likely = 0, high = 0] = three.toSorted((a, b) => a - b);
    return { low, likely, high };
  });

const portfolio = fc.record({
  contacts: fc.array(contact, { minLength: 1, maxLength: 40 }),
  fixes: fc.array(
    fc.record({
      steps: fc.subarray([0, 1, 2], { minLength: 1 }),
      themes: fc.oneof(fc.constant([]), fc.subarray([0, 1, 2], { minLength: 1 })),
      removal,
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

const named = (fixes: readonly Omit<FixInTest, 'id'>[]): readonly FixInTest[] =>
  fixes.map((fix, index) => ({ ...fix, id: `fix-${index}` }));

const map = {
  metricSettings: {
    denominator: { kind: 'typed', value: entered, per: 100 },
    volume: 'gross',
    csat: { min: 1, max: 5, satisfied: [4, 5] },
    dissatisfied: null,
    ces: { form: 'share', topOfFive: 2, topOfSeven: 3, higherIsEasier: true },
    onTimeHours: 24,
  },
  forecastSettings: { cost: { perContact, currency: 'RUB' }, handlingMinutes: 11, goal: null },
};

const touches = ({ steps: at, themes: about }: FixInTest, { step, theme }: Contact): boolean =>
  at.includes(step) && (about.length === 0 || (theme !== null && about.includes(theme)));

/** Which contacts are told apart: those of a theme that some fix at the step names, and the rest of the step. */
const groupOf = (fixes: readonly FixInTest[], { step, theme }: Contact): string => {
  const isNamed = fixes.some(
    (fix) => fix.steps.includes(step) && theme !== null && fix.themes.includes(theme),
  );
  return isNamed ? `${step} ${theme}` : `${step}`;
};

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

function bruteForce(
  contacts: readonly Contact[],
  fixes: readonly FixInTest[],
  end: 'low' | 'likely' | 'high',
) {
  const sums = {
    contacts: 0,
    rated: 0,
    satisfied: 0,
    known: 0,
    resolved: 0,
    minutes: 0,
    gone: 0,
    touched: 0,
  };
  for (const one of contacts) {
    const own = fixes.filter((fix) => touches(fix, one));
    const weight = own.reduce((left, fix) => left * (1 - (fix.removal?.[end] ?? 0)), 1);
    const group = contacts.filter((other) => groupOf(fixes, other) === groupOf(fixes, one));
    const step = contacts.filter((other) => other.step === one.step);
    const time =
      mean(group.flatMap(({ minutes }) => minutes ?? [])) ??
      mean(step.flatMap(({ minutes }) => minutes ?? [])) ??
      11;
    sums.contacts += weight / months;
    sums.gone += (1 - weight) / months;
    sums.minutes += ((1 - weight) * time) / months;
    sums.touched += own.length > 0 ? 1 / months : 0;
    if (one.score !== null) {
      sums.rated += weight;
      if (one.score >= 4) sums.satisfied += weight;
    }
    if (one.resolved !== null) {
      sums.known += weight;
      if (one.resolved) sums.resolved += weight;
    }
  }
  return sums;
}

describe('forecasts of portfolios, recomputed contact by contact', () => {
  it('random portfolios agree to 1e-9, in contacts, rate, CSAT, FCR, hours and money', () => {
    fc.assert(
      fc.property(portfolio, ({ contacts, fixes: drawn }) => {
        const fixes = named(drawn);
        const snapshot = mapOfContacts({ steps, contacts, fixes, themes, map });
        const outlook = outlookOf(snapshot, fixesInOrder(snapshot).filter(hasForecast));
        for (const end of spreadEnds) {
          const own = outlook[end];
          const all = bruteForce(contacts, fixes, end);
          expect(Math.abs(own.contacts - all.contacts)).toBeLessThan(1e-9);
          expect(Math.abs(own.fewer - all.gone)).toBeLessThan(1e-9);
          expect(Math.abs((own.contactRate ?? -1) - (all.contacts / (entered / months)) * 100)).toBeLessThan(
            1e-9,
          );
          expect(Math.abs((own.moneySaved ?? -1) - all.gone * perContact)).toBeLessThan(1e-9);
          if (all.touched > 0) expect(Math.abs((own.hoursSaved ?? -1) - all.minutes / 60)).toBeLessThan(1e-9);
          // Where less than a hundred millionth of the ratings is left, a share of them is noise in both.
          if (all.rated > 1e-6)
            expect(Math.abs((own.csat ?? -1) - all.satisfied / all.rated)).toBeLessThan(1e-9);
          if (all.known > 1e-6)
            expect(Math.abs((own.fcr ?? -1) - all.resolved / all.known)).toBeLessThan(1e-9);
        }
        expect(Math.abs(outlook.touched - bruteForce(contacts, fixes, 'likely').touched)).toBeLessThan(1e-9);
      }),
      { numRuns: trials(200, 1_000) },
    );
  });

  it('never remove more than there is, whatever is chosen; low, likely and high keep their order', () => {
    fc.assert(
      fc.property(portfolio, ({ contacts, fixes }) => {
        const snapshot = mapOfContacts({ steps, contacts, fixes: named(fixes), themes, map });
        const { now, low, likely, high, touched } = outlookOf(
          snapshot,
          fixesInOrder(snapshot).filter(hasForecast),
        );
        expect(now.contacts).toBeCloseTo(contacts.length / months, 9);
        expect(high.contacts).toBeGreaterThanOrEqual(-1e-9);
        expect(high.fewer).toBeLessThanOrEqual(touched + 1e-9);
        const inOrder = [low, likely, high].map(({ fewer }) => fewer);
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        for (const { csat, fcr } of [low, likely, high])
          for (const share of [csat, fcr]) if (share !== null) expect(share).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: trials(60, 300) },
    );
  });

  it('do not depend on the order of the fixes, and one more fix never brings contacts back', () => {
    fc.assert(
      fc.property(portfolio, fc.infiniteStream(fc.nat()), ({ contacts, fixes }, chance) => {
        const snapshot = mapOfContacts({ steps, contacts, fixes: named(fixes), themes, map });
        const all = fixesInOrder(snapshot).filter(hasForecast);
        const shuffled = all
          .map((fix) => ({ fix, at: chance.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ fix }) => fix);
        const [one, other] = [outlookOf(snapshot, all), outlookOf(snapshot, shuffled)];
        for (const end of spreadEnds) {
          expect(other[end].contacts).toBeCloseTo(one[end].contacts, 9);
          expect(other[end].hoursSaved ?? 0).toBeCloseTo(one[end].hoursSaved ?? 0, 9);
          const fewer = outlookOf(snapshot, all.slice(1))[end].fewer;
          expect(one[end].fewer).toBeGreaterThanOrEqual(fewer - 1e-9);
        }
      }),
      { numRuns: trials(40, 200) },
    );
  });
});
