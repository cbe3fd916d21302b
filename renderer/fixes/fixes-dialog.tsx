/** All fixes: the register, and below it a board, a table, a matrix or teams; one of them in detail in their place. */
import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconBulb, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo } from 'react';
import { isProgramme } from '#core/document/new-programme';
import { liveRecord, mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { filterFixes } from '#core/fixes/filter';
import { type ListedFix, listedFixes } from '#core/fixes/listed-fix';
import { fixes as text } from '#core/i18n/messages/fixes';
import { programme } from '#core/i18n/messages/programme';
import { runAction } from '#renderer/state/actions';
import { closeFix, fixViews, openFixOf, proposeFix, useFixes } from '#renderer/state/fixes';
import { useFixesOfMaps } from '#renderer/state/fixes-of-maps';
import { useOpenMap } from '#renderer/state/open-map';
import { today } from '#renderer/state/today';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { Board } from './board';
import { type CommentsOf, FixDetail } from './detail';
import { clearFilter, FilterBar } from './filter-bar';
import styles from './fixes.module.css';
import { Portfolio } from './forecast/portfolio';
import { MatrixView } from './matrix';
import { RegisterStrip } from './register-strip';
import { FixesTable } from './table';
import { Teams } from './teams';

/** Escape goes one step back; undo works here as on the map, but for fields, which have their own. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  // Menus and lists opened from here lie elsewhere on the page, and close themselves.
  const isOwn = target instanceof HTMLElement && currentTarget.contains(target);
  if (!isOwn || event.defaultPrevented || target.dataset.mantineStopPropagation === 'true') return;
  const isCommand = event.ctrlKey || event.metaKey;
  const isField = target instanceof HTMLTextAreaElement || target.matches('input:not([type="checkbox"])');
  if (event.key === 'Escape') {
    if (useFixes.getState().openId === null) closeDialog();
    else closeFix();
  } else if (isCommand && !isField && (event.code === 'KeyZ' || event.code === 'KeyY')) {
    void runAction(event.shiftKey || event.code === 'KeyY' ? 'edit.redo' : 'edit.undo');
  } else return;
  event.preventDefault();
}

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
      closeOnEscape={false}
      onClose={() => {
        closeFix();
        closeDialog();
      }}
      onKeyDown={onKeyDown}
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
  const scope = useFixes((screen) => screen.scope);
  const filter = useFixes((screen) => screen.filter);
  const all = useFixesOfMaps(snapshot, scope === 'all');
  const shown = useMemo(() => filterFixes(all ?? [], filter, today()), [all, filter]);
  const add = canEdit && (
    <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => proposeFix()}>
      {t(text.add)}
    </Button>
  );
  return (
    <>
      {all !== null && all.length > 0 && (
        <RegisterStrip
          fixes={all}
          goal={mapOf(snapshot).fixGoal}
          canEdit={canEdit}
          isAllMaps={scope === 'all'}
        />
      )}
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          aria-label={t(text.views)}
          data={fixViews.map((value) => ({ value, label: t(text[value]) }))}
          value={view}
          onChange={(chosen) => useFixes.setState({ view: chosen })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t(text.scope)}
          data={[
            { value: 'map' as const, label: t(isProgramme(snapshot) ? programme.programme : text.thisMap) },
            { value: 'all' as const, label: t(text.allMaps) },
          ]}
          value={scope}
          onChange={(chosen) => useFixes.setState({ scope: chosen })}
        />
        {all !== null && all.length > 0 && <FilterBar all={all} shown={shown.length} />}
        <Group ml="auto">{add}</Group>
      </Group>
      <Content all={all} shown={shown} snapshot={snapshot} canEdit={canEdit} />
    </>
  );
}

interface ContentProps extends FixesListProps {
  /** null: being read. */
  readonly all: readonly ListedFix[] | null;
  readonly shown: readonly ListedFix[];
}

function Content({ all, shown, snapshot, canEdit }: ContentProps) {
  const t = useTranslate();
  const view = useFixes((screen) => screen.view);
  const hasMapNames = useFixes((screen) => screen.scope === 'all');
  if (all === null) return <Waiting label={t(text.reading)} />;
  if (all.length === 0)
    return (
      <EmptyState
        icon={<IconBulb size={40} stroke={1.2} aria-hidden />}
        title={t(text.none)}
        text={t(text.noneText)}
      />
    );
  if (shown.length === 0)
    return <EmptyState title={t(text.nothingFound)} action={{ label: t(text.showAll), run: clearFilter }} />;
  const canChange = ({ mapId }: ListedFix) => canEdit && mapId === snapshot.mapId;
  const open = ({ mapId, fix }: ListedFix) => void openFixOf(mapId, fix.id);
  const common = { fixes: shown, open, hasMapNames } as const;
  switch (view) {
    case 'board':
      return <Board {...common} canMove={canChange} />;
    case 'table':
      return <FixesTable {...common} canChange={canChange} />;
    case 'matrix':
      return <MatrixView {...common} />;
    case 'portfolio':
      return <Portfolio snapshot={snapshot} fixes={shown} canEdit={canEdit} open={open} />;
    case 'teams':
      return <Teams {...common} />;
  }
}
