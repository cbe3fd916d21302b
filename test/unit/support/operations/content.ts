/** What people put into a map: words, marks, quotes, pictures, personas, comments. */
import { clearCells, dressCells } from '#core/commands/bulk';
import {
  clearCell,
  emptyContent,
  setCellEmotion,
  setCellIcon,
  setCellMark,
  setCellNumber,
  setCellPicture,
  setCellText,
} from '#core/commands/cell';
import {
  addCollection,
  deleteCollection,
  gatherQuotes,
  moveCollected,
  moveCollection,
  placeCollected,
  removeCollected,
  renameCollection,
} from '#core/commands/collection';
import {
  addComment,
  deleteComment,
  editComment,
  replyToComment,
  resolveThread,
} from '#core/commands/comment';
import { pasteBlock } from '#core/commands/paste-block';
import { addPersona, deletePersona, editPersona } from '#core/commands/persona';
import { addPin, deletePin, editPin, renumberPin } from '#core/commands/pin';
import { addQuote, deleteQuote, editQuote, moveQuote } from '#core/commands/quote';
import { replaceTexts } from '#core/commands/replace-text';
import { restoreRecords } from '#core/commands/restore';
import {
  addScreenshot,
  deleteScreenshot,
  editScreenshot,
  moveScreenshot,
  reshapeScreenshot,
} from '#core/commands/screenshot';
import type { MapDocument } from '#core/document/map-document-types';
import { cellIcons, cellMarks } from '#core/document/records/cell';
import { persona } from '#core/document/records/persona';
import type { PictureRef } from '#core/document/records/picture';
import { quoteOrigin } from '#core/document/records/quote';
import type { Random } from '#core/themes/random';
import { below, chance, oneOf, randomText, someOf } from '../chance';
import { randomFields, randomValue } from '../random-value';
import { all, any, type Operation, on, someIds } from './operation';

export const randomPicture = (r: Random): PictureRef => ({
  hash: below(r, 16).toString(16).repeat(64),
  type: 'image/png',
  width: 1 + below(r, 900),
  height: 1 + below(r, 900),
});

const place = (d: MapDocument, r: Random) => {
  const [lane, step] = [any(d, 'lane', r), any(d, 'step', r)];
  return lane === null || step === null ? null : { laneId: lane.id, stepId: step.id };
};

const places = (d: MapDocument, r: Random) =>
  Array.from({ length: 1 + below(r, 4) }, () => place(d, r)).filter((each) => each !== null);

const cells: readonly Operation[] = [
  (d, r) => {
    const at = place(d, r);
    if (at !== null) d.commit('cell.text', setCellText, { ...at, text: randomText(r, 20) });
  },
  (d, r) => {
    const at = place(d, r);
    if (at === null) return;
    if (chance(r, 0.5)) d.commit('cell.emotion', setCellEmotion, { ...at, emotion: below(r, 5) - 2 });
    else d.commit('cell.number', setCellNumber, { ...at, number: below(r, 1e6) / 100 });
  },
  (d, r) => {
    const at = place(d, r);
    if (at === null) return;
    d.commit('cell.icon', setCellIcon, { ...at, icon: chance(r, 0.2) ? null : oneOf(r, cellIcons) });
    d.commit('cell.mark', setCellMark, { ...at, mark: chance(r, 0.2) ? null : oneOf(r, cellMarks) });
  },
  (d, r) => {
    const at = place(d, r);
    if (at === null) return;
    const picture = { ...randomPicture(r), description: randomText(r, 6) };
    d.commit('cell.picture', setCellPicture, { ...at, picture: chance(r, 0.2) ? null : picture });
  },
  (d, r) => {
    const at = place(d, r);
    if (at !== null) d.commit('cell.clear', clearCell, at);
  },
  (d, r) => {
    const dress = { mark: oneOf(r, cellMarks), emotion: below(r, 5) - 2 };
    if (chance(r, 0.5)) d.commit('cells.dress', dressCells, { cells: places(d, r), dress });
    else d.commit('cells.clear', clearCells, { cells: places(d, r) });
  },
  (d, r) => {
    const fills = Array.from({ length: 1 + below(r, 5) }, () => ({
      row: below(r, 4),
      column: below(r, 4),
      content: { ...emptyContent, text: randomText(r, 6) },
      ...(chance(r, 0.2) ? { quotes: [randomText(r, 9)], pains: [randomText(r, 3)], fixes: ['x'] } : {}),
    }));
    d.commit('block.paste', pasteBlock, {
      stepIds: someIds(d, 'step', r),
      laneIds: someIds(d, 'lane', r),
      newSteps: below(r, 2),
      newLanes: below(r, 2),
      stageId: any(d, 'stage', r)?.id ?? null,
      fills,
    });
  },
];

const quotes: readonly Operation[] = [
  on('step', (d, { id }, r) => {
    const origin = chance(r, 0.5) ? null : quoteOrigin.parse(randomValue(r, quoteOrigin));
    d.commit('quote.add', addQuote, { stepId: id, text: randomText(r, 30), origin, index: below(r, 3) });
  }),
  on('quote', (d, { id }, r) => d.commit('quote.edit', editQuote, { quoteId: id, text: randomText(r, 30) })),
  on('quote', (d, { id }, r) => {
    const step = any(d, 'step', r);
    if (step !== null)
      d.commit('quote.move', moveQuote, { quoteId: id, stepId: step.id, index: below(r, 3) });
  }),
  on('quote', (d, { id }) => d.commit('quote.delete', deleteQuote, { quoteId: id })),
  (d, r) => d.commit('collection.add', addCollection, { title: randomText(r, 4) }),
  on('collection', (d, { id }, r) => {
    if (chance(r, 0.5))
      d.commit('collection.rename', renameCollection, { collectionId: id, title: randomText(r, 4) });
    else d.commit('collection.move', moveCollection, { collectionId: id, index: below(r, 4) });
  }),
  on('collection', (d, { id }, r) => {
    const words = Array.from({ length: 1 + below(r, 3) }, () => ({ text: randomText(r, 9), origin: null }));
    d.commit('collection.gather', gatherQuotes, {
      collectionId: id,
      quotes: [...words, ...someOf(r, all(d, 'quote'))],
    });
  }),
  on('collectedQuote', (d, { id }, r) => {
    const target = any(d, 'collection', r);
    const step = any(d, 'step', r);
    if (target !== null)
      d.commit('collected.move', moveCollected, {
        collectedQuoteId: id,
        collectionId: target.id,
        index: below(r, 4),
      });
    if (step !== null && chance(r, 0.5))
      d.commit('collected.place', placeCollected, { collectedQuoteIds: [id], stepId: step.id });
  }),
  (d, r) => {
    const collectedQuoteIds = someIds(d, 'collectedQuote', r);
    d.commit('collected.remove', removeCollected, { collectedQuoteIds });
  },
  on('collection', (d, { id }, r) => {
    if (chance(r, 0.4)) d.commit('collection.delete', deleteCollection, { collectionId: id });
  }),
];

const pictures: readonly Operation[] = [
  on('step', (d, { id }, r) => {
    const told = { picture: randomPicture(r), title: randomText(r, 3), description: randomText(r, 8) };
    d.commit('screenshot.add', addScreenshot, { stepId: id, ...told, index: below(r, 3) });
  }),
  on('screenshot', (d, { id }, r) => {
    const fields = { title: randomText(r, 3), ...(chance(r, 0.3) ? { picture: randomPicture(r) } : {}) };
    d.commit('screenshot.edit', editScreenshot, { screenshotId: id, fields });
  }),
  on('screenshot', (d, { id }, r) =>
    d.commit('screenshot.move', moveScreenshot, { screenshotId: id, index: below(r, 4) }),
  ),
  on('screenshot', (d, { id }, r) => {
    const pins = all(d, 'pin').filter(({ screenshotId }) => screenshotId === id);
    d.commit('screenshot.crop', reshapeScreenshot, {
      screenshotId: id,
      picture: randomPicture(r),
      spots: new Map(pins.map((pin) => [pin.id, { x: r(), y: r() }])),
      deletedPins: someOf(r, pins, 1).map((pin) => pin.id),
    });
  }),
  on('screenshot', (d, { id }, r) => {
    const about = any(d, 'quote', r);
    const subject = about === null || chance(r, 0.5) ? null : { kind: 'quote' as const, id: about.id };
    d.commit('pin.add', addPin, {
      screenshotId: id,
      spot: { x: r(), y: r() },
      text: randomText(r, 5),
      subject,
    });
  }),
  on('pin', (d, { id }, r) => {
    const fields = { text: randomText(r, 5), spot: { x: r(), y: r() } };
    if (chance(r, 0.6)) d.commit('pin.edit', editPin, { pinId: id, fields });
    else d.commit('pin.number', renumberPin, { pinId: id, number: 1 + below(r, 9) });
  }),
  on('pin', (d, { id }) => d.commit('pin.delete', deletePin, { pinId: id })),
  on('screenshot', (d, { id }) => d.commit('screenshot.delete', deleteScreenshot, { screenshotId: id })),
];

const people: readonly Operation[] = [
  (d, r) => d.commit('persona.add', addPersona, { name: randomText(r, 2) }),
  on('persona', (d, { id }, r) => {
    const names = ['name', 'role', 'goals', 'quote', 'share', 'portrait', 'picture'] as const;
    d.commit('persona.edit', editPersona, { personaId: id, fields: randomFields(r, persona, names) });
  }),
  on('persona', (d, { id }, r) => {
    if (chance(r, 0.4)) d.commit('persona.delete', deletePersona, { personaId: id });
  }),
  (d, r) => {
    const subject = any(d, oneOf(r, ['step', 'cell', 'quote', 'lane', 'fix', 'pain']), r);
    if (subject === null) return;
    d.commit('comment.add', addComment, { subjectId: subject.id, text: randomText(r, 9), author: 'A' });
  },
  on('comment', (d, { id, replyTo }, r) => {
    const firstId = replyTo ?? id;
    const isThere = all(d, 'comment').some((each) => each.id === firstId);
    if (!isThere) return;
    const by = chance(r, 0.5) ? 'B' : null;
    if (chance(r, 0.5)) d.commit('comment.reply', replyToComment, { firstId, text: 'ok', author: 'B' });
    else d.commit('comment.resolve', resolveThread, { firstId, by });
  }),
  on('comment', (d, { id }, r) => {
    if (chance(r, 0.6)) d.commit('comment.edit', editComment, { commentId: id, text: randomText(r, 9) });
    else d.commit('comment.delete', deleteComment, { commentId: id });
  }),
];

const wholes: readonly Operation[] = [
  (d, r) => {
    const edits = someOf(r, all(d, 'step')).map(({ id }) => ({
      kind: 'step' as const,
      id,
      field: 'title' as const,
      text: randomText(r, 4),
    }));
    d.commit('text.replace', replaceTexts, { edits });
  },
  (d, r) => {
    // A version as it was some edits ago: what has gone since comes back.
    if (!chance(r, 0.2)) return;
    const records = [...d.snapshot().records.values()];
    d.undo();
    d.commit('version.restore', restoreRecords, { records });
  },
];

export const contentOperations: readonly Operation[] = [
  ...cells,
  ...quotes,
  ...pictures,
  ...people,
  ...wholes,
];
