/** How closely the map looks, and the tags it is found by in the library. */
import { NativeSelect, TagsInput } from '@mantine/core';
import { setMapLevel, setMapTags } from '#core/commands/map';
import type { MapRecord } from '#core/document/records/map';
import { levelNames, levels as text } from '#core/i18n/messages/levels';
import { commit } from '#renderer/state/open-map';
import { useTranslate } from '#renderer/ui/language';

const levelList = ['lifeCycle', 'macro', 'detail'] as const satisfies readonly MapRecord['level'][];
const longestTag = 100;

export function MapLevel({ map }: { map: MapRecord }) {
  const t = useTranslate();
  return (
    <>
      <NativeSelect
        label={t(text.level)}
        description={t(text.levelHint)}
        value={map.level ?? ''}
        data={[
          { value: '', label: t(text.noLevel) },
          ...levelList.map((value) => ({ value, label: t(levelNames[value]) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          commit('map.level', setMapLevel, { level: levelList.find((level) => level === value) ?? null })
        }
      />
      <TagsInput
        label={t(text.tags)}
        placeholder={map.tags.length === 0 ? t(text.tagsHint) : ''}
        maxLength={longestTag}
        maxTags={50}
        value={[...map.tags]}
        onChange={(tags) => commit('map.tags', setMapTags, { tags })}
      />
    </>
  );
}
