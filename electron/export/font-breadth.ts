/** How wide the fonts of office programs run beside the one that text is measured by. */
const known: Readonly<Record<string, number>> = {
  ...{ arial: 1, helvetica: 1, 'liberation sans': 1, 'arial narrow': 0.82, calibri: 0.92, carlito: 0.92 },
  ...{
    'segoe ui': 1.02,
    aptos: 1.02,
    tahoma: 1.02,
    roboto: 1,
    inter: 1.04,
    'open sans': 1.07,
    'pt sans': 0.98,
  },
  ...{ 'times new roman': 0.92, cambria: 0.98, garamond: 0.88, georgia: 1.06, 'trebuchet ms': 1.02 },
  ...{ verdana: 1.18, 'century gothic': 1.12, montserrat: 1.2, 'courier new': 1.25, consolas: 1.15 },
};
/** Of a font nobody has measured: rather too much room than too little. */
const unknown = 1.08;

export const fontBreadth = (font: string): number => known[font.trim().toLowerCase()] ?? unknown;
