/** Words that hold a sentence together and say nothing of a problem, greetings and thanks among them: ru and en. */
import { stemOf } from '../text/stem';

const russian = `а без бы был была были было быть в вам вами вас ваш ваша ваше ваши вашем вашей весь во вот все всё
всего всем всех вы где да давно даже для до его ее если есть еще ещё ж же за здесь и из или им их к как какая какие
какой ко когда кто ли либо между меня мне много мной мы на над надо нам нами нас наш наша наше наши него нее ней нет
них но ну о об один одна одно он она они оно от очень по под подскажите пожалуйста потому почему после при про просто
раз с сам сама сами свой своя своё свои своего своей своих себе себя сейчас со так также там тебя тем теперь то тогда
тоже той только том тот тут ты у уже хотя чего чем через что чтобы чтоб эта эти это этого этой этом этот этих я
здравствуйте здравствуй привет приветствую добрый день вечер утро доброе доброго времени суток спасибо благодарю
заранее уважением уважаемые уважаемая поддержка коллеги помогите помочь можете можно могу может мочь нужно хочу
хотел хотела хотелось узнать вопрос скажите сказать такой такая такое такие вообще мой моя моё мое мои моей моего
моем моих моим мною ничего никак какой-то что-то кто-то сколько куда откуда зачем ведь лишь будет буду будут делать
сделать`;
const english = `a about after again all also am an and any are as at be because been before being but by can could did
do does doing don for from further get getting go got had has have having he her here hers him his how i if in into is
it its just ll let like m me more most my need no nor not now of off on once only or other our out over own please re s
same she should so some such t than that the their them then there these they this those through to too up ve very want
was we were what when where which while who why will with would you your yours hello hi hey thanks thank good day dear
regards help know tell im ive id dont cant doesnt isnt wasnt didnt won`;

const stemsOf = (words: string): string[] =>
  words.split(/\s+/).map((word) => stemOf(word.replaceAll('ё', 'е')));

export const stopStems: ReadonlySet<string> = new Set(stemsOf(`${russian} ${english}`));

const russianFillers = `которые который которая которым которого которых возможно сразу че чё типа недавно сегодня вчера завтра уж
именно хоть пока потом чтоль ну-ка ребята господа именно вот-вот прошу просьба нельзя другой другие другого другая
какого какому каком каких каким любой любые больше меньше чаще обычно скорее лучше всегда никогда первый второй
несколько час часа часов минут минуты день дня дней неделю неделя недели месяц месяца года год`;
const englishFillers = `yet though today yesterday tomorrow another make makes made sure already still keep keeps use used using
one two first second take took long time times please something anything someone way right really ago day days
week weeks hour hours minute minutes month months year years happen happened thing things see seem seems look looks
trying try tried work works working back new currently actually possible able going go goes come came give gave`;

/** These may tell one problem from another, but name none. */
export const fillerStems: ReadonlySet<string> = new Set([
  ...stopStems,
  ...stemsOf(`${russianFillers} ${englishFillers}`),
]);

/** These stop nothing where a phrase begins: "не приходит код" is not "приходит код". */
export const negations: ReadonlySet<string> = new Set(
  ['не', 'нет', 'без', 'not', 'no', 'cannot', 'without'].map(stemOf),
);
