/** Columns of the table: what they are called, how wide they are and what stands in them. */
import type { ReactNode } from 'react';
import type { ListedFix } from '#core/fixes/listed-fix';
import type { SortColumn } from '#core/fixes/sort';
import { statusHeadings, fixes as text } from '#core/i18n/messages/fixes';
import { fixKindNames } from '#core/i18n/messages/lanes';
import type { Message } from '#core/i18n/translate';
import { today } from '#renderer/state/today';
import { dueShort, effortRange, fewerShort, type Speech } from './fix-words';
import { KindIcon, StatusIcon } from './kind-icon';
import styles from './table.module.css';

export interface TableColumn {
  readonly column: SortColumn;
  readonly title: Message;
  /** Of a grid template. */
  readonly width: string;
  readonly isNumber?: boolean;
  readonly cell: (listed: ListedFix, speech: Speech) => ReactNode;
}

const columns: readonly TableColumn[] = [
  {
    column: 'title',
    title: text.name,
    width: 'minmax(176px, 3fr)',
    cell: ({ fix }, { t }) => <strong title={fix.title}>{fix.title || t(text.untitled)}</strong>,
  },
  {
    column: 'status',
    title: text.status,
    width: 'minmax(118px, 1fr)',
    cell: ({ fix: { state } }, { t }) => (
      <span className={styles.withIcon} title={state.reason}>
        <StatusIcon status={state.status} size={14} />
        <span>{t(statusHeadings[state.status])}</span>
      </span>
    ),
  },
  {
    column: 'kind',
    title: text.kind,
    width: 'minmax(114px, 1fr)',
    cell: ({ fix: { fixKind } }, { t }) => (
      <span className={styles.withIcon} title={t(fixKindNames[fixKind])}>
        <KindIcon kind={fixKind} size={14} />
        <span>{t(fixKindNames[fixKind])}</span>
      </span>
    ),
  },
  {
    column: 'steps',
    title: text.atSteps,
    width: '60px',
    cell: ({ steps }) => steps.map(({ number }) => number).join(', '),
  },
  {
    column: 'team',
    title: text.team,
    width: 'minmax(96px, 1.2fr)',
    cell: ({ fix }) => <span title={fix.team}>{fix.team}</span>,
  },
  {
    column: 'owner',
    title: text.owner,
    width: 'minmax(112px, 1.4fr)',
    cell: ({ fix }) => <span title={fix.owner}>{fix.owner}</span>,
  },
  {
    column: 'due',
    title: text.due,
    width: 'minmax(176px, 0.6fr)',
    cell: ({ fix }, speech) => {
      const { words, isLate } = dueShort(fix, today(), speech);
      return <span className={isLate ? styles.late : undefined}>{words}</span>;
    },
  },
  {
    column: 'effort',
    title: text.effortShort,
    width: '78px',
    isNumber: true,
    cell: ({ fix }, speech) => effortRange(fix, speech),
  },
  {
    column: 'fewer',
    title: text.fewerColumn,
    width: '130px',
    isNumber: true,
    cell: (listed, speech) => fewerShort(listed, speech),
  },
];

const mapColumn: TableColumn = {
  column: 'map',
  title: text.map,
  width: 'minmax(130px, 1.4fr)',
  cell: ({ mapTitle }) => <span title={mapTitle}>{mapTitle}</span>,
};

export const columnsOf = (hasMapNames: boolean): readonly TableColumn[] =>
  hasMapNames ? [...columns, mapColumn] : columns;
