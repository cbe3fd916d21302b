/** The list in which steps are put into their order, by buttons or by keys, or given their weights. */
import { Group, NumberInput, Table, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { moveStepPriority, setStepWeight } from '#core/commands/assignment';
import type { StepId } from '#core/document/records/identity';
import { heaviestStep } from '#core/document/records/step';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { stepOrder } from '#core/i18n/messages/step-order';
import { formatAmount, formatNumber } from '#core/metrics/format';
import { notify } from '#renderer/state/notices';
import { commit, useOpenMap } from '#renderer/state/open-map';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { moveAmongShown } from './step-moves';
import type { OrderRow, StepOrderView } from './use-step-order';

interface StepOrderListProps {
  readonly order: StepOrderView;
  readonly isShared: boolean;
  readonly isReadOnly: boolean;
  readonly onChanged: () => void;
}

type Offset = -1 | 1;

export function StepOrderList({ order, isShared, isReadOnly, onChanged }: StepOrderListProps) {
  const t = useTranslate();
  const language = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const nameOf = ({ step }: OrderRow) => step.title || t(evidenceWords.untitledStep);
  const move = (row: OrderRow, offset: Offset) => {
    const { snapshot } = useOpenMap.getState();
    const place = order.rows.indexOf(row) + offset;
    if (isReadOnly || !snapshot || place < 0 || place >= order.rows.length) return;
    const shown = order.rows.map(({ step }) => step.id);
    const index = moveAmongShown(snapshot, shown, row.step.id, offset);
    commit('rule.priority', moveStepPriority, { stepId: row.step.id, index });
    const values = { step: nameOf(row), place: place + 1, total: order.rows.length };
    notify({ message: stepOrder.moved, values, isSpokenOnly: true });
    onChanged();
    keepFocus(table.current, row.step.id, offset);
  };
  const onKeyDown = (event: KeyboardEvent, row: OrderRow) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(row, event.key === 'ArrowUp' ? -1 : 1);
  };
  const weigh = (stepId: StepId, value: number | string) => {
    if (typeof value !== 'number' || value < 1) return;
    commit('rule.weight', setStepWeight, { stepId, weight: value }, `weight ${stepId}`);
    onChanged();
  };
  return (
    <>
      <Table ref={table} aria-label={t(stepOrder.list)} verticalSpacing={6} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(stepOrder.step)}</Table.Th>
            <Table.Th w={110} ta="right">
              {t(stepOrder.found)}
            </Table.Th>
            <Table.Th w={110} ta="right">
              {t(stepOrder.kept)}
            </Table.Th>
            <Table.Th w={120} pl="lg">
              {isShared ? t(stepOrder.weight) : ''}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {order.rows.map((row, place) => (
            <Table.Tr
              key={row.step.id}
              data-step={row.step.id}
              onKeyDown={isShared ? undefined : (event) => onKeyDown(event, row)}
            >
              <Table.Td>
                <Group gap="xs" wrap="nowrap" align="flex-start">
                  {!isShared && (
                    <Text size="sm" c="dimmed" w={20} style={{ flex: 'none' }}>
                      {formatNumber(place + 1, language)}
                    </Text>
                  )}
                  <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                    {nameOf(row)}
                  </Text>
                </Group>
              </Table.Td>
              <Counts row={row} />
              <Table.Td pl="lg">
                {isShared ? (
                  <NumberInput
                    size="xs"
                    min={1}
                    max={heaviestStep}
                    allowDecimal={false}
                    clampBehavior="strict"
                    value={row.step.weight}
                    disabled={isReadOnly}
                    aria-label={t(stepOrder.weightOf, { step: nameOf(row) })}
                    onChange={(value) => weigh(row.step.id, value)}
                  />
                ) : (
                  <Group gap={2} wrap="nowrap" justify="flex-end">
                    <IconAction
                      size="md"
                      data-move={-1}
                      label={t(stepOrder.up, { step: nameOf(row) })}
                      icon={<IconArrowUp size={16} />}
                      disabled={isReadOnly || place === 0}
                      onClick={() => move(row, -1)}
                    />
                    <IconAction
                      size="md"
                      data-move={1}
                      label={t(stepOrder.down, { step: nameOf(row) })}
                      icon={<IconArrowDown size={16} />}
                      disabled={isReadOnly || place === order.rows.length - 1}
                      onClick={() => move(row, 1)}
                    />
                  </Group>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {order.isCounted && (
        <Text size="sm" role="status">
          {t(stepOrder.total, {
            kept: formatNumber(order.bound, language),
            total: formatNumber(order.total, language),
          })}
          {order.left > 0 && ` ${t(stepOrder.tooMany, { left: formatNumber(order.left, language) })}`}
        </Text>
      )}
    </>
  );
}

function Counts({ row }: { readonly row: OrderRow }) {
  const t = useTranslate();
  const language = useLanguage();
  if (!row.hasContactRule)
    return (
      <Table.Td colSpan={2} ta="right">
        <Text size="xs" c="dimmed">
          {t(stepOrder.answersOnly)}
        </Text>
      </Table.Td>
    );
  const say = (amount: number | undefined) => (amount === undefined ? '…' : formatAmount(amount, language));
  return (
    <>
      <Table.Td ta="right">
        <Text size="sm" c="dimmed">
          {say(row.counts?.found)}
        </Text>
      </Table.Td>
      <Table.Td ta="right">
        <Text size="sm" fw={600}>
          {say(row.counts?.kept)}
        </Text>
      </Table.Td>
    </>
  );
}

/** The focus goes with the step; at an end, to the button that still leads somewhere. */
function keepFocus(table: HTMLTableElement | null, stepId: StepId, offset: Offset): void {
  requestAnimationFrame(() => {
    const row = table?.querySelector(`[data-step="${CSS.escape(stepId)}"]`);
    const button = (way: number) =>
      row?.querySelector<HTMLButtonElement>(`[data-move="${way}"]:not(:disabled):not([data-disabled])`);
    (button(offset) ?? button(-offset))?.focus();
  });
}
