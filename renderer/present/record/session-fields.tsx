/** What a session is called, when and where it is, who leads it. */
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { DateInput, TimeInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { type Session, sessionKinds } from '#core/document/records/session';
import { sessionKindNames, sessions } from '#core/i18n/messages/sessions';
import { changeSession } from '#renderer/state/sessions';
import { openDialog } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { dayFormats } from '#renderer/ui/period-fields';
import { TypedLine } from './fields';

const { form } = sessions;

interface SessionFieldsProps {
  readonly session: Session;
  readonly canEdit: boolean;
}

interface PlannedProps extends SessionFieldsProps {
  /** Its plan is not to be changed any more. */
  readonly isHeld: boolean;
}

export function SessionFields({ session, canEdit, isHeld }: PlannedProps) {
  const t = useTranslate();
  return (
    <Stack gap="sm">
      <TypedLine
        label={t(form.name)}
        readOnly={!canEdit}
        value={session.title}
        keep={(title, stay) => changeSession(session.id, { title }, stay)}
      />
      <Select
        label={t(form.kind)}
        allowDeselect={false}
        readOnly={!canEdit}
        data={sessionKinds.map((kind) => ({ value: kind, label: t(sessionKindNames[kind]) }))}
        value={session.sessionKind}
        onChange={(value) => {
          const sessionKind = sessionKinds.find((kind) => kind === value);
          if (sessionKind) changeSession(session.id, { sessionKind });
        }}
      />
      <When session={session} canEdit={canEdit} />
      <Group grow gap="sm">
        <TypedLine
          label={t(form.place)}
          readOnly={!canEdit}
          value={session.place}
          keep={(place, stay) => changeSession(session.id, { place }, stay)}
        />
        <TypedLine
          label={t(form.facilitator)}
          readOnly={!canEdit}
          value={session.facilitator}
          keep={(facilitator, stay) => changeSession(session.id, { facilitator }, stay)}
        />
      </Group>
      <PlanLine session={session} canEdit={canEdit && !isHeld} />
    </Stack>
  );
}

function When({ session, canEdit }: SessionFieldsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const clock = (value: string): string | null => (/^\d\d:\d\d/.test(value) ? value.slice(0, 5) : null);
  return (
    <Group grow gap="sm">
      <DateInput
        label={t(form.date)}
        clearable={canEdit}
        clearButtonProps={{ 'aria-label': t(form.clearDate) }}
        readOnly={!canEdit}
        valueFormat={dayFormats[language]}
        value={session.heldOn}
        onChange={(heldOn) => changeSession(session.id, { heldOn })}
      />
      <TimeInput
        label={t(form.from)}
        readOnly={!canEdit}
        value={session.startsAt ?? ''}
        onChange={({ currentTarget: { value } }) => changeSession(session.id, { startsAt: clock(value) })}
      />
      <TimeInput
        label={t(form.to)}
        readOnly={!canEdit}
        value={session.endsAt ?? ''}
        onChange={({ currentTarget: { value } }) => changeSession(session.id, { endsAt: clock(value) })}
      />
    </Group>
  );
}

function PlanLine({ session: { plan }, canEdit }: SessionFieldsProps) {
  const t = useTranslate();
  const minutes = Math.round(plan.reduce((sum, each) => sum + each.minutes, 0));
  return (
    <Group justify="space-between">
      <div>
        <Text fz="sm" fw={600}>
          {t(form.plan)}
        </Text>
        <Text fz="sm" c="dimmed">
          {plan.length === 0 ? t(form.noPlan) : t(form.planned, { count: plan.length, minutes })}
        </Text>
      </div>
      {canEdit && (
        <Button variant="default" size="xs" onClick={() => openDialog('presentAs')}>
          {t(form.setUp)}
        </Button>
      )}
    </Group>
  );
}
