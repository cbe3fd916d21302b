/** A fix on the board: what it is, whose, until when, how much work and for what. */
import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import {
  IconCalendar,
  IconDots,
  IconHammer,
  IconMap2,
  IconRulerMeasure,
  IconTrendingDown,
  IconUser,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { FixStatus } from '#core/document/records/fix';
import type { ListedFix } from '#core/fixes/listed-fix';
import { needsReason } from '#core/fixes/standing';
import { fixes as text } from '#core/i18n/messages/fixes';
import { fixKindNames } from '#core/i18n/messages/lanes';
import type { NewStatus } from '#renderer/state/fixes';
import { today } from '#renderer/state/today';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './board.module.css';
import { dueWords, effortWords, forecastWords, measuredWords, stepWords } from './fix-words';
import { KindIcon } from './kind-icon';
import { StatusMenu } from './status-menu';
import { FixQuestion } from './status-question';

interface BoardCardProps {
  readonly listed: ListedFix;
  readonly canMove: boolean;
  /** The keyboard begins here. */
  readonly isEntry: boolean;
  /** Tab stops here: at one card of each column; arrows walk the others. */
  readonly isStop: boolean;
  readonly isDragged: boolean;
  readonly hasMapName: boolean;
  /** The status it is being sent to, when that asks something. */
  readonly asked: FixStatus | null;
  readonly answer: (told: NewStatus) => void;
  readonly cancel: () => void;
  readonly send: (status: FixStatus) => void;
  readonly open: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onDrag: (isOn: boolean) => void;
}

const iconSize = 14;

export function BoardCard(props: BoardCardProps) {
  const { listed, canMove, isEntry, isStop, isDragged, hasMapName, asked, send, open, onDrag } = props;
  const t = useTranslate();
  const language = useLanguage();
  const card = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const { fix } = listed;
  const speech = { t, language };
  const title = fix.title || t(text.untitled);
  const kind = t(fixKindNames[fix.fixKind]);
  const steps = stepWords(listed, speech);
  const owned = [fix.team, fix.owner].map((name) => name.trim()).filter(Boolean);
  const due = dueWords(fix, today(), speech);
  const effort = effortWords(fix, speech);
  // What was measured says more than what was expected.
  // Made for a lane of the map; a column of the board is too narrow for words that never part.
  const measured = measuredWords(listed, speech).replaceAll('\u00a0', ' ');
  const forecast = measured === '' ? forecastWords(listed, speech) : '';
  const reason = needsReason(fix.state.status) ? fix.state.reason.trim() : '';
  const facts = [kind, steps, ...owned, due.words, effort, forecast, measured, reason]
    .filter(Boolean)
    .join(', ');
  return (
    // The card is a group that can be walked to: its menu is a button of its own inside it.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds form controls; this is a card
    <div
      ref={card}
      className={styles.card}
      role="group"
      tabIndex={isStop ? 0 : -1}
      data-card={listed.key}
      data-autofocus={isEntry || undefined}
      data-dragged={isDragged || undefined}
      draggable={canMove && asked === null}
      aria-label={t(text.card, { title, facts })}
      onClick={open}
      onFocus={props.onFocus}
      onKeyDown={(event) => {
        if (canMove && event.code === 'KeyS' && event.target === event.currentTarget) {
          event.preventDefault();
          // As if it was pressed: a menu takes the keyboard only then.
          menu.current?.click();
        } else props.onKeyDown(event);
      }}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', title);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      <Stack gap={6}>
        <Group gap={4} wrap="nowrap" align="flex-start" justify="space-between">
          <Text size="sm" fw={600} lh={1.35} lineClamp={4} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Text>
          {canMove && (
            <StatusMenu
              hasDigits
              current={fix.state.status}
              choose={send}
              onClose={() => card.current?.focus()}
              target={
                <ActionIcon
                  ref={menu}
                  size="sm"
                  tabIndex={isStop ? 0 : -1}
                  aria-label={t(text.statusMenu, { title })}
                  onClick={(event) => event.stopPropagation()}
                >
                  <IconDots size={16} aria-hidden />
                </ActionIcon>
              }
            />
          )}
        </Group>
        <Fact icon={<KindIcon kind={fix.fixKind} size={iconSize} />}>
          {[kind, steps].filter(Boolean).join(' · ')}
        </Fact>
        {owned.length > 0 && <Fact icon={<IconUser size={iconSize} aria-hidden />}>{owned.join(' · ')}</Fact>}
        {due.words !== '' && (
          <Fact icon={<IconCalendar size={iconSize} aria-hidden />} isLate={due.isLate}>
            {due.words}
          </Fact>
        )}
        {effort !== '' && <Fact icon={<IconHammer size={iconSize} aria-hidden />}>{effort}</Fact>}
        {forecast !== '' && <Fact icon={<IconTrendingDown size={iconSize} aria-hidden />}>{forecast}</Fact>}
        {measured !== '' && <Fact icon={<IconRulerMeasure size={iconSize} aria-hidden />}>{measured}</Fact>}
        {hasMapName && <Fact icon={<IconMap2 size={iconSize} aria-hidden />}>{listed.mapTitle}</Fact>}
        {reason !== '' && (
          <Text size="xs" lineClamp={3} style={{ overflowWrap: 'anywhere' }}>
            {reason}
          </Text>
        )}
        {asked !== null && <FixQuestion status={asked} answer={props.answer} cancel={props.cancel} />}
      </Stack>
    </div>
  );
}

interface FactProps {
  readonly icon: ReactNode;
  readonly isLate?: boolean;
  readonly children: ReactNode;
}

const Fact = ({ icon, isLate = false, children }: FactProps) => (
  <div className={isLate ? `${styles.fact} ${styles.late}` : styles.fact}>
    {icon}
    <span>{children}</span>
  </div>
);
