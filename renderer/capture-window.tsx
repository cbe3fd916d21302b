/** Puts the small window for notes on its page: in the language and the theme that main tells it. */
import '@mantine/core/styles.css';
import './ui/fonts.css';
import './ui/global.css';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { GuideStep } from '#core/capture/guess-step';
import type { CaptureBridge } from '#core/desktop/bridge';
import { capture as text } from '#core/i18n/messages/capture';
import { translate } from '#core/i18n/translate';
import { QuickCapture } from './capture/quick-capture';
import { type Language, LanguageProvider } from './ui/language';
import { ThemeProvider } from './ui/theme';

declare global {
  interface Window {
    readonly tapkiCapture: CaptureBridge;
  }
}

interface Look {
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
  /** Counts how often it was brought: each time the caret goes into the text. */
  readonly opened: number;
}

function Page() {
  const [look, setLook] = useState<Look | null>(null);
  const [guide, setGuide] = useState<readonly GuideStep[]>([]);
  useEffect(() => {
    window.tapkiCapture.listen((news) => {
      if (news.kind === 'guide') return setGuide(news.guide);
      const { language, scheme, isOpening } = news;
      document.title = translate(language, text.title);
      setLook((before) => ({ language, scheme, opened: (before?.opened ?? 0) + (isOpening ? 1 : 0) }));
    });
  }, []);
  if (!look) return null;
  return (
    <LanguageProvider language={look.language}>
      <ThemeProvider scheme={look.scheme}>
        <QuickCapture
          guide={guide}
          opened={look.opened}
          save={(note) => window.tapkiCapture.save(note)}
          hide={() => void window.tapkiCapture.hide()}
        />
      </ThemeProvider>
    </LanguageProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('capture.html has no #root');
createRoot(root).render(<Page />);
