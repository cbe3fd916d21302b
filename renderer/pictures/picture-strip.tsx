/** The screenshots of the step in a row: which one is shown, their order, one more, one less. */
import { Group } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ScreenshotId } from '#core/document/records/identity';
import { pictures as text } from '#core/i18n/messages/pictures';
import { usePicture } from '#renderer/state/pictures';
import { smallDetail } from '#renderer/state/reduced-pictures';
import type { PicturesOf } from '#renderer/state/view';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import { ChoosePictures } from './choose-pictures';
import css from './pictures.module.css';
import { movePicture, removePicture, wordsOf } from './shot-editing';
import type { ShownPicture } from './shown-picture';

interface PictureStripProps {
  readonly of: PicturesOf;
  readonly pictures: readonly ShownPicture[];
  readonly index: number;
  readonly canEdit: boolean;
  readonly show: (id: string) => void;
  readonly onTaken: (last: ScreenshotId | null) => void;
}

export function PictureStrip({ of, pictures, index, canEdit, show, onTaken }: PictureStripProps) {
  const t = useTranslate();
  const shown = pictures[index];
  const isStep = of.kind === 'step';
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <nav className={css.strip} aria-label={t(text.strip)}>
        {isStep &&
          pictures.map((each, place) => (
            <Thumb
              key={each.id}
              shown={each}
              number={place + 1}
              count={pictures.length}
              isCurrent={place === index}
              show={show}
            />
          ))}
      </nav>
      {canEdit && shown && (
        <Group gap="xs" wrap="nowrap">
          {isStep && (
            <>
              <IconAction
                label={t(text.moveEarlier)}
                icon={<IconArrowLeft size={18} />}
                disabled={index === 0}
                onClick={() => movePicture(shown, index - 1)}
              />
              <IconAction
                label={t(text.moveLater)}
                icon={<IconArrowRight size={18} />}
                disabled={index === pictures.length - 1}
                onClick={() => movePicture(shown, index + 1)}
              />
            </>
          )}
          <IconAction
            label={t(isStep ? text.remove : text.removePicture)}
            icon={<IconTrash size={18} />}
            onClick={() => removePicture(shown)}
          />
          <ChoosePictures of={of} onTaken={onTaken} variant="default" leftSection={<IconPlus size={16} />}>
            {t(isStep ? text.choose : text.replace)}
          </ChoosePictures>
        </Group>
      )}
    </Group>
  );
}

interface ThumbProps {
  readonly shown: ShownPicture;
  readonly number: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly show: (id: string) => void;
}

function Thumb({ shown, number, count, isCurrent, show }: ThumbProps) {
  const t = useTranslate();
  const address = usePicture(shown.picture.hash, smallDetail(shown.picture));
  const title = wordsOf(shown) || t(text.untitled);
  return (
    <button
      type="button"
      className={css.thumb}
      aria-label={t(text.shotName, { number, count, title })}
      aria-current={isCurrent || undefined}
      onClick={() => show(shown.id)}
    >
      {address !== null && <img src={address} alt="" draggable={false} />}
    </button>
  );
}
