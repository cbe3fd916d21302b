/** What the customer saw at a step: one screenshot at a time, with its numbered pins and what they say. */

import type { ReportPicture, ReportPin } from '#core/export/report-step';
import { reports } from '#core/i18n/messages/reports';
import { viewer } from '#core/i18n/messages/viewer';
import { button, element } from './element';
import type { Words } from './words';

/** A small picture is not blown up beyond this. */
const LARGEST = 1.5;

export interface PictureView {
  readonly element: HTMLElement;
  /** The next picture; after the last one, the first. */
  turn(): void;
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
  const show = (index: number): void => {
    shown = (index + pictures.length) % pictures.length;
    const picture = pictures[shown];
    if (picture) holder.replaceChildren(...parts(picture));
  };
  const parts = (picture: ReportPicture): readonly HTMLElement[] => {
    const list = pinList(picture.pins);
    const figure = element('figure', {}, stand(picture, list), list, caption(picture));
    if (pictures.length < 2) return [figure];
    const place = t(viewer.pictureOf, { number: shown + 1, total: pictures.length });
    const turner = element(
      'div',
      { class: 'turner' },
      button('‹', () => show(shown - 1), { 'aria-label': t(viewer.previous) }),
      element('span', { 'aria-live': 'polite' }, place),
      button('›', () => show(shown + 1), { 'aria-label': t(viewer.next) }),
    );
    return [figure, turner];
  };
  const stand = (picture: ReportPicture, list: HTMLElement): HTMLElement => {
    const address = addresses[picture.hash];
    const description =
      picture.description || picture.title || t(reports.pictureNumber, { number: shown + 1 });
    const frame = element('div', { class: 'picture' });
    frame.style.setProperty('--ratio', String(picture.width / picture.height));
    frame.style.setProperty('--largest', `${picture.width * LARGEST}px`);
    frame.append(
      address === undefined
        ? element('p', { class: 'lost' }, description)
        : element('img', { src: address, alt: description }),
      ...picture.pins.map((pin, index) => badge(pin, list.children[index])),
    );
    return element('div', { class: 'stand' }, frame);
  };
  const badge = (pin: ReportPin, entry: Element | undefined): HTMLElement => {
    const said = pin.text || t(reports.pinWithoutText);
    const made = button(String(pin.number), () => light(true), {
      class: 'pin',
      'aria-label': `${t(viewer.pin, { number: pin.number })}: ${said}`,
      title: said,
    });
    const light = (isLit: boolean): void => {
      made.classList.toggle('lit', isLit);
      entry?.classList.toggle('lit', isLit);
      if (isLit) entry?.scrollIntoView({ block: 'nearest' });
    };
    for (const name of ['pointerenter', 'focus']) made.addEventListener(name, () => light(true));
    for (const name of ['pointerleave', 'blur']) made.addEventListener(name, () => light(false));
    made.style.left = `${pin.spot.x * 100}%`;
    made.style.top = `${pin.spot.y * 100}%`;
    return made;
  };
  const pinList = (pins: readonly ReportPin[]): HTMLElement =>
    element(
      'ol',
      { class: 'pins', hidden: pins.length === 0 },
      ...pins.map(({ number, text }) =>
        element(
          'li',
          { dir: 'auto' },
          element('span', { class: 'pin' }, String(number)),
          element('span', {}, text || t(reports.pinWithoutText)),
        ),
      ),
    );
  /** What the step's own title says already is not said again. */
  const caption = ({ title, description }: ReportPicture): HTMLElement => {
    const said = [title, description].find((each) => each.trim() !== '' && each !== stepTitle) ?? '';
    return element('figcaption', { hidden: said === '', dir: 'auto' }, said);
  };
  show(0);
  return { element: holder, turn: () => show(shown + 1) };
}
