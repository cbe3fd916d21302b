/** All fixes: the register, and below it a board, a table, a matrix or teams; one of them in detail in their place. */
import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconBulb, IconPlus } from '@tabler/icons-react';
import { liveRecord, mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { filterFixes } from '#core/fixes/filter';
import { type ListedFix, listedFixes } from '#core/fixes/listed-fix';
import { fixes as text } from '#core/i18n/messages/fixes';
import { closeFix, fixViews, openFixOf, proposeFix, useFixes } from '#renderer/state/fixes';
import { useOpenMap } from '#renderer/state/open-map';
import { today } from '#renderer/state/today';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { Board } from './board';
import { type CommentsOf, FixDetail } from './detail';
import { clearFilter, FilterBar } from './filter-bar';
import styles from './fixes.module.css';
import { RegisterStrip } from './register-strip';

/** `Comments`: another room's, given by the window. */
export function FixesDialog({ Comments }: { readonly Comments: CommentsOf }) {
  const t = useTranslate();
  const snapshot = useOpenMap((state) => state.snapshot);
  const openId = useFixes((screen) => screen.openId);
  const isNew = useFixes((screen) => screen.isNew);
  const filter = useFixes((screen) => screen.filter);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  if (!snapshot) return null;
  const fix = openId === null ? null : liveRecord(snapshot, 'fix', openId);
  const row = filterFixes(listedFixes(snapshot), filter, today());
  return (
    <Dialog
      title={t(text.title)}
      size="min(1680px, calc(100vw - 48px))"
      yOffset={24}
      closeOnEscape={fix === null}
      onClose={closeDialog}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || fix === null || event.defaultPrevented) return;
        event.preventDefault();
        closeFix();
      }}
    >
      <div className={styles.screen}>
        {fix ? (
          <FixDetail
            key={fix.id}
            snapshot={snapshot}
            fix={fix}
            row={row}
            canEdit={canEdit}
            isNew={isNew}
            Comments={Comments}
          />
        ) : (
          <FixesList snapshot={snapshot} canEdit={canEdit} />
        )}
      </div>
    </Dialog>
  );
}

interface FixesListProps {
  readonly snapshot: Snapshot;
  readonly canEdit: boolean;
}

function FixesList({ snapshot, canEdit }: FixesListProps) {
  const t = useTranslate();
  const view = useFixes((screen) => screen.view);
  const filter = useFixes((screen) => screen.filter);
  const all = listedFixes(snapshot);
  const shown = filterFixes(all, filter, today());
  const add = (
    <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => proposeFix()}>
      {t(text.add)}
    </Button>
  );
  if (all.length === 0)
    return (
      <EmptyState icon={<IconBulb size={40} stroke={1.2} />} title={t(text.none)} text={t(text.noneText)}>
        {canEdit && add}
      </EmptyState>
    );
  return (
    <>
      <RegisterStrip fixes={all} goal={mapOf(snapshot).fixGoal} canEdit={canEdit} isAllMaps={false} />
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          aria-label={t(text.views)}
          data={fixViews.map((value) => ({ value, label: t(text[value]) }))}
          value={view}
          onChange={(chosen) => useFixes.setState({ view: chosen })}
        />
        <FilterBar all={all} shown={shown.length} />
        <Group ml="auto">{canEdit && add}</Group>
      </Group>
      {shown.length === 0 ? (
        <EmptyState title={t(text.nothingFound)} action={{ label: t(text.showAll), run: clearFilter }} />
      ) : (
        <View view={view} shown={shown} snapshot={snapshot} canEdit={canEdit} />
      )}
    </>
  );
}

interface ViewProps extends FixesListProps {
  readonly view: string;
  readonly shown: readonly ListedFix[];
}

function View({ shown, snapshot, canEdit }: ViewProps) {
  const canMove = ({ mapId }: ListedFix) => canEdit && mapId === snapshot.mapId;
  const open = ({ mapId, fix }: ListedFix) => void openFixOf(mapId, fix.id);
  return <Board fixes={shown} canMove={canMove} open={open} hasMapNames={false} />;
}
