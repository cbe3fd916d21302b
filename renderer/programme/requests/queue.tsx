/** The grooming queue: one request at a time, the most wanted first, by single keys. Keys go by place, not by letter. */
import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconChecks, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { RequestId } from '#core/document/records/identity';
import type { FeatureRequest } from '#core/document/records/request';
import type { Snapshot } from '#core/document/snapshot';
import { requests as text } from '#core/i18n/messages/requests';
import { alikeRequests } from '#core/requests/alike';
import type { RequestGroup } from '#core/requests/groups';
import { type ListedRequest, listedRequests } from '#core/requests/listed';
import { mostAlike, type QueueMove, queueMove } from '#core/requests/queue-keys';
import { wordsOf } from '#core/text/words';
import { groom, showRequests, useRequests } from '#renderer/state/requests';
import { EmptyState } from '#renderer/ui/empty-state';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import { AskedWords, Quotes, RequestMonths } from './marks';
import { Decisions } from './queue-decisions';
import { heardQuotes } from './quotes-of';
import styles from './requests.module.css';

interface QueueProps {
  readonly snapshot: Snapshot;
  readonly isReadOnly: boolean;
}

export type Asked = 'duplicate' | 'exists' | null;

export function Queue({ snapshot, isReadOnly }: QueueProps) {
  const t = useTranslate();
  const all = listedRequests(snapshot);
  const waiting = useMemo(() => all.filter(({ standing }) => standing === 'new'), [all]);
  const inHand = useRequests((screen) => screen.inHand);
  // Where the one in hand was: what follows it takes its place when it leaves the queue.
  const place = useRef(0);
  const found = waiting.findIndex(({ request }) => request.id === inHand);
  const at = found >= 0 ? found : Math.min(place.current, waiting.length - 1);
  useEffect(() => {
    place.current = Math.max(0, at);
  }, [at]);
  const decided = useRequests((screen) => screen.decided);
  // Taken back by undo, it is looked at once more.
  const isBack = decided !== null && waiting.some(({ request }) => request.id === decided);
  useEffect(() => {
    if (isBack) useRequests.setState({ inHand: decided, decided: null });
  }, [isBack, decided]);
  const current = waiting[at];
  if (!current)
    return (
      <EmptyState
        icon={<IconChecks size={40} stroke={1.2} aria-hidden />}
        title={t(text.queueDone)}
        text={t(text.queueDoneText)}
        action={{ label: t(text.toList), run: () => showRequests({ standings: ['valid'] }) }}
      />
    );
  const go = (to: number) => {
    const next = waiting[Math.max(0, Math.min(waiting.length - 1, to))];
    if (next) useRequests.setState({ inHand: next.request.id });
  };
  return (
    <>
      <Group gap="sm" wrap="nowrap">
        <Progress
          flex={1}
          value={(100 * (all.length - waiting.length)) / all.length}
          aria-label={t(text.queue)}
        />
        <Text size="xs" c="dimmed" role="status">
          {t(text.progress, { done: all.length - waiting.length, total: all.length })}
        </Text>
        <Group gap={0} wrap="nowrap">
          <IconAction
            label={t(text.previous)}
            icon={<IconChevronLeft size={18} />}
            disabled={at === 0}
            onClick={() => go(at - 1)}
          />
          <IconAction
            label={t(text.next)}
            icon={<IconChevronRight size={18} />}
            disabled={at === waiting.length - 1}
            onClick={() => go(at + 1)}
          />
        </Group>
      </Group>
      <Card
        snapshot={snapshot}
        current={current}
        isReadOnly={isReadOnly}
        back={() => go(at - 1)}
        forth={() => go(at + 1)}
        // The one after it comes into hand; it is known before this one leaves.
        leave={() =>
          useRequests.setState({ inHand: (waiting[at + 1] ?? waiting[at - 1])?.request.id ?? null })
        }
        left={() => useRequests.setState({ decided: current.request.id })}
      />
      <Text size="xs" c="dimmed" ta="right">
        {t(text.queueKeys)}
      </Text>
    </>
  );
}

/** The sentence that stands for a request is its title more often than not. */
const saysMore = ({ title, text: words }: FeatureRequest): boolean =>
  wordsOf(words).join(' ') !== wordsOf(title).join(' ') && words.trim() !== '';

interface CardProps extends QueueProps {
  readonly current: ListedRequest;
  readonly back: () => void;
  readonly forth: () => void;
  readonly leave: () => void;
  /** It was decided on and is out of the queue. */
  readonly left: () => void;
}

function Card({ snapshot, current, isReadOnly, back, forth, leave, left }: CardProps) {
  const t = useTranslate();
  const { request, group, counts } = current;
  const [asked, setAsked] = useState<Asked>(null);
  const card = useRef<HTMLElement>(null);
  const alike = useMemo(() => alikeRequests(snapshot, request, mostAlike), [snapshot, request]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another request begins without a question, under the same keys
  useEffect(() => {
    setAsked(null);
    const active = document.activeElement;
    // Who walks the tabs by keyboard is left there.
    const isWalking = active?.matches(':focus-visible') && !card.current?.contains(active);
    if (!isWalking) card.current?.focus({ preventScroll: true });
  }, [request.id]);
  const decide = (run: (ids: readonly RequestId[]) => void) => {
    if (isReadOnly) return;
    leave();
    run([request.id]);
    left();
  };
  const repeats = (other: RequestGroup) =>
    decide((ids) => groom(ids, { as: 'duplicate', of: other.root.id }));
  const moves: Readonly<Record<QueueMove, () => void>> = {
    next: forth,
    previous: back,
    valid: () => decide((ids) => groom(ids, { as: 'valid' })),
    notIdea: () => decide((ids) => groom(ids, { as: 'notIdea' })),
    duplicate: () => !isReadOnly && setAsked('duplicate'),
    exists: () => !isReadOnly && setAsked('exists'),
    close: () => setAsked(null),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const move = isField || event.ctrlKey || event.metaKey || event.altKey ? null : queueMove(event.code);
    if (move === null) return;
    const likely = typeof move === 'number' ? alike[move] : null;
    if (likely) repeats(likely.group);
    if (typeof move === 'string') moves[move]();
    event.preventDefault();
  };
  return (
    <section
      ref={card}
      className={`${styles.columns} ${styles.fill} ${styles.queue}`}
      aria-label={t(text.queue)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: single keys decide here
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <Stack gap="md" className={styles.scroll ?? ''}>
        <div>
          <Title order={2} fz="xl" style={{ overflowWrap: 'anywhere' }}>
            {request.title.trim() || t(text.untitled)}
          </Title>
          <AskedWords counts={counts} />
        </div>
        <RequestMonths counts={counts} width={320} height={44} />
        {saysMore(request) && (
          <Text size="md" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {request.text}
          </Text>
        )}
        <Stack gap="xs" component="section" aria-label={t(text.quotes)}>
          <Title order={3} fz="sm">
            {t(text.quotes)}
          </Title>
          <Quotes quotes={heardQuotes(group)} />
        </Stack>
      </Stack>
      <Decisions
        snapshot={snapshot}
        request={request}
        alike={alike}
        asked={asked}
        ask={setAsked}
        repeats={repeats}
        decide={(finding) => decide((ids) => groom(ids, finding))}
        isReadOnly={isReadOnly}
        skip={
          <Button variant="subtle" color="gray" size="xs" onClick={forth}>
            {t(text.skip)}
          </Button>
        }
      />
    </section>
  );
}
