/** Where one types beside what is chosen already: narrow, so that it does not take a line of its own. */
export const besidePills = { inputField: { minWidth: 40 } };
