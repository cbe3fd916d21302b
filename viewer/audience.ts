/** The page that an audience sees. It draws what it is told and answers to nobody: no keys, no buttons, no way back. */
import type { AudienceBridge, AudienceNews } from '#core/desktop/bridge';
import { present } from '#core/i18n/messages/present';
import { createSlideView } from './slide';
import { slideStyle } from './slide-style';
import { wordsIn } from './words';

declare global {
  interface Window {
    readonly tapkiAudience: AudienceBridge;
  }
}

interface Ready {
  readonly address: string;
  /** Keeps what was decoded, so that the next slide is painted at once. */
  readonly image: HTMLImageElement;
}

const pictures = new Map<string, Ready>();
const view = createSlideView((hash) => pictures.get(hash)?.address);

function drop(hash: string): void {
  const gone = pictures.get(hash);
  if (gone) URL.revokeObjectURL(gone.address);
  pictures.delete(hash);
}

function take({ hash, type, bytes }: Extract<AudienceNews, { kind: 'picture' }>): void {
  drop(hash);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const image = new Image();
  image.src = address;
  pictures.set(hash, { address, image });
  // A picture that cannot be decoded is shown as one that is missing, by its description.
  void image.decode().catch(() => undefined);
}

let shown = new Set<string>();

window.tapkiAudience.listen((news) => {
  if (news.kind === 'picture') {
    take(news);
    if (shown.has(news.hash)) view.refresh();
    return;
  }
  const { slide, ready, language } = news;
  const kept = new Set(ready);
  for (const hash of [...pictures.keys()]) if (!kept.has(hash)) drop(hash);
  shown = new Set(slide.kind === 'step' ? [...slide.pictures, ...slide.drawn].map(({ hash }) => hash) : []);
  document.documentElement.lang = language;
  document.title = wordsIn(language).t(present.audienceTitle);
  view.show(news);
});

document.adoptedStyleSheets = [slideStyle()];
document.querySelector('main')?.append(view.element);
