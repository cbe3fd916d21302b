import { describe, expect, it } from 'vitest';
import type { Fix } from '#core/document/records/fix';
import { fixesInOrder } from '#core/document/select';
import { contactParts, setsOfFix } from '#core/metrics/contact-parts';
import { fewerContacts, hasForecast, outlookOf } from '#core/metrics/fix-outlook';
import { type Contact, type FixInTest, mapOfContacts, period } from './forecast-map';

const contact = (fields: Partial<Contact>): Contact => ({
  step: 0,
  theme: null,
  score: null,
  resolved: null,
  minutes: null,
  ...fields,
});
/** 60 contacts: 20 of theme 0 (rated badly), 10 of theme 1, 30 of none (rated well). */
const contacts = [
  ...Array.from({ length: 20 }, () => contact({ theme: 0, score: 1 })),
  ...Array.from({ length: 10 }, () => contact({ theme: 1 })),
  ...Array.from({ length: 30 }, () => contact({ score: 5 })),
];
const removal = { low: 0.5, likely: 0.5, high: 0.5 };
const themed: FixInTest = { id: 'fix-themed', steps: [0], themes: [0], removal };
const whole: FixInTest = { id: 'fix-whole', steps: [0], themes: [], removal };
const mapWith = (...fixes: FixInTest[]) => mapOfContacts({ steps: 1, contacts, fixes, themes: 2 });

describe('contacts in sets that share none', () => {
  it('a step is its named themes and the rest; a fix of the whole step acts on all of them', () => {
    const snapshot = mapWith(themed, whole);
    const parts = contactParts(snapshot, fixesInOrder(snapshot));
    expect(parts.map(({ themeId, contacts: count, rated }) => [themeId, count * 6, rated * 6])).toEqual([
      ['theme-0', 20, 20],
      [null, 40, 30],
    ]);
    const sets = fixesInOrder(snapshot).map((fix) => setsOfFix(fix, parts).length);
    expect(sets).toEqual([1, 2]);
    const both = outlookOf(snapshot, fixesInOrder(snapshot).filter(hasForecast));
    // Half of the theme twice, half of the rest once.
    expect(both.likely.contacts * 6).toBeCloseTo(5 + 20, 9);
  });

  it('themes nobody named are no sets of their own', () => {
    const snapshot = mapWith(whole);
    expect(contactParts(snapshot, fixesInOrder(snapshot))).toHaveLength(1);
  });

  it('a theme counted in a busier time takes no more than the step has, of contacts and of each kind of answer', () => {
    const snapshot = mapWith(themed);
    const [fix] = fixesInOrder(snapshot);
    if (!fix?.themeCounts) throw new Error('the fix has counted themes');
    const inOneMonth = { from: '2025-12-01', to: '2025-12-31' };
    const busier: Fix = { ...fix, themeCounts: { ...fix.themeCounts, period: inOneMonth } };
    const parts = contactParts(snapshot, [busier]);
    const sum = (of: (part: (typeof parts)[number]) => number) =>
      parts.reduce((all, part) => all + of(part), 0);
    expect(sum((part) => part.contacts) * 6).toBeCloseTo(60, 9);
    expect(sum((part) => part.rated) * 6).toBeCloseTo(50, 9);
    expect(sum((part) => part.satisfied) * 6).toBeCloseTo(30, 9);
    for (const part of parts) {
      expect(part.contacts).toBeGreaterThanOrEqual(0);
      expect(part.satisfied).toBeLessThanOrEqual(part.rated + 1e-12);
    }
  });

  it('of a theme that two fixes name, what was counted last holds for both', () => {
    const snapshot = mapWith(themed, { ...themed, id: 'fix-later' });
    const [one, other] = fixesInOrder(snapshot);
    if (!one?.themeCounts || !other) throw new Error('there are two fixes');
    const older: Fix = {
      ...one,
      themeCounts: {
        ...one.themeCounts,
        takenAt: '2026-01-01T00:00:00.000Z',
        parts: one.themeCounts.parts.map((part) => ({
          ...part,
          tallies: { contacts: { form: 'count', gross: 2, net: null } },
        })),
      },
    };
    for (const fixes of [
      [older, other],
      [other, older],
    ])
      expect(contactParts(snapshot, fixes)[0]?.contacts).toBeCloseTo(20 / 6, 12);
  });

  it('counted over all there is, a theme is spread over the months of its step', () => {
    const snapshot = mapWith(themed);
    const [fix] = fixesInOrder(snapshot);
    if (!fix?.themeCounts) throw new Error('the fix has counted themes');
    const ofAll: Fix = { ...fix, themeCounts: { ...fix.themeCounts, period: null } };
    expect(contactParts(snapshot, [ofAll])[0]?.contacts).toBeCloseTo(20 / 6, 12);
    expect(period.to).toBe('2026-06-30');
    expect(fewerContacts(snapshot, fix)?.likely).toBeCloseTo(10 / 6, 12);
  });
});
