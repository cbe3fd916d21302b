/** Themes of a scope, and the search for them: progress, cancel, and the list read again when it has ended. */
import { useEffect, useRef, useState } from 'react';
import type { ThemeScope } from '#core/evidence/evidence-api';
import type { Progress } from '#core/evidence/evidence-messages';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { themesScreen } from '#core/i18n/messages/themes';
import { requestEvidence } from '#renderer/state/evidence';
import { notify, notifyError } from '#renderer/state/notices';
import { useEvidenceReply } from './use-evidence-reply';

export function useThemes(scope: ThemeScope) {
  const list = useEvidenceReply('listThemes', { scope });
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const find = async () => {
    const abort = new AbortController();
    running.current = abort;
    setProgress({ stage: 'reading', done: 0, total: null, rows: 0 });
    const options = { signal: abort.signal, onProgress: setProgress };
    const result = await requestEvidence('findThemes', { scope }, options);
    running.current = null;
    setProgress(null);
    list.again();
    if (!result.ok) {
      const again = { label: evidenceWords.retry, run: () => void find() };
      notifyError(result.error, result.error.code === 'evidenceStopped' ? again : undefined);
      return;
    }
    const { joined, inNew, newThemes, left } = result.value;
    notify({
      id: 'themes found',
      message: joined === 0 && newThemes > 0 ? themesScreen.foundFirst : themesScreen.found,
      values: { joined, fresh: inNew, themes: newThemes, left },
      tone: 'good',
    });
  };
  return { ...list, progress, find, cancel: () => running.current?.abort() };
}
