import { describe, expect, test } from 'vitest';
import { exportOptions } from '#core/desktop/export-options';
import { contentsChoice, usualContents } from '#core/export/contents-choice';
import { knownContents } from '#core/export/known-contents';
import { withoutPreset, withPreset, withPresetRenamed } from '#core/export/own-presets';
import { presetNames, presetOf, presets } from '#core/export/presets';
import { documentOf } from '../../support/small-map';

describe('a preset', () => {
  test.each(presetNames)('%s says everything but language and day', (name) => {
    const options = { ...presets[name], language: 'en', date: '2026-10-05' };
    expect(exportOptions.parse(options)).toEqual(options);
  });

  test('is known again, and is no longer it once something is changed', () => {
    for (const name of presetNames) expect(presetOf(presets[name])).toBe(name);
    expect(presetOf({ ...presets.wall, theme: 'dark' })).toBeNull();
    expect(
      presetOf({ ...presets.wall, contents: { ...presets.wall.contents, hasQuotes: false } }),
    ).toBeNull();
  });

  test('shows presenters’ notes to nobody but the team and the archive', () => {
    expect(presetNames.filter((name) => presets[name].contents.hasNotes)).toEqual(['team', 'archive']);
  });
});

describe('a choice made for another map', () => {
  const snapshot = documentOf().snapshot();

  test('keeps what is there, and becomes everything where nothing of it is', () => {
    const choice = contentsChoice.parse({
      stageIds: ['two', 'gone'],
      laneIds: ['gone'],
      personaIds: ['gone'],
    });
    expect(knownContents(snapshot, choice)).toEqual({ ...usualContents, stageIds: ['two'] });
  });
});

describe('sets of one’s own', () => {
  const kept = withPreset(withPreset([], 'Site', presets.wall), 'Board', presets.leaders);
  const names = (list: typeof kept) => list.map(({ name }) => name);

  test('are one for each name, the last one', () => {
    const again = withPreset(kept, ' site ', presets.team);
    expect(names(again)).toEqual(['Board', 'site']);
    expect(again.at(-1)?.options).toEqual(presets.team);
  });

  test('keep their place under another name, which is theirs alone', () => {
    expect(names(withPresetRenamed(kept, 'Site', 'Shop'))).toEqual(['Shop', 'Board']);
    expect(names(withPresetRenamed(kept, 'Site', 'board'))).toEqual(['board']);
    expect(names(withPresetRenamed(kept, 'Site', 'SITE'))).toEqual(['SITE', 'Board']);
    expect(names(withoutPreset(kept, 'Site'))).toEqual(['Board']);
  });
});
