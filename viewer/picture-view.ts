/** What the customer saw at a step: one screenshot at a time, with what its pins say; over the whole page if asked. */
import type { ReportPicture, ReportPin } from '#core/export/report-step';
import { reports } from '#core/i18n/messages/reports';
import { viewer } from '#core/i18n/messages/viewer';
import { button, element } from './element';
import { imageAt, pictureStand, wordsOfPin } from './picture-stand';
import type { Words } from './words';

export interface PictureView {
  readonly element: HTMLElement;
  /** The next picture; after the last one, the first. */
  turn(): void;
  enlarge(): void;
}

interface PictureViewOptions {
  readonly addresses: Readonly<Record<string, string>>;
  readonly stepTitle: string;
  readonly words: Words;
}

export function pictureView(
  pictures: readonly ReportPicture[],
  { addresses, stepTitle, words }: PictureViewOptions,
): PictureView {
  const { t } = words;
  const holder = element('div', { class: 'seen' });
  let shown = 0;
  const nameOf = ({ title, description }: ReportPicture): string =>
    description || title || t(reports.pictureNumber, { number: shown + 1 });
  const show = (index: number): void => {
    shown = (index + pictures.length) % pictures.length;
    const picture = pictures[shown];
    if (picture) holder.replaceChildren(...parts(picture));
  };
  const turner = (): HTMLElement =>
    element(
      'div',
      { class: 'turner' },
      button('‹', () => show(shown - 1), { 'aria-label': t(viewer.previousPicture) }),
      element('span', {}, t(viewer.pictureOf, { number: shown + 1, total: pictures.length })),
      button('›', () => show(shown + 1), { 'aria-label': t(viewer.nextPicture), title: 'S' }),
    );
  const parts = (picture: ReportPicture): readonly HTMLElement[] => {
    const list = pinList(picture.pins, words);
    const stand = pictureStand(picture, {
      image: imageAt(addresses[picture.hash], nameOf(picture)),
      description: nameOf(picture),
      entryOf: (index) => list.children[index],
      words,
    });
    stand.append(button('⤢', enlarge, { class: 'enlarge', 'aria-label': t(viewer.enlarge), title: 'Z' }));
    const figure = element('figure', {}, stand, list, caption(picture));
    return pictures.length < 2 ? [figure] : [figure, turner()];
  };
  /** What the step's own title says already is not said again. */
  const caption = ({ title, description }: ReportPicture): HTMLElement => {
    const said = [title, description].find((each) => each.trim() !== '' && each !== stepTitle) ?? '';
    return element('figcaption', { hidden: said === '', dir: 'auto' }, said);
  };
  const enlarge = (): void => {
    const picture = pictures[shown];
    if (!picture) return;
    const stand = pictureStand(picture, {
      image: imageAt(addresses[picture.hash], nameOf(picture)),
      description: nameOf(picture),
      entryOf: () => undefined,
      words,
    });
    const dialog = element('dialog', { class: 'large', 'aria-label': nameOf(picture) });
    const close = button(t(viewer.close), () => dialog.close(), { class: 'close', autofocus: true });
    dialog.append(stand, close);
    dialog.addEventListener('close', () => dialog.remove());
    dialog.addEventListener('keydown', ({ code }) => {
      if (code === 'KeyZ') dialog.close();
    });
    holder.append(dialog);
    dialog.showModal();
  };
  show(0);
  return { element: holder, turn: () => show(shown + 1), enlarge };
}

export const pinList = (pins: readonly ReportPin[], words: Words): HTMLElement =>
  element(
    'ol',
    { class: 'pins', hidden: pins.length === 0 },
    ...pins.map((pin) =>
      element(
        'li',
        { dir: 'auto' },
        element('span', { class: 'pin' }, String(pin.number)),
        element('span', {}, wordsOfPin(pin, words)),
      ),
    ),
  );
