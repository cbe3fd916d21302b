import { describe, expect, it } from 'vitest';
import { noPainFilter, type PainFilter, passesFilter } from '#core/pains/filter';
import { listedPains } from '#core/pains/listed-pains';
import { painStandings } from '#core/pains/rank';
import { titleOfWords } from '#core/pains/title-of-words';
import { painTrend } from '#core/pains/trend';
import { documentOf, smallMapRecords } from '../../support/small-map';
import { countsOf, painOf, scoresOf } from './readings';

const map = documentOf([
  ...smallMapRecords,
  { kind: 'persona', id: 'new', name: 'New seller' },
  painOf('slow', {}, { stepIds: ['b'], quoteIds: ['q'], description: 'Зелёный экран' }),
  painOf('dear', {}, { stepIds: ['c'], personaIds: ['new'] }),
  { kind: 'fix', id: 'fix', painIds: ['slow'], state: { status: 'inWork', reason: '', since: null } },
  { kind: 'fix', id: 'no', painIds: ['dear'], state: { status: 'rejected', reason: '', since: null } },
]).snapshot();

const found = (filter: Partial<PainFilter>) =>
  painStandings(map)
    .filter((standing) => passesFilter(map, standing, { ...noPainFilter, ...filter }))
    .map(({ pain }) => pain.title);

describe('Pains of the register', () => {
  it('are found by words anywhere in them and in their quotes, whatever the case', () => {
    expect(found({ words: 'HOW long' })).toEqual(['slow']);
    expect(found({ words: 'зеленый' })).toEqual(['slow']);
    expect(found({ words: 'slow dear' })).toEqual([]);
  });

  it('are found by stage, step and persona', () => {
    expect(found({ placeId: 'one' })).toEqual(['slow']);
    expect(found({ placeId: 'c' })).toEqual(['dear']);
    expect(found({ personaId: 'new' })).toEqual(['dear']);
    expect(found({})).toEqual(['slow', 'dear']);
  });

  it('are answered by fixes that were not rejected', () => {
    expect(found({ fixes: 'with' })).toEqual(['slow']);
    expect(found({ fixes: 'without' })).toEqual(['dear']);
  });

  it('of several maps stand in one row', () => {
    const pains = (id: string, contacts: number) =>
      painOf(id, { contacts: countsOf(contacts), csat: scoresOf(5, 5) });
    const one = documentOf([
      ...smallMapRecords,
      pains('p', 100),
      pains('s', 10),
      painOf('said', {}),
    ]).snapshot();
    const other = documentOf([...smallMapRecords, pains('q1', 50), pains('q2', 100)]).snapshot();
    const row = listedPains([one, { ...other, mapId: 'other' }]);
    expect(row.map(({ standing }) => `${standing.rank} ${standing.pain.title}`)).toEqual([
      '1 p',
      '1 q2',
      '3 q1',
      '4 s',
      'null said',
    ]);
    expect(new Set(row.map(({ key }) => key)).size).toBe(5);
  });
});

describe('The title of a pain out of words', () => {
  it('is the first sentence that says something, cut between words', () => {
    expect(titleOfWords('  The button\n is grey ')).toBe('The button is grey');
    expect(titleOfWords('Добрый день! Деньги списали дважды, а объявления нет. Верните!')).toBe(
      'Добрый день! Деньги списали дважды, а объявления нет',
    );
    const long = titleOfWords('word '.repeat(60));
    expect(long.length).toBeLessThanOrEqual(120);
    expect(long).toMatch(/word…$/);
    expect(titleOfWords('')).toBe('');
  });
});

describe('The trend of a pain', () => {
  const settings = map.byKind.map[0]?.metricSettings;
  const before = (gross: number) => ({
    ...countsOf(400),
    earlier: {
      previous: {
        period: { from: '2026-05-01', to: '2026-05-31' },
        tally: { form: 'count' as const, gross, net: null },
      },
      yearAgo: null,
    },
  });
  it.each([
    [800, 'better'],
    [200, 'worse'],
    [395, 'noClearChange'],
  ] as const)('after %i contacts 400 are %s', (gross, verdict) => {
    expect(settings && painTrend({ contacts: before(gross), csat: null }, settings).verdict).toBe(verdict);
  });
  it('claims nothing where there is nothing to compare with', () => {
    expect(settings && painTrend({ contacts: countsOf(4), csat: null }, settings).verdict).toBeNull();
  });
});
