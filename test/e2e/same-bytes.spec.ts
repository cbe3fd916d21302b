/** The sample exported twice: in every format the same bytes, whatever the time, the time zone and the language here. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { exportFormats } from '#core/desktop/export-options';
import { formatFacts } from '#core/export/format-facts';
import { printedObject, runTapki } from './harness/command-line';
import { samplePath } from './harness/sample';

const computers = [
  { TZ: 'Pacific/Kiritimati', LANGUAGE: 'tr', LANG: 'tr_TR.UTF-8', LC_ALL: '' },
  { TZ: 'America/Los_Angeles', LANGUAGE: 'en', LANG: 'en_US.UTF-8', LC_ALL: '' },
] as const;

test('the sample gives the same files on two computers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tapki-same-bytes-'));
  try {
    const [here, there] = computers.map((env, index) => {
      const out = join(folder, `out-${index}`);
      const words = ['export', samplePath('ru'), '--out', out, '--formats', exportFormats.join(',')];
      const run = runTapki([...words, '--scale', '1', '--date', '2026-11-02', '--comments', '--json'], {
        profile: join(folder, `profile-${index}`),
        hasDisplay: false,
        language: 'ru',
        env,
      });
      expect(run).toMatchObject({ code: 0, complaint: '' });
      printedObject(run);
      const hash = (name: string): string =>
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex');
      return Object.fromEntries(readdirSync(out).map((name) => [name, hash(name)]));
    });
    const names = Object.keys(here ?? {});
    for (const format of exportFormats)
      expect(names.some((name) => name.endsWith(`.${formatFacts[format].ending}`))).toBe(true);
    expect(there).toEqual(here);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
