/** What the person chose to export for other programs; kept until the program closes. */
import { create } from 'zustand';
import type { OtherFormat } from '#core/desktop/desktop-api';
import type { Language } from '#core/document/records/field';

interface OtherChoice {
  readonly formats: readonly OtherFormat[];
  /** null: the language of the interface. */
  readonly language: Language | null;
  readonly withNotes: boolean;
}

export const useOtherChoice = create<OtherChoice>(() => ({
  formats: ['xlsx'],
  language: null,
  withNotes: false,
}));
