/** What the mouse does over a slide: it points, and it enlarges and moves a screenshot. */
import { fitted, moved, zoomed } from '#core/present/camera';
import { pointAt } from '#renderer/state/laser';
import { lookAt } from '#renderer/state/presenting';
import type { SlideMouse } from './slide-frame';

/** At one notch of the wheel. */
const factor = 1.2;
/** As small as the whole picture, and a little of a notch below it: back beside what is told. */
const smallest = 1.001;

export const slideMouse: SlideMouse = {
  onMove: pointAt,
  onWheel: (spot, isCloser) =>
    lookAt((picture, camera) => {
      if (!isCloser && (camera === null || camera.scale < smallest)) return null;
      return zoomed(picture, camera ?? fitted, isCloser ? factor : 1 / factor, spot);
    }),
  onDrag: (by) => lookAt((picture, camera) => camera && moved(picture, camera, by)),
};
