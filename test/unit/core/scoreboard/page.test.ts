/** The page for leaders: where its numbers come from, each said once. */
import { expect, it } from 'vitest';
import { addGoal, setReadings } from '#core/commands/goal';
import { scoreboardPage } from '#core/scoreboard/page';
import { programmeOf } from '../voc/programme-of';

it('a source that the months name is not said again for the goal', () => {
  const document = programmeOf();
  const goalId = document.commit('goal.add', addGoal, {
    metric: 'retention',
    period: { from: '2026-01-01', to: '2026-12-31' },
    source: 'Product analytics',
  });
  const type = (source: string) => {
    document.commit('goal.read', setReadings, {
      readings: [{ goalId, month: '2026-08', value: 0.4, source }],
    });
    return scoreboardPage(document.snapshot(), '2026-10-15', 'en').rows[0]?.facts;
  };
  expect(type('Product analytics')).toMatch(/ · by hand: Product analytics · no readings [^·]*$/);
  expect(type('Survey')).toMatch(/ · by hand: Survey · .* · Product analytics$/);
});
