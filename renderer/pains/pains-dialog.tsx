/** The register of pains: all of them, the worst first, on the left; one of them on the right. */
import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { IconFlame, IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Snapshot } from '#core/document/snapshot';
import { pains as text } from '#core/i18n/messages/pains';
import { noPainFilter, passesFilter } from '#core/pains/filter';
import type { ListedPain } from '#core/pains/listed-pains';
import { runAction } from '#renderer/state/actions';
import { useOpenMap } from '#renderer/state/open-map';
import { makePain, usePains } from '#renderer/state/pains';
import { usePainsOfMaps } from '#renderer/state/pains-of-maps';
import { closeDialog, openDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { PainDetail } from './detail';
import { PainFilters } from './filters';
import { PainList } from './list';
import styles from './pains.module.css';
import { RankedBy } from './ranked-by';

/** Undo works here as on the map, but for fields, which have their own. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const { target, code, shiftKey } = event;
  const isField = target instanceof HTMLElement && target.matches('textarea, input:not([type="radio"])');
  if (!(event.ctrlKey || event.metaKey) || isField || (code !== 'KeyZ' && code !== 'KeyY')) return;
  event.preventDefault();
  runAction(shiftKey || code === 'KeyY' ? 'edit.redo' : 'edit.undo');
}

export function PainsDialog() {
  const t = useTranslate();
  const snapshot = useOpenMap((state) => state.snapshot);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const scope = usePains((screen) => screen.scope);
  if (!snapshot) return null;
  const isEmpty = snapshot.byKind.pain.length === 0 && scope === 'map';
  return (
    <Dialog
      title={t(text.title)}
      size={isEmpty ? 'lg' : 'min(1320px, calc(100vw - 48px))'}
      yOffset={24}
      onKeyDown={onKeyDown}
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
        <Button size="xs" variant="default" onClick={() => usePains.setState({ scope: 'all' })}>
          {t(text.allMaps)}
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
  const scope = usePains((screen) => screen.scope);
  const all = usePainsOfMaps(snapshot, scope === 'all');
  const shown = all?.filter((one) => passesFilter(one.snapshot, one.standing, filter)) ?? [];
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          aria-label={t(text.scope)}
          data={[
            { value: 'map' as const, label: t(text.thisMap) },
            { value: 'all' as const, label: t(text.allMaps) },
          ]}
          value={scope}
          onChange={(chosen) => usePains.setState({ scope: chosen, filter: noPainFilter })}
        />
        <PainFilters snapshot={snapshot} isAllMaps={scope === 'all'} />
        <Group ml="auto">{canEdit && <AddPain />}</Group>
      </Group>
      <RankedBy snapshot={snapshot} canEdit={canEdit} isAllMaps={scope === 'all'} count={shown.length} />
      {all === null ? (
        <Group justify="center" p="xl">
          <Waiting size="sm" label={t(text.reading)} />
        </Group>
      ) : (
        <Shown snapshot={snapshot} shown={shown} canEdit={canEdit} />
      )}
    </Stack>
  );
}

interface ShownProps extends RegisterProps {
  readonly shown: readonly ListedPain[];
}

function Shown({ snapshot, shown, canEdit }: ShownProps) {
  const t = useTranslate();
  const key = usePains((screen) => screen.chosen);
  const isNew = usePains((screen) => screen.isNew);
  const chosen = shown.find((one) => one.key === key) ?? shown[0];
  if (!chosen)
    return (
      <EmptyState
        title={t(text.nothingFound)}
        action={{ label: t(text.showAll), run: () => usePains.setState({ filter: noPainFilter }) }}
      />
    );
  const isOwn = chosen.snapshot.mapId === snapshot.mapId;
  return (
    <div className={styles.columns}>
      <PainList shown={shown} openMapId={snapshot.mapId} chosen={chosen.key} />
      <PainDetail
        key={chosen.key}
        snapshot={chosen.snapshot}
        standing={chosen.standing}
        canEdit={canEdit && isOwn}
        isNew={isNew && chosen.key === key}
        isOwn={isOwn}
      />
    </div>
  );
}
