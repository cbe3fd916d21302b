/** Cells that hold something that gives no value: stored as unknown, and told. */
import { describe, expect, it } from 'vitest';
import { readDuration } from '#core/evidence/read-value';
import { makeWorkspace, replyOf } from './workspace';

const head = 'ticket_id,created_at,text,handling_minutes,resolved_at,fcr,resolution_hours';
const columns = { id: 0, at: 1, text: 2, handlingMinutes: 3, resolvedAt: 4, fcr: 5, resolutionHours: 6 };

describe('an import', () => {
  it('reads durations as a spreadsheet writes them, and tells of cells that gave no value', async () => {
    const workspace = await makeWorkspace();
    const rows = [
      '1,2026-03-01,a,00:03:30,2026-03-02,yes,26:30:00',
      '2,2026-03-01,b,2,someday,perhaps,1.5',
      '3,2026-03-01,c,soon,,no,',
      '4,2026-03-01,d,-,n/a,,—',
    ];
    const fileToken = await workspace.file('times.csv', `${head}\n${rows.join('\n')}\n`);
    const preview = replyOf(await workspace.client.request('previewFile', { fileToken, mapping: null }));
    const mapping = { ...preview.mapping, kind: 'contacts' as const, columns, questions: [] };
    const shown = replyOf(await workspace.client.request('previewFile', { fileToken, mapping }));
    expect(shown.read[0]).toMatchObject({ handlingMinutes: '3.5', resolutionHours: '26.5' });
    const report = replyOf(await workspace.client.request('importFile', { fileToken, mapping }));
    // "soon", "someday" and "perhaps"; a dash is no value at all.
    expect(report).toMatchObject({ imported: 4, rejected: 0, scoresLeftOut: 0, cellsLeftOut: 3 });
    const steps = [{ stepId: 'a', contacts: { test: 'anyWord' as const, words: ['a', 'b'] }, answers: null }];
    const measured = replyOf(
      await workspace.client.request('measure', { steps, period: null, onTimeHours: 24 }),
    );
    expect(measured.steps[0]?.readings.handling?.tally).toMatchObject({ form: 'sum', sum: 5.5, n: 2 });
  });

  it('tells of more people who completed a step than entered it', async () => {
    const workspace = await makeWorkspace();
    const table =
      'day,step,entered,completed\n2026-03-01,Pay,10,12\n2026-03-02,Pay,10,many\n2026-03-03,Pay,10,8\n2026-03-04,Pay,10,\n';
    const report = await workspace.import('counts.csv', table, {
      kind: 'counts',
      columns: { at: 0, step: 1, entered: 2, completed: 3 },
      questions: [],
    });
    expect(report).toMatchObject({ imported: 4, rejected: 0, cellsLeftOut: 2 });
  });
});

describe('a duration', () => {
  it('is hours, minutes and seconds, in the unit of its column; a number is in it already', () => {
    expect(readDuration(' 0:03:30 ', '.', 'minutes')).toBe(3.5);
    expect(readDuration('100:30:00', ',', 'hours')).toBe(100.5);
    expect(readDuration('4,5', ',', 'minutes')).toBe(4.5);
    for (const cell of ['03:30', '0:60:00', '1:2:3', '', 'soon'])
      expect(readDuration(cell, '.', 'minutes')).toBeNull();
  });
});
