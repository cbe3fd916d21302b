/**
 * An SVG drawn as an image: the page's policy lets it reach nothing, and it becomes pixels before it becomes part of
 * a map. It was looked at before (core/picture/svg.ts), so drawing it comes to an end.
 */

/** Sharp on a wall, far below what a canvas takes. */
const longSide = 2_400;
/** A drawing without a size of its own. */
const usualSide = 1_200;

/** null: it cannot be drawn. */
export async function drawSvg(file: Blob): Promise<ImageBitmap | null> {
  const address = URL.createObjectURL(new Blob([file], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const width = image.naturalWidth || usualSide;
    const height = image.naturalHeight || usualSide;
    const scale = longSide / Math.max(width, height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    // Refused where the drawing holds what the page may not read.
    context.getImageData(0, 0, 1, 1);
    return await createImageBitmap(canvas);
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
