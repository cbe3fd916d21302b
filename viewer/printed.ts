/** On paper: the whole map on one page with its head, legend and sources, drawn when somebody prints. */
import { exportedPage } from '#core/export/exported-page';
import type { PageData } from '#core/export/page-data';
import { sceneOfLayout } from '#core/scene/build-scene';
import { measureText } from '#core/scene/measure-text';
import { sceneThemes } from '#core/scene/scene-theme';
import type { Walk } from '#core/walk/journey';
import { createDraw } from './drawing';
import { element } from './element';

export function printable({ options, logo, pictures }: PageData, walk: () => Walk): HTMLElement {
  // A dark page would take all the ink there is.
  const draw = createDraw(sceneThemes.light, pictures);
  const paper = element('div', { class: 'printed', 'aria-hidden': 'true' });
  const turned = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, turned];
  window.addEventListener('beforeprint', () => {
    const { snapshot, layout } = walk();
    const { language } = options;
    const scene = sceneOfLayout(snapshot, layout, {
      language,
      measure: measureText,
      page: exportedPage(options, snapshot, logo),
    });
    // The person chooses the paper; which way it lies follows from the map.
    turned.replaceSync(`@page{size:${scene.width >= scene.height ? 'landscape' : 'portrait'};margin:8mm}`);
    paper.replaceChildren(draw(scene));
  });
  window.addEventListener('afterprint', () => paper.replaceChildren());
  return paper;
}
