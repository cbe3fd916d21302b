import { describe, expect, it } from 'vitest';
import { setMetricSettings } from '#core/commands/map';
import { heatOfMap } from '#core/pains/heat';
import { buildScene } from '#core/scene/build-scene';
import { findOverflows } from '#core/scene/check-scene';
import { createLayouter, layoutMap } from '#core/scene/layout';
import { measureText } from '#core/scene/measure-text';
import { documentOf, smallMapRecords } from '../../support/small-map';
import { countsOf, metricAt, scoresOf } from '../pains/readings';

const hot: readonly object[] = [
  ...smallMapRecords,
  metricAt('a', 'contacts', countsOf(1_234_567)),
  metricAt('a', 'csat', scoresOf(40, 60)),
  metricAt('b', 'contacts', countsOf(100_000)),
  metricAt('b', 'csat', scoresOf(20, 80)),
  metricAt('c', 'contacts', countsOf(10)),
];
const map = documentOf(hot);
const plain = { language: 'en', measure: measureText } as const;
const heated = () => ({ ...plain, heat: heatOfMap(map.snapshot()) });
const cardsOf = (options: Parameters<typeof layoutMap>[1]) => layoutMap(map.snapshot(), options).cards;

describe('Heat on the cards of a map', () => {
  it('is said in numbers with their unit, and in words; what is not known is a dash with its reason', () => {
    const [a, b, c, d] = cardsOf(heated()).map(({ heat }) => heat);
    expect(a).toMatchObject({ level: 4, label: { text: '493,827/mo' } });
    expect(a?.words).toBe('Dissatisfied contacts a month: 493,827 · n\u00a0=\u00a0100');
    expect(b).toMatchObject({ level: 1, figure: '20,000' });
    expect(c).toMatchObject({ level: null, label: { text: '—' } });
    expect(c?.words).toContain('no answers');
    expect(d?.words).toContain('no data');
  });

  it('changes no place on the map: a card is as large as before, and numbers stay inside it', () => {
    const boxes = (options: Parameters<typeof layoutMap>[1]) => cardsOf(options).map(({ box }) => box);
    expect(boxes(heated())).toEqual(boxes(plain));
    const scene = buildScene(map.snapshot(), { ...heated(), page: null });
    expect(findOverflows(scene)).toEqual([]);
    const texts = scene.items.flatMap((item) => (item.type === 'text' ? [item.text] : []));
    expect(texts).toContain('493,827/mo');
    expect(scene.items.some((item) => item.type === 'rect' && item.fill === 'heat4')).toBe(true);
  });

  it('is not there unless it is asked for', () => {
    const scene = buildScene(map.snapshot(), { ...plain, page: null });
    expect(scene.items.some((item) => item.type === 'rect' && item.fill?.startsWith('heat'))).toBe(false);
  });

  it('says contacts where the map counts contacts alone', () => {
    const other = documentOf(hot);
    other.commit('map.metrics', setMetricSettings, { settings: { painScore: 'contacts' } });
    const heat = heatOfMap(other.snapshot());
    const { cards } = layoutMap(other.snapshot(), { ...plain, language: 'ru', heat });
    expect(cards[2]?.heat?.words).toBe('Обращений в месяц: 10');
  });

  it('keeps its cards while nothing that heats them changes', () => {
    const layout = createLayouter();
    const first = layout(map.snapshot(), heated()).cards;
    expect(layout(map.snapshot(), heated()).cards).toBe(first);
  });
});
