/**
 * Laws of other folders that are tried some times in every run (test/unit/support/trials.ts): in a long run of check 11 they
 * are tried here as often as they deserve, with its seed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hardCheck } from '../../hard/check';

const check = hardCheck(11);

const laws: Readonly<Record<string, () => Promise<unknown>>> = {
  'core/document/folded-edits': () => import('../core/document/folded-edits.test'),
  'core/file/cjm': () => import('../core/file/cjm.test'),
  'core/file/formats/hostile-formats': () => import('../core/file/formats/hostile-formats.test'),
  'core/file/formats/round-trip': () => import('../core/file/formats/round-trip.test'),
  'core/metrics/portfolio-brute-force': () => import('../core/metrics/portfolio-brute-force.test'),
  'core/scene/check-scene': () => import('../core/scene/check-scene.test'),
  'core/scene/layout': () => import('../core/scene/layout.test'),
  'core/text/mask-fuzz': () => import('../core/text/mask-fuzz.test'),
  'electron/evidence/damaged-files': () => import('../electron/evidence/damaged-files.test'),
  'electron/evidence/rules': () => import('../electron/evidence/rules.test'),
  'electron/evidence/themes-properties': () => import('../electron/evidence/themes-properties.test'),
  'electron/export/random-maps': () => import('../electron/export/random-maps.test'),
};

if (check.isLong) for (const load of Object.values(laws)) await load();

it('every file whose random trials are fewer in CI is among those of a long run', () => {
  const root = join(import.meta.dirname, '..');
  const names = ['core', 'electron', 'renderer']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, `${name}`)),
    )
    .filter((name) => /\.test\.tsx?$/.test(name));
  const fewer = names.filter((name) =>
    /support\/(?:trials|random-export)'/.test(readFileSync(join(root, name), 'utf8')),
  );
  expect(fewer.map((name) => name.replace(/\.test\.tsx?$/, '')).toSorted()).toEqual(
    Object.keys(laws).toSorted(),
  );
  check.note({
    name: 'laws of other folders tried at random',
    required: 'as often as each deserves',
    seen: `${fewer.length} files of tests, ${check.isLong ? 'all their trials' : 'some of their trials'}`,
    holds: true,
  });
});
