/** As-is and to-be: both maps on one grid, one above the other or overlaid, and beside them what differs. */
import { Loader, Modal, NativeSelect, SegmentedControl } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { type Compared, comparedMaps } from '#core/document/compared';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { compare as text } from '#core/i18n/messages/compare';
import { shell } from '#core/i18n/messages/shell';
import { valueOrNotice, withdraw } from '#renderer/state/notices';
import { useOpenMap } from '#renderer/state/open-map';
import {
  canMakeToBe,
  makeToBe,
  mapsToCompare,
  type RelatedMap,
  snapshotOfMap,
  toBeNotice,
} from '#renderer/state/twins';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { DifferenceList } from './difference-list';
import { StepTable } from './step-table';
import css from './twin.module.css';
import { type MapsView, TwinMaps } from './twin-maps';

/** null: still being looked for. */
function useRelated(): readonly RelatedMap[] | null {
  const [related, setRelated] = useState<readonly RelatedMap[] | null>(null);
  useEffect(() => {
    withdraw(toBeNotice);
    void mapsToCompare().then((found) => setRelated(valueOrNotice(found) ?? []));
  }, []);
  return related;
}

function useSnapshotOfMap(mapId: string | null): Snapshot | null {
  const [read, setRead] = useState<Snapshot | null>(null);
  useEffect(() => {
    if (mapId === null) return;
    let isGone = false;
    void snapshotOfMap(mapId).then((snapshot) => {
      if (!isGone) setRead(valueOrNotice(snapshot));
    });
    return () => {
      isGone = true;
    };
  }, [mapId]);
  return read?.mapId === mapId ? read : null;
}

/** The as-is map comes first; of two of one kind, the other one. */
function inOrder(open: Snapshot, other: Snapshot): readonly [before: Snapshot, after: Snapshot] {
  return mapOf(open).variant === 'as-is' && mapOf(other).variant === 'to-be' ? [open, other] : [other, open];
}

function Nothing({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslate();
  const isTwin = mapOf(snapshot).originMapId !== null;
  if (isTwin) return <EmptyState title={t(text.noOrigin)} text={t(text.noOriginText)} />;
  const make = () => {
    closeDialog();
    void makeToBe();
  };
  return (
    <EmptyState
      title={t(text.noTwin)}
      text={t(text.noTwinText)}
      {...(canMakeToBe() ? { action: { label: t(text.makeToBe), run: make } } : {})}
    />
  );
}

type Panel = 'differences' | 'numbers';

interface SidePanelProps {
  readonly compared: Compared;
  readonly onStep: (stepId: string) => void;
}

function SidePanel({ compared, onStep }: SidePanelProps) {
  const t = useTranslate();
  const [panel, setPanel] = useState<Panel>('differences');
  const count = compared.comparison.differences.length;
  return (
    <section className={css.panel} aria-label={t(text.panel)}>
      <SegmentedControl
        fullWidth
        aria-label={t(text.panel)}
        value={panel}
        onChange={setPanel}
        data={[
          { value: 'differences' as const, label: t(text.differences, { count }) },
          { value: 'numbers' as const, label: t(text.numbers) },
        ]}
      />
      <section
        className={css.reading}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        tabIndex={0}
        aria-label={panel === 'differences' ? t(text.differences, { count }) : t(text.numbers)}
      >
        {panel === 'differences' ? (
          <DifferenceList {...compared} sides={[t(text.asIs), t(text.toBe)]} onStep={onStep} />
        ) : (
          <StepTable {...compared} onStep={onStep} />
        )}
      </section>
    </section>
  );
}

function Room({ open, related }: { open: Snapshot; related: readonly RelatedMap[] }) {
  const t = useTranslate();
  const [otherId, setOtherId] = useState(related[0]?.mapId ?? null);
  const [view, setView] = useState<MapsView>('stacked');
  const [shownStep, setShownStep] = useState<{ readonly id: string } | null>(null);
  const other = useSnapshotOfMap(otherId);
  const compared = useMemo(
    () => (other ? comparedMaps(...inOrder(open, other), 'origin') : null),
    [open, other],
  );
  return (
    <>
      <div className={css.bar}>
        <NativeSelect
          data-autofocus
          aria-label={t(text.otherMap)}
          value={otherId ?? ''}
          onChange={(event) => setOtherId(event.currentTarget.value)}
          data={related.map(({ mapId, title, variant }) => ({
            value: mapId,
            label: t(text.paneOf, {
              kind: t(variant === 'as-is' ? text.asIs : text.toBe),
              title: title || t(shell.untitled),
            }),
          }))}
        />
        <SegmentedControl
          aria-label={t(text.view)}
          value={view}
          onChange={setView}
          data={[
            { value: 'stacked' as const, label: t(text.stacked) },
            { value: 'overlaid' as const, label: t(text.overlaid) },
          ]}
        />
      </div>
      {compared ? (
        <div className={css.room}>
          <TwinMaps compared={compared} view={view} shownStep={shownStep} />
          <SidePanel compared={compared} onStep={(id) => setShownStep({ id })} />
        </div>
      ) : (
        <Loader m="xl" />
      )}
    </>
  );
}

export function TwinDialog() {
  const t = useTranslate();
  const open = useOpenMap((state) => state.snapshot);
  const related = useRelated();
  if (!open || !related) return null;
  if (related.length === 0) {
    return (
      <Dialog title={t(text.title)} onClose={closeDialog}>
        <Nothing snapshot={open} />
      </Dialog>
    );
  }
  return (
    <Modal
      opened
      fullScreen
      title={t(text.title)}
      onClose={closeDialog}
      classNames={{ body: css.body ?? '', content: css.content ?? '' }}
    >
      <Room open={open} related={related} />
    </Modal>
  );
}
