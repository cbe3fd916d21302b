/** Choosing what a new lane tells about every step. */
import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { addLane, showLane } from '#core/commands/lane';
import { applyLaneSet, type LaneSet, laneSetNames, laneSetOf } from '#core/commands/lane-set';
import type { LaneKind } from '#core/document/records/lane';
import { lanesInOrder, liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { canvas as text } from '#core/i18n/messages/canvas';
import { laneNames } from '#core/i18n/messages/lanes';
import type { Message } from '#core/i18n/translate';
import { commit, useOpenMap } from '#renderer/state/open-map';
import { notifyWithUndo } from '#renderer/state/undo-notice';
import { closeDialog, moveCamera, select, useView } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { useTranslate } from '#renderer/ui/language';
import css from './add-lane-dialog.module.css';
import { editableSnapshot } from './editing';

const groups: readonly { readonly title: Message; readonly kinds: readonly LaneKind[] }[] = [
  {
    title: text.groupCustomer,
    kinds: ['screenshot', 'textRead', 'actions', 'thoughts', 'question', 'touchpoint', 'emotion'],
  },
  {
    title: text.groupEvidence,
    kinds: ['quotes', 'contacts', 'contactRate', 'csat', 'ces', 'nps', 'conversion'],
  },
  { title: text.groupChange, kinds: ['pains', 'fixes'] },
  {
    title: text.groupBackstage,
    kinds: ['lineOfInteraction', 'lineOfVisibility', 'backstage', 'systems', 'departments'],
  },
  { title: text.groupCustom, kinds: ['customText', 'customNumber', 'customPicture'] },
];

/** A lane of these kinds shows what belongs to steps: a second one would show the same again. */
const single: readonly LaneKind[] = [
  'screenshot',
  'quotes',
  'contacts',
  'contactRate',
  'csat',
  'ces',
  'nps',
  'conversion',
  'pains',
  'fixes',
];

export function AddLaneDialog() {
  const t = useTranslate();
  const isOpen = useView(({ dialog }) => dialog === 'addLane');
  const snapshot = useOpenMap((state) => state.snapshot);
  if (!isOpen || !snapshot) return null;
  const lanes = lanesInOrder(snapshot);

  const stateOf = (kind: LaneKind): 'new' | 'shown' | 'hidden' => {
    if (!single.includes(kind)) return 'new';
    const lane = lanes.find(({ laneKind }) => laneKind === kind);
    if (!lane) return 'new';
    return lane.isHidden ? 'hidden' : 'shown';
  };
  const choose = (kind: LaneKind) => {
    closeDialog();
    const laneId = addOrShow(kind);
    if (laneId === null) return;
    select({ kind: 'lane', id: laneId });
    moveCamera('reveal');
  };
  return (
    <Dialog title={t(text.laneDialog)} onClose={closeDialog} size={860}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t(text.laneDialogText)}
        </Text>
        <LaneSets snapshot={snapshot} />
        <HiddenLanes snapshot={snapshot} />
        {groups.map(({ title, kinds }) => (
          <Stack key={kinds[0]} gap="xs">
            <Title order={3} fz="sm">
              {t(title)}
            </Title>
            <SimpleGrid
              cols={{ base: 2, sm: 3, md: 4 }}
              spacing="sm"
              verticalSpacing="sm"
              style={{ gridAutoRows: '1fr' }}
            >
              {kinds.map((kind) => (
                <KindButton key={kind} kind={kind} state={stateOf(kind)} choose={choose} />
              ))}
            </SimpleGrid>
          </Stack>
        ))}
      </Stack>
    </Dialog>
  );
}

const setNames: Readonly<Record<LaneSet, Message>> = {
  demo: text.setDemo,
  blueprint: text.setBlueprint,
  research: text.setResearch,
  empty: text.setEmpty,
};

/** One choice for a whole kind of work; the lanes it hides keep what is in them. */
function LaneSets({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslate();
  const shown = lanesInOrder(snapshot).flatMap(({ isHidden, laneKind }) => (isHidden ? [] : [laneKind]));
  const current = laneSetOf(shown);
  return (
    <Stack gap="xs" role="group" aria-label={t(text.laneSets)}>
      <Title order={3} fz="sm">
        {t(text.laneSets)}
      </Title>
      <Group gap="xs">
        {Object.entries(setNames).map(([name, message]) => (
          <Button
            key={name}
            size="xs"
            variant={name === current ? 'light' : 'default'}
            aria-pressed={name === current}
            onClick={() => {
              const set = laneSetNames.find((each) => each === name);
              if (!set || set === current) return;
              closeDialog();
              commit('lane.set', applyLaneSet, { set });
              notifyWithUndo(text.setApplied);
            }}
          >
            {t(message)}
          </Button>
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {t(text.laneSetsHint)}
      </Text>
    </Stack>
  );
}

/** Hidden lanes that have something of their own in them, or a name; those of a single kind stand below anyway. */
function HiddenLanes({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslate();
  const hidden = lanesInOrder(snapshot).filter(
    ({ isHidden, laneKind }) => isHidden && !single.includes(laneKind),
  );
  if (hidden.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} fz="sm">
        {t(text.hiddenLanes)}
      </Title>
      <Group gap="xs">
        {hidden.map((lane) => (
          <Button
            key={lane.id}
            size="xs"
            variant="default"
            leftSection={<IconEye size={14} aria-hidden="true" />}
            onClick={() => {
              closeDialog();
              commit('lane.show', showLane, { laneId: lane.id });
              select({ kind: 'lane', id: lane.id });
              moveCamera('reveal');
            }}
          >
            {lane.title || t(laneNames[lane.laneKind])}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

interface KindButtonProps {
  readonly kind: LaneKind;
  readonly state: 'new' | 'shown' | 'hidden';
  readonly choose: (kind: LaneKind) => void;
}

function KindButton({ kind, state, choose }: KindButtonProps) {
  const t = useTranslate();
  const note = state === 'shown' ? t(text.laneIsThere) : state === 'hidden' ? t(text.laneIsHidden) : null;
  return (
    <Button
      variant="default"
      justify="start"
      h="auto"
      mih={40}
      px="md"
      py={6}
      disabled={state === 'shown'}
      fw={400}
      className={css.kind ?? ''}
      styles={{
        label: {
          whiteSpace: 'normal',
          textAlign: 'start',
          display: 'block',
          height: 'auto',
          lineHeight: 1.35,
        },
      }}
      onClick={() => choose(kind)}
    >
      {t(laneNames[kind])}
      {note !== null && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </Button>
  );
}

/** A hidden lane of that kind is shown again; otherwise a new one stands under the selected lane, else at the bottom. */
function addOrShow(kind: LaneKind): string | null {
  const snapshot = editableSnapshot();
  if (!snapshot) return null;
  const lanes = lanesInOrder(snapshot);
  const hidden = lanes.find(({ laneKind, isHidden }) => laneKind === kind && isHidden);
  if (hidden && single.includes(kind)) {
    commit('lane.show', showLane, { laneId: hidden.id });
    return hidden.id;
  }
  const { selected } = useView.getState();
  const selectedId =
    selected?.kind === 'lane' ? selected.id : selected?.kind === 'cell' ? selected.laneId : '';
  const below = liveRecord(snapshot, 'lane', selectedId);
  const place = below ? { index: lanes.indexOf(below) + 1 } : {};
  return commit('lane.add', addLane, { laneKind: kind, ...place });
}
