/** Scenes as elements of the page. The drawing is the SVG export's own; its style stands in the page's style sheet. */
import type { EmotionValue } from '#core/i18n/messages/lanes';
import { faceItems } from '#core/scene/draw-emotion';
import type { Scene } from '#core/scene/scene';
import type { SceneTheme } from '#core/scene/scene-theme';
import { writeSvg } from '#core/scene/write-svg';

export type Draw = (scene: Scene) => Element;
export type DrawFace = (emotion: EmotionValue) => Element;

/** Text of the map has no such tag: it is escaped. */
const ownStyle = /<style>[^<]*<\/style>/;
const xlink = 'http://www.w3.org/1999/xlink';

/** `pictures`: data URIs by hash. */
export function createDraw(theme: SceneTheme, pictures: Readonly<Record<string, string>>): Draw {
  // Pictures are put in afterwards: a large one in the text of the drawing would be read sign by sign.
  const pictureHref = (hash: string): string | null => (hash in pictures ? hash : null);
  return (scene) => {
    const text = writeSvg(scene, { theme, fonts: [], pictureHref }).replace(ownStyle, '');
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const drawing = document.importNode(parsed, true);
    for (const image of drawing.querySelectorAll('image')) {
      image.setAttribute('href', pictures[image.getAttributeNS(xlink, 'href') ?? ''] ?? '');
      image.removeAttributeNS(xlink, 'href');
    }
    for (const link of drawing.querySelectorAll('a')) {
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noopener noreferrer');
    }
    return drawing;
  };
}

const FACE = 32;

/** The face of a feeling, as on the map; its word stands beside it. */
export const createDrawFace =
  (draw: Draw): DrawFace =>
  (emotion) => {
    const items = faceItems(emotion, FACE / 2, FACE / 2, FACE / 2 - 1, 'face');
    const named = { title: '', description: '', language: 'en' } as const;
    const drawing = draw({ ...named, width: FACE, height: FACE, items, parts: [] });
    drawing.classList.add('face');
    drawing.setAttribute('aria-hidden', 'true');
    return drawing;
  };
