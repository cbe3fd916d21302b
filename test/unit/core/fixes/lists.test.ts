import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFix, editFix } from '#core/commands/fix';
import { renameMap } from '#core/commands/map';
import { createMapDocument } from '#core/document/map-document';
import { readRecords } from '#core/document/plain-record';
import { fixKinds, fixStatuses } from '#core/document/records/fix';
import { boardColumns, cardBeside, cardsAtOnce, shownColumns, statusBeside } from '#core/fixes/board';
import { moveTo, noRows, toggleAll, toggleRow } from '#core/fixes/chosen-rows';
import { countChoices, everyFix, filterFixes, namesIn } from '#core/fixes/filter';
import { listedFixes } from '#core/fixes/listed-fix';
import { sortColumns, sortFixes } from '#core/fixes/sort';
import { isOverdue, needsDevelopment } from '#core/fixes/standing';
import { teamMarkdown } from '#core/fixes/team-text';
import { teamsOf } from '#core/fixes/teams';
import { countingIds, steadyClock } from '../../support/random-map';
import { fixesOf, inStatus, mapWith } from './fixes-of';

const today = '2026-10-05';
const state = (status: string) => ({ state: { status, reason: '', since: null } });
const titles = (fixes: readonly { readonly fix: { readonly title: string } }[]) =>
  fixes.map(({ fix }) => fix.title);

describe('A fix in a list', () => {
  it('has the numbers its steps have on their cards, from left to right', () => {
    const [listed] = listedFixes(
      mapWith([
        { kind: 'stage', id: 's1' },
        { kind: 'stage', id: 's2' },
        { kind: 'step', id: 'a', place: { stageId: 's1', order: 'a0' } },
        { kind: 'step', id: 'b', place: { stageId: 's2', order: 'a0' } },
        { kind: 'fix', id: 'f', stepIds: ['b', 'gone', 'a'] },
      ]),
    );
    expect(listed?.steps.map(({ number }) => number)).toEqual(['1.1', '2.1']);
  });

  it('stays the same thing while neither it nor its surroundings change', () => {
    const map = createMapDocument({
      mapId: 'map-1',
      records: readRecords([{ kind: 'step', id: 'a' }]).records,
      actor: 'here',
      now: steadyClock(),
      newId: countingIds(''),
    });
    const [one, other] = ['one', 'other'].map((title) => map.commit('fix.add', addFix, { title }));
    const before = listedFixes(map.snapshot());
    if (one) map.commit('fix.edit', editFix, { fixId: one, fields: { team: 'Pay' } });
    const after = listedFixes(map.snapshot());
    expect(after[0]?.fix.team).toBe('Pay');
    expect(after.find(({ fix }) => fix.id === other)).toBe(before.find(({ fix }) => fix.id === other));
    map.commit('map.rename', renameMap, { title: 'Новое имя' });
    expect(listedFixes(map.snapshot()).map(({ mapTitle }) => mapTitle)).toEqual(['Новое имя', 'Новое имя']);
  });

  it('is late once its day has passed and nobody has finished or dropped it', () => {
    const fixes = fixesOf(fixStatuses.map((status) => ({ ...state(status), dueOn: '2026-10-04' })));
    expect(fixes.filter(({ fix }) => isOverdue(fix, today)).map(({ fix }) => fix.state.status)).toEqual([
      'proposed',
      'accepted',
      'inWork',
    ]);
    expect(fixes.some(({ fix }) => isOverdue(fix, '2026-10-04'))).toBe(false);
  });

  it('waits for developers only where the product changes', () => {
    expect(fixKinds.filter(needsDevelopment)).toEqual(['product']);
  });
});

describe('The board', () => {
  const fixes = fixesOf([
    { title: 'no date', ...state('proposed') },
    { title: 'late', ...state('proposed'), dueOn: '2026-09-01' },
    { title: 'soon', ...state('proposed'), dueOn: '2026-11-01' },
    { title: 'out', ...state('shipped') },
  ]);
  const columns = boardColumns(fixes);
  const keyOf = (title: string) => fixes.find(({ fix }) => fix.title === title)?.key ?? '';
  const titleAt = (key: string | null) => fixes.find((listed) => listed.key === key)?.fix.title;

  it('has a column for each status, what is due first at its top', () => {
    expect(columns.map(({ status }) => status)).toEqual(fixStatuses);
    expect(titles(columns[0]?.cards ?? [])).toEqual(['late', 'soon', 'no date']);
  });

  it('is walked by arrows, over columns that are empty', () => {
    expect(titleAt(cardBeside(columns, keyOf('late'), 'down'))).toBe('soon');
    expect(titleAt(cardBeside(columns, keyOf('late'), 'up'))).toBe('late');
    expect(titleAt(cardBeside(columns, keyOf('no date'), 'right'))).toBe('out');
    expect(titleAt(cardBeside(columns, keyOf('out'), 'right'))).toBe('out');
    expect(titleAt(cardBeside(columns, keyOf('out'), 'left'))).toBe('late');
    expect(titleAt(cardBeside(columns, 'gone', 'down'))).toBe('late');
    expect(cardBeside(boardColumns([]), 'gone', 'down')).toBeNull();
  });

  it('draws a long column part by part, and always the card in hand', () => {
    const [column] = shownColumns(boardColumns(fixesOf(inStatus('proposed', 100))), new Map(), null);
    expect(column).toMatchObject({ hidden: 100 - cardsAtOnce });
    const long = boardColumns(fixesOf(inStatus('proposed', 100)));
    const inHand = long[0]?.cards[80]?.key ?? '';
    expect(shownColumns(long, new Map([['proposed', 1]]), null)[0]?.cards).toHaveLength(2 * cardsAtOnce);
    expect(shownColumns(long, new Map(), inHand)[0]?.cards.at(-1)?.key).toBe(inHand);
  });

  it('sends a card to the next status and back, and stops at both ends', () => {
    expect(statusBeside('proposed', 1)).toBe('accepted');
    expect(statusBeside('proposed', -1)).toBe('proposed');
    expect(statusBeside('rejected', 1)).toBe('rejected');
  });

  it('shows every fix once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fixStatuses), { maxLength: 60 }), (statuses) => {
        const all = fixesOf(statuses.map(state));
        const shown = boardColumns(all).flatMap(({ cards }) => cards.map(({ key }) => key));
        expect(shown.toSorted()).toEqual(all.map(({ key }) => key).toSorted());
      }),
    );
  });
});

describe('Filters', () => {
  const fixes = listedFixes(
    mapWith([
      { kind: 'step', id: 'a', title: 'Оплата' },
      { kind: 'pain', id: 'p', title: 'Двойное списание' },
      {
        kind: 'fix',
        id: 'one',
        title: 'Отчёт о платеже',
        team: 'Платежи ',
        owner: 'О.',
        fixKind: 'crmMessage',
        dueOn: '2026-10-01',
        stepIds: ['a'],
        painIds: ['p'],
      },
      { kind: 'fix', id: 'two', title: 'Кнопка', team: 'Связь', dueOn: '2026-10-20', ...state('accepted') },
      { kind: 'fix', id: 'three', title: 'Статья', fixKind: 'helpArticle', ...state('shipped') },
    ]),
  );
  const found = (filter: Partial<typeof everyFix>) =>
    filterFixes(fixes, { ...everyFix, ...filter }, today).map(({ fix }) => fix.id);

  it('ask for nothing to begin with', () => {
    expect(found({})).toEqual(['one', 'two', 'three']);
    expect(countChoices(everyFix)).toBe(0);
  });

  it('find by words, wherever they stand, with ё as е', () => {
    expect(found({ words: 'отчет' })).toEqual(['one']);
    expect(found({ words: 'оплата СПИСАНИЕ' })).toEqual(['one']);
    expect(found({ words: 'оплата кнопка' })).toEqual([]);
  });

  it('find by status, kind, team, owner, step and pain', () => {
    expect(found({ statuses: ['accepted', 'shipped'] })).toEqual(['two', 'three']);
    expect(found({ kinds: ['helpArticle'] })).toEqual(['three']);
    expect(found({ teams: ['Платежи'] })).toEqual(['one']);
    expect(found({ teams: [''] })).toEqual(['three']);
    expect(found({ owners: ['О.'] })).toEqual(['one']);
    expect(found({ stepIds: ['a'] })).toEqual(['one']);
    expect(found({ painIds: ['p'] })).toEqual(['one']);
    expect(found({ statuses: ['accepted'], teams: ['Платежи'] })).toEqual([]);
  });

  it('find what is late, due within a month, or without a date', () => {
    expect(found({ due: 'overdue' })).toEqual(['one']);
    expect(found({ due: 'month' })).toEqual(['one', 'two']);
    expect(found({ due: 'none' })).toEqual(['three']);
  });

  it('find what needs no development', () => {
    expect(found({ isWithoutDevelopment: true })).toEqual(['one', 'three']);
    expect(countChoices({ ...everyFix, isWithoutDevelopment: true, words: 'x' })).toBe(1);
  });

  it('offer names used before, the most used first', () => {
    const named = fixesOf([{ team: 'Б' }, { team: 'А' }, { team: 'А ' }, { team: '' }]);
    expect(namesIn(named, 'team')).toEqual([
      { name: 'А', count: 2 },
      { name: 'Б', count: 1 },
    ]);
  });
});

describe('The table', () => {
  const kindName = (kind: string) => kind;

  it('keeps what is not known last, whichever way it is sorted', () => {
    const fixes = fixesOf([
      { title: 'b', dueOn: null },
      { title: 'a', dueOn: '2026-10-02' },
      { title: 'c', dueOn: '2026-10-01' },
    ]);
    const by = (isDescending: boolean) =>
      titles(sortFixes(fixes, { by: 'due', isDescending }, kindName, 'en'));
    expect(by(false)).toEqual(['c', 'a', 'b']);
    expect(by(true)).toEqual(['a', 'c', 'b']);
  });

  it('loses and doubles nothing by any column', () => {
    const fixes = fixesOf([{ title: '10' }, { title: '9', team: 'x' }, { effort: { low: 1, high: 3 } }]);
    for (const by of sortColumns) {
      const sorted = sortFixes(fixes, { by, isDescending: false }, kindName, 'en');
      expect(new Set(sorted)).toEqual(new Set(fixes));
      expect(sorted).toHaveLength(fixes.length);
    }
    expect(titles(sortFixes(fixes, { by: 'title', isDescending: false }, kindName, 'en'))).toEqual([
      '9',
      '10',
      '',
    ]);
  });

  it('chooses rows by Space, by Shift with the arrows, and all at once', () => {
    const keys = ['a', 'b', 'c', 'd'];
    const one = toggleRow(noRows, keys, 1);
    expect([...one.chosen]).toEqual(['b']);
    const several = moveTo(moveTo(one, keys, 2, true), keys, 3, true);
    expect([...several.chosen]).toEqual(['b', 'c', 'd']);
    expect([...moveTo(several, keys, 0, true).chosen]).toEqual(['a', 'b']);
    const all = toggleAll(several, keys);
    expect(all.chosen.size).toBe(4);
    expect(toggleAll(all, keys).chosen.size).toBe(0);
    expect(moveTo(noRows, keys, 99, false).active).toBe(3);
  });
});

describe('Teams', () => {
  const fixes = fixesOf([
    { title: 'Late', team: 'Pay', owner: 'A', dueOn: '2026-09-01', effort: { low: 1, high: 2 } },
    { title: 'Out', team: 'pay ', ...state('shipped'), shippedOn: '2026-08-01', effort: { low: 5, high: 5 } },
    { title: 'Nobody’s | *one*' },
    { title: 'Chat', team: 'Chat', ...state('inWork'), dueOn: '2026-12-01' },
  ]);
  const teams = teamsOf(fixes, today, 'en');

  it('come by name, those of no team last; one team in two spellings is one', () => {
    expect(teams.map(({ team }) => team)).toEqual(['Chat', 'Pay', '']);
  });

  it('know what is late and how much work is left', () => {
    expect(teams[1]).toMatchObject({
      overdue: 1,
      owners: ['A'],
      effortLeft: { low: 1, high: 2, isWhole: true },
    });
    expect(titles(teams[1]?.fixes ?? [])).toEqual(['Late', 'Out']);
    expect(teams[2]?.effortLeft).toBeNull();
  });

  it('are copied as Markdown, in which nothing that people wrote becomes markup', () => {
    const words = teamMarkdown(teams, { today, language: 'en', hasMaps: false });
    expect(words).toContain('## Pay\n\n2 fixes, done 1, open 1, overdue 1, 1–2 person-days left');
    expect(words).toContain('overdue |');
    expect(words).toContain('Nobody’s \\| \\*one\\*');
    expect(words).toContain('## No team');
  });
});
