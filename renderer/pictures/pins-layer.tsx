/** Pins on the picture: each a button with its number, moved by pointer or arrow keys. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Pin } from '#core/document/records/pin';
import { pictures as text } from '#core/i18n/messages/pictures';
import type { Spot } from '#core/picture/geometry';
import { announce } from '#renderer/ui/announcer';
import { useTranslate } from '#renderer/ui/language';
import { spotOf } from './picture-stage';
import css from './pictures.module.css';
import { movePin, pinElement, pinTextElement, removePin } from './pin-editing';

const smallStep = 0.01;
const bigStep = 0.05;

const directions: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const percent = (share: number): number => Math.round(share * 100);
const within = (share: number): number => Math.min(1, Math.max(0, share));

interface PinsLayerProps {
  readonly pins: readonly Pin[];
  readonly canEdit: boolean;
  /** The tool for pins is chosen: a click on the picture adds one. */
  readonly isAdding: boolean;
  readonly onAdd: (spot: Spot) => void;
}

export function PinsLayer({ pins, canEdit, isAdding, onAdd }: PinsLayerProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard a pin is added with the button of the list
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div
      className={css.layer}
      data-adding={isAdding || undefined}
      onClick={(event) => {
        if (isAdding && event.target === event.currentTarget) onAdd(spotOf(event, event.currentTarget));
      }}
    >
      {pins.map((pin) => (
        <PinOnPicture key={pin.id} pin={pin} canEdit={canEdit} />
      ))}
    </div>
  );
}

function usePinDrag(pin: Pin, canEdit: boolean) {
  const [held, setHeld] = useState<Spot | null>(null);
  const isMoved = useRef(false);
  const layerOf = (event: PointerEvent<HTMLElement>) => event.currentTarget.parentElement;
  return {
    spot: held ?? pin.spot,
    isMoved,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (!canEdit || event.button !== 0) return;
        isMoved.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld(pin.spot);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const layer = layerOf(event);
        if (held === null || !layer) return;
        isMoved.current = true;
        setHeld(spotOf(event, layer));
      },
      onPointerUp: () => {
        if (held !== null && isMoved.current) movePin(pin.id, held);
        setHeld(null);
      },
      onPointerCancel: () => setHeld(null),
    },
  };
}

function PinOnPicture({ pin, canEdit }: { readonly pin: Pin; readonly canEdit: boolean }) {
  const t = useTranslate();
  const { spot, isMoved, handlers } = usePinDrag(pin, canEdit);
  const place = (at: Spot) => t(text.pinPlace, { x: percent(at.x), y: percent(at.y) });
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace';
    if (!canEdit || (!direction && !isRemoval)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!direction) return removePin(pin.id);
    const by = event.shiftKey ? bigStep : smallStep;
    const next = { x: within(pin.spot.x + direction.x * by), y: within(pin.spot.y + direction.y * by) };
    movePin(pin.id, next);
    announce(place(next));
  };
  return (
    <button
      type="button"
      id={pinElement(pin.id)}
      className={css.pin}
      style={{ left: `${spot.x * 100}%`, top: `${spot.y * 100}%` }}
      aria-label={t(text.pinName, { number: pin.number, text: pin.text || t(text.noPinText) })}
      aria-description={`${place(spot)}${canEdit ? `. ${t(text.pinKeys)}` : ''}`}
      title={pin.text}
      onKeyDown={onKeyDown}
      onClick={() => {
        if (!isMoved.current) document.getElementById(pinTextElement(pin.id))?.focus();
      }}
      {...handlers}
    >
      {pin.number}
    </button>
  );
}
