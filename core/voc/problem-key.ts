/** What a problem is known by from month to month. */

export const keyOfTheme = (id: number): string => String(id);
export const keyOfStep = (mapId: string, stepId: string): string => `${mapId}/${stepId}`;
