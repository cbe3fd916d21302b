/** Layouts of three ticket tools: the guess finds the columns that matter, and the files import. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasSharedData, replyOf, sharedData, withWorkspace } from './shared-data';

const layouts = [
  {
    file: 'zendesk_views_export.csv',
    columns: {
      id: 'Id',
      at: 'Created at',
      resolvedAt: 'Solved at',
      channel: 'Via',
      category: 'Ticket Category [list]',
      text: 'Subject',
      group: 'Group',
      customer: 'Requester id',
      csat: 'Satisfaction Score',
    },
  },
  {
    file: 'jira_service_management_export.csv',
    columns: {
      id: 'Issue key',
      at: 'Created',
      resolvedAt: 'Resolved',
      channel: 'Custom field (Channel)',
      category: 'Custom field (Category)',
      text: 'Description',
      language: 'Custom field (Request language)',
      csat: 'Satisfaction rating',
    },
  },
  {
    file: 'intercom_conversations_export.csv',
    columns: {
      id: 'Conversation ID',
      at: 'Conversation started at (America/New_York)',
      channel: 'Channel',
      category: 'AI Topic',
      topic: 'AI Subtopic',
      text: 'Conversation rating remark',
      csat: 'Conversation rating',
      group: 'Team currently assigned',
    },
  },
] as const;

describe.skipIf(!hasSharedData)('exports of ticket tools', () => {
  it.each(layouts)('$file is understood with at most two corrections', async ({ file, columns }) => {
    await withWorkspace(async (client) => {
      const fileToken = client.addFile(join(sharedData, 'ticket-exports', file));
      const preview = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
      expect(preview.mapping.kind).toBe('contacts');
      const guessed = Object.fromEntries(
        Object.entries(preview.mapping.columns).map(([field, column]) => [field, preview.headers[column]]),
      );
      const missed = Object.entries(columns).filter(([field, header]) => guessed[field] !== header);
      expect(missed.length, JSON.stringify({ missed, guessed })).toBeLessThanOrEqual(2);
      const report = replyOf(await client.request('importFile', { fileToken, mapping: preview.mapping }));
      expect(report).toMatchObject({ rows: 40, imported: 40, rejected: 0 });
      const totals = replyOf(await client.request('totals', { period: null }));
      expect(totals.contacts).toBe(40);
      expect(Object.values(totals.byMonth).reduce((sum, count) => sum + count, 0)).toBe(40);
      expect(totals.csat.n).toBeGreaterThan(0);
    });
  });
});
