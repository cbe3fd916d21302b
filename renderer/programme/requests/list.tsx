/** Requests as a table: thousands, of which only those in view are drawn. Rows are walked and chosen by the keyboard. */
import { Checkbox, Text } from '@mantine/core';
import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Snapshot } from '#core/document/snapshot';
import { formatLocalDay } from '#core/i18n/dates';
import { requests as text } from '#core/i18n/messages/requests';
import { formatNumber } from '#core/metrics/format';
import { everyRequest, filterRequests, type ListedRequest, listedRequests } from '#core/requests/listed';
import { openRequest, useRequests } from '#renderer/state/requests';
import { useChosenRows } from '#renderer/state/use-chosen-rows';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { useRowsInView } from '#renderer/ui/use-rows-in-view';
import rowTable from '../../ui/row-table.module.css';
import { BulkBar } from './list-bulk';
import { ListFilters } from './list-filters';
import { RequestMonths, StandingMark } from './marks';
import styles from './requests.module.css';

interface ListProps {
  readonly snapshot: Snapshot;
  readonly isReadOnly: boolean;
}

export function RequestList({ snapshot, isReadOnly }: ListProps) {
  const t = useTranslate();
  const filter = useRequests((screen) => screen.filter);
  const all = listedRequests(snapshot);
  const shown = useMemo(() => filterRequests(all, filter), [all, filter]);
  return (
    <>
      <ListFilters snapshot={snapshot} all={all} shown={shown} />
      {shown.length === 0 ? (
        <EmptyState
          title={t(text.nothingFound)}
          action={{ label: t(text.showAll), run: () => useRequests.setState({ filter: everyRequest }) }}
        />
      ) : (
        <Rows snapshot={snapshot} shown={shown} isReadOnly={isReadOnly} />
      )}
    </>
  );
}

const rowHeight = 40;

interface RowsProps extends ListProps {
  readonly shown: readonly ListedRequest[];
}

function Rows({ snapshot, shown, isReadOnly }: RowsProps) {
  const t = useTranslate();
  const id = useId();
  const keys = useMemo(() => shown.map(({ request }) => request.id as string), [shown]);
  const table = useRef<HTMLTableElement>(null);
  // The row whose request was open last.
  const [back] = useState(() => keys.indexOf(useRequests.getState().lastId ?? ''));
  const { frame, look, reveal, page, first, last } = useRowsInView(shown.length, rowHeight);
  const rows = useChosenRows({
    keys,
    start: Math.max(0, back),
    page,
    reveal,
    open: (at) => {
      const row = shown[at];
      if (row) openRequest(row.request.id);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list comes back
  useEffect(() => {
    if (back < 0) return;
    reveal(back);
    table.current?.focus({ preventScroll: true });
  }, []);
  const chosen = shown.filter(({ request }) => rows.chosen.has(request.id));
  return (
    <>
      {chosen.length > 0 && !isReadOnly && (
        <BulkBar snapshot={snapshot} chosen={chosen} clear={rows.chooseNone} />
      )}
      <div ref={frame} className={rowTable.frame} onScroll={look}>
        <table
          ref={table}
          className={`${rowTable.grid} ${styles.requests}`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are walked and chosen
          role="grid"
          tabIndex={0}
          aria-label={t(text.list)}
          aria-rowcount={shown.length + 1}
          aria-multiselectable
          aria-activedescendant={`${id}-${rows.active}`}
          onKeyDown={rows.onKeyDown}
        >
          <thead>
            <tr className={`${rowTable.head} ${styles.columnsOfList}`}>
              <td className={rowTable.cell}>
                <Checkbox
                  size="xs"
                  aria-label={t(text.chooseAll)}
                  checked={rows.isWhole}
                  indeterminate={!rows.isWhole && rows.chosen.size > 0}
                  onChange={rows.chooseAll}
                />
              </td>
              {[text.name, text.standing, text.team].map((message) => (
                <th key={message.en} scope="col" className={rowTable.cell}>
                  {t(message)}
                </th>
              ))}
              <th scope="col" className={`${rowTable.cell} ${rowTable.number}`}>
                {t(text.askedColumn)}
              </th>
              {[text.monthsColumn, text.sinceColumn].map((message) => (
                <th key={message.en} scope="col" className={rowTable.cell}>
                  {t(message)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr aria-hidden style={{ height: first * rowHeight }} />
            {shown.slice(first, last).map((row, index) => (
              <Row
                key={row.request.id}
                id={`${id}-${first + index}`}
                at={first + index}
                row={row}
                isActive={first + index === rows.active}
                isChosen={rows.chosen.has(row.request.id)}
                onClick={rows.onRowClick}
                toggle={() => rows.toggle(first + index)}
              />
            ))}
            <tr aria-hidden style={{ height: (shown.length - last) * rowHeight }} />
          </tbody>
        </table>
      </div>
      <Text size="xs" c="dimmed" ta="right" truncate>
        {t(text.listKeys)}
      </Text>
    </>
  );
}

interface RowProps {
  readonly id: string;
  readonly at: number;
  readonly row: ListedRequest;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onClick: (event: MouseEvent, at: number) => void;
  readonly toggle: () => void;
}

function Row({ id, at, row, isActive, isChosen, onClick, toggle }: RowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { request, standing, counts, group, isRoot, since } = row;
  const title = request.title.trim() || t(text.untitled);
  const repeats = isRoot ? group.members.length - 1 : 0;
  return (
    <tr
      id={id}
      className={`${rowTable.row} ${styles.columnsOfList} ${styles.row}`}
      aria-rowindex={at + 2}
      aria-selected={isChosen}
      data-active={isActive || undefined}
      onClick={(event) => onClick(event, at)}
    >
      <td className={rowTable.cell}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t(text.choose, { title })}
          checked={isChosen}
          onClick={(event) => event.stopPropagation()}
          onChange={toggle}
        />
      </td>
      <th scope="row" className={rowTable.cell} title={title}>
        <strong>{title}</strong>
        {repeats > 0 && (
          <Text span size="xs" c="dimmed">
            {' · '}
            {t(text.repeats, { count: repeats })}
          </Text>
        )}
      </th>
      <td className={rowTable.cell}>
        <StandingMark standing={standing} />
      </td>
      <td className={rowTable.cell} title={request.team}>
        {request.team}
      </td>
      <td className={`${rowTable.cell} ${rowTable.number}`}>{formatNumber(counts.customers, language)}</td>
      <td className={rowTable.cell}>
        <RequestMonths counts={counts} width={120} height={22} />
      </td>
      <td className={rowTable.cell}>{since === null ? '' : formatLocalDay(since, language)}</td>
    </tr>
  );
}
