/** Whether the map's content is invented. A map made from a template begins so, and stops being so by hand. */
import { Switch } from '@mantine/core';
import { setIsSample } from '#core/commands/map';
import { inspector as text } from '#core/i18n/messages/inspector';
import { commit } from '#renderer/state/open-map';
import { useTranslate } from '#renderer/ui/language';

export function SampleSwitch({ isSample }: { isSample: boolean }) {
  const t = useTranslate();
  return (
    <Switch
      label={t(text.sampleMark)}
      description={t(text.sampleMarkHint)}
      checked={isSample}
      onChange={(event) => commit('map.sample', setIsSample, { isSample: event.currentTarget.checked })}
    />
  );
}
