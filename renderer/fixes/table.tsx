/** The table: thousands of fixes, of which only those in view are drawn. Rows are walked and chosen by the keyboard. */
import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from 'react';
import { type ChosenRows, moveTo, noRows, toggleAll, toggleRow } from '#core/fixes/chosen-rows';
import type { ListedFix } from '#core/fixes/listed-fix';
import { type FixOrder, sortFixes } from '#core/fixes/sort';
import { fixes as text } from '#core/i18n/messages/fixes';
import { fixKindNames } from '#core/i18n/messages/lanes';
import { keyOfLast } from '#renderer/state/fixes';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { useRowsInView } from '#renderer/ui/use-rows-in-view';
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

const steps: Readonly<Record<string, (active: number, page: number, last: number) => number>> = {
  ArrowDown: (active) => active + 1,
  ArrowUp: (active) => active - 1,
  PageDown: (active, page) => active + page,
  PageUp: (active, page) => active - page,
  Home: () => 0,
  End: (_active, _page, last) => last,
};

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
  const [rows, setRows] = useState<ChosenRows>(() =>
    moveTo(noRows, keys, Math.max(0, keys.indexOf(keyOfLast(sorted) ?? '')), false),
  );
  const { frame, look, reveal, page, first, last } = useRowsInView(sorted.length, rowHeight);
  const active = Math.min(rows.active, sorted.length - 1);
  const chosen = sorted.filter((listed) => rows.chosen.has(listed.key) && canChange(listed));
  const chooseNone = () => setRows({ ...rows, chosen: new Set() });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const listed = sorted[active];
    const step = steps[event.key];
    if (step) {
      const to = step(active, page, sorted.length - 1);
      setRows(moveTo(rows, keys, to, event.shiftKey));
      reveal(Math.max(0, Math.min(sorted.length - 1, to)));
    } else if (event.key === ' ') setRows(toggleRow(rows, keys, active));
    else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) setRows(toggleAll(rows, keys));
    else if (event.key === 'Enter' && listed) open(listed);
    else if (event.key === 'Escape' && rows.chosen.size > 0) chooseNone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onRowClick = (event: MouseEvent, at: number) => {
    const listed = sorted[at];
    if (event.shiftKey) setRows(moveTo(rows, keys, at, true));
    else if (event.ctrlKey || event.metaKey) setRows(toggleRow(rows, keys, at));
    else if (listed) open(listed);
  };
  const template = `36px ${columns.map(({ width }) => width).join(' ')}`;
  return (
    <>
      {chosen.length > 0 && <BulkBar chosen={chosen} all={fixes} clear={chooseNone} />}
      <div ref={frame} className={styles.frame} onScroll={look}>
        <table
          className={styles.grid}
          data-wide={hasMapNames || undefined}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are walked and chosen
          role="grid"
          tabIndex={0}
          data-autofocus
          aria-label={t(text.table)}
          aria-rowcount={sorted.length + 1}
          aria-multiselectable
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          onKeyDown={onKeyDown}
        >
          <TableHead
            columns={columns}
            template={template}
            order={order}
            setOrder={setOrder}
            isWhole={keys.length > 0 && keys.every((key) => rows.chosen.has(key))}
            isPart={rows.chosen.size > 0}
            toggleAll={() => setRows(toggleAll(rows, keys))}
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
                isActive={first + index === active}
                isChosen={rows.chosen.has(listed.key)}
                onClick={onRowClick}
                onToggle={() => setRows(toggleRow(rows, keys, first + index))}
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
