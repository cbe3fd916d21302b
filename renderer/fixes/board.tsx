/** The board: a column for each status. A card is dragged there, or sent by the keyboard. */
import { Button, Group, Text } from '@mantine/core';
import { type DragEvent, type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { type FixStatus, fixStatuses } from '#core/document/records/fix';
import { type BoardDirection, boardColumns, cardBeside, shownColumns, statusBeside } from '#core/fixes/board';
import type { ListedFix } from '#core/fixes/listed-fix';
import { statusHeadings, fixes as text } from '#core/i18n/messages/fixes';
import { keyOfLast, type NewStatus, setStatus } from '#renderer/state/fixes';
import { useTranslate } from '#renderer/ui/language';
import styles from './board.module.css';
import { BoardCard } from './board-card';
import { KeysHint } from './keys-hint';
import { StatusIcon } from './kind-icon';
import { asksSomething } from './status-question';

interface BoardProps {
  readonly fixes: readonly ListedFix[];
  /** Of the open map, and it may be edited. */
  readonly canMove: (listed: ListedFix) => boolean;
  readonly open: (listed: ListedFix) => void;
  readonly hasMapNames: boolean;
}

const directions: Readonly<Record<string, BoardDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

export function Board({ fixes, canMove, open, hasMapNames }: BoardProps) {
  const t = useTranslate();
  const whole = useMemo(() => boardColumns(fixes), [fixes]);
  const [active, setActive] = useState(() => keyOfLast(fixes));
  const [dragged, setDragged] = useState<ListedFix | null>(null);
  const [asked, setAsked] = useState<{ readonly key: string; readonly status: FixStatus } | null>(null);
  const [more, setMore] = useState<ReadonlyMap<FixStatus, number>>(new Map());
  const columns = shownColumns(whole, more, active);
  const board = useRef<HTMLDivElement>(null);
  const entry = fixes.find(({ key }) => key === active)?.key ?? cardBeside(columns, '', 'first');

  // Where nothing is, little room is enough: so that all columns are in view.
  const template = columns
    .map(({ cards }) => (cards.length === 0 ? 'minmax(124px, 0.5fr)' : 'minmax(174px, 1fr)'))
    .join(' ');

  const focusOn = (key: string | null) => {
    if (key === null) return;
    setActive(key);
    board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`)?.focus();
  };
  const finish = (listed: ListedFix, told: NewStatus) => {
    setAsked(null);
    setActive(listed.key);
    setStatus([listed.fix], told);
    // The card stands in another column now, as another element.
    requestAnimationFrame(() => focusOn(listed.key));
  };
  const send = (listed: ListedFix, status: FixStatus) => {
    if (!canMove(listed) || status === listed.fix.state.status) return;
    if (asksSomething(status)) setAsked({ key: listed.key, status });
    else finish(listed, { status });
  };
  const onKeyDown = (event: KeyboardEvent, listed: ListedFix) => {
    if (event.target !== event.currentTarget) return;
    const direction = directions[event.key];
    const digit = fixStatuses[Number(event.key) - 1];
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      send(listed, statusBeside(listed.fix.state.status, event.key === 'ArrowLeft' ? -1 : 1));
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (direction) focusOn(cardBeside(columns, listed.key, direction));
    else if (event.key === 'Enter') open(listed);
    else if (digit) send(listed, digit);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <div ref={board} className={styles.board} style={{ gridTemplateColumns: template }}>
        {columns.map(({ status, cards, hidden }) => (
          <Column
            key={status}
            status={status}
            count={cards.length + hidden}
            hidden={hidden}
            showMore={() => setMore(new Map([...more, [status, (more.get(status) ?? 0) + 1]]))}
            isTarget={dragged !== null && dragged.fix.state.status !== status}
            drop={() => {
              // The card leaves its column with this, and hears no end of the drag any more.
              setDragged(null);
              if (dragged) send(dragged, status);
            }}
          >
            {cards.map((listed, index) => (
              <BoardCard
                key={listed.key}
                listed={listed}
                canMove={canMove(listed)}
                isEntry={listed.key === entry}
                isStop={cards.some(({ key }) => key === entry) ? listed.key === entry : index === 0}
                isDragged={listed.key === dragged?.key}
                hasMapName={hasMapNames}
                asked={asked?.key === listed.key ? asked.status : null}
                answer={(told) => finish(listed, told)}
                cancel={() => {
                  setAsked(null);
                  focusOn(listed.key);
                }}
                send={(to) => send(listed, to)}
                open={() => open(listed)}
                onFocus={() => setActive(listed.key)}
                onKeyDown={(event) => onKeyDown(event, listed)}
                onDrag={(isOn) => setDragged(isOn ? listed : null)}
              />
            ))}
          </Column>
        ))}
      </div>
      <KeysHint words={t(text.boardKeys)} />
    </>
  );
}

interface ColumnProps {
  readonly status: FixStatus;
  readonly count: number;
  /** Of them, those below the last card that is drawn. */
  readonly hidden: number;
  readonly showMore: () => void;
  /** A card of another column is being dragged. */
  readonly isTarget: boolean;
  readonly drop: () => void;
  readonly children: ReactNode;
}

function Column({ status, count, hidden, showMore, isTarget, drop, children }: ColumnProps) {
  const t = useTranslate();
  const [isOver, setOver] = useState(false);
  const name = t(statusHeadings[status]);
  const isShown = isOver && isTarget;
  const onDragOver = (event: DragEvent) => {
    if (!isTarget) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setOver(true);
  };
  const onDragLeave = (event: DragEvent<HTMLElement>) => {
    const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!isInside) setOver(false);
  };
  return (
    <section
      className={styles.column}
      aria-label={`${name}: ${t(text.count, { count })}`}
      data-over={isShown || undefined}
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        drop();
      }}
    >
      <Group gap={6} px={10} py={8} wrap="nowrap">
        <StatusIcon status={status} />
        <Text size="sm" fw={600} lh={1.25}>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {count}
        </Text>
      </Group>
      <div className={styles.cards}>
        {isShown && (
          <div className={styles.drop} aria-hidden>
            {t(text.dropHere, { status: name })}
          </div>
        )}
        {children}
        {hidden > 0 && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={showMore} style={{ flex: 'none' }}>
            {t(text.moreCards, { count: hidden })}
          </Button>
        )}
        {count === 0 && (
          <Text size="xs" c="dimmed" ta="center" py="md">
            {t(text.emptyColumn)}
          </Text>
        )}
      </div>
    </section>
  );
}
