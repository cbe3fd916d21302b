/** The language people have set for their system, as far as we speak it. */
import { app } from 'electron';
import type { Language } from '#core/document/records/field';

export const systemLanguage = (): Language =>
  (app.getPreferredSystemLanguages()[0] ?? app.getLocale()).toLowerCase().startsWith('ru') ? 'ru' : 'en';
