/** What the dashboard is chosen of follows the sources there are. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceView } from '#core/evidence/evidence-views';
import { chooseDashboard, fitDashboard, useDashboard } from '#renderer/state/dashboard';

const source = (id: string, isColleagues = false): SourceView => ({
  id,
  name: `Source ${id}`,
  kind: 'contacts',
  rows: 1,
  period: null,
  importedAt: '',
  questions: [],
  isColleagues,
});
const chosen = () => {
  const { whose, sources } = useDashboard.getState().choice;
  return [whose, sources];
};

describe('the choice of a dashboard', () => {
  beforeEach(() => chooseDashboard({ whose: 'customers', sources: [] }));

  it('stays as it is while its sources are there', () => {
    chooseDashboard({ sources: ['1'] });
    fitDashboard([source('1'), source('2', true)]);
    expect(chosen()).toEqual(['customers', ['1']]);
  });

  it('is of all sources again when one of them was deleted or is whose else', () => {
    chooseDashboard({ sources: ['1', '2'] });
    fitDashboard([source('1'), source('2', true)]);
    expect(chosen()).toEqual(['customers', []]);
  });

  it('is of customers when no source is of colleagues any more, and the other way round', () => {
    chooseDashboard({ whose: 'colleagues' });
    fitDashboard([source('1')]);
    expect(chosen()).toEqual(['customers', []]);
    fitDashboard([source('1', true)]);
    expect(chosen()).toEqual(['colleagues', []]);
  });
});
