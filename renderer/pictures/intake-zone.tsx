/** Pictures dropped and pasted anywhere on the window: onto the step they are meant for; and how far taking them is. */
import { Button, Group, Loader, Paper, Portal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { lanes } from '#core/i18n/messages/lanes';
import { pictures as text } from '#core/i18n/messages/pictures';
import { notify } from '#renderer/state/notices';
import { useOpenMap } from '#renderer/state/open-map';
import {
  cancelIntake,
  isPictureType,
  type PictureTarget,
  takePictures,
  usePictureIntake,
} from '#renderer/state/picture-intake';
import { useView } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { targetOf } from './choose-pictures';
import css from './pictures.module.css';
import { isWritable } from './shown-picture';

/** A cell for one picture takes it; elsewhere at a step it becomes one of its screenshots. */
function targetAt(snapshot: Snapshot, laneId: string | undefined, stepId: string): PictureTarget | null {
  if (!liveRecord(snapshot, 'step', stepId)) return null;
  const lane = laneId === undefined ? null : liveRecord(snapshot, 'lane', laneId);
  return lane?.laneKind === 'customPicture'
    ? { kind: 'cell', laneId: lane.id, stepId }
    : { kind: 'step', stepId };
}

/** The dialog that is open, or what is selected on the map. `isAnyCell`: cells of other lanes stand for their step too. */
function chosenTarget(snapshot: Snapshot, isAnyCell: boolean): PictureTarget | null {
  const { dialog, pictures, selected } = useView.getState();
  if (dialog === 'pictures') return pictures && targetOf(pictures);
  if (dialog !== null) return null;
  if (selected?.kind === 'step') return targetAt(snapshot, undefined, selected.id);
  if (selected?.kind !== 'cell') return null;
  const kind = liveRecord(snapshot, 'lane', selected.laneId)?.laneKind;
  const isForPictures = kind === 'screenshot' || kind === 'customPicture';
  return isAnyCell || isForPictures ? targetAt(snapshot, selected.laneId, selected.stepId) : null;
}

interface Landing {
  readonly target: PictureTarget;
  /** What is marked on the screen; null: the step is chosen otherwise than by the pointer. */
  readonly mark: DOMRect | null;
}

function landingOf(snapshot: Snapshot, { clientX, clientY }: DragEvent): Landing | null {
  const chosen = chosenTarget(snapshot, true);
  const unmarked = chosen && { target: chosen, mark: null };
  if (useView.getState().dialog !== null) return unmarked;
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const owner = element.closest<HTMLElement>('[data-lane][data-step], [data-header-step]');
    const stepId = owner?.dataset.step ?? owner?.dataset.headerStep;
    const target = stepId === undefined ? null : targetAt(snapshot, owner?.dataset.lane, stepId);
    if (owner && target) return { target, mark: owner.getBoundingClientRect() };
  }
  return unmarked;
}

const areAllPictures = (data: DataTransfer | null): boolean => {
  const files = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file');
  return files.length > 0 && files.every(({ type }) => isPictureType(type));
};

const picturesIn = (data: DataTransfer | null): readonly File[] =>
  [...(data?.files ?? [])].filter(({ type }) => isPictureType(type));

const openSnapshot = (): Snapshot | null => {
  const { document: open, snapshot } = useOpenMap.getState();
  return isWritable(open) ? snapshot : null;
};

/** Before the other listeners of the window: pictures are no maps and no tables. */
function useDrops(show: (landing: Landing | null) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      const snapshot = openSnapshot();
      if (!snapshot || !areAllPictures(event.dataTransfer)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      show(landingOf(snapshot, event));
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) show(null);
    };
    const drop = (event: DragEvent) => {
      show(null);
      const snapshot = openSnapshot();
      if (!snapshot || !areAllPictures(event.dataTransfer)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const landing = landingOf(snapshot, event);
      if (landing) void takePictures(picturesIn(event.dataTransfer), landing.target);
      else notify({ message: text.dropOnStep });
    };
    window.addEventListener('dragover', over, { capture: true });
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop, { capture: true });
    return () => {
      window.removeEventListener('dragover', over, { capture: true });
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop, { capture: true });
    };
  }, [show]);
}

/** Spreadsheets put a picture of their cells beside the text of them: what has text is pasted as text. */
function usePastes(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const snapshot = openSnapshot();
      const files = picturesIn(event.clipboardData);
      const hasText = event.clipboardData?.types.includes('text/plain') ?? false;
      if (!snapshot || files.length === 0 || hasText || event.defaultPrevented) return;
      const target = chosenTarget(snapshot, false);
      if (!target) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void takePictures(files, target);
    };
    window.addEventListener('paste', paste, { capture: true });
    return () => window.removeEventListener('paste', paste, { capture: true });
  }, []);
}

/** What is done in a moment needs no words. */
const patience = 400;

function Progress() {
  const t = useTranslate();
  const { done, total } = usePictureIntake();
  const isBusy = total > 0;
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(isBusy), isBusy ? patience : 0);
    return () => clearTimeout(timer);
  }, [isBusy]);
  if (!isBusy || !isSlow) return null;
  return (
    <Portal>
      <Paper className={css.progress} shadow="md" withBorder px="md" py="sm" role="status">
        <Group gap="md" wrap="nowrap">
          <Loader size="xs" />
          <Text size="sm">{t(text.taking, { done: done + 1, total })}</Text>
          <Button size="compact-sm" variant="default" onClick={cancelIntake}>
            {t(text.cancel)}
          </Button>
        </Group>
      </Paper>
    </Portal>
  );
}

export function PictureIntake() {
  const t = useTranslate();
  const [landing, setLanding] = useState<Landing | null>(null);
  const target = landing?.target ?? null;
  const mark = landing?.mark ?? null;
  useDrops(setLanding);
  usePastes();
  const title = useOpenMap(({ snapshot }) =>
    target && snapshot ? (liveRecord(snapshot, 'step', target.stepId)?.title ?? '') : '',
  );
  const step = title === '' ? t(lanes.untitledStep) : title;
  return (
    <>
      <Progress />
      {target && (
        <Portal>
          {mark && (
            <div
              className={css.dropMark}
              style={{ left: mark.left, top: mark.top, width: mark.width, height: mark.height }}
            />
          )}
          <Paper className={css.dropNote} shadow="md" withBorder px="md" py="sm">
            <Text size="sm" fw={600}>
              {t(target.kind === 'step' ? text.dropHere : text.dropIntoCell, { step })}
            </Text>
          </Paper>
        </Portal>
      )}
    </>
  );
}
