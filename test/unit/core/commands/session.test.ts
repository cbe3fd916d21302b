import { describe, expect, it } from 'vitest';
import { captureFix, captureNote } from '#core/commands/session';
import { CommandError } from '#core/document/command-error';
import { sessionId } from '#core/document/records/identity';
import { fixesOfStep, liveRecord } from '#core/document/select';
import { capturedIn } from '#core/present/captured';
import { makeDeck } from '#core/present/deck';
import { usualChoice } from '#core/present/order';
import { documentOf, step } from '../../support/small-map';

const opened = { title: 'Demo', heldOn: '2026-11-22', plan: [{ stepId: step('a'), minutes: 5 }] };

describe('What is captured while a map is shown', () => {
  it('opens a session with the first note and goes on in it', () => {
    const map = documentOf();
    const where = { sessionId: null, opened };
    const note = { noteKind: 'decision', text: 'Do it', stepId: step('b') } as const;
    const id = map.commit('session.capture', captureNote, { ...where, ...note });
    map.commit('session.capture', captureNote, {
      ...where,
      sessionId: id,
      noteKind: 'parked',
      text: 'Later',
      stepId: null,
    });
    const session = liveRecord(map.snapshot(), 'session', id);
    expect(session).toMatchObject({ ...opened, sessionKind: 'cjmDemo' });
    expect(session?.notes.map(({ noteKind, text, stepId }) => [noteKind, text, stepId])).toEqual([
      ['decision', 'Do it', 'b'],
      ['parked', 'Later', null],
    ]);
  });

  it('makes a fix at the step that knows where it was raised', () => {
    const map = documentOf();
    const id = map.commit('session.capture', captureFix, {
      sessionId: null,
      opened,
      title: 'Say how long',
      stepId: step('b'),
    });
    expect(fixesOfStep(map.snapshot(), step('b'))).toMatchObject([
      { title: 'Say how long', raisedIn: id, state: { status: 'proposed' } },
    ]);
    const deck = makeDeck(map.snapshot(), { language: 'en', date: '2026-11-22', choice: usualChoice });
    expect(capturedIn(deck, id).map(({ kind, text }) => [kind, text])).toEqual([['fix', 'Say how long']]);
  });

  it('is one step to undo, the session it opened included', () => {
    const map = documentOf();
    const id = map.commit('session.capture', captureFix, {
      sessionId: null,
      opened,
      title: 'Say how long',
      stepId: null,
    });
    map.undo();
    expect(liveRecord(map.snapshot(), 'session', id)).toBeNull();
    expect(map.snapshot().byKind.fix).toEqual([]);
  });

  it('refuses a step or a session that is not there', () => {
    const map = documentOf();
    const note = { noteKind: 'question', text: 'Why?', opened } as const;
    expect(() =>
      map.commit('session.capture', captureNote, { ...note, sessionId: null, stepId: step('z') }),
    ).toThrow(CommandError);
    expect(() =>
      map.commit('session.capture', captureNote, {
        ...note,
        sessionId: sessionId.parse('session-none'),
        stepId: null,
      }),
    ).toThrow(CommandError);
  });
});
