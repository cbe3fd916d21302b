/** The language of the interface: one provider at the root, two hooks for everything that shows text. */
import { createContext, type ReactNode, useCallback, useContext, useEffect } from 'react';
import { type Message, type Translate, translate } from '#core/i18n/translate';

export type Language = keyof Message;

const LanguageContext = createContext<Language>('ru');

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export const useLanguage = (): Language => useContext(LanguageContext);

export function useTranslate(): Translate {
  const language = useLanguage();
  return useCallback((message, values) => translate(language, message, values), [language]);
}
