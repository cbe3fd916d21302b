/** Choosing what a new lane tells about every step. */
import { Button, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { addLane, showLane } from '#core/commands/lane';
import type { LaneKind } from '#core/document/records/lane';
import { lanesInOrder, liveRecord } from '#core/document/select';
import { canvas as text } from '#core/i18n/messages/canvas';
import { laneNames } from '#core/i18n/messages/lanes';
import type { Message } from '#core/i18n/translate';
import { commit, useOpenMap } from '#renderer/state/open-map';
import { closeDialog, moveCamera, select, useView } from '#renderer/state/view';
import { announce } from '#renderer/ui/announcer';
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
  { title: text.groupCustom, kinds: ['customText', 'customNumber'] },
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
    announce(t(text.laneAdded, { title: t(laneNames[kind]) }));
  };
  return (
    <Dialog title={t(text.laneDialog)} onClose={closeDialog} size={860}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t(text.laneDialogText)}
        </Text>
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
