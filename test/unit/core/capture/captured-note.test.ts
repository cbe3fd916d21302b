import { describe, expect, it } from 'vitest';
import {
  isOfferedFault,
  noteOfOffered,
  noteOfTyped,
  readOffered,
  typedNote,
} from '#core/capture/captured-note';

const arrival = { id: 'note-1', now: '2026-10-05T12:00:00.000Z', way: 'folder' } as const;

describe('What another program puts into the folder', () => {
  it('is read with whatever it has', () => {
    const read = readOffered(
      '\uFEFF{"kind":"rule","text":" Нельзя вернуть ","contact":4711,"at":"2026-10-04T09:30:00+03:00","x":1}',
    );
    if (isOfferedFault(read)) throw new Error(read.fault);
    expect(noteOfOffered(read, arrival)).toEqual({
      id: 'note-1',
      kind: 'rule',
      text: 'Нельзя вернуть',
      contact: '4711',
      place: null,
      step: '',
      map: '',
      at: '2026-10-04T06:30:00.000Z',
      by: '',
      way: 'folder',
    });
  });

  it('is refused by the name of what is wrong, and never by its words', () => {
    expect(readOffered('{')).toEqual({ fault: 'notJson' });
    expect(readOffered('[]')).toEqual({ fault: 'field', field: '' });
    expect(readOffered('{"kind":"wish","text":"Секрет"}')).toEqual({ fault: 'field', field: 'kind' });
    expect(readOffered('{"kind":"idea","text":" "}')).toEqual({ fault: 'field', field: 'text' });
    expect(readOffered(`{"kind":"idea","text":"${'а'.repeat(10_001)}"}`)).toEqual({
      fault: 'field',
      field: 'text',
    });
    expect(readOffered('{"kind":"idea","text":"а","at":"вчера"}')).toEqual({ fault: 'field', field: 'at' });
  });

  it('keeps nothing personal', () => {
    const read = readOffered(
      '{"kind":"idea","text":"Перезвоните на +7 916 123-45-67","contact":"ivan@mail.ru"}',
    );
    if (isOfferedFault(read)) throw new Error(read.fault);
    const note = noteOfOffered(read, arrival);
    expect(note.text).toBe('Перезвоните на [телефон]');
    expect(note.contact).not.toContain('ivan');
    const named = { ...read, by: 'Анна Ли, Доставка', map: 'Вернуть деньги на ivan@mail.ru' };
    expect(noteOfOffered(named, arrival)).toMatchObject({ by: 'Анна Ли, Доставка' });
    expect(noteOfOffered({ ...named, by: 'ivan@mail.ru' }, arrival).by).not.toContain('ivan');
    expect(noteOfOffered(named, arrival).map).not.toContain('ivan');
  });
});

describe('What is typed into the small window', () => {
  it('is masked before anything is stored', () => {
    const typed = typedNote.parse({
      kind: 'fault',
      text: 'Карта 4111 1111 1111 1111 не проходит',
      contact: '8812',
      place: null,
    });
    const note = noteOfTyped(typed, { ...arrival, way: 'window' }, 'А.');
    expect(note.text).not.toContain('4111');
    expect(note).toMatchObject({ contact: '8812', by: 'А.', way: 'window' });
  });

  it('has words in it', () => {
    expect(typedNote.safeParse({ kind: 'idea', text: ' \n', contact: '', place: null }).success).toBe(false);
  });
});
