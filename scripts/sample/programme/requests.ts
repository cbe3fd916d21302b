/** What customers of the sample ask for: sixty ideas in every state, each at a step of the sample map, and the answers. */
import { type Both, both } from './both';
import type { PlannedRequest } from './request-plan';
import { tasks, waiting } from './requests-open';
import { settled } from './requests-settled';

export const requests: readonly PlannedRequest[] = [...waiting, ...tasks, ...settled];

/** What customers who asked are told; of requests that are not listed, nothing yet. */
export const answers: Readonly<Record<string, Both>> = {
  'background-upload': both(
    'Готово: фото загружаются, пока вы пишете описание.',
    'It is there: photos upload while you write the description.',
  ),
  'cover-choice': both('Удерживайте фото — оно станет обложкой.', 'Hold a photo and it becomes the cover.'),
  receipt: both('Чек лежит в истории платежей.', 'The receipt is in the payment history.'),
  autosave: both('Описание теперь сохраняется само.', 'The description is saved by itself now.'),
  'sold-button': both(
    'В уведомлении о звонке появилась кнопка «Продано».',
    'The notice of a call has a “Sold” button now.',
  ),
  'price-edit': both(
    'Если изменилась только цена, проверки больше нет.',
    'Where only the price changes there is no check any more.',
  ),
  'masked-number': both(
    'Делаем: подменный номер появится для всех объявлений.',
    'In the making: a masked number for every ad.',
  ),
  'no-document': both(
    'Без документа нельзя: так требует закон для дорогих вещей.',
    'Not without a document: the law asks for it where items are expensive.',
  ),
  'dark-theme': both('Она уже есть: Профиль → Вид.', 'It is there: Profile → Appearance.'),
};
