/** One picture being looked at and worked on: its stage with the layer of the chosen tool, and the side that goes with it. */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Pin } from '#core/document/records/pin';
import { pinsOfScreenshot } from '#core/document/select';
import { pictures as text } from '#core/i18n/messages/pictures';
import type { Area, Reshape, Spot, Turn } from '#core/picture/geometry';
import { useSnapshot } from '#renderer/state/open-map';
import {
  blurForGood,
  type CutPins,
  pinsCutAway,
  reshapeCell,
  reshapeShot,
} from '#renderer/state/picture-changes';
import { announce } from '#renderer/ui/announcer';
import { useTranslate } from '#renderer/ui/language';
import { areaElement, type BlurArea, BlurLayer, withAddedArea } from './blur-layer';
import { CropLayer } from './crop-layer';
import { PictureFacts } from './picture-facts';
import { PictureStage } from './picture-stage';
import css from './pictures.module.css';
import { pinElement, putPin } from './pin-editing';
import { PinList } from './pin-list';
import { PinsLayer } from './pins-layer';
import { wordsOf } from './shot-editing';
import type { ShownPicture } from './shown-picture';
import { type Tool, ToolBar } from './tool-bar';
import { BlurPanel, CropPanel } from './tool-panels';

interface PictureBenchProps {
  readonly shown: ShownPicture;
  readonly stepId: string;
  readonly canEdit: boolean;
  readonly tool: Tool;
  readonly choose: (tool: Tool) => void;
  readonly go: ((by: 1 | -1) => void) | null;
}

const noPins: readonly Pin[] = [];
const middle: Spot = { x: 0.5, y: 0.5 };

/** Keyed by its picture's hash: what was begun on another shape of it is not gone on with. */
export function PictureBench({ shown, stepId, canEdit, tool, choose, go }: PictureBenchProps) {
  const t = useTranslate();
  const { picture } = shown;
  const whole: Area = { x: 0, y: 0, width: picture.width, height: picture.height };
  const [area, setArea] = useState(whole);
  const [areas, setAreas] = useState<readonly BlurArea[]>([]);
  const [isWorking, setWorking] = useState(false);
  const snapshot = useSnapshot((current) => current);
  const pins = shown.kind === 'shot' ? pinsOfScreenshot(snapshot, shown.shot.id) : noPins;
  const cutPins = shown.kind === 'shot' ? pinsCutAway(snapshot, shown.shot, area) : noPins;

  const run = async (work: () => Promise<boolean>, said: string) => {
    setWorking(true);
    const isDone = await work();
    setWorking(false);
    if (!isDone) return;
    choose('look');
    announce(said);
  };
  const reshape = (change: Reshape, pinChoice: CutPins, said: string) =>
    run(
      () =>
        shown.kind === 'shot' ? reshapeShot(shown.shot, change, pinChoice) : reshapeCell(shown.cell, change),
      said,
    );
  const turn = (to: Turn) => void reshape({ kind: 'turn', to }, 'keep', t(text.turned));
  const addPin = (spot: Spot) => {
    if (shown.kind !== 'shot') return;
    let id: ReturnType<typeof putPin> | null = null;
    flushSync(() => {
      id = putPin(shown.shot.id, spot);
    });
    if (id !== null) document.getElementById(pinElement(id))?.focus();
  };
  const addArea = () => {
    const added = withAddedArea(areas, picture);
    flushSync(() => setAreas(added));
    document.getElementById(areaElement(added.at(-1)?.id ?? 0))?.focus();
  };
  const leave = () => {
    setArea(whole);
    setAreas([]);
    choose('look');
  };

  return (
    <div className={css.body}>
      <div className={css.main}>
        <ToolBar
          tool={tool}
          choose={choose}
          hasPins={shown.kind === 'shot'}
          canEdit={canEdit}
          isWorking={isWorking}
          turn={turn}
          go={go}
        />
        <PictureStage picture={picture} name={wordsOf(shown) || t(text.untitled)} canPan={tool === 'look'}>
          {(tool === 'look' || tool === 'pin') && (
            <PinsLayer pins={pins} canEdit={canEdit} isAdding={tool === 'pin'} onAdd={addPin} />
          )}
          {tool === 'crop' && <CropLayer size={picture} area={area} onChange={setArea} />}
          {tool === 'blur' && <BlurLayer size={picture} areas={areas} onChange={setAreas} />}
        </PictureStage>
      </div>
      <div className={css.side}>
        {tool === 'crop' && (
          <CropPanel
            size={picture}
            area={area}
            cutPins={cutPins}
            isWorking={isWorking}
            apply={(pinChoice) => void reshape({ kind: 'crop', area }, pinChoice, t(text.cropped))}
            cancel={leave}
          />
        )}
        {tool === 'blur' && (
          <BlurPanel
            areas={areas}
            isWorking={isWorking}
            add={addArea}
            apply={() => void run(() => blurForGood(picture.hash, areas), t(text.blurred))}
            cancel={leave}
          />
        )}
        {(tool === 'look' || tool === 'pin') && (
          <>
            <PictureFacts shown={shown} canEdit={canEdit} />
            {shown.kind === 'shot' && (
              <PinList pins={pins} stepId={stepId} canEdit={canEdit} onAdd={() => addPin(middle)} />
            )}
          </>
        )}
      </div>
    </div>
  );
}
