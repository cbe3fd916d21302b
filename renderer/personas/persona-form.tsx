/** Fields of one persona, and what the map shows of her: a curve of emotions, a way of her own. */
import { Button, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconFocusCentered, IconMoodSmile, IconTrash } from '@tabler/icons-react';
import { addPersonaCurve } from '#core/commands/lane';
import { deletePersona, editPersona } from '#core/commands/persona';
import { stepsWalkedBy } from '#core/document/journey';
import type { Persona } from '#core/document/records/persona';
import type { Snapshot } from '#core/document/snapshot';
import { describeRule } from '#core/evidence/rule-text';
import { personaRule } from '#core/i18n/messages/numbers';
import { personas as text } from '#core/i18n/messages/personas';
import { commit } from '#renderer/state/open-map';
import { openPersonaRule } from '#renderer/state/persona-rule';
import { notifyDeleted } from '#renderer/state/undo-notice';
import { useTyping } from '#renderer/state/use-typing';
import { closeDialog, focusOn, moveCamera } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { PortraitChoice } from './portrait-choice';

interface PersonaProps {
  readonly persona: Persona;
}

export function PersonaForm({ snapshot, persona }: PersonaProps & { snapshot: Snapshot }) {
  const t = useTranslate();
  return (
    <Stack gap="md">
      <Words persona={persona} field="name" />
      <Words persona={persona} field="role" />
      <PortraitChoice persona={persona} />
      <Words persona={persona} field="goals" />
      <Words persona={persona} field="quote" />
      <ShareField persona={persona} />
      <HerContacts persona={persona} />
      <OnTheMap snapshot={snapshot} persona={persona} />
      <Group>
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          onClick={() => {
            commit('persona.delete', deletePersona, { personaId: persona.id });
            notifyDeleted(persona.id);
          }}
        >
          {t(text.remove)}
        </Button>
      </Group>
    </Stack>
  );
}

const longest = { name: 1_000, role: 1_000, goals: 50_000, quote: 50_000 } as const;

function Words({ persona, field }: PersonaProps & { field: keyof typeof longest }) {
  const t = useTranslate();
  const typing = useTyping(persona[field], (words, stay) =>
    commit('persona.edit', editPersona, { personaId: persona.id, fields: { [field]: words } }, stay),
  );
  const common = {
    label: t(text[field]),
    maxLength: longest[field],
    value: typing.text,
    onBlur: typing.leave,
  };
  if (field === 'name' || field === 'role')
    return (
      <TextInput
        {...common}
        placeholder={t(field === 'name' ? text.nameHint : text.roleHint)}
        onChange={(event) => typing.type(event.currentTarget.value)}
      />
    );
  return (
    <Textarea
      {...common}
      autosize
      minRows={2}
      maxRows={6}
      onChange={(event) => typing.type(event.currentTarget.value)}
    />
  );
}

function ShareField({ persona }: PersonaProps) {
  const t = useTranslate();
  const isRussian = useLanguage() === 'ru';
  return (
    <NumberInput
      label={t(text.share)}
      placeholder={t(text.shareUnknown)}
      value={persona.share === null ? '' : Math.round(persona.share * 10_000) / 100}
      min={0}
      max={100}
      decimalScale={2}
      decimalSeparator={isRussian ? ',' : '.'}
      allowedDecimalSeparators={['.', ',']}
      suffix={'\u00a0%'}
      hideControls
      onValueChange={({ floatValue }, { source }) => {
        if (source !== 'event') return;
        const share = floatValue === undefined ? null : Math.min(1, Math.max(0, floatValue / 100));
        commit(
          'persona.edit',
          editPersona,
          { personaId: persona.id, fields: { share } },
          `${persona.id} share`,
        );
      }}
    />
  );
}

/** What in the data says that it is she. */
function HerContacts({ persona }: PersonaProps) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {persona.rule === null ? t(personaRule.none) : describeRule(persona.rule, language)}
      </Text>
      <Button size="xs" variant="default" onClick={() => openPersonaRule(persona.id)}>
        {t(personaRule.open)}
      </Button>
    </Stack>
  );
}

function OnTheMap({ snapshot, persona }: PersonaProps & { snapshot: Snapshot }) {
  const t = useTranslate();
  const hasCurve = snapshot.byKind.lane.some(
    ({ laneKind, personaId }) => laneKind === 'emotion' && personaId === persona.id,
  );
  return (
    <Stack gap={4}>
      <Text size="sm">{t(text.walks, { count: stepsWalkedBy(snapshot, persona.id).size })}</Text>
      <Text size="xs" c="dimmed">
        {t(text.walksHint)}
      </Text>
      <Group gap="xs" mt="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFocusCentered size={16} aria-hidden="true" />}
          onClick={() => {
            focusOn({ personaId: persona.id });
            moveCamera('fit');
            closeDialog();
          }}
        >
          {t(text.showWay)}
        </Button>
        {hasCurve ? (
          <Text size="xs" c="dimmed">
            {t(text.hasCurve)}
          </Text>
        ) : (
          <Button
            size="xs"
            variant="default"
            title={t(text.curveOver)}
            leftSection={<IconMoodSmile size={16} aria-hidden="true" />}
            onClick={() => commit('lane.add', addPersonaCurve, { personaId: persona.id })}
          >
            {t(text.curve)}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
