/** How the window looks: choices that it is made with, before the rest of the settings is read. */

export const themeChoices = ['system', 'light', 'dark'] as const;

/** Of everything in the window: text, buttons, the map; in percent. */
export const interfaceSizes = [100, 125, 150, 175, 200] as const;
