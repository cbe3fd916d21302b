/** What moves on a slide without its being drawn anew: the large screenshot, and the pin that is spoken of. */
import type { Slide } from '#core/present/slide';

export function lookAt(sheet: HTMLElement, slide: Slide): void {
  if (slide.kind !== 'step') return;
  const picture = sheet.querySelector<HTMLElement>('.picture');
  if (!picture) return;
  lightPin(sheet, slide.pin);
  if (slide.camera === null) return;
  const { scale, x, y } = slide.camera;
  const stand = picture.parentElement;
  if (!stand) return;
  const left = shift(picture.offsetWidth, stand.clientWidth, scale, x);
  const top = shift(picture.offsetHeight, stand.clientHeight, scale, y);
  picture.style.setProperty('--zoom', String(scale));
  picture.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
}

/** From the middle; an edge of the picture never comes further in than the edge of its place. */
function shift(size: number, room: number, scale: number, at: number): number {
  const most = Math.max(0, (size * scale - room) / 2);
  return Math.min(most, Math.max(-most, (0.5 - at) * size * scale));
}

function lightPin(sheet: HTMLElement, pin: number | null): void {
  const places = sheet.querySelectorAll('.picture > .pin');
  const entries = sheet.querySelectorAll<HTMLElement>('.pins > li');
  places.forEach((place, index) => {
    place.classList.toggle('lit', index === pin);
  });
  entries.forEach((entry, index) => {
    // The same list stands beside the picture and over it.
    const isLit = pin !== null && index % places.length === pin;
    entry.classList.toggle('lit', isLit);
    const list = entry.parentElement;
    if (isLit && list) list.scrollTop = entry.offsetTop - list.offsetTop;
  });
}
