/** A drawn portrait, or a picture of one's own. */
import { Button, FileButton, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { editPersona } from '#core/commands/persona';
import type { Persona } from '#core/document/records/persona';
import { personas as text } from '#core/i18n/messages/personas';
import { portraitCount } from '#core/scene/portrait';
import { commit } from '#renderer/state/open-map';
import { takePictures } from '#renderer/state/picture-intake';
import { useTranslate } from '#renderer/ui/language';
import css from './personas.module.css';
import { DrawnPortrait, Face } from './portrait';

const portraits = Array.from({ length: portraitCount }, (_, index) => index);

export function PortraitChoice({ persona }: { persona: Persona }) {
  const t = useTranslate();
  const edit = (fields: Partial<Persona>) =>
    commit('persona.edit', editPersona, { personaId: persona.id, fields });
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t(text.portrait)}
      </Text>
      <Group gap={4} maw={304} role="group" aria-label={t(text.portrait)}>
        {portraits.map((portrait) => (
          <UnstyledButton
            key={portrait}
            className={css.choice ?? ''}
            aria-label={t(text.portraitNumber, { number: portrait + 1 })}
            aria-pressed={persona.picture === null && (persona.portrait ?? 0) === portrait}
            onClick={() => edit({ portrait, picture: null })}
          >
            <DrawnPortrait index={portrait} size={36} />
          </UnstyledButton>
        ))}
      </Group>
      <Group gap="xs">
        {persona.picture !== null && <Face persona={persona} size={48} />}
        <FileButton
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          onChange={(file) => {
            if (file) void takePictures([file], { kind: 'persona', personaId: persona.id });
          }}
        >
          {(props) => (
            <Button size="xs" variant="default" {...props}>
              {t(text.ownPicture)}
            </Button>
          )}
        </FileButton>
        {persona.picture !== null && (
          <Button size="xs" variant="subtle" color="gray" onClick={() => edit({ picture: null })}>
            {t(text.dropPicture)}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
