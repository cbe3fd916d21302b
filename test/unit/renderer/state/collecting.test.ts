import { beforeEach, describe, expect, it } from 'vitest';
import type { QuotedWords } from '#core/commands/collection';
import { createMapDocument } from '#core/document/map-document';
import { newMap } from '#core/document/new-map';
import { collectionsInOrder, quotesOfCollection } from '#core/document/select';
import { collections as text } from '#core/i18n/messages/collections';
import { translate } from '#core/i18n/translate';
import { collect } from '#renderer/state/collecting';
import { newId } from '#renderer/state/new-id';
import { listenToNotices, type Notice } from '#renderer/state/notices';
import { useOpenMap } from '#renderer/state/open-map';
import { currentLanguage } from '#renderer/state/settings';

const words = (said: string): QuotedWords => ({ text: said, origin: null });
const firstTitle = translate(currentLanguage(), text.firstTitle);
let notices: Notice[] = [];

function open(isReadOnly = false): void {
  const document = createMapDocument({
    mapId: 'map-1',
    records: newMap({ title: 'Map', language: 'en' }),
    actor: 'tester',
    now: () => Date.UTC(2026, 10, 2),
    newId,
    isReadOnly,
  });
  document.subscribe(() => useOpenMap.setState({ snapshot: document.snapshot() }));
  useOpenMap.setState({ document, snapshot: document.snapshot() });
}

const shown = () => {
  const { document } = useOpenMap.getState();
  if (!document) throw new Error('No map is open');
  const snapshot = document.snapshot();
  return collectionsInOrder(snapshot).map(({ id, title }) => [
    title,
    quotesOfCollection(snapshot, id).map((quote) => quote.text),
  ]);
};

beforeEach(() => {
  notices = [];
  listenToNotices((notice) => notices.push(notice));
  open();
});

describe('Gathering quotes', () => {
  it('makes the collection that is named first and fills it later, each time as one step of undo', () => {
    collect([words('It failed')], { title: 'For the July demo' });
    collect([words('Twice'), words('It failed')], { title: ' For the July demo ' });
    expect(shown()).toEqual([['For the July demo', ['It failed', 'Twice']]]);
    const { document } = useOpenMap.getState();
    document?.undo();
    expect(shown()).toEqual([['For the July demo', ['It failed']]]);
    document?.undo();
    expect(shown()).toEqual([]);
  });

  it('gives a collection without a name one, and a new one is new each time', () => {
    collect([words('a')], { title: '' });
    collect([words('a')], { isNew: true });
    expect(shown().map(([title]) => title)).toEqual([firstTitle, firstTitle]);
  });

  it('says that what is there already is there', () => {
    const id = collect([words('a')], { title: 'Demo' });
    if (!id) throw new Error('a collection');
    collect([words('a')], { id });
    expect(notices.map(({ message }) => message)).toEqual([text.collected, text.collectedAlready]);
    expect(shown()).toEqual([['Demo', ['a']]]);
  });

  it('leaves a map that is only read as it is', () => {
    open(true);
    expect(collect([words('a')], { title: 'Demo' })).toBeNull();
    expect(shown()).toEqual([]);
  });
});
