/** A .cjm dragged onto the window opens; other files are left to the screens that take them. */
import { useEffect, useState } from 'react';
import { shell } from '#core/i18n/messages/shell';
import { openDropped } from '../state/map-flow';
import { useTranslate } from '../ui/language';
import styles from './drop-zone.module.css';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

export function DropZone() {
  const t = useTranslate();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
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
      const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => /\.cjm$/i.test(name));
      if (file && !wasTaken) void openDropped(file);
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

  return isOver ? <div className={styles.drop}>{t(shell.dropHere)}</div> : null;
}
