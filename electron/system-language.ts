/** The language people have set for their system, as far as we speak it. */
import { app } from 'electron';
import type { Language } from '#core/document/records/field';

/** Only once the app is ready. A language given on the command line stands before the system's. */
export const systemLanguage = (): Language =>
  firstOf(app.commandLine.getSwitchValue('lang'), app.getPreferredSystemLanguages()[0], app.getLocale())
    .toLowerCase()
    .startsWith('ru')
    ? 'ru'
    : 'en';

const firstOf = (...names: readonly (string | undefined)[]): string => names.find(Boolean) ?? '';
