/** Which steps are shown, in which order and for how long each. The sheet before a showing and the panel in it share it. */
import { Checkbox, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { personasInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { present } from '#core/i18n/messages/present';
import { formatNumber } from '#core/metrics/format';
import { type Deck, makeDeck, stepAt } from '#core/present/deck';
import { type OrderKind, orderKinds } from '#core/present/order';
import { movedBy, type Playlist, type PlaylistRow, ticked, tickedAll, timed } from '#core/present/playlist';
import { longestPlan } from '#core/present/timing';
import { today } from '#renderer/state/today';
import { IconAction } from '#renderer/ui/icon-action';
import { LabelledChoice } from '#renderer/ui/labelled-choice';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './order.module.css';

interface OrderFormProps {
  readonly snapshot: Snapshot;
  readonly playlist: Playlist;
  readonly onChange: (playlist: Playlist) => void;
}

const orderNames = {
  path: present.orderPath,
  pain: present.orderPain,
  list: present.orderList,
} as const;
const orderHints = {
  path: present.orderPathHint,
  pain: present.orderPainHint,
  list: present.orderListHint,
} as const;

const isOrder = (value: string): value is OrderKind => orderKinds.some((each) => each === value);

/** Rows of steps that this persona comes to, as they will be shown. */
function rowsShown({ row, steps, choice }: Deck, { rows }: Playlist): readonly PlaylistRow[] {
  const byId = new Map(rows.map((each) => [each.stepId, each]));
  const known = new Set(steps.map(({ id }) => id));
  const ordered = choice.order === 'list' ? rows.map(({ stepId }) => stepId) : row;
  return ordered.flatMap((id) => {
    const found = byId.get(id);
    return found && known.has(id) ? [found] : [];
  });
}

export function OrderForm({ snapshot, playlist, onChange }: OrderFormProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { order, personaId } = playlist;
  const deck = useMemo(
    () => makeDeck(snapshot, { language, date: today(), choice: { order, personaId, plan: [] } }),
    [snapshot, language, order, personaId],
  );
  const personas = personasInOrder(snapshot);
  const rows = rowsShown(deck, playlist);
  return (
    <Stack gap="md">
      <LabelledChoice
        label={t(present.order)}
        data={orderKinds.map((value) => ({ value, label: t(orderNames[value]) }))}
        value={order}
        onChange={(value) => isOrder(value) && onChange({ ...playlist, order: value })}
      >
        <Text fz="sm" c="dimmed">
          {t(orderHints[order])}
        </Text>
      </LabelledChoice>
      {personas.length > 0 && (
        <Select
          label={t(present.walkedBy)}
          data={[
            { value: '', label: t(present.everybody) },
            ...personas.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          value={personaId ?? ''}
          allowDeselect={false}
          onChange={(value) => onChange({ ...playlist, personaId: value || null })}
        />
      )}
      <Rows deck={deck} rows={rows} playlist={playlist} onChange={onChange} />
    </Stack>
  );
}

interface RowsProps extends Omit<OrderFormProps, 'snapshot'> {
  readonly deck: Deck;
  readonly rows: readonly PlaylistRow[];
}

function Rows({ deck, rows, playlist, onChange }: RowsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const isList = playlist.order === 'list';
  const shown = isList ? rows.filter(({ isTicked }) => isTicked) : rows;
  const minutes = shown.reduce((sum, row) => sum + row.minutes, 0);
  const steps = t(present.stepsInAll, { count: shown.length });
  const isAll = rows.every(({ isTicked }) => isTicked);
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text fz="sm" fw={600} role="status">
          {minutes === 0
            ? steps
            : t(present.minutesInAll, {
                steps,
                minutes: formatNumber(minutes, language, minutes % 1 === 0 ? 0 : 1),
              })}
        </Text>
        {isList && (
          <Checkbox
            size="xs"
            label={t(present.tickAll)}
            checked={isAll}
            indeterminate={!isAll && shown.length > 0}
            onChange={({ currentTarget: { checked } }) => onChange(tickedAll(playlist, checked))}
          />
        )}
      </Group>
      <div className={styles.rows}>
        {rows.map((row, index) => (
          <Row
            key={row.stepId}
            deck={deck}
            row={row}
            isList={isList}
            isFirst={index === 0}
            isLast={index === rows.length - 1}
            change={(make) => onChange(make(playlist))}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly deck: Deck;
  readonly row: PlaylistRow;
  readonly isList: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly change: (make: (playlist: Playlist) => Playlist) => void;
}

function Row({ deck, row, isList, isFirst, isLast, change }: RowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { stepId, isTicked, minutes } = row;
  const walked = stepAt(deck, { kind: 'step', stepId })?.walked;
  if (!walked) return null;
  const name = `${walked.number} ${walked.step.title}`;
  const heat = deck.heatMap.heat.get(stepId);
  return (
    <div className={styles.row} data-out={isList && !isTicked}>
      {isList && (
        <Checkbox
          aria-label={t(present.chosenStep, { step: name })}
          checked={isTicked}
          onChange={({ currentTarget: { checked } }) => change((list) => ticked(list, stepId, checked))}
        />
      )}
      <span className={styles.name}>
        <b>{walked.number}</b> {walked.step.title}
        {heat && heat.reason !== '' && <small>{heat.reason}</small>}
      </span>
      <NumberInput
        aria-label={t(present.stepMinutes, { step: name })}
        placeholder={t(present.minutes)}
        size="xs"
        w={76}
        min={0}
        max={longestPlan}
        decimalScale={1}
        decimalSeparator={language === 'ru' ? ',' : '.'}
        allowedDecimalSeparators={[',', '.']}
        hideControls
        value={minutes === 0 ? '' : minutes}
        onChange={(value) => change((list) => timed(list, stepId, Number(value) || 0))}
      />
      {isList && (
        <Group gap={0} wrap="nowrap">
          <IconAction
            label={t(present.stepEarlier, { step: name })}
            icon={<IconChevronUp size={16} />}
            size={28}
            disabled={isFirst}
            onClick={() => change((list) => movedBy(list, stepId, -1))}
          />
          <IconAction
            label={t(present.stepLater, { step: name })}
            icon={<IconChevronDown size={16} />}
            size={28}
            disabled={isLast}
            onClick={() => change((list) => movedBy(list, stepId, 1))}
          />
        </Group>
      )}
    </div>
  );
}
