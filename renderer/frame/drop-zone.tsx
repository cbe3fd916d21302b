/** A map dragged onto the window opens, tables go to the import; other files are left to the screens that take them. */
import { useEffect } from 'react';
import { isSurelyForeignMap } from '#core/file/formats/file-endings';
import { shell } from '#core/i18n/messages/shell';
import { openDropped } from '../state/map-flow';
import { dropTables, isTable, useTableDrops } from '../state/table-drops';
import { useView } from '../state/view';
import { useTranslate } from '../ui/language';
import styles from './drop-zone.module.css';

const isOurMap = (name: string): boolean => /\.cjm$/i.test(name);
const isMap = (name: string): boolean => isOurMap(name) || isSurelyForeignMap(name);

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

export function DropZone() {
  const t = useTranslate();
  const isOver = useTableDrops((state) => state.isOver);
  // The import shows by itself where files go.
  const isImporting = useView((view) => view.dialog === 'import');

  useEffect(() => {
    const setIsOver = (isHeld: boolean) => {
      if (useTableDrops.getState().isOver !== isHeld) useTableDrops.setState({ isOver: isHeld });
    };
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Without this the window would leave the app for the file.
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (!hasFiles(event)) return;
      const wasTaken = event.defaultPrevented;
      event.preventDefault();
      if (wasTaken) return;
      const files = [...(event.dataTransfer?.files ?? [])];
      // Where a map of another program is looked at, the next file is meant as one too.
      const isForeign = useView.getState().dialog === 'importMap';
      // The import reads tables whatever they are called, and no map may open under it.
      const isOpen = useView.getState().dialog === 'import';
      const isOwn = isOpen ? isOurMap : isMap;
      const file = isForeign ? files[0] : files.find(({ name }) => isOwn(name));
      const tables = files.filter((one) => (isOpen ? one !== file : isTable(one)));
      if (file && !isOpen) void openDropped(file);
      else if (tables.length > 0) void dropTables(tables);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return isOver && !isImporting ? <div className={styles.drop}>{t(shell.dropHere)}</div> : null;
}
