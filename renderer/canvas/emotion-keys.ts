/** Keys that say how the customer feels. */
import { type EmotionValue, emotionValues } from '#core/i18n/messages/lanes';

const clamped = (value: number): EmotionValue =>
  emotionValues.find((each) => each === value) ?? (value < 0 ? -2 : 2);

/** The emotion a key stands for; null: not known; undefined: the key stands for none. */
export function emotionOfKey(key: string, now: number | null): EmotionValue | null | undefined {
  const digit = '12345'.indexOf(key);
  if (key.length === 1 && digit >= 0) return clamped(digit - 2);
  if (key === 'Delete' || key === 'Backspace') return null;
  if (key === 'ArrowRight' || key === 'ArrowUp' || key === '+') return clamped((now ?? -1) + 1);
  if (key === 'ArrowLeft' || key === 'ArrowDown' || key === '-') return clamped((now ?? 1) - 1);
  return undefined;
}
