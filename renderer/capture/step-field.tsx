/** The step that a note is about: guessed, or chosen from a list that begins with the likeliest. */
import { Select, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { GuideStep } from '#core/capture/guess-step';
import type { StepPlace } from '#core/document/records/review';
import { capture as text } from '#core/i18n/messages/capture';
import { useTranslate } from '#renderer/ui/language';
import type { Draft } from './use-draft';

const none = 'none';
const keyOf = ({ mapId, stepId }: StepPlace): string => `${mapId} ${stepId}`;
const nameOf = ({ mapTitle, stepTitle }: StepPlace): string =>
  mapTitle === '' ? stepTitle : `${stepTitle} · ${mapTitle}`;

/** What fits without scrolling for long; typing finds the others. */
const mostShown = 50;

export function StepField({ draft, guide }: { draft: Draft; guide: readonly GuideStep[] }) {
  const t = useTranslate();
  const { guessed, place, chosen } = draft;
  const places = useMemo(() => new Map(guide.map((each) => [keyOf(each.place), each.place])), [guide]);
  const first = new Set(guessed.map(keyOf));
  const others = [...places].filter(([key]) => !first.has(key)).map(([, each]) => each);
  return (
    <Select
      label={
        <>
          {t(text.step)}
          {place !== null && chosen === undefined && (
            <Text span inherit fw={400} c="dimmed">
              {` — ${t(text.guessed)}`}
            </Text>
          )}
        </>
      }
      searchable
      limit={mostShown}
      maxDropdownHeight={140}
      allowDeselect={false}
      comboboxProps={{ position: 'top' }}
      data={[
        { value: none, label: t(text.noStep) },
        ...[...guessed, ...others].map((each) => ({ value: keyOf(each), label: nameOf(each) })),
      ]}
      value={place === null ? none : keyOf(place)}
      onChange={(key) => draft.change({ chosen: (key !== null && places.get(key)) || null })}
    />
  );
}
