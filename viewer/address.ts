/** The step that is shown stands in the address, so that it stays when the page is loaded anew, and can be linked to. */
import type { Walk } from '#core/walk/journey';

/** null: the whole map. */
export function stepInAddress({ steps }: Walk): string | null {
  const named = decodeURIComponent(location.hash.slice(1));
  return steps.find(({ number }) => number === named)?.step.id ?? null;
}

/** In place of what stood there: going back leaves the page, and does not walk the whole journey backwards. */
export function putInAddress({ steps }: Walk, stepId: string | null): void {
  const shown = steps.find(({ step }) => step.id === stepId);
  const address = `#${shown?.number ?? ''}`;
  if (location.hash !== address && (shown || location.hash !== '')) location.replace(address);
}
