/**
 * Check 21: no known hole of a high degree in a package that is shipped. Everything is bundled, so npm's own word for what is
 * "production" says little: the shipped packages are those of THIRD-PARTY-NOTICES.md, which is made from the sources.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { hardCheck } from '../../hard/check';

const report = z.object({ vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })) });

const shipped = [
  ...readFileSync('THIRD-PARTY-NOTICES.md', 'utf8').matchAll(/^\| (?<name>[@a-z][^ |]*) \| \d/gm),
].flatMap(({ groups }) => groups?.name ?? []);

/** null: the registry could not be asked. */
async function knownHoles(): Promise<Readonly<Record<string, { readonly severity: string }>> | null> {
  const options = { maxBuffer: 64 * 1024 * 1024, timeout: 60_000 };
  const { stdout } = await promisify(execFile)(
    'npm',
    ['audit', '--json', '--package-lock-only'],
    options,
  ).catch(
    // It ends with a failure when it found something, too.
    (failed: { readonly stdout?: string }) => ({ stdout: failed.stdout ?? '' }),
  );
  try {
    return report.parse(JSON.parse(stdout)).vulnerabilities;
  } catch {
    return null;
  }
}

it('no package that is shipped has a known hole of a high degree', async ({ skip }) => {
  expect(shipped.length).toBeGreaterThan(40);
  const holes = await knownHoles();
  if (holes === null) return skip('The registry cannot be asked for known holes here');
  const high = Object.entries(holes)
    .filter(([name, { severity }]) => shipped.includes(name) && /^(?:high|critical)$/.test(severity))
    .map(([name, { severity }]) => `${name}: ${severity}`);
  expect(high).toEqual([]);
  const seen = `none in ${shipped.length} packages`;
  hardCheck(21).note({ name: 'known high holes of what is shipped', required: 'none', seen, holds: true });
}, 90_000);
