/** The table: thousands of fixes, of which only those in view are drawn. Rows are walked and chosen by the keyboard. */
import { useId, useMemo, useState } from 'react';
import type { ListedFix } from '#core/fixes/listed-fix';
import { type FixOrder, sortFixes } from '#core/fixes/sort';
import { fixes as text } from '#core/i18n/messages/fixes';
import { fixKindNames } from '#core/i18n/messages/lanes';
import { keyOfLast } from '#renderer/state/fixes';
import { useChosenRows } from '#renderer/state/use-chosen-rows';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { useRowsInView } from '#renderer/ui/use-rows-in-view';
import rowTable from '../ui/row-table.module.css';
import { BulkBar } from './bulk-bar';
import { KeysHint } from './keys-hint';
import styles from './table.module.css';
import { columnsOf } from './table-columns';
import { TableHead, TableRow } from './table-rows';

interface TableProps {
  readonly fixes: readonly ListedFix[];
  readonly canChange: (listed: ListedFix) => boolean;
  readonly open: (listed: ListedFix) => void;
  readonly hasMapNames: boolean;
}

const rowHeight = 36;

export function FixesTable({ fixes, canChange, open, hasMapNames }: TableProps) {
  const t = useTranslate();
  const language = useLanguage();
  const id = useId();
  const [order, setOrder] = useState<FixOrder>({ by: 'status', isDescending: false });
  const columns = columnsOf(hasMapNames);
  const sorted = useMemo(
    () => sortFixes(fixes, order, (kind) => t(fixKindNames[kind]), language),
    [fixes, order, t, language],
  );
  const keys = useMemo(() => sorted.map(({ key }) => key), [sorted]);
  const { frame, look, reveal, page, first, last } = useRowsInView(sorted.length, rowHeight);
  const rows = useChosenRows({
    keys,
    start: Math.max(0, keys.indexOf(keyOfLast(sorted) ?? '')),
    page,
    reveal,
    open: (at) => {
      const listed = sorted[at];
      if (listed) open(listed);
    },
  });
  const chosen = sorted.filter((listed) => rows.chosen.has(listed.key) && canChange(listed));
  const template = `36px ${columns.map(({ width }) => width).join(' ')}`;
  return (
    <>
      {chosen.length > 0 && <BulkBar chosen={chosen} all={fixes} clear={rows.chooseNone} />}
      <div ref={frame} className={rowTable.frame} onScroll={look}>
        <table
          className={`${rowTable.grid} ${styles.fixes}`}
          data-wide={hasMapNames || undefined}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are walked and chosen
          role="grid"
          tabIndex={0}
          data-autofocus
          aria-label={t(text.table)}
          aria-rowcount={sorted.length + 1}
          aria-multiselectable
          aria-activedescendant={rows.active < 0 ? undefined : `${id}-${rows.active}`}
          onKeyDown={rows.onKeyDown}
        >
          <TableHead
            columns={columns}
            template={template}
            order={order}
            setOrder={setOrder}
            isWhole={rows.isWhole}
            isPart={rows.chosen.size > 0}
            toggleAll={rows.chooseAll}
          />
          <tbody>
            <tr aria-hidden style={{ height: first * rowHeight }} />
            {sorted.slice(first, last).map((listed, index) => (
              <TableRow
                key={listed.key}
                id={`${id}-${first + index}`}
                at={first + index}
                listed={listed}
                columns={columns}
                template={template}
                isActive={first + index === rows.active}
                isChosen={rows.chosen.has(listed.key)}
                onClick={rows.onRowClick}
                onToggle={() => rows.toggle(first + index)}
              />
            ))}
            <tr aria-hidden style={{ height: (sorted.length - last) * rowHeight }} />
          </tbody>
        </table>
      </div>
      <KeysHint words={t(text.tableKeys)} />
    </>
  );
}
