/** Finding the ideas of a month: what the command line and the screen say of it. */
import type { SignKind } from '../../ideas/sign';
import type { Message, Messages } from '../translate';

export const findIdeasText = {
  found: {
    en: '{month}: {ideas} ideas in {records} records make {requests} requests, {added} of them new',
    ru: '{month}: идей {ideas} в записях с текстом ({records}), фичереквестов {requests}, из них новых {added}',
  },
  colleagues: {
    en: 'Of colleagues, counted apart: {count}',
    ru: 'От коллег, считаются отдельно: {count}',
  },
  nothing: { en: '{month}: no ideas were found', ru: '{month}: идей не нашлось' },
  unchanged: {
    en: 'The programme had them already: nothing changed.',
    ru: 'В программе они уже были: ничего не изменилось.',
  },
  isNew: { en: 'new', ru: 'новый' },
} as const satisfies Messages;

/** By what an idea was told. */
export const signText: Readonly<Record<SignKind, Message>> = {
  tag: { en: 'marked as an idea', ru: 'помечено как идея' },
  wouldBe: { en: '“would be nice”', ru: '«было бы здорово»' },
  wouldLike: { en: '“I would like”, “I wish”', ru: '«хотелось бы»' },
  want: { en: '“I want to be able to”', ru: '«хочу, чтобы»' },
  makeIt: { en: '“please add”', ru: '«добавьте», «сделайте»' },
  allow: { en: '“let us”', ru: '«разрешите», «дайте возможность»' },
  undo: { en: '“bring back”, “get rid of”', ru: '«верните», «уберите»' },
  lack: { en: '“there is no way to”', ru: '«не хватает», «почему нет»' },
  propose: { en: '“I suggest”', ru: '«предлагаю»' },
  ask: { en: '“when will you add”', ru: '«когда появится»' },
  need: { en: '“you need”', ru: '«нужна возможность»' },
  should: { en: '“you should”', ru: '«пора бы», «стоит»' },
  more: { en: '“more of…”', ru: '«больше…»' },
};
