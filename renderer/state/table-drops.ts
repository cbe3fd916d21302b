/** Tables dropped on the window, wherever it was: kept until the import takes them up. */
import { create } from 'zustand';
import type { FileHandle } from '#core/desktop/desktop-api';
import { importing } from '#core/i18n/messages/import';
import { isActionEnabled } from './actions';
import { notify, valueOrNotice } from './notices';
import { takeDroppedTable } from './table-files';
import { type DialogName, openDialog, useView } from './view';

interface TableDrops {
  /** Dropped and not taken up yet. */
  readonly waiting: readonly FileHandle[];
  /** Files are held over the window. */
  readonly isOver: boolean;
}
export const useTableDrops = create<TableDrops>(() => ({ waiting: [], isOver: false }));

/** Spreadsheets may be maps as well: with no import open they go the way of maps. */
const tableName = /\.(csv|tsv|tab|txt|jsonl|ndjson|parquet|xls|ods|gz)$/i;
export const isTable = ({ name }: Pick<File, 'name'>): boolean => tableName.test(name);

/** Dialogs with work in them that must not be lost to a drop. */
const busyDialogs: ReadonlySet<DialogName> = new Set(['rule', 'export', 'conflicts']);

/** A dialog is open that a file from outside must not take the place of. */
export function isDialogBusy(): boolean {
  const { dialog } = useView.getState();
  return dialog !== null && busyDialogs.has(dialog);
}

/** Opens the import on them, or adds them to the one that is open; says so where it cannot be. */
export async function dropTables(files: readonly File[]): Promise<void> {
  if (isDialogBusy()) return notify({ message: importing.finishFirst, id: 'tables.dropped' });
  if (!isActionEnabled('evidence.import'))
    return notify({ message: importing.openMapFirst, id: 'tables.dropped' });
  const taken = await Promise.all(files.map(takeDroppedTable));
  const handles = taken.flatMap((result) => valueOrNotice(result) ?? []);
  if (handles.length === 0) return;
  useTableDrops.setState(({ waiting }) => ({ waiting: [...waiting, ...handles] }));
  openDialog('import');
}

/** The dropped tables, taken up once. */
export function takeUpDrops(): readonly FileHandle[] {
  const { waiting } = useTableDrops.getState();
  if (waiting.length > 0) useTableDrops.setState({ waiting: [] });
  return waiting;
}
