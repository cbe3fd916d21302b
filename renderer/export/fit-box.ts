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

/** Of the shorter side of a sheet, left free at each edge: 3 mm of A3. */
const sheetMargin = 0.01;

interface Placed {
  /** null: there is no sheet but the thing itself. */
  readonly sheet: (Size & { readonly x: number; readonly y: number }) | null;
  readonly place: Fitted;
}

/** A thing in the middle of a sheet of the given shape (width by height), and the sheet in the middle of a frame. */
export function placeOnSheet(thing: Size, shape: number | null, frame: Size): Placed {
  if (shape === null) return { sheet: null, place: fitInto(thing, frame) };
  const height = Math.min(frame.height, frame.width / shape);
  const width = height * shape;
  const sheet = { width, height, x: (frame.width - width) / 2, y: (frame.height - height) / 2 };
  const margin = Math.min(width, height) * sheetMargin;
  const inner = fitInto(thing, { width: width - 2 * margin, height: height - 2 * margin });
  return {
    sheet,
    place: { scale: inner.scale, x: sheet.x + margin + inner.x, y: sheet.y + margin + inner.y },
  };
}
