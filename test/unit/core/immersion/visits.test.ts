import { describe, expect, it } from 'vitest';
import {
  addJoiners,
  confirmGuest,
  moveGuest,
  removePerson,
  signUp,
  signUpAll,
  withdrawGuest,
} from '#core/commands/guest';
import {
  addVisits,
  copyVisit,
  deleteVisit,
  editVisit,
  rateVisit,
  replaceRatings,
} from '#core/commands/visit';
import { CommandError } from '#core/document/command-error';
import { guestId, sessionId } from '#core/document/records/identity';
import { offersOf } from '#core/immersion/offers';
import { peopleOf } from '#core/immersion/people';
import { resultsOf } from '#core/immersion/results';
import { sequenceOf } from '#core/immersion/sequence';
import { freeVisits, guestsOf, placesOf, toBeInvited, visitsOf } from '#core/immersion/visits';
import { add, addVisit, cancel, mark, programme, take, visitOf } from './programme-of-visits';

const year = { from: '2026-01-01', to: '2026-12-31' };

describe('Slots of immersion', () => {
  it('are made as a series every week or every two', () => {
    const map = programme();
    const fields = { heldOn: '2026-12-21', startsAt: '10:00', endsAt: '12:00', capacity: 4 };
    map.commit('visit.add', addVisits, { fields, repeat: 'weekly', times: 3 });
    map.commit('visit.add', addVisits, { fields, repeat: 'fortnightly', times: 2 });
    expect(visitsOf(map.snapshot()).map(({ heldOn }) => heldOn)).toEqual([
      '2026-12-21',
      '2026-12-21',
      '2026-12-28',
      '2027-01-04',
      '2027-01-04',
    ]);
    map.undo();
    expect(visitsOf(map.snapshot())).toHaveLength(3);
  });

  it('with an id are made once', () => {
    const map = programme();
    const ids = [sessionId.parse('session-a'), sessionId.parse('session-b')];
    const told = { fields: { heldOn: '2026-10-05' }, repeat: 'weekly', times: 2, ids } as const;
    map.commit('visit.add', addVisits, told);
    const before = map.snapshot();
    map.commit('visit.add', addVisits, told);
    expect(map.snapshot()).toBe(before);
  });

  it('are copied without their guests', () => {
    const map = programme();
    const id = addVisit(map, { title: 'Night shift', capacity: 2, hosts: [{ name: 'Vera', team: 'Chats' }] });
    add(map, id, 'Ann');
    const copy = map.commit('visit.copy', copyVisit, { sessionId: id, heldOn: '2026-11-05' });
    expect(visitOf(map, copy)).toMatchObject({ title: 'Night shift', capacity: 2, heldOn: '2026-11-05' });
    expect(placesOf(map.snapshot(), visitOf(map, copy)).placed).toEqual([]);
  });

  it('send new joiners back to be invited when they are deleted', () => {
    const map = programme();
    const id = addVisit(map);
    map.commit('guest.joiners', addJoiners, {
      joiners: [{ name: 'Ira', team: 'Pay', role: '', address: '', joinedOn: '2026-09-01' }],
    });
    const [ira] = toBeInvited(map.snapshot());
    if (!ira) throw new Error('Ira is there');
    map.commit('guest.move', moveGuest, { guestId: ira.id, sessionId: id });
    add(map, id, 'Ann');
    expect(toBeInvited(map.snapshot())).toEqual([]);
    map.commit('visit.delete', deleteVisit, { sessionId: id });
    expect(toBeInvited(map.snapshot()).map(({ name }) => name)).toEqual(['Ira']);
    expect(map.snapshot().byKind.guest).toHaveLength(1);
  });
});

describe('Somebody to be invited', () => {
  const joiner = { name: 'Ira', team: 'Pay', role: 'Analyst', address: '', joinedOn: '2026-09-01' };
  const withJoiner = () => {
    const map = programme();
    map.commit('guest.joiners', addJoiners, { joiners: [joiner] });
    return map;
  };
  const onList = (map: ReturnType<typeof withJoiner>) =>
    map
      .snapshot()
      .byKind.guest.map(({ name, role, joinedOn, sessionId }) => [name, role, joinedOn, sessionId]);

  it('who signs up is invited no more', () => {
    const map = withJoiner();
    const id = addVisit(map, { capacity: 1 });
    expect(map.commit('guest.signUp', signUp, { sessionId: id, name: ' IRA', team: 'pay' })).toMatchObject({
      isWaiting: false,
      wasThere: false,
    });
    expect(onList(map)).toEqual([['Ira', 'Analyst', '2026-09-01', id]]);
    map.undo();
    expect(toBeInvited(map.snapshot())).toHaveLength(1);
  });

  it('is invited no more by a table of guests either, read once or twice', () => {
    const map = withJoiner();
    const sessionId = addVisit(map);
    const told = { ...joiner, role: '', joinedOn: null, signedUpAt: null };
    const rows = [{ ...told, sessionId, id: guestId.parse('guest-row') }];
    expect(map.commit('guest.signUp', signUpAll, { rows })).toEqual({ added: 1, known: 0 });
    expect(onList(map)).toEqual([['Ira', 'Analyst', '2026-09-01', sessionId]]);
    expect(map.commit('guest.signUp', signUpAll, { rows })).toEqual({ added: 0, known: 1 });
  });

  it('is in a visit once, wherever they are moved from', () => {
    const map = withJoiner();
    const [one, two] = [addVisit(map), addVisit(map, { heldOn: '2026-11-02' })];
    const [first, second] = [add(map, one, 'Bob', 'Chats'), add(map, two, 'Bob', 'Chats')];
    map.commit('guest.move', moveGuest, { guestId: second, sessionId: one });
    expect(guestsOf(map.snapshot(), one).map(({ id }) => id)).toEqual([first]);
    expect(guestsOf(map.snapshot(), two)).toEqual([]);
    const before = map.snapshot();
    map.commit('guest.move', moveGuest, { guestId: first, sessionId: one });
    expect(map.snapshot()).toBe(before);
  });
});

describe('Places of a visit', () => {
  it('are given in the order of sign-up; a place that becomes free is the next one’s', () => {
    const map = programme();
    const id = addVisit(map, { capacity: 2 });
    const [ann] = ['Ann', 'Bob', 'Cid', 'Dan'].map((name) => add(map, id, name));
    const names = () => {
      const { placed, waiting, left } = placesOf(map.snapshot(), visitOf(map, id));
      return [placed.map(({ name }) => name), waiting.map(({ name }) => name), left];
    };
    expect(names()).toEqual([['Ann', 'Bob'], ['Cid', 'Dan'], 0]);
    if (!ann) throw new Error('Ann is there');
    map.commit('guest.withdraw', withdrawGuest, { guestId: ann });
    expect(names()).toEqual([['Bob', 'Cid'], ['Dan'], 0]);
    map.undo();
    expect(names()).toEqual([['Ann', 'Bob'], ['Cid', 'Dan'], 0]);
  });

  it('are given in the order of a table that tells no times', () => {
    const map = programme();
    const sessionId = addVisit(map, { capacity: 2 });
    const rows = ['Dan', 'Cid', 'Bob', 'Ann'].map((name, index) => ({
      ...{ sessionId, name, team: '', role: '', address: '', joinedOn: null, signedUpAt: null },
      id: guestId.parse(`guest-${9 - index}`),
    }));
    map.commit('guest.signUp', signUpAll, { rows });
    const { placed, waiting } = placesOf(map.snapshot(), visitOf(map, sessionId));
    expect([...placed, ...waiting].map(({ name }) => name)).toEqual(['Dan', 'Cid', 'Bob', 'Ann']);
    expect(map.commit('guest.signUp', signUpAll, { rows })).toEqual({ added: 0, known: 4 });
  });

  it('are not given twice to one person', () => {
    const map = programme();
    const id = addVisit(map);
    add(map, id, 'Ann Lee', 'Pay');
    add(map, id, ' ann  lee ', 'pay');
    add(map, id, 'Ann Lee', 'Chats');
    expect(placesOf(map.snapshot(), visitOf(map, id)).placed).toHaveLength(2);
  });

  it('cannot be confirmed from the waiting list, nor in a visit that was called off', () => {
    const map = programme();
    const id = addVisit(map, { capacity: 1 });
    const ann = add(map, id, 'Ann');
    const bob = add(map, id, 'Bob');
    expect(() => map.commit('c', confirmGuest, { guestId: bob, isConfirmed: true })).toThrow(CommandError);
    map.commit('c', confirmGuest, { guestId: ann, isConfirmed: true });
    cancel(map, id);
    expect(() => add(map, id, 'Cid')).toThrow(CommandError);
    expect(() => mark(map, [ann], 'came')).toThrow(CommandError);
  });

  it('are free in visits from today on that are neither full nor called off', () => {
    const map = programme();
    addVisit(map, { heldOn: '2026-10-01' });
    const full = addVisit(map, { heldOn: '2026-10-06', capacity: 1 });
    add(map, full, 'Ann');
    cancel(map, addVisit(map, { heldOn: '2026-10-07' }));
    const free = addVisit(map, { heldOn: '2026-10-08', capacity: 1 });
    expect(freeVisits(map.snapshot(), '2026-10-05').map(({ id }) => id)).toEqual([free]);
  });
});

describe('New joiners', () => {
  it('are asked for once, wherever they are', () => {
    const map = programme();
    const id = addVisit(map);
    add(map, id, 'Ann', 'Pay');
    const ann = { name: 'ann', team: 'Pay', role: '', address: '', joinedOn: '2026-09-01' };
    const joiners = [ann, { ...ann, name: 'Ira' }, { ...ann, name: 'Ira ' }];
    expect(map.commit('guest.joiners', addJoiners, { joiners })).toEqual({ added: 1, known: 2 });
    expect(map.commit('guest.joiners', addJoiners, { joiners })).toEqual({ added: 0, known: 3 });
  });
});

describe('Places that are offered', () => {
  it('go to those who came first, each once', () => {
    const map = programme();
    const first = addVisit(map, { heldOn: '2026-10-06', capacity: 2 });
    add(map, first, 'Ann');
    const second = addVisit(map, { heldOn: '2026-10-08', capacity: 1 });
    const joiner = (name: string, joinedOn: string) => ({ name, team: '', role: '', address: '', joinedOn });
    map.commit('guest.joiners', addJoiners, {
      joiners: [joiner('Ira', '2026-09-14'), joiner('Leo', '2026-09-07'), joiner('Mia', '2026-09-21')],
    });
    const offers = offersOf(map.snapshot(), '2026-10-05');
    const offered = toBeInvited(map.snapshot()).map(({ id, name }) => [name, offers.get(id)?.id]);
    expect(offered).toEqual([
      ['Leo', first],
      ['Ira', second],
      ['Mia', undefined],
    ]);
  });
});

describe('Ratings of a visit', () => {
  it('keep no order that tells whose they are, and no personal data', () => {
    const map = programme();
    const id = addVisit(map);
    const ratings = [
      { score: 2, comment: 'Call me at +7 912 345-67-89' },
      { score: 5, comment: 'b' },
      { score: 5, comment: 'a' },
    ];
    for (const rating of ratings) map.commit('r', rateVisit, { sessionId: id, ratings: [rating] });
    const kept = visitOf(map, id).ratings;
    expect(kept.map(({ score }) => score)).toEqual([5, 5, 2]);
    expect(JSON.stringify(kept)).not.toContain('912');
    map.commit('r', replaceRatings, { sessionId: id, ratings });
    expect(visitOf(map, id).ratings).toEqual(kept);
  });
});

describe('Somebody who wants to be forgotten', () => {
  it('leaves counts behind, and no name anywhere', () => {
    const map = programme();
    const [one, two] = [
      addVisit(map),
      addVisit(map, { heldOn: '2026-11-05', hosts: [{ name: 'Ann', team: 'Pay' }] }),
    ];
    const ann = [one, two].map((id) => add(map, id, 'Ann', 'Pay', 'ann@example.org'));
    const bob = add(map, one, 'Bob', 'Pay');
    mark(map, [...ann, bob], 'came');
    take(map, one, 'Say when the money comes', 'Ann');
    map.commit('guest.withdraw', withdrawGuest, {
      guestId: add(map, two, 'Ann', 'Chats', 'ann@example.org'),
    });
    const gone = addVisit(map, { heldOn: '2026-12-05', hosts: [{ name: 'Ann', team: 'Pay' }] });
    map.commit('visit.delete', deleteVisit, { sessionId: gone });
    const before = resultsOf(map.snapshot(), year);
    const person = peopleOf(map.snapshot()).all.find(({ name }) => name === 'Ann');
    map.commitForGood('guest.remove', removePerson, { key: person?.key ?? '' }, ({ field }) =>
      ['name', 'address', 'role', 'hosts', 'takenBy'].includes(field),
    );
    const after = resultsOf(map.snapshot(), year);
    expect([after.people.length, after.attendances]).toEqual([before.people.length, before.attendances]);
    expect(after.people.map(({ name }) => name)).toEqual(['Bob', '']);
    expect(JSON.stringify(map.stampedRecords())).not.toMatch(/ann@|"Ann"/i);
    while (map.undoLabel() !== null) map.undo();
    expect(JSON.stringify(map.stampedRecords())).not.toMatch(/ann@|"Ann"/i);
  });
});

describe('The edition of an invitation', () => {
  it('is 0 at first, grows with each telling change, and does not fall when that is taken back', () => {
    const map = programme();
    const id = addVisit(map);
    const edition = () => {
      const row = map.stampedRecords().find(({ record }) => record.id === id);
      return row ? sequenceOf(row.stamps) : null;
    };
    expect(edition()).toBe(0);
    map.commit('visit.edit', editVisit, { sessionId: id, fields: { startsAt: '11:00' } });
    const moved = edition() ?? 0;
    expect(moved).toBeGreaterThan(0);
    map.commit('visit.edit', editVisit, { sessionId: id, fields: { capacity: 3 } });
    expect(edition()).toBe(moved);
    map.undo();
    map.undo();
    expect(visitOf(map, id).startsAt).toBe('10:00');
    expect(edition()).toBeGreaterThanOrEqual(moved);
  });
});
