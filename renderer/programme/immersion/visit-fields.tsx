/** What a visit is about; typing is kept on a pause and on leaving, a stay in a field is one undo step. */
import { Group, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { DateInput, TimeInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { visitDetail as text, visitForm } from '#core/i18n/messages/immersion-visit';
import { hostsOf } from '#core/immersion/cells';
import { changeVisit } from '#renderer/state/immersion';
import { type Keep, useTypedLine, useTypedText } from '#renderer/state/use-typing';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { dayFormats } from '#renderer/ui/period-fields';
import { hostsText } from './hosts-text';
import type { VisitProps } from './visit-detail';
import { CapacityInput, FormatInput } from './visit-inputs';

interface TypedProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly keep: Keep;
  readonly canEdit: boolean;
}

function Line({ label, placeholder, value, keep, canEdit }: TypedProps) {
  const typed = useTypedLine(value, keep);
  return (
    <TextInput
      label={label}
      {...(placeholder === undefined ? {} : { placeholder })}
      maxLength={1_000}
      readOnly={!canEdit}
      {...typed}
    />
  );
}

function Lines({ label, value, keep, canEdit }: TypedProps) {
  const typed = useTypedText(value, keep);
  return (
    <Textarea
      label={label}
      autosize
      minRows={3}
      maxRows={10}
      maxLength={50_000}
      readOnly={!canEdit}
      {...typed}
    />
  );
}

const clock = (value: string): string | null => (/^\d\d:\d\d/.test(value) ? value.slice(0, 5) : null);

export function VisitFields({ visit, canEdit }: VisitProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { id } = visit;
  return (
    <Stack gap="sm" component="section" aria-label={t(text.about)}>
      <Title order={3} fz="md">
        {t(text.about)}
      </Title>
      <Line
        label={t(visitForm.title)}
        placeholder={t(visitForm.titleHint)}
        canEdit={canEdit}
        value={visit.title}
        keep={(title, stay) => changeVisit(id, { title }, stay)}
      />
      <DateInput
        label={t(visitForm.date)}
        clearable={canEdit}
        clearButtonProps={{ 'aria-label': t(visitForm.clearDate) }}
        readOnly={!canEdit}
        locale={language}
        valueFormat={dayFormats[language]}
        value={visit.heldOn}
        onChange={(heldOn) => changeVisit(id, { heldOn })}
      />
      <Group grow gap="sm">
        <TimeInput
          label={t(visitForm.from)}
          readOnly={!canEdit}
          value={visit.startsAt ?? ''}
          onChange={({ currentTarget: { value } }) => changeVisit(id, { startsAt: clock(value) })}
        />
        <TimeInput
          label={t(visitForm.to)}
          readOnly={!canEdit}
          value={visit.endsAt ?? ''}
          onChange={({ currentTarget: { value } }) => changeVisit(id, { endsAt: clock(value) })}
        />
      </Group>
      <Line
        label={t(visitForm.place)}
        canEdit={canEdit}
        value={visit.place}
        keep={(place, stay) => changeVisit(id, { place }, stay)}
      />
      <Group grow gap="sm">
        <FormatInput
          value={visit.format}
          isReadOnly={!canEdit}
          change={(format) => changeVisit(id, { format })}
        />
        <CapacityInput
          value={visit.capacity}
          isReadOnly={!canEdit}
          change={(capacity) => changeVisit(id, { capacity }, 'capacity')}
        />
      </Group>
      <Line
        label={t(visitForm.hosts)}
        placeholder={t(visitForm.hostsHint)}
        canEdit={canEdit}
        value={hostsText(visit.hosts)}
        keep={(hosts, stay) => changeVisit(id, { hosts: [...hostsOf(hosts)] }, stay)}
      />
      <Lines
        label={t(visitForm.instructions)}
        canEdit={canEdit}
        value={visit.instructions}
        keep={(instructions, stay) => changeVisit(id, { instructions }, stay)}
      />
    </Stack>
  );
}
