/** Colour marks as colours of JSON Canvas: its six presets are red, orange, yellow, green, cyan and purple. */
import type { CellMark } from '../../document/records/cell';

/** Grey has no preset; it stands as a colour of its own. */
export const markColors: Readonly<Record<CellMark, string>> = {
  red: '1',
  amber: '2',
  green: '4',
  blue: '5',
  violet: '6',
  grey: '#868e96',
};

/** Read more widely than written: yellow is amber too. */
export const canvasMarks: Readonly<Partial<Record<string, CellMark>>> = {
  '1': 'red',
  '2': 'amber',
  '3': 'amber',
  '4': 'green',
  '5': 'blue',
  '6': 'violet',
  [markColors.grey]: 'grey',
};
