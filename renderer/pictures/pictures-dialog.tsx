/** The large view of screenshots: one picture at a time, with all that can be done to it. */
import { Stack, Text } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { ScreenshotId } from '#core/document/records/identity';
import { lanes } from '#core/i18n/messages/lanes';
import { pictures as text } from '#core/i18n/messages/pictures';
import { runAction } from '#renderer/state/actions';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { useSettings } from '#renderer/state/settings';
import { actionOfKey } from '#renderer/state/shortcuts';
import { closeDialog, openPictures, type PicturesOf, useView } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { ChoosePictures } from './choose-pictures';
import { PictureBench } from './picture-bench';
import { PictureStrip } from './picture-strip';
import { type Album, albumOf, isWritable } from './shown-picture';
import type { Tool } from './tool-bar';

export function PicturesDialog() {
  const of = useView((view) => view.pictures);
  const album = useSnapshot((snapshot) => snapshot);
  const found = of && albumOf(album, of);
  return of && found ? <AlbumDialog of={of} album={found} /> : null;
}

interface AlbumProps {
  readonly of: PicturesOf;
  readonly album: Album;
}

const isTyped = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('textarea, input:not([type="radio"])');

function AlbumDialog({ of, album: { step, pictures } }: AlbumProps) {
  const t = useTranslate();
  const canEdit = useOpenMap(({ document }) => isWritable(document));
  const onMac = useSettings(({ platform }) => platform === 'darwin');
  const [tool, setTool] = useState<Tool>('look');
  const wanted = of.kind === 'step' ? of.screenshotId : null;
  const found = pictures.findIndex(({ id }) => id === wanted);
  // A picture that was deleted leaves its place to the next.
  const [place, setPlace] = useState(0);
  const index = found >= 0 ? found : Math.min(place, pictures.length - 1);
  const shown = pictures[index];
  const show = (id: string | null) => {
    if (of.kind !== 'step' || id === null) return;
    const next = pictures.findIndex((each) => each.id === id);
    if (next >= 0) setPlace(next);
    setTool('look');
    openPictures({ ...of, screenshotId: id });
  };
  const onTaken = (last: ScreenshotId | null) => show(last);
  const go = (by: 1 | -1) => {
    setTool('look');
    const next = (index + by + pictures.length) % pictures.length;
    show(pictures[next]?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyped(event.target)) return;
    const action = actionOfKey(event.nativeEvent, onMac);
    const isPage = event.key === 'PageUp' || event.key === 'PageDown';
    if (action === 'edit.undo' || action === 'edit.redo') runAction(action);
    else if (isPage && pictures.length > 1) go(event.key === 'PageUp' ? -1 : 1);
    else if (event.key === 'Escape' && tool !== 'look') setTool('look');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const name = step.title === '' ? t(lanes.untitledStep) : step.title;
  return (
    <Dialog
      title={t(of.kind === 'step' ? text.titleOf : text.pictureOf, { step: name })}
      size={shown ? 'calc(100vw - 48px)' : 'lg'}
      yOffset={24}
      onClose={closeDialog}
      // The first Escape puts the tool away.
      closeOnEscape={tool === 'look'}
      closeOnClickOutside={false}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole dialog */}
      <div onKeyDown={onKeyDown}>
        {shown ? (
          <Stack gap="sm">
            <PictureBench
              key={`${shown.id} ${shown.picture.hash}`}
              shown={shown}
              stepId={step.id}
              canEdit={canEdit}
              tool={tool}
              choose={setTool}
              go={pictures.length > 1 ? go : null}
            />
            <PictureStrip
              of={of}
              pictures={pictures}
              index={index}
              canEdit={canEdit}
              show={show}
              onTaken={onTaken}
            />
          </Stack>
        ) : (
          <EmptyState
            icon={<IconPhoto size={40} stroke={1.2} />}
            title={t(of.kind === 'step' ? text.none : text.noPicture)}
            text={t(text.noneText)}
          >
            {canEdit && <ChoosePictures of={of} onTaken={onTaken} mt="sm" data-autofocus />}
            <Text size="sm" c="dimmed">
              {t(text.kinds)}
            </Text>
          </EmptyState>
        )}
      </div>
    </Dialog>
  );
}
