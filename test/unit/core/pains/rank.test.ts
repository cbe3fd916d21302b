import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setMetricSettings } from '#core/commands/map';
import type { Pain } from '#core/document/records/pain';
import { hasEvidence, painStandings } from '#core/pains/rank';
import { documentOf, smallMapRecords } from '../../support/small-map';
import { countsOf, painOf, scoresOf } from './readings';

const standingsOf = (pains: readonly object[]) =>
  painStandings(documentOf([...smallMapRecords, ...pains]).snapshot());
const titles = (pains: readonly object[]) =>
  standingsOf(pains).map(({ pain, rank }) => `${rank} ${pain.title}`);

describe('Pains are ranked by dissatisfied contacts a month', () => {
  it('contacts of the period become contacts a month before they are multiplied', () => {
    const quarter = painOf('quarter', {
      contacts: countsOf(900, '2026-04-01', '2026-06-30'),
      csat: scoresOf(60, 40),
    });
    const [standing] = standingsOf([quarter]);
    expect(standing?.monthly.value).toBeCloseTo(300, 9);
    expect(standing?.dsat.value).toBeCloseTo(0.6, 9);
    expect(standing?.score.value).toBeCloseTo(180, 9);
    expect(standing?.score.interval?.low).toBeGreaterThan(140);
  });

  it('the worst first, equals share a place, and what is not known stands apart with its reason', () => {
    expect(
      titles([
        painOf('unrated', { contacts: countsOf(5_000) }),
        painOf('small', { contacts: countsOf(100), csat: scoresOf(50, 50) }),
        painOf('said', {}),
        painOf('great', { contacts: countsOf(400), csat: scoresOf(50, 50) }),
        painOf('equal', { contacts: countsOf(100), csat: scoresOf(50, 50) }),
      ]),
    ).toEqual(['1 great', '2 small', '2 equal', 'null unrated', 'null said']);
    const reasons = standingsOf([painOf('large', { contacts: countsOf(10) }), painOf('said', {})]);
    expect(reasons.map(({ reason }) => reason)).toEqual(['noRatings', 'noContacts']);
  });

  it('nobody dissatisfied is nought, which is a place, and no answers are none', () => {
    const [happy, silent] = standingsOf([
      painOf('happy', { contacts: countsOf(100), csat: scoresOf(0, 40) }),
      painOf('silent', { contacts: countsOf(100), csat: scoresOf(0, 0) }),
    ]);
    expect([happy?.score.value, happy?.rank]).toEqual([0, 1]);
    expect([silent?.score.value, silent?.rank, silent?.reason]).toEqual([null, null, 'noRatings']);
  });

  it('says that answers are few, and that a scale is another one', () => {
    const other = {
      ...scoresOf(5, 5),
      tally: { form: 'scores', scale: { min: 0, max: 10 }, counts: { '3': 5 } },
    };
    const [few, scale] = standingsOf([
      painOf('few', { contacts: countsOf(100), csat: scoresOf(5, 5) }),
      painOf('scale', { contacts: countsOf(100), csat: other }),
    ]);
    expect(few?.score.isFew).toBe(true);
    expect(scale?.reason).toBe('otherScale');
  });

  it('of a map that says so contacts alone decide, rated or not', () => {
    const map = documentOf([
      ...smallMapRecords,
      painOf('rated', { contacts: countsOf(100), csat: scoresOf(90, 10) }),
      painOf('unrated', { contacts: countsOf(5_000) }),
    ]);
    map.commit('map.metrics', setMetricSettings, { settings: { painScore: 'contacts' } });
    expect(painStandings(map.snapshot()).map(({ pain }) => pain.title)).toEqual(['unrated', 'rated']);
  });

  it('severity never moves a pain', () => {
    const pains = (severity: number | null) => [
      painOf('loud', { contacts: countsOf(100), csat: scoresOf(50, 50) }, { severity }),
      painOf('great', { contacts: countsOf(400), csat: scoresOf(50, 50) }),
    ];
    expect(titles(pains(4))).toEqual(titles(pains(null)));
  });

  it('a severity stands beside evidence alone', () => {
    const [counted, said] = standingsOf([painOf('large', { contacts: countsOf(10) }), painOf('said', {})]);
    expect(counted && hasEvidence(counted)).toBe(true);
    expect(said && hasEvidence(said)).toBe(false);
  });
});

describe('Whatever the pains are', () => {
  const evidence = fc.record({
    contacts: fc.option(fc.integer({ min: 0, max: 5 }).map((n) => countsOf(n * 100))),
    csat: fc.option(fc.tuple(fc.nat(4), fc.nat(4)).map(([bad, good]) => scoresOf(bad * 10, good * 10))),
  });
  const many = fc.array(evidence, { maxLength: 12 });
  const orderOf = (pains: readonly object[]) => standingsOf(pains).map(({ pain }: { pain: Pain }) => pain.id);

  it('every pain has one standing, ranked ones first, none above a greater score', () => {
    fc.assert(
      fc.property(many, (list) => {
        const pains = list.map((one, index) => painOf(`p${index}`, one, { order: `a${index + 10}` }));
        const standings = standingsOf(pains);
        expect(standings.map(({ pain }) => pain.id).toSorted()).toEqual(pains.map(({ id }) => id).toSorted());
        const scores = standings.map(({ score }) => score.value);
        const known = scores.filter((score) => score !== null);
        expect(scores.slice(0, known.length)).toEqual(known.toSorted((a, b) => b - a));
        for (const { score, rank, reason } of standings) {
          expect(rank === null).toBe(score.value === null);
          expect(reason === null).toBe(score.value !== null);
        }
      }),
    );
  });

  it('the order in which the records come makes no difference', () => {
    fc.assert(
      fc.property(many, fc.integer(), (list, turn) => {
        const pains = list.map((one, index) => painOf(`p${index}`, one, { order: `a${index + 10}` }));
        const at = pains.length === 0 ? 0 : Math.abs(turn) % pains.length;
        const turned = [...pains.slice(at), ...pains.slice(0, at)].reverse();
        expect(orderOf(turned)).toEqual(orderOf(pains));
      }),
    );
  });
});
