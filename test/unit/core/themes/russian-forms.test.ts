/** Russian endings: kinds of words and nominatives, told from the forms that texts have. */
import { describe, expect, it } from 'vitest';
import {
  agreeing,
  type Forms,
  feminineOf,
  kindOf,
  nominativeOf,
  nominativeOfMany,
} from '#core/themes/russian-forms';

/** Each form once, or as often as said: "канал*3". */
const formsOf = (list: string): Forms =>
  new Map(
    list.split(' ').map((each) => {
      const [word = '', times = '1'] = each.split('*');
      return [word, Number(times)];
    }),
  );

describe('The nominative of a noun', () => {
  it.each([
    ['обложку', 'обложка обложки обложку', 'обложка'],
    ['заявку', 'заявка заявку*9 заявкой', 'заявка'],
    ['канале', 'канал*3 канала*4 каналом каналов', 'канал'],
    ['канала', 'канал*3 канала*4 каналом каналов', 'канал'],
    ['карта', 'карта карту картой карт', 'карта'],
    ['приложении', 'приложение приложения приложении', 'приложение'],
    ['верификации', 'верификация верификации верификацию', 'верификация'],
    ['подключения', 'подключение подключения', 'подключение'],
    ['модерация', 'модерация модерацию', 'модерация'],
    ['записью', 'запись записи записью', 'запись'],
    ['каналами', 'канал каналы каналами', 'каналы'],
    ['правами', 'права прав правами', 'права'],
    ['порядке', 'порядок порядке', 'порядок'],
    ['причина', 'причина*9 причин', 'причина'],
    ['видео', 'видео', 'видео'],
    ['уведомления', 'уведомления*9 уведомление', 'уведомления'],
    ['пользователя', 'пользователя пользователю', 'пользователь'],
    ['покупателей', 'покупателей', 'покупатели'],
    ['трансляцию', 'трансляция трансляцию трансляций*9', 'трансляция'],
    ['трансляций', 'трансляция трансляции*3 трансляций', 'трансляции'],
  ])('%s of %s is %s', (word, list, nominative) => {
    expect(nominativeOf(word, formsOf(list))).toMatchObject({ word: nominative, isUpright: true });
  });

  it.each([
    ['программе', 'программе программу'],
    ['магазине', 'магазине'],
  ])('%s stays where no text has the nominative, and is known to be another case', (word, list) => {
    const found = nominativeOf(word, formsOf(list));
    expect(found.word).toBe(word);
    expect(formsOf(list).has(found.word)).toBe(true);
  });

  it('of many things is their plural', () => {
    expect(nominativeOfMany('прав', formsOf('прав права правами')).word).toBe('права');
    expect(nominativeOfMany('каналов', formsOf('канал каналы каналов')).word).toBe('каналы');
    expect(nominativeOfMany('трансляций', formsOf('трансляция трансляции*3 трансляций')).word).toBe(
      'трансляции',
    );
    expect(nominativeOfMany('прав', formsOf('прав')).isUpright).toBe(false);
  });

  it('is told by a feminine adjective where no text has it', () => {
    expect(feminineOf('программе', formsOf('программе'))).toBe('программа');
    expect(feminineOf('странице', formsOf('странице'))).toBe('страница');
    expect(feminineOf('неделю', formsOf('неделю'))).toBe('неделя');
    expect(feminineOf('неделе', formsOf('неделе'))).toBeNull();
    expect(feminineOf('неделе', formsOf('неделе неделей'))).toBe('неделя');
  });

  it.each([
    ['приватную', 'feminine', 'приватную приватной', 'приватная'],
    ['официального', 'masculine', 'официального', 'официальный'],
    ['главной', 'feminine', 'главной', 'главная'],
    ['последнего', 'neuter', 'последнего последнюю', 'последнее'],
    ['авторскими', 'plural', 'авторскими', 'авторские'],
  ] as const)('%s beside a %s noun, of %s, is %s', (word, gender, list, nominative) => {
    expect(agreeing(word, gender, formsOf(list))).toBe(nominative);
  });
});

describe('The kind of a word', () => {
  it.each([
    ['подключить', 'подключить подключил', 'infinitive'],
    ['загрузил', 'загрузить загрузил', 'verb'],
    ['проходит', 'проходит проходить', 'verb'],
    ['крутится', 'крутится', 'verb'],
    ['приватную', 'приватную приватная', 'adjective'],
    ['партнерской', 'партнерской', 'adjective'],
    ['подпиской', 'подпиской подписка', 'noun'],
    ['запись', 'запись записи', 'noun'],
    ['канал', 'канал канала каналом', 'noun'],
    ['приложение', 'приложение приложения', 'noun'],
    ['сеть', 'сеть сети', 'noun'],
  ])('%s of %s: %s', (word, list, kind) => {
    const forms = formsOf(list);
    expect(kindOf(word, forms, forms)).toBe(kind);
  });
});
