import { describe, expect, it } from 'vitest';
import { addFix } from '#core/commands/fix';
import { captureFix } from '#core/commands/session';
import { fixesInOrder } from '#core/document/select';
import { trackerCsv, trackers } from '#core/export/tracker-tables';
import { type TrackerTask, trackerTask } from '#core/export/tracker-task';
import { readCsv } from '#core/file/formats/delimited';
import { documentOf, step } from '../../support/small-map';

const choice = { date: '2026-11-22', project: 'CJM', reporter: 'facilitator' } as const;

function raised() {
  const map = documentOf();
  map.commit('session.capture', captureFix, {
    sessionId: null,
    opened: { title: 'Demo of October', heldOn: '2026-10-05', plan: [] },
    title: 'Say how long',
    stepId: step('b'),
  });
  map.commit('fix.add', addFix, {
    title: '=HYPERLINK("http://example.org")',
    description: '/close\nask @all, "now"',
    team: 'Listings',
    owner: 'owner@example.org',
    dueOn: '2026-12-01',
    effort: { low: 2, high: 5 },
    removal: { low: 0.1, likely: 0.2, high: 0.3 },
  });
  return map.snapshot();
}

const tasks = (language: 'ru' | 'en'): readonly TrackerTask[] => {
  const snapshot = raised();
  return fixesInOrder(snapshot).map((fix) => trackerTask(snapshot, fix, language));
};

/** Cells as an importer reads them: without the guard of formulas that our own reader takes away. */
const cells = (csv: string): readonly (readonly string[])[] => {
  const read = readCsv(csv);
  if (!read.ok) throw new Error('unreadable');
  return read.grid;
};

describe('Tasks for trackers', () => {
  it('have the columns that each importer names', () => {
    const heads = trackers.map((tracker) => cells(trackerCsv(tasks('en'), { ...choice, tracker }))[0]);
    expect(heads).toEqual([
      ['Summary', 'Issue Type', 'Description', 'Due Date', 'Assignee', 'Labels', 'Labels'],
      ['Project', 'Project Id', 'Summary', 'Description', 'Created', 'Reporter', 'Type', 'Due Date'],
      ['title', 'body', 'labels'],
      ['title', 'description', 'due_date'],
    ]);
  });

  it.each(trackers)('come back whole from the file for %s', (tracker) => {
    const [head, ...rows] = cells(trackerCsv(tasks('en'), { ...choice, tracker }));
    expect(rows).toHaveLength(2);
    expect(rows.every((row) => row.length === head?.length)).toBe(true);
    expect(rows[0]?.join('\n')).toContain('Say how long');
    expect(rows[0]?.join('\n')).toContain('Raised at: Demo of October, 5\u00a0Oct\u00a02026');
    expect(rows[1]?.join('\n')).toContain('Team: Listings');
    expect(rows[1]?.join('\n')).toContain('Effort: 2–5 person-days');
    expect(rows[1]?.join('\n')).toContain('removes 20% of the contacts of its steps (10% to 30%)');
  });

  it('have days in the form that the importer takes', () => {
    const due = (tracker: (typeof trackers)[number], column: number) =>
      cells(trackerCsv(tasks('en'), { ...choice, tracker }))[2]?.[column];
    expect(due('jira', 3)).toBe('2026-12-01');
    expect(due('youTrack', 7)).toBe('2026-12-01 12:00:00');
    expect(due('gitlab', 2)).toBe('2026-12-01');
  });

  it('run neither as formulas nor as commands, and call nobody', () => {
    for (const tracker of trackers) {
      const csv = trackerCsv(tasks('en'), { ...choice, tracker });
      expect(csv.startsWith('\ufeff')).toBe(false);
      expect(csv).toContain(`"'=HYPERLINK(""http://example.org"")"`);
      expect(csv).not.toMatch(/(^|[,"])=HYPERLINK/m);
    }
    const gitlab = trackerCsv(tasks('en'), { ...choice, tracker: 'gitlab' });
    expect(gitlab).not.toMatch(/^"?\/close/m);
    expect(gitlab).not.toContain('@all');
    expect(trackerCsv(tasks('en'), { ...choice, tracker: 'github' })).not.toContain('@all');
  });

  it('name an account only where an address is known', () => {
    const [, first, second] = cells(trackerCsv(tasks('en'), { ...choice, tracker: 'jira' }));
    expect([first?.[4], second?.[4]]).toEqual(['', 'owner@example.org']);
  });

  it('speak Russian where they are asked to', () => {
    const [task] = tasks('ru');
    expect(task?.description.split('\n')).toEqual([
      expect.stringMatching(/^Шаги: /),
      'Вид доработки: продукт',
      'Статус: предложено',
      expect.stringMatching(/^Карта: /),
      'Предложено: Demo of October, 5\u00a0окт.\u00a02026',
    ]);
  });
});
