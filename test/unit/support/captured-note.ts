/** A note as the small window puts it into the inbox. */
import type { CapturedNote } from '#core/capture/captured-note';

export const noteOf = (id: string, about: Partial<CapturedNote> = {}): CapturedNote => ({
  id,
  kind: 'idea',
  text: 'Добавьте поиск по номеру заказа',
  contact: '',
  place: null,
  step: '',
  map: '',
  at: '2026-09-30T12:00:00.000Z',
  by: '',
  way: 'window',
  ...about,
});
