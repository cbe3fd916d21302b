/** How large a thing is drawn to lie wholly inside a frame, in the middle, never enlarged. */
export interface Fitted {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export function fitInto(thing: Size, frame: Size): Fitted {
  const scale = Math.min(1, frame.width / thing.width, frame.height / thing.height);
  return {
    scale,
    x: (frame.width - thing.width * scale) / 2,
    y: (frame.height - thing.height * scale) / 2,
  };
}
