/** A screenshot with its numbered pins, as large as its place allows. */
import type { ReportPicture, ReportPin } from '#core/export/report-step';
import { reports } from '#core/i18n/messages/reports';
import { viewer } from '#core/i18n/messages/viewer';
import { button, element } from './element';
import type { Words } from './words';

/** A small picture is not blown up beyond this. */
const LARGEST = 1.5;

export interface StandOptions {
  /** null: there is no such picture. */
  readonly image: HTMLElement | null;
  readonly description: string;
  /** Where what each pin says stands as well, if anywhere. */
  readonly entryOf: (index: number) => Element | undefined;
  readonly words: Words;
}

export const wordsOfPin = ({ text }: ReportPin, { t }: Words): string => text || t(reports.pinWithoutText);

export function pictureStand(
  { width, height, pins }: Pick<ReportPicture, 'width' | 'height' | 'pins'>,
  { image, description, entryOf, words }: StandOptions,
): HTMLElement {
  const frame = element(
    'div',
    { class: 'picture' },
    image ?? element('p', { class: 'lost' }, description),
    ...pins.map((pin, index) => badge(pin, entryOf(index), words)),
  );
  frame.style.setProperty('--ratio', String(width / height));
  frame.style.setProperty('--largest', `${width * LARGEST}px`);
  return element('div', { class: 'stand' }, frame);
}

function badge(pin: ReportPin, entry: Element | undefined, words: Words): HTMLElement {
  const said = wordsOfPin(pin, words);
  const light = (isLit: boolean): void => {
    made.classList.toggle('lit', isLit);
    entry?.classList.toggle('lit', isLit);
    if (isLit) entry?.scrollIntoView({ block: 'nearest' });
  };
  const made = button(String(pin.number), () => light(true), {
    class: 'pin',
    'aria-label': `${words.t(viewer.pin, { number: pin.number })}: ${said}`,
    title: said,
  });
  for (const name of ['pointerenter', 'focus']) made.addEventListener(name, () => light(true));
  for (const name of ['pointerleave', 'blur']) made.addEventListener(name, () => light(false));
  made.style.left = `${pin.spot.x * 100}%`;
  made.style.top = `${pin.spot.y * 100}%`;
  return made;
}

/** undefined: the picture is not in the file. */
export const imageAt = (address: string | undefined, description: string): HTMLElement | null =>
  address === undefined ? null : element('img', { src: address, alt: description });
