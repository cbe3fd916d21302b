import { describe, expect, it } from 'vitest';
import { buildScene } from '#core/scene/build-scene';
import { measureText } from '#core/scene/measure-text';
import { type PaintContext, paintScene } from '#core/scene/paint-scene';
import { sceneThemes } from '#core/scene/scene-theme';
import { smallMap } from './small-map';

/** A canvas that writes down what it is asked to draw. */
function recorder(scale: number) {
  const texts: string[] = [];
  let shapes = 0;
  const nothing = () => undefined;
  const context: PaintContext<string> = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    lineCap: '',
    lineJoin: '',
    font: '',
    textAlign: '',
    textBaseline: '',
    fontKerning: '',
    getTransform: () => ({ a: scale }),
    setLineDash: nothing,
    beginPath: nothing,
    moveTo: nothing,
    lineTo: nothing,
    bezierCurveTo: nothing,
    closePath: nothing,
    rect: nothing,
    roundRect: nothing,
    arc: nothing,
    clip: nothing,
    save: nothing,
    restore: nothing,
    fill: () => {
      shapes += 1;
    },
    stroke: () => {
      shapes += 1;
    },
    fillRect: () => {
      shapes += 1;
    },
    fillText: (text) => {
      texts.push(text);
    },
    drawImage: nothing,
  };
  return { context, texts, shapes: () => shapes };
}

const scene = buildScene(smallMap(), { language: 'ru', measure: measureText, page: null });
const whole = { x: 0, y: 0, width: scene.width, height: scene.height };
const paint = (scale: number, visible = whole) => {
  const canvas = recorder(scale);
  paintScene(scene, canvas.context, sceneThemes.light, visible, () => null);
  return canvas;
};

describe('A scene painted on a canvas', () => {
  it('shows the words an SVG shows', () => {
    expect(paint(1).texts).toEqual(scene.items.flatMap((item) => (item.type === 'text' ? item.text : [])));
  });

  it('passes over what is not in view', () => {
    const part = paint(1, { x: 0, y: 0, width: 300, height: 100 });
    expect(part.texts.length).toBeLessThan(paint(1).texts.length);
    expect(part.texts).toContain('Объявление');
  });

  it('draws text that is too small to read as strokes', () => {
    const far = paint(0.1);
    expect(far.texts).toEqual([]);
    expect(far.shapes()).toBeGreaterThan(20);
  });
});
