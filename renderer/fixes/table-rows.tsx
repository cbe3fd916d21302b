/** The head of the table of fixes, and one row of it. */
import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import type { ListedFix } from '#core/fixes/listed-fix';
import type { FixOrder } from '#core/fixes/sort';
import { fixes as text } from '#core/i18n/messages/fixes';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import rowTable from '../ui/row-table.module.css';
import styles from './table.module.css';
import type { TableColumn } from './table-columns';

interface HeadProps {
  readonly columns: readonly TableColumn[];
  readonly template: string;
  readonly order: FixOrder;
  readonly setOrder: (order: FixOrder) => void;
  readonly isWhole: boolean;
  readonly isPart: boolean;
  readonly toggleAll: () => void;
}

export function TableHead(props: HeadProps) {
  const { columns, template, order, setOrder, isWhole, isPart } = props;
  const t = useTranslate();
  return (
    <thead>
      <tr className={rowTable.head} style={{ gridTemplateColumns: template }}>
        <td className={rowTable.cell}>
          <Checkbox
            size="xs"
            aria-label={t(text.chooseAll)}
            checked={isWhole}
            indeterminate={isPart && !isWhole}
            onChange={props.toggleAll}
          />
        </td>
        {columns.map(({ column, title, isNumber }) => {
          const isBy = order.by === column;
          const Arrow = order.isDescending ? IconArrowDown : IconArrowUp;
          return (
            <th key={column} aria-sort={isBy ? (order.isDescending ? 'descending' : 'ascending') : 'none'}>
              <UnstyledButton
                className={styles.sort ?? ''}
                data-number={isNumber || undefined}
                onClick={() => setOrder({ by: column, isDescending: isBy && !order.isDescending })}
              >
                {t(title)}
                {isBy && <Arrow size={12} aria-hidden />}
              </UnstyledButton>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly id: string;
  readonly at: number;
  readonly listed: ListedFix;
  readonly columns: readonly TableColumn[];
  readonly template: string;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onClick: (event: MouseEvent, at: number) => void;
  readonly onToggle: () => void;
}

export function TableRow({
  id,
  at,
  listed,
  columns,
  template,
  isActive,
  isChosen,
  onClick,
  onToggle,
}: RowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const speech = { t, language };
  const title = listed.fix.title || t(text.untitled);
  return (
    <tr
      id={id}
      aria-rowindex={at + 2}
      aria-selected={isChosen}
      data-active={isActive || undefined}
      className={`${rowTable.row} ${styles.row}`}
      style={{ gridTemplateColumns: template }}
      onClick={(event) => onClick(event, at)}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space chooses the row */}
      <td className={rowTable.cell} onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t(text.choose, { title })}
          checked={isChosen}
          onChange={onToggle}
        />
      </td>
      {columns.map(({ column, isNumber, cell }) => (
        <td key={column} className={isNumber ? `${rowTable.cell} ${rowTable.number}` : rowTable.cell}>
          {cell(listed, speech)}
        </td>
      ))}
    </tr>
  );
}
