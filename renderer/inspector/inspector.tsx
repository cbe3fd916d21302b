/** The inspector: all about what is selected; with nothing selected, about the map. */
import { Stack, Text } from '@mantine/core';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { inspector as text } from '#core/i18n/messages/inspector';
import { countOf } from '#renderer/state/chosen';
import { useOpenMap } from '#renderer/state/open-map';
import { type Selected, useView } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { CellPanel } from './cell-panel';
import { LanePanel } from './lane-panel';
import { MapPanel } from './map-panel';
import { PathPanel } from './path-panel';
import { QuotePanel } from './quote-panel';
import { SeveralPanel } from './several-panel';
import { StagePanel } from './stage-panel';
import { StepPanel } from './step-panel';

export function Inspector() {
  const t = useTranslate();
  const snapshot = useOpenMap((state) => state.snapshot);
  const isReadOnly = useOpenMap(({ document }) => document?.isReadOnly ?? true);
  const selected = useView((view) => view.selected);
  const range = useView((view) => (view.range && countOf(view.range) > 1 ? view.range : null));
  if (!snapshot) return null;
  return (
    <Stack gap="lg" p="md">
      {isReadOnly && (
        <Text size="sm" c="dimmed">
          {t(text.readOnly)}
        </Text>
      )}
      {/* The fields of a map that is for viewing only can be read and copied, not changed. */}
      <fieldset disabled={isReadOnly} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        {range ? (
          <SeveralPanel snapshot={snapshot} kind={range.kind} />
        ) : (
          <Panel key={keyOf(selected)} snapshot={snapshot} selected={selected} />
        )}
      </fieldset>
    </Stack>
  );
}

/** Another thing gets fields of its own: what is typed for one never lands in the other. */
function keyOf(selected: Selected | null): string {
  if (selected === null) return 'map';
  return selected.kind === 'cell' ? `${selected.laneId} ${selected.stepId}` : selected.id;
}

function Panel({ snapshot, selected }: { snapshot: Snapshot; selected: Selected | null }) {
  if (selected === null) return <MapPanel snapshot={snapshot} />;
  if (selected.kind === 'cell') {
    const lane = liveRecord(snapshot, 'lane', selected.laneId);
    const step = liveRecord(snapshot, 'step', selected.stepId);
    return lane && step ? (
      <CellPanel snapshot={snapshot} lane={lane} step={step} />
    ) : (
      <MapPanel snapshot={snapshot} />
    );
  }
  const record = liveRecord(snapshot, selected.kind, selected.id);
  switch (record?.kind) {
    case 'stage':
      return <StagePanel snapshot={snapshot} stage={record} />;
    case 'step':
      return <StepPanel snapshot={snapshot} step={record} />;
    case 'lane':
      return <LanePanel snapshot={snapshot} lane={record} />;
    case 'path':
      return <PathPanel snapshot={snapshot} path={record} />;
    case 'quote':
      return <QuotePanel snapshot={snapshot} quote={record} />;
    default:
      return <MapPanel snapshot={snapshot} />;
  }
}
