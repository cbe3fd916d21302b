/** The presenter's pointer: while it is on, the audience sees a dot where the mouse is. Only coordinates are sent. */
import { create } from 'zustand';
import type { Spot } from '#core/present/camera';
import { call } from '../platform/desktop';

interface Laser {
  readonly isOn: boolean;
  /** Shares of the slide's width and height; null: the mouse is not over it. */
  readonly spot: Spot | null;
}

export const useLaser = create<Laser>(() => ({ isOn: false, spot: null }));

/** ms; a screen shows no more. */
const pace = 16;
let isWaiting = false;
let sent: Spot | null = null;

function send(): void {
  isWaiting = false;
  const { spot } = useLaser.getState();
  if (spot === sent) return;
  sent = spot;
  void call('present.point', { spot });
}

export function pointAt(spot: Spot | null): void {
  if (!useLaser.getState().isOn && spot !== null) return;
  useLaser.setState({ spot });
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(send, pace);
}

export function endLaser(): void {
  if (!useLaser.getState().isOn) return;
  useLaser.setState({ isOn: false });
  pointAt(null);
}

export function toggleLaser(): void {
  if (useLaser.getState().isOn) endLaser();
  else useLaser.setState({ isOn: true });
}
