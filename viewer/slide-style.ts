/** The style of slides as one text: for the audience's page, and for previews that share a page with other styles. */
import slide from './styles/slide.css?inline';
import moves from './styles/slide-moves.css?inline';
import opinions from './styles/slide-opinions.css?inline';
import path from './styles/slide-path.css?inline';
import spoken from './styles/spoken.css?inline';
import step from './styles/step.css?inline';
import told from './styles/told.css?inline';

export function slideStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([spoken, step, told, slide, path, opinions, moves].join('\n'));
  return sheet;
}
