/** Where a pain is felt and by whom: its steps, personas and themes, and its pins on screenshots. */
import { Badge, Group, MultiSelect, Stack, Text } from '@mantine/core';
import type { Pain } from '#core/document/records/pain';
import { liveRecord, personasInOrder, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { lanes } from '#core/i18n/messages/lanes';
import { pains as text } from '#core/i18n/messages/pains';
import { stageGroups, stepNumbers } from '#core/scene/outline';
import { changePain, changePainSteps } from '#renderer/state/pains';
import { useTranslate } from '#renderer/ui/language';

interface PlacesProps {
  readonly snapshot: Snapshot;
  readonly pain: Pain;
  readonly canEdit: boolean;
}

export function PainPlaces({ snapshot, pain, canEdit }: PlacesProps) {
  const t = useTranslate();
  const steps = stepsInOrder(snapshot);
  const personas = personasInOrder(snapshot);
  const numbers = stepNumbers(stageGroups(snapshot));
  const pins = snapshot.byKind.pin.filter(
    ({ subject }) => subject?.kind === 'pain' && subject.id === pain.id,
  ).length;
  const themes = pain.themeIds.flatMap((id) => liveRecord(snapshot, 'theme', id) ?? []);
  return (
    <Stack gap="sm">
      <MultiSelect
        label={t(text.steps)}
        searchable
        hidePickedOptions
        readOnly={!canEdit}
        data={steps.map(({ id, title }) => ({
          value: id as string,
          label: `${numbers.get(id) ?? ''} ${title || t(lanes.untitledStep)}`.trim(),
        }))}
        value={pain.stepIds.filter((id) => steps.some((step) => step.id === id))}
        onChange={(ids) =>
          void changePainSteps(
            pain,
            steps.filter(({ id }) => ids.includes(id)).map(({ id }) => id),
          )
        }
      />
      {personas.length > 0 && (
        <MultiSelect
          label={t(text.personas)}
          hidePickedOptions
          readOnly={!canEdit}
          data={personas.map(({ id, name }) => ({
            value: id as string,
            label: name || t(lanes.untitledPersona),
          }))}
          value={pain.personaIds.filter((id) => personas.some((persona) => persona.id === id))}
          onChange={(ids) =>
            changePain(pain.id, {
              personaIds: personas.filter(({ id }) => ids.includes(id)).map(({ id }) => id),
            })
          }
        />
      )}
      {themes.length > 0 && (
        <Group gap={6}>
          <Text size="sm">{t(text.themesOf)}:</Text>
          {themes.map(({ id, title }) => (
            <Badge key={id} variant="default" radius="sm" tt="none" fw={400} size="lg">
              {title}
            </Badge>
          ))}
        </Group>
      )}
      {pins > 0 && (
        <Text size="sm" c="dimmed">
          {t(text.onScreens, { count: pins })}
        </Text>
      )}
    </Stack>
  );
}
