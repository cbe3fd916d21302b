/**
 * One registry of what each action does: menu, shortcuts, palette and buttons all run actions from here.
 * Screens register what only they can do; the latest registration of an action is the one that runs.
 */
import { useSyncExternalStore } from 'react';
import { type ActionEntry, type ActionId, actionIds, actionList } from '#core/desktop/action-list';
import { journeyActions } from './journey-actions';
import { isProgrammeOpen, useOpenMap } from './open-map';
import { useTrail } from './trail';
import { finishTyping } from './typing';
import { useView } from './view';

export interface ActionHandler {
  /** Left out: always possible. Read often; must be cheap. */
  readonly isEnabled?: () => boolean;
  readonly run: () => unknown;
}
export type ActionHandlers = Readonly<Partial<Record<ActionId, ActionHandler>>>;

const handlers = new Map<ActionId, readonly ActionHandler[]>();
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

/** Takes on actions until the answer is called. */
export function registerActions(registered: ActionHandlers): () => void {
  const entries = actionIds.flatMap((id) => {
    const handler = registered[id];
    return handler ? [{ id, handler }] : [];
  });
  for (const { id, handler } of entries) handlers.set(id, [...(handlers.get(id) ?? []), handler]);
  tell();
  return () => {
    for (const { id, handler } of entries)
      handlers.set(
        id,
        (handlers.get(id) ?? []).filter((other) => other !== handler),
      );
    tell();
  };
}

/** null: all may run. */
let allowed: ReadonlySet<ActionId> | null = null;

/** Holds all other actions back until the answer is called. */
export function allowOnly(actions: readonly ActionId[]): () => void {
  allowed = new Set(actions);
  tell();
  return () => {
    allowed = null;
    tell();
  };
}

const isHeldBack = (id: ActionId): boolean =>
  allowed?.has(id) === false || (journeyActions.has(id) && isProgrammeOpen());

const handlerOf = (id: ActionId): ActionHandler | undefined =>
  isHeldBack(id) ? undefined : handlers.get(id)?.at(-1);

export const isActionId = (text: string): text is ActionId => Object.hasOwn(actionList, text);

export function isActionEnabled(id: ActionId): boolean {
  const handler = handlerOf(id);
  return handler !== undefined && (handler.isEnabled?.() ?? true);
}

/** Runs the action if it is possible now; says whether it ran. */
export function runAction(id: ActionId): boolean {
  const handler = handlerOf(id);
  if (!handler || !(handler.isEnabled?.() ?? true)) return false;
  finishTyping();
  handler.run();
  return true;
}

/** Told whenever some action may have become possible or impossible. */
export function subscribeToActions(listener: () => void): () => void {
  listeners.add(listener);
  const stopMap = useOpenMap.subscribe(listener);
  const stopView = useView.subscribe(listener);
  const stopTrail = useTrail.subscribe(listener);
  return () => {
    listeners.delete(listener);
    stopMap();
    stopView();
    stopTrail();
  };
}

export interface Action extends ActionEntry {
  readonly id: ActionId;
  readonly isEnabled: boolean;
  readonly run: () => void;
}

/** An action for a button: its label and shortcut, whether it is possible now, and running it. */
export function useAction(id: ActionId): Action {
  const isEnabled = useSyncExternalStore(subscribeToActions, () => isActionEnabled(id));
  return { ...actionList[id], id, isEnabled, run: () => void runAction(id) };
}
