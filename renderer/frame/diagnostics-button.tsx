/** The way to diagnostics from a screen that tells of a failure, where no other dialog opens any more. */
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { diagnosticsWords as text } from '#core/i18n/messages/diagnostics';
import { useTranslate } from '../ui/language';

const DiagnosticsDialog = lazy(async () => ({
  default: (await import('./diagnostics-dialog')).DiagnosticsDialog,
}));

export function DiagnosticsButton() {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" onClick={() => setIsOpen(true)}>
        {t(text.open)}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <DiagnosticsDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
