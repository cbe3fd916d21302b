/** Personas of the map: who they are, and what the map shows of each. */
import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { addPersona } from '#core/commands/persona';
import type { PersonaId } from '#core/document/records/identity';
import type { Persona } from '#core/document/records/persona';
import { personasInOrder } from '#core/document/select';
import { personas as text } from '#core/i18n/messages/personas';
import { formatShare } from '#core/metrics/format';
import { commit, useOpenMap } from '#renderer/state/open-map';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { PersonaForm } from './persona-form';
import css from './personas.module.css';
import { Face } from './portrait';

export function PersonasDialog() {
  const t = useTranslate();
  const snapshot = useOpenMap((state) => state.snapshot);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const [chosenId, choose] = useState<PersonaId | null>(null);
  if (!snapshot) return null;
  const personas = personasInOrder(snapshot);
  const chosen = personas.find(({ id }) => id === chosenId) ?? personas[0];
  const add = () => choose(commit('persona.add', addPersona, { portrait: personas.length % 12 }));
  return (
    <Dialog title={t(text.title)} onClose={closeDialog} size={760}>
      {chosen ? (
        <Group align="flex-start" gap="xl" wrap="nowrap">
          <Stack className={css.list ?? ''} gap="xs">
            <PersonaList personas={personas} chosenId={chosen.id} choose={choose} />
            {canEdit && <AddButton add={add} />}
            <Shares personas={personas} />
          </Stack>
          <fieldset disabled={!canEdit} style={{ border: 0, margin: 0, padding: 0, minWidth: 0, flex: 1 }}>
            <PersonaForm key={chosen.id} snapshot={snapshot} persona={chosen} />
          </fieldset>
        </Group>
      ) : (
        <EmptyState title={t(text.none)} text={t(text.noneHint)}>
          {canEdit && <AddButton add={add} />}
        </EmptyState>
      )}
    </Dialog>
  );
}

function AddButton({ add }: { add: () => void }) {
  const t = useTranslate();
  return (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>
      {t(text.add)}
    </Button>
  );
}

interface ListProps {
  readonly personas: readonly Persona[];
  readonly chosenId: PersonaId;
  readonly choose: (id: PersonaId) => void;
}

function PersonaList({ personas, chosenId, choose }: ListProps) {
  const t = useTranslate();
  return (
    <Stack gap={4} role="group" aria-label={t(text.list)}>
      {personas.map((persona) => (
        <UnstyledButton
          key={persona.id}
          className={css.row ?? ''}
          aria-pressed={persona.id === chosenId}
          onClick={() => choose(persona.id)}
        >
          <Face persona={persona} size={36} />
          <span style={{ minWidth: 0 }}>
            <Text size="sm" fw={600} truncate>
              {persona.name || t(text.untitled)}
            </Text>
            {persona.role !== '' && (
              <Text size="xs" c="dimmed" truncate>
                {persona.role}
              </Text>
            )}
          </span>
        </UnstyledButton>
      ))}
    </Stack>
  );
}

/** Shares are typed to hundredths of a per cent: a few of these are not more than everybody. */
const slack = 0.0005;

function Shares({ personas }: { personas: readonly Persona[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const known = personas.flatMap(({ share }) => (share === null ? [] : [share]));
  const sum = known.reduce((total, share) => total + share, 0);
  if (sum > 1 + slack)
    return (
      <Text size="xs" c="var(--mantine-color-error)" role="alert">
        {t(text.sharesOver, { share: formatShare(sum, language) })}
      </Text>
    );
  if (known.length === 0 || known.length < personas.length || sum >= 1 - slack) return null;
  return (
    <Text size="xs" c="dimmed">
      {t(text.sharesLeft, { share: formatShare(1 - sum, language) })}
    </Text>
  );
}
