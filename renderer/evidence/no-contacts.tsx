/** Shown by every screen of evidence while nothing has been imported. */
import { IconTableImport } from '@tabler/icons-react';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { openDialog } from '#renderer/state/view';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';

export function NoContacts() {
  const t = useTranslate();
  return (
    <EmptyState
      icon={<IconTableImport size={40} stroke={1.2} />}
      title={t(evidenceWords.importFirst)}
      text={t(evidenceWords.importFirstText)}
      action={{ label: t(evidenceWords.importButton), run: () => openDialog('import') }}
    />
  );
}
