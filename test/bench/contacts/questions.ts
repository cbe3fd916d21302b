/** What is asked of the imported contacts: rules of five words, searches, sixty steps. */
import type { BoundStep } from '#core/evidence/evidence-api';
import type { StepRule } from '#core/evidence/rule';

const words =
  'видео канал студия комментарии трансляция подписка реклама монетизация пароль аккаунт телефон приложение загрузка ролик просмотры лайки поиск уведомления плейлист настройки ошибка удалить заблокировали жалоба музыка звук качество субтитры обложка название описание статистика доход вывод деньги карта оплата возврат договор почта код вход регистрация смс номер имя фото ссылка друзья группа чат сообщение эфир камера микрофон скорость интернет телевизор photo ad receipt price'.split(
    ' ',
  );

export const ruleOf = (index: number): StepRule => ({
  test: 'anyWord',
  words: Array.from({ length: 5 }, (_, i) => words[(index * 7 + i * 13) % words.length] ?? ''),
});

export const steps: BoundStep[] = Array.from({ length: 60 }, (_, i) => ({
  stepId: `s${i}`,
  contacts: ruleOf(i),
  answers: null,
}));

/** One word, two and three. */
export const searches: readonly string[] = Array.from({ length: 40 }, (_, i) =>
  Array.from({ length: 1 + (i % 3) }, (_, k) => words[(i * 5 + k * 11) % words.length]).join(' '),
);
