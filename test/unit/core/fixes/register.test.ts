import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixStatuses } from '#core/document/records/fix';
import { listedFixes } from '#core/fixes/listed-fix';
import { countFixes, raisedIn, registerSentence, registerWords } from '#core/fixes/register';
import { fixesOf, inStatus, mapWith } from './fixes-of';

const sum = (counts: object): number => Object.values(counts).reduce((all, one) => all + one, 0);

describe('The register of fixes', () => {
  const published = fixesOf([
    ...inStatus('shipped', 60),
    ...inStatus('measured', 36),
    ...inStatus('deferred', 34),
    ...inStatus('proposed', 1),
    ...inStatus('accepted', 1),
  ]);

  it('tells the published case in Russian: 132 raised, 96 done, 34 deferred, 2 open, the goal passed by 2.7 points', () => {
    const words = registerWords(countFixes(published), 0.7, 'ru');
    expect(words.raised).toBe('Всего 132');
    expect(words.parts.map(({ name, count, share }) => `${name} ${count} ${share}`)).toEqual([
      'сделано 96 72,7\u00a0%',
      'открыто 2 1,5\u00a0%',
      'отложено 34 25,8\u00a0%',
    ]);
    expect(words.goal).toBe('Цель 70\u00a0% превышена на 2,7\u00a0п.п.');
    expect(words.isGoalMet).toBe(true);
  });

  it('tells it in English with the same figures', () => {
    const words = registerWords(countFixes(published), 0.7, 'en');
    expect(registerSentence(words, 'en').replaceAll('\u00a0', ' ')).toBe(
      '132 raised: done 96 (72.7%), open 2 (1.5%), deferred 34 (25.8%). The goal of 70% is passed by 2.7 pp',
    );
  });

  it('adds up, whatever became of the fixes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fixStatuses), { maxLength: 120 }), (statuses) => {
        const counts = countFixes(fixesOf(statuses.flatMap((status) => inStatus(status, 1))));
        expect(sum(counts)).toBe(statuses.length);
        const words = registerWords(counts, 0.7, 'en');
        expect(words.parts.reduce((all, { count }) => all + count, 0)).toBe(statuses.length);
        const whole = words.parts.reduce((all, { part }) => all + part, 0);
        expect(whole).toBeCloseTo(statuses.length === 0 ? 0 : 1, 12);
      }),
    );
  });

  it('says how much is missing to a goal, and when it is met exactly', () => {
    const half = countFixes(fixesOf([...inStatus('shipped', 1), ...inStatus('inWork', 1)]));
    expect(registerWords(half, 0.7, 'en').goal?.replaceAll('\u00a0', ' ')).toBe(
      '20.0 pp short of the goal of 70%',
    );
    expect(registerWords(half, 0.5, 'ru').goal?.replaceAll('\u00a0', ' ')).toBe('Цель 50 % достигнута');
    expect(registerWords(half, 0.5, 'ru').isGoalMet).toBe(true);
  });

  it('has no shares and no goal where nothing was raised', () => {
    const words = registerWords(countFixes([]), 0.7, 'en');
    expect(words.goal).toBeNull();
    expect(words.parts.map(({ share }) => share)).toEqual(['', '']);
  });

  it('counts those raised in a period: by the day of their session, else by the day they were written down', () => {
    const fixes = listedFixes(
      mapWith([
        { kind: 'session', id: 's1', heldOn: '2026-03-31' },
        { kind: 'fix', id: 'a', raisedIn: 's1', raisedAt: '2026-04-02T08:00:00.000Z' },
        { kind: 'fix', id: 'b', raisedAt: '2026-04-02T08:00:00.000Z' },
        { kind: 'fix', id: 'c' },
      ]),
    );
    const during = (from: string, to: string) => raisedIn(fixes, { from, to }).map(({ fix }) => fix.id);
    expect(during('2026-03-01', '2026-03-31')).toEqual(['a']);
    expect(during('2026-04-01', '2026-04-30')).toEqual(['b']);
    expect(raisedIn(fixes, null)).toHaveLength(3);
  });
});
