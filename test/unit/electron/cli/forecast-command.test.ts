/** The forecast of a map from the command line: without contacts, from what the file holds. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '#electron/cli/run-command';
import { commandWorld } from '../support/command-world';
import { listen } from '../support/heard';
import { temporaryFolder } from '../support/temporary-folder';

const period = { from: '2026-01-01', to: '2026-06-30' };
const records = [
  {
    kind: 'map',
    title: 'Ad',
    language: 'en',
    portfolio: ['fix-1'],
    forecastSettings: {
      cost: { perContact: 2, currency: 'USD' },
      handlingMinutes: 6,
      goal: { what: 'contacts', value: 80 },
    },
  },
  { kind: 'stage', id: 'stage-1', title: 'Publish' },
  { kind: 'step', id: 'step-1', title: 'Pay', place: { stageId: 'stage-1' } },
  {
    kind: 'metric',
    of: { stepId: 'step-1', metric: 'contacts' },
    reading: {
      tally: { form: 'count', gross: 600, net: null },
      series: [],
      origin: { kind: 'typed', sources: ['Report'], period, takenAt: '2026-07-01T00:00:00.000Z' },
    },
  },
  {
    kind: 'fix',
    id: 'fix-1',
    title: 'Say why',
    stepIds: ['step-1'],
    effort: { low: 2, high: 4 },
    removal: { low: 0.1, likely: 0.25, high: 0.4 },
  },
  { kind: 'fix', id: 'fix-2', title: 'Later', stepIds: ['step-1'] },
];

const { said, complained, ear } = listen();

/** What the command printed. */
async function forecastOf(more: { readonly isJson: boolean }): Promise<string> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ad.json'), JSON.stringify({ format: 'tapki-map', version: 3, records }));
  const world = commandWorld(folder, { ...ear, ...more });
  expect([await runCommand(['forecast', 'ad.json'], world), complained]).toEqual([0, []]);
  return said.join('\n');
}

describe('tapki forecast', () => {
  it('prints each fix, the chosen ones together, the goal and what is not known, as JSON', async () => {
    const told: unknown = JSON.parse(await forecastOf({ isJson: true }));
    expect(told).toMatchObject({
      title: 'Ad',
      fixes: [{ id: 'fix-1', effort: 3, fewerContacts: { low: 10, likely: 25, high: 40 } }],
      withoutForecast: [{ id: 'fix-2' }],
      chosen: ['fix-1'],
      outlook: {
        now: { contacts: 100, csat: null },
        likely: { contacts: 75, moneySaved: 50, hoursSaved: 2.5 },
      },
      leastEffort: { method: 'exact', ids: ['fix-1'], effort: 3 },
    });
  });

  it('says the same in words', async () => {
    const words = (await forecastOf({ isJson: false })).replaceAll('\u00a0', ' ');
    expect(words).toContain('−25 (10–40)  Say why');
    expect(words).toContain('Contacts a month: 100 · 90 · 75 · 60');
    expect(words).toContain(
      'The goal is reached at the likely end, with 5.0 to spare; at the low end 10 are missing.',
    );
    expect(words).toContain('No rated contacts: CSAT cannot be forecast');
  });
});
