/** Words that hold a sentence together and say nothing of a problem, greetings and thanks among them: ru and en. */
import { stemOf } from '../text/stem';

const russian = `а без бы был была были было быть в вам вами вас ваш ваша ваше ваши вашем вашей весь во вот все всё
всего всем всех вы где да давно даже для до его ее если есть еще ещё ж же за здесь и из или им их к как какая какие
какой ко когда кто ли либо между меня мне много мной мы на над надо нам нами нас наш наша наше наши него нее ней нет
них но ну о об один одна одно он она они оно от очень по под потому почему после при про просто
раз с сам сама сами свой своя своё свои своего своей своих себе себя сейчас со так также там тебя тем теперь то тогда
тоже той только том тот тут ты у уже хотя чего чем через что чтобы чтоб эта эти это этого этой этом этот этих я
день вечер утро помогите помочь можете можно могу может мочь нужно хочу поддержка коллеги
хотел хотела хотелось узнать вопрос скажите сказать такой такая такое такие вообще мой моя моё мое мои моей моего
моем моих моим мою ничего никак какой-то что-то кто-то сколько куда откуда зачем ведь лишь будет буду будут делать
сделать`;
const english = `a about after again all also am an and any are as at be because been before being but by can could did
do does doing don for from further get getting go got had has have having he her here hers him his how i if in into is
it its just let like m me more most my need no nor not now of off on once only or other our out over own re s
same she should so some such t than that the their them then there these they this those through to too up ve very want
was we were what when where which while who why will with would you your yours good day
help know tell im ive id ll`;

/** Never part of what a customer complains of, wherever they stand. */
const courtesyWords = `алло здравствуйте здравствуй здрасте здрасьте здраствуйте здравствуйтe приветик привет приветствую добрый доброе доброго
добрейший доброй доброго спасибо спс благодарю благодарен благодарна благодарны пожалуйста пожалуста плиз подскажите подскажи
заранее уважением уважаемый уважаемые уважаемая ребята господа
hello hi hey thanks thank thx cheers please pls kindly regards sincerely dear greetings`;

/** Say nothing where a clause has no other words: "жду ответа", "looking forward to your reply". */
const courtesyClauses = `жду ждем ожидаю ответ ответа ответьте ответить скорый скорейшего быстрый оперативный обратная связь
помощь помочь помогите помоги прошу просьба срочно надеюсь понимание внимание время суток хорошего дня вечера ночи позвоните перезвоните
звоните напишите пишите номер телефон объясните разберитесь примите меры решите проблему проблема вопрос ситуация
ответе сообщите уточните
wait waiting look looking forward reply replying answer response respond hear hearing advance appreciate appreciated assist
assistance urgent asap soon morning afternoon evening nice great best fix solve resolve issue problem question call write
advise explain thank`;

const negationWords = `dont didnt doesnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt hasnt havent hadnt aint cannot`;
const negated = new Set(negationWords.split(' '));

/** "Didn't" and, in haste, "didnt". */
export const isNegation = (word: string): boolean => word.endsWith("n't") || negated.has(word);

const listed = (words: string): string[] => words.split(/\s+/).map((word) => word.replaceAll('ё', 'е'));
const stemsOf = (words: string): string[] => listed(words).map(stemOf);

export const courtesyStems: ReadonlySet<string> = new Set(stemsOf(courtesyWords));
export const courtesies: ReadonlySet<string> = new Set(stemsOf(courtesyClauses));
export const stopStems: ReadonlySet<string> = new Set([
  ...stemsOf(`${russian} ${english}`),
  ...courtesyStems,
]);

const russianFillers = `та ту те тех которые который которая которым которого которых возможно сразу че чё типа недавно сегодня вчера завтра уж
именно хоть пока потом чтоль ну-ка именно вот-вот прошу просьба нельзя другой другие другого другая
какого какому каком каких каким любой любые больше меньше чаще обычно скорее лучше всегда никогда первый второй третий
четвертый пятый двое трое сутки
несколько час часа часов минут минуты день дня дней неделю неделя недели месяц месяца год года ответ ждать жду срочно
снова опять вчерашнего полдня хотя висело сам того нибудь также вдруг точно правильно например кстати вроде
смогу смогут сможет два две три четыре пять шесть десять тридцать подряд рубль рублей руб рубля
человек проблема ситуация случай поводу получается получилось выходит значит конечно кажется`;
const englishFillers = `yet though today yesterday tomorrow another make makes made sure already still keep keeps use used using
one two first second take took long time times something anything someone way right really ago day days everything nothing
week weeks hour hours minute minutes month months year years happen happened thing things see seem seems look looks
trying try tried work works working back new currently actually possible able going goes come came give gave
much many lot until mine shall may might said says say saying tell told ask asked think thought wondering wonder believe
put set find found allow allowed let recently immediately last next soon went gone want wanted although since half row never nobody ever even rather enough once
question problem issue three four five ten twenty thirty forty fifty hundred become became pound pounds dollar dollars euro euros`;

/** These may tell one problem from another, but name none. */
export const fillerStems: ReadonlySet<string> = new Set([
  ...stopStems,
  ...courtesies,
  ...stemsOf(`${russianFillers} ${englishFillers}`),
]);

/** These stop nothing where a phrase begins: "не приходит код" is not "приходит код". */
export const negations: ReadonlySet<string> = new Set(stemsOf('не нет без not no without'));

/** A phrase may go across these; any other filler begins a new thought. */
export const jointStems: ReadonlySet<string> = new Set([
  ...negations,
  ...stemsOf(`в во на с со из от до для по за о об при через под над к ко у между про после мой моего моей мою
    могу может можно свой своего своей свою все весь всю
    a an the my to of for from with in on at by as into be is are was were been has have had can could your this too many`),
]);

/** What follows them is in the genitive, or ends in a way no nominative does. */
export const genitivePrepositions: ReadonlySet<string> = new Set(stemsOf('с со из от до для без у около'));

/** English verbs take these to mean another thing: "top up", "log in", "charged back". */
export const particles: ReadonlySet<string> = new Set(stemsOf('up off out down back'));

const russianWeak = `показывается видно должна должен должны добавить убрать найти увидеть посмотреть смотреть часто долго быстро просит просят пишет
  идет стоит разместить продаю продать отправил отправить сайт раз лет`;
const englishWeak = `add added buy bought keep kept send sent receive received change changed cancel cancelled check choose pay paid
  open close move need order ordered start stop live free full bad correct different real online apply applied add remove
  left offered noticed required needed person people account app card money yes true twice failed failing shows showing said stays`;

/** A single one of these says too little to be a name. */
export const weakAlone: ReadonlySet<string> = new Set(stemsOf(`${russianWeak} ${englishWeak}`));
