/** Fixes that a session raised, with what became of each; each leads to the fix itself. */
import { Badge } from '@mantine/core';
import type { Fix } from '#core/document/records/fix';
import { fixStatusNames } from '#core/i18n/messages/lanes';
import { openFix, titleOfFix } from '#renderer/state/fixes';
import { useTranslate } from '#renderer/ui/language';
import styles from './record.module.css';

export function RaisedFixes({ fixes }: { readonly fixes: readonly Fix[] }) {
  const t = useTranslate();
  return (
    <ul className={styles.notes}>
      {fixes.map((fix) => (
        <li key={fix.id} className={styles.raised}>
          <button type="button" className={styles.link} onClick={() => openFix(fix.id)}>
            {titleOfFix(fix)}
          </button>
          <Badge variant="default" tt="none" fw={400} flex="none">
            {t(fixStatusNames[fix.state.status])}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
