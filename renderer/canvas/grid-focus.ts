/** Focus follows the selection inside the map: one element of the grid is in the tab order, the selected one. */
import { type RefObject, useEffect, useRef } from 'react';

const areaId = 'tapki-map-area';
export const mapAreaProps = { id: areaId } as const;

/** True when the keyboard is in the map, or nowhere: then the map may take it. */
export function isFocusFree(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || active.closest(`#${areaId}`) !== null;
}

/** Puts the keyboard on the element when it becomes the selected one and stops being edited. */
export function useGridFocus<E extends HTMLElement>(
  isSelected: boolean,
  isEditing: boolean,
): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (isSelected && !isEditing && isFocusFree()) element.current?.focus({ preventScroll: true });
  }, [isSelected, isEditing]);
  return element;
}
