/** The register of pains: all of them, the worst first, on the left; one of them on the right. */
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFlame, IconPlus } from '@tabler/icons-react';
import { setMetricSettings } from '#core/commands/map';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { pains as text } from '#core/i18n/messages/pains';
import { filterPains, noPainFilter } from '#core/pains/filter';
import { painStandings } from '#core/pains/rank';
import { commit, useOpenMap } from '#renderer/state/open-map';
import { choosePain, makePain, usePains } from '#renderer/state/pains';
import { closeDialog, openDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { PainDetail } from './detail';
import { PainFilters } from './filters';
import { PainList } from './list';
import styles from './pains.module.css';

export function PainsDialog() {
  const t = useTranslate();
  const snapshot = useOpenMap((state) => state.snapshot);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  if (!snapshot) return null;
  const isEmpty = snapshot.byKind.pain.length === 0;
  return (
    <Dialog
      title={t(text.title)}
      size={isEmpty ? 'lg' : 'min(1320px, calc(100vw - 48px))'}
      yOffset={24}
      onClose={closeDialog}
    >
      {isEmpty ? <NoPains canEdit={canEdit} /> : <Register snapshot={snapshot} canEdit={canEdit} />}
    </Dialog>
  );
}

const AddPain = () => {
  const t = useTranslate();
  return (
    <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => makePain()}>
      {t(text.add)}
    </Button>
  );
};

function NoPains({ canEdit }: { readonly canEdit: boolean }) {
  const t = useTranslate();
  return (
    <EmptyState icon={<IconFlame size={40} stroke={1.2} />} title={t(text.none)} text={t(text.noneText)}>
      <Group justify="center" mt="sm">
        {canEdit && <AddPain />}
        <Button size="xs" variant="default" onClick={() => openDialog('themes')}>
          {t(text.themes)}
        </Button>
      </Group>
    </EmptyState>
  );
}

interface RegisterProps {
  readonly snapshot: Snapshot;
  readonly canEdit: boolean;
}

function Register({ snapshot, canEdit }: RegisterProps) {
  const t = useTranslate();
  const filter = usePains((screen) => screen.filter);
  const chosenId = usePains((screen) => screen.chosenId);
  const isNew = usePains((screen) => screen.isNew);
  const all = painStandings(snapshot);
  const shown = filterPains(snapshot, all, filter);
  const chosen = shown.find(({ pain }) => pain.id === chosenId) ?? shown[0];
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <PainFilters snapshot={snapshot} />
        <Text size="sm" c="dimmed" role="status">
          {t(text.shown, { count: shown.length })}
        </Text>
        <Group ml="auto">{canEdit && <AddPain />}</Group>
      </Group>
      <RankedBy snapshot={snapshot} canEdit={canEdit} />
      {chosen ? (
        <div className={styles.columns}>
          <PainList snapshot={snapshot} standings={shown} chosenId={chosen.pain.id} onChoose={choosePain} />
          <PainDetail
            key={chosen.pain.id}
            snapshot={snapshot}
            standing={chosen}
            canEdit={canEdit}
            isNew={isNew && chosen.pain.id === chosenId}
          />
        </div>
      ) : (
        <EmptyState
          title={t(text.nothingFound)}
          action={{ label: t(text.showAll), run: () => usePains.setState({ filter: noPainFilter }) }}
        />
      )}
    </Stack>
  );
}

/** What a place in the list means, and the setting of the map that decides it. */
function RankedBy({ snapshot, canEdit }: RegisterProps) {
  const t = useTranslate();
  const by = mapOf(snapshot).metricSettings.painScore ?? 'dissatisfied';
  return (
    <Group gap="sm">
      <SegmentedControl
        size="xs"
        aria-label={t(text.rankBy)}
        disabled={!canEdit}
        data={[
          { value: 'dissatisfied', label: t(text.byDissatisfied) },
          { value: 'contacts', label: t(text.byContacts) },
        ]}
        value={by}
        onChange={(value) =>
          commit('map.metrics', setMetricSettings, {
            settings: { painScore: value === 'contacts' ? 'contacts' : 'dissatisfied' },
          })
        }
      />
      <Text size="xs" c="dimmed">
        {t(by === 'contacts' ? text.definedAlone : text.defined)}
      </Text>
    </Group>
  );
}
