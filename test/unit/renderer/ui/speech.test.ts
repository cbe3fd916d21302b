import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSpeech, type Speech } from '#renderer/ui/speech';

let speech: Speech;
let heard: string[];

beforeEach(() => {
  vi.useFakeTimers();
  speech = createSpeech();
  heard = [];
  speech.subscribe(() => heard.push(speech.text()));
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = () => vi.advanceTimersByTime(1_000);

describe('What is announced', () => {
  it('in one moment is said in one go, nothing of it lost', () => {
    speech.say('Pasted');
    speech.say('12 cells selected');
    pass();
    expect(heard).toEqual(['Pasted. 12 cells selected']);
  });

  it('is not said twice, however many told of it', () => {
    for (const sentence of ['The lane is hidden', 'Nothing else.', 'The lane is hidden', ''])
      speech.say(sentence);
    pass();
    expect(heard).toEqual(['The lane is hidden. Nothing else.']);
  });

  it('of one topic is said by its last sentence', () => {
    for (const places of [175, 23, 21]) speech.say(`${places} places`, 'find');
    speech.say('Zoom 50 %', 'zoom');
    pass();
    expect(heard).toEqual(['21 places. Zoom 50 %']);
  });

  it('is said again when it happens again', () => {
    for (let times = 0; times < 3; times += 1) {
      speech.say('Step deleted');
      pass();
    }
    expect(heard.map((words) => words.trim())).toEqual(['Step deleted', 'Step deleted', 'Step deleted']);
    expect(heard[0]).not.toBe(heard[1]);
    expect(heard[1]).not.toBe(heard[2]);
  });
});
