/** Words of wishes that do not say what is wished for, and words that mean one thing in them: Russian and English. */

import { stemOf } from '../text/stem';
import { wordsOf } from '../text/words';

const frames = `
добавьте добавте добавить добавили добавление сделайте сделайт сделать сделали введите ввести внедрите реализуйте предусмотрите дайте
разрешите разрешить верните нужна нужен необходима хотелось хотел хотелка предлагаю предложение идея пожелание просьба прошу возможность
возможно функция функцию функционал здорово круто классно удобно неплохо плохо хорошо отлично супер полезно логично удобнее лучше
прекрасно замечательно очень хватает нехватает почему сих пор давно наконец скорее жаль нельзя появится ждем ждём надоело каждый
приходится сейчас уже наши ваши клиент просит мечтаю пора рассмотреть иметь имелась была будет можете могли стоит подумайте
например вместо именно хотя приложение приложении сервис сайт умело настройку настройка настройки опция
add added adding please make made would could should nice great good helpful useful better cool awesome handy fantastic lovely love wish
want like option ability feature request suggestion suggest idea allow let able possible way need needed needs why still offer app support
there something have had really currently instead customer user users people lot thing things such consider lack missing lacks pity
`;
/** Of little weight: they stand in wishes for many things. */
export const frameStems: ReadonlySet<string> = new Set(wordsOf(frames).map(stemOf));

/** One meaning a line; the first word stands for all. */
const meanings = `
темный ночной dark night
ночь ночью вечер
уведомление оповещение пуш нотификация извещение
notification notify alert push
фото фотография фотка картинка снимок изображение
photo picture image pic
видео ролик видеоролик видос
video clip
аккаунт профиль учетка акк
account profile
телефон смартфон мобильный
phone smartphone mobile
компьютер ноутбук пк
статистика аналитика
statistics analytics stats
выгрузка экспорт скачивание выгружать экспортировать выгрузить скачать скачивать
export download downloading downloaded
эксель excel таблица xlsx spreadsheet
офлайн интернета offline
голосовой голос
шаблон заготовленный заготовка
template reply saved canned
исключить исключать исключение минус
exclude excluded excluding
искать поиск
search searching
фильтр отбор
курьер доставщик
courier driver
время интервал slot time
рассрочка частями часть
instalment installment instalments split
отзыв рецензия
review feedback
плеер проигрыватель
шрифт буквы
font text letter
увеличить крупнее крупный больше размер
bigger increase size larger enlarge
порядок перетаскивать переставлять
order reorder rearrange
подешевел снижение дешевле
drop drops cheaper
скрыть скрывать прятать показывать
hide hidden
удалить удаление стереть
delete remove close
изменить поменять сменить менять изменение
change edit modify
трансляция стрим эфир стримить стримчанский стримминг
монетизация монетизировать вознаграждение
пожертвование донат
галочка верификация верифицировать
приставка телевизор тв
заблокировать блокировка блок
скачать загрузить
fee charge charged cost fees
deliver delivery arrive delivered
receive get got
transfer send
currency currencies
verify verification identity
top topping topup
lost missing
stolen theft
автоматический авто
закладка метка таймкод
подписка абонемент
`;
const meaningOf = new Map<string, string>();
for (const line of meanings.split('\n')) {
  const [first, ...others] = wordsOf(line).map(stemOf);
  if (first !== undefined) for (const other of others) if (!meaningOf.has(other)) meaningOf.set(other, first);
}

export const meantBy = (stem: string): string => meaningOf.get(stem) ?? stem;

/** Of one line a wish is about one: with another of the same line it is another wish. */
const contrasts = `
андроид android айфон iphone айос ios хуавей самсунг
фото видео голосовой
фото video photo
lost stolen
visa mastercard
uk eu us china
cash cheque card
логин пароль
модератор редактор админ администратор
`;
const contrastSets = new Map<string, number>();
for (const [at, line] of contrasts.trim().split('\n').entries())
  for (const word of wordsOf(line)) {
    const meant = meantBy(stemOf(word));
    if (!contrastSets.has(meant)) contrastSets.set(meant, at);
  }

export const contrastOf = (stem: string): number | undefined => contrastSets.get(stem);
