/** Words of the page in the language of the export. */
import type { Language } from '#core/document/records/field';
import { type Translate, translate } from '#core/i18n/translate';

export interface Words {
  readonly language: Language;
  readonly t: Translate;
}

export const wordsIn = (language: Language): Words => ({
  language,
  t: (message, values) => translate(language, message, values),
});
