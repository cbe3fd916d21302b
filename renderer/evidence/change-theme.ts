/** Changes of a theme as a person makes them: done at once, told with a way back. */
import type { AppError, Result } from '#core/desktop/app-error';
import type { ThemeChange } from '#core/evidence/theme-view';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { themesScreen } from '#core/i18n/messages/themes';
import type { Message } from '#core/i18n/translate';
import { requestEvidence } from '#renderer/state/evidence';
import { notify, notifyError } from '#renderer/state/notices';

export interface Told {
  readonly message: Message;
  readonly values: Readonly<Record<string, string>>;
  /** What takes it back; null: nothing does. */
  readonly back: ThemeChange | null;
}

/** `onChanged` is called after the change, and after it was taken back. */
export async function changeTheme(change: ThemeChange, told: Told, onChanged: () => void): Promise<void> {
  const result = await requestEvidence('changeTheme', change);
  if (!result.ok) return notifyError(result.error);
  onChanged();
  tell(told, onChanged);
}

function tell({ message, values, back }: Told, onChanged: () => void): void {
  const undo = async () => {
    if (back === null) return;
    const result = await requestEvidence('changeTheme', back);
    if (result.ok) onChanged();
    else notifyError(result.error);
  };
  notify({
    id: 'theme changed',
    message,
    values,
    tone: 'good',
    ...(back === null ? {} : { action: { label: evidenceWords.undo, run: () => void undo() } }),
  });
}

/** Parts a theme in two; merging the parts is the way back. */
export async function splitTheme(id: number, name: string, onChanged: () => void): Promise<AppError | null> {
  const result: Result<{ parts: number[] }> = await requestEvidence('splitTheme', { themeId: id });
  if (!result.ok) {
    notifyError(result.error);
    return result.error;
  }
  const [, fresh] = result.value.parts;
  onChanged();
  const isParted = fresh !== undefined;
  tell(
    {
      message: isParted ? themesScreen.splitDone : themesScreen.splitNone,
      values: { name },
      back: isParted ? { change: 'merge', id: fresh, into: id } : null,
    },
    onChanged,
  );
  return null;
}
