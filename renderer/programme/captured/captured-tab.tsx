/** What was passed on: three queues, the note in hand with what it can become, and what was dealt with. */
import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconChecks, IconInbox, IconPencilPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { captureCounts, captureQueues } from '#core/capture/queues';
import type { CaptureKind } from '#core/document/records/capture';
import type { Snapshot } from '#core/document/snapshot';
import { captured as text } from '#core/i18n/messages/captured';
import { formatNumber } from '#core/metrics/format';
import { runAction } from '#renderer/state/actions';
import { showQueue, takeInHand, useCaptures } from '#renderer/state/captures';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { SampleOffer } from '../sample-offer';
import styles from './captured.module.css';
import { Decisions } from './decisions';
import { DoneList } from './done-list';
import { NoteList } from './note-list';

const queueNames = { idea: text.ideas, fault: text.faults, rule: text.rules } as const;
const isQueue = (value: string): value is CaptureKind => Object.hasOwn(queueNames, value);

export function CapturedTab() {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useSnapshot((each) => each);
  const queue = useCaptures((screen) => screen.queue);
  const counts = captureCounts(snapshot);
  const queues = captureQueues(snapshot);
  if (counts.all === 0)
    return (
      <EmptyState
        icon={<IconInbox size={40} stroke={1.2} aria-hidden />}
        title={t(text.none)}
        text={t(text.noneText)}
        action={{ label: t(text.capture), run: () => void runAction('capture.open') }}
      >
        <SampleOffer />
      </EmptyState>
    );
  const number = (value: number): string => formatNumber(value, language);
  return (
    <div className={styles.screen}>
      <Group gap="md" justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t(text.queues)}
          value={queue}
          onChange={(value) => isQueue(value) && showQueue(value)}
          data={queues.map(({ kind, waiting }) => ({
            value: kind,
            label:
              waiting.length === 0
                ? t(queueNames[kind])
                : `${t(queueNames[kind])} · ${number(waiting.length)}`,
          }))}
        />
        <Group gap="md">
          <Text size="xs" c="dimmed" role="status">
            {t(text.sums, {
              all: number(counts.all),
              waiting: number(counts.waiting),
              taken: number(counts.taken),
              dismissed: number(counts.dismissed),
            })}
          </Text>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencilPlus size={16} aria-hidden />}
            onClick={() => runAction('capture.open')}
          >
            {t(text.capture)}
          </Button>
        </Group>
      </Group>
      <Queue key={queue} snapshot={snapshot} kind={queue} />
    </div>
  );
}

function Queue({ snapshot, kind }: { snapshot: Snapshot; kind: CaptureKind }) {
  const t = useTranslate();
  const isReadOnly = useOpenMap(({ document }) => document?.isReadOnly === true);
  const inHand = useCaptures((screen) => screen.inHand);
  const own = captureQueues(snapshot).find((each) => each.kind === kind);
  const waiting = own?.waiting ?? [];
  const found = waiting.findIndex(({ id }) => id === inHand);
  const at = Math.max(0, found);
  const current = waiting[at];
  // A note that came or went must not leave another one in hand under the same keys unseen.
  useEffect(() => {
    if (current && inHand !== current.id) takeInHand(current.id);
  }, [current, inHand]);
  const go = (to: number) => {
    const next = waiting[Math.max(0, Math.min(waiting.length - 1, to))];
    if (next) takeInHand(next.id);
  };
  return (
    <>
      {current ? (
        <div className={styles.columns}>
          <NoteList notes={waiting} current={current} go={go} at={at} />
          <Decisions
            key={current.id}
            snapshot={snapshot}
            note={current}
            isReadOnly={isReadOnly}
            // The one after it comes into hand; it is known before this one leaves.
            leave={() => takeInHand((waiting[at + 1] ?? waiting[at - 1])?.id ?? null)}
          />
        </div>
      ) : (
        <EmptyState
          icon={<IconChecks size={40} stroke={1.2} aria-hidden />}
          title={t(text.queueDone)}
          text={t(text.queueDoneText)}
        />
      )}
      <DoneList snapshot={snapshot} notes={own?.done ?? []} isReadOnly={isReadOnly} />
    </>
  );
}
