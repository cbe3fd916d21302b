/** Numbers of the map counted apart: by month, week, channel, theme, persona and the like; of steps, stages or the whole. */
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { mapOf, personasInOrder, stagesInOrder, stepsInOrder } from '#core/document/select';
import type { BreakdownCut } from '#core/evidence/evidence-api';
import { breakdownCuts } from '#core/evidence/number-requests';
import { ruledPersonas } from '#core/evidence/persona-rules';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { lanes } from '#core/i18n/messages/lanes';
import { cutNames, numbersScreen as text } from '#core/i18n/messages/numbers';
import { formatPeriod } from '#core/metrics/format';
import { useSnapshot } from '#renderer/state/open-map';
import { closeDialog, openDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { attributeSubject } from './draft-sentence';
import { FailureNote } from './failure-note';
import { NoContacts } from './no-contacts';
import { questionOf } from './numbers-question';
import { NumbersSeason } from './numbers-season';
import { NumbersTable } from './numbers-table';
import { useEvidenceReply } from './use-evidence-reply';
import { useAttributes } from './use-field-values';
import { useSources } from './use-sources';

const width = 'min(1180px, calc(100vw - 48px))';

/** What was chosen last stays chosen, for people go to the contacts of a number and come back. */
let remembered: { readonly by: BreakdownCut; readonly attribute: string; readonly of: string } = {
  by: 'month',
  attribute: '',
  of: 'map',
};

export function NumbersDialog() {
  const t = useTranslate();
  const sources = useSources();
  return (
    <Dialog
      title={t(text.title)}
      {...(sources.list?.length === 0 ? {} : { size: width })}
      onClose={closeDialog}
    >
      {sources.error ? (
        <FailureNote error={sources.error} again={sources.again} />
      ) : sources.list?.length === 0 ? (
        <NoContacts />
      ) : (
        <Numbers />
      )}
    </Dialog>
  );
}

function Numbers() {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useSnapshot((whole) => whole);
  const [{ by, attribute, of: chosen }, setAsked] = useState(remembered);
  const attributes = useAttributes('contacts');
  const places = usePlaces();
  const of = places.some(({ value }) => value === chosen) ? chosen : 'map';
  const { period } = mapOf(snapshot);
  const asked = useMemo(
    () => questionOf(snapshot, by, of, period, attribute),
    [snapshot, by, of, period, attribute],
  );
  const counted = useEvidenceReply('breakdown', asked);
  const ask = (change: Partial<typeof remembered>) => {
    remembered = { by, attribute, of, ...change };
    setAsked(remembered);
  };
  const isPersonless = by === 'persona' && ruledPersonas(personasInOrder(snapshot)).length === 0;
  return (
    <Stack gap="md">
      <Group gap="sm" align="flex-end">
        <Select
          label={t(text.by)}
          data={[
            ...breakdownCuts
              .filter((cut) => cut !== 'attribute')
              .map((cut) => ({ value: cut as string, label: t(cutNames[cut]) })),
            ...attributes.map(({ name }) => ({ value: attributeSubject(name) as string, label: name })),
          ]}
          value={by === 'attribute' ? attributeSubject(attribute) : by}
          allowDeselect={false}
          onChange={(value) => {
            const own = attributes.find(({ name }) => attributeSubject(name) === value);
            if (own) ask({ by: 'attribute', attribute: own.name });
            else ask({ by: breakdownCuts.find((cut) => cut === value) ?? 'month', attribute: '' });
          }}
        />
        <Select
          label={t(text.of)}
          w={300}
          searchable
          data={places}
          value={of}
          allowDeselect={false}
          onChange={(value) => ask({ of: value ?? 'map' })}
        />
        <Text size="sm" c="dimmed" pb={8}>
          {period ? formatPeriod(period, language) : t(text.all)}
        </Text>
      </Group>
      {isPersonless ? (
        <EmptyState
          title={t(cutNames.persona)}
          text={t(text.noPersonas)}
          action={{ label: t(text.toPersonas), run: () => openDialog('personas') }}
        />
      ) : counted.error ? (
        <FailureNote error={counted.error} again={counted.again} />
      ) : counted.reply === null || counted.isWaiting ? (
        <Group justify="center" p="xl">
          <Waiting size="sm" label={t(evidenceWords.counting)} />
        </Group>
      ) : (
        <NumbersTable reply={counted.reply} {...{ by, attribute, of, period }} />
      )}
      <NumbersSeason of={of === 'steps' || of === 'stages' ? 'map' : of} />
      <Group>
        <Button variant="default" onClick={closeDialog}>
          {t(evidenceWords.close)}
        </Button>
      </Group>
    </Stack>
  );
}

function usePlaces() {
  const t = useTranslate();
  const stages = useSnapshot(stagesInOrder);
  const steps = useSnapshot(stepsInOrder);
  return [
    { value: 'map', label: t(text.wholeMap) },
    { value: 'stages', label: t(text.stages) },
    { value: 'steps', label: t(text.steps) },
    ...stages.map(({ id, title }): { value: string; label: string } => ({
      value: id,
      label: title || t(lanes.untitledStage),
    })),
    ...steps.map(({ id, title }): { value: string; label: string } => ({
      value: id,
      label: title || t(lanes.untitledStep),
    })),
  ];
}
