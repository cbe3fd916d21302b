/** Headings of the list of differences. */
import { useCallback } from 'react';
import { areaNames, compare as text } from '#core/i18n/messages/compare';
import { ownName } from '#core/words/thing-words';
import type { Compared } from '#renderer/state/compared';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import type { DifferenceGroup } from './difference-groups';

export function useGroupName(): (group: DifferenceGroup, compared: Compared) => string {
  const t = useTranslate();
  const language = useLanguage();
  return useCallback(
    ({ stepId, kind }, { before, after }) => {
      if (stepId === null) return t(areaNames[kind] ?? text.changed);
      const { records } = after.records.has(stepId) ? after : before;
      const name = ownName(records.get(stepId), records, language);
      return name === '' ? t(text.untitledStep) : t(text.step, { name });
    },
    [t, language],
  );
}
