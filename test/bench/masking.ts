/** How much personal data of the labelled texts masking finds, and how much of what it finds is personal data. */
import { certainKinds, readLabelled, scoreOf, unseenSets } from '../unit/support/masking-set';
import type { Bar, Bench } from './report';

const most = { missed: 2, wrong: 3 };
const percent = (share: number): number => Math.round((1 - share) * 10_000) / 100;

export const bench: Bench = async () => {
  const unseen = { ru: unseenSets('ru'), en: unseenSets('en') };
  const sets = {
    Russian: [...readLabelled('ru'), ...unseen.ru],
    English: [...readLabelled('en'), ...unseen.en],
  };
  const bars = Object.entries(sets).flatMap(([name, set]): Bar[] => {
    const { recall, precision } = scoreOf(set);
    const missed = percent(recall);
    const wrong = percent(precision);
    return [
      { name: `${name}: missed`, value: missed, limit: most.missed, unit: '%', holds: missed <= most.missed },
      {
        name: `${name}: masked without need`,
        value: wrong,
        limit: most.wrong,
        unit: '%',
        holds: wrong <= most.wrong,
      },
    ];
  });
  const all = Object.values(sets).flat();
  const figures = certainKinds.flatMap((kind) => {
    const { labelled, recall, precision } = scoreOf(all, {}, [kind]);
    if (labelled === 0) return [];
    return [
      { name: `${kind}: labelled`, value: labelled, unit: '' as const },
      { name: `${kind}: recall`, value: Number(recall.toFixed(4)), unit: '' as const },
      { name: `${kind}: precision`, value: Number(precision.toFixed(4)), unit: '' as const },
    ];
  });
  const optional = scoreOf(
    [...readLabelled('optional'), ...unseen.ru, ...unseen.en],
    { orders: true, names: true },
    ['order', 'name'],
  );
  const notes = [
    `${all.length} texts, ${all.filter(({ spans }) => spans.length === 0).length} of them without personal data (test/fixtures/masking; the files unseen-… tell what their first pass gave)`,
    `on request: ${optional.labelled} numbers of orders and names, recall ${optional.recall.toFixed(3)}, precision ${optional.precision.toFixed(3)}`,
  ];
  return { runs: 1, bars, figures, notes };
};
