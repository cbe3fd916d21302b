/** The page that an audience sees. It draws what it is told and answers to nobody: no keys, no buttons, no way back. */
import type { AudienceBridge } from '#core/desktop/bridge';
import { present } from '#core/i18n/messages/present';
import { installPolicy } from './audience-policy';
import { createDecodedPictures, widestWall } from './decoded-pictures';
import { besideBox, createSlideView, slideWidth } from './slide';
import { slideStyle } from './slide-style';
import { wordsIn } from './words';

declare global {
  interface Window {
    readonly tapkiAudience: AudienceBridge;
    readonly trustedTypes?: Parameters<typeof installPolicy>[0];
  }
}

installPolicy(window.trustedTypes);

/** Pixels of the screen that a screenshot takes beside what is told. */
function beside() {
  const scale = (innerWidth / slideWidth) * devicePixelRatio;
  return { width: besideBox.width * scale, height: besideBox.height * scale };
}

const pictures = createDecodedPictures({ widest: widestWall, beside });
const view = createSlideView(pictures);
let shown = new Set<string>();

window.tapkiAudience.listen((news) => {
  if (news.kind === 'pointer') {
    view.point(news.spot);
    return;
  }
  if (news.kind === 'picture') {
    const { hash, type, bytes } = news;
    void pictures.take(hash, new Blob([new Uint8Array(bytes)], { type })).then(() => {
      if (shown.has(hash)) view.refresh();
    });
    return;
  }
  const { slide, ready, language } = news;
  pictures.keep(new Set(ready));
  shown = new Set(slide.kind === 'step' ? [...slide.pictures, ...slide.drawn].map(({ hash }) => hash) : []);
  document.documentElement.lang = language;
  document.title = wordsIn(language).t(present.audienceTitle);
  view.show(news);
});

document.adoptedStyleSheets = [slideStyle()];
document.querySelector('main')?.append(view.element);
