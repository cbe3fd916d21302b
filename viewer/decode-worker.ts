/** Runs in a worker: decodes screenshots one after another, so that keys are answered meanwhile. */
import type { DecodeAnswer, DecodeTask } from './decoder';

let last: Promise<void> = Promise.resolve();

async function decode({ id, picture, widest, beside }: DecodeTask): Promise<void> {
  try {
    const full = await createImageBitmap(picture);
    const whole = full.width > widest ? await resized(full, widest / full.width) : full;
    if (whole !== full) full.close();
    const scale = Math.min(1, beside.width / whole.width, beside.height / whole.height);
    const small = await resized(whole, scale);
    const answer: DecodeAnswer = { id, decoded: { whole, beside: small } };
    postMessage(answer, { transfer: [whole, small] });
  } catch {
    postMessage({ id, decoded: null } satisfies DecodeAnswer);
  }
}

const resized = (source: ImageBitmap, scale: number): Promise<ImageBitmap> =>
  createImageBitmap(source, {
    resizeWidth: Math.max(1, Math.round(source.width * scale)),
    resizeHeight: Math.max(1, Math.round(source.height * scale)),
    resizeQuality: 'medium',
  });

addEventListener('message', ({ data }: MessageEvent<DecodeTask>) => {
  last = last.then(() => decode(data));
});
