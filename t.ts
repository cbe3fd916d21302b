import { wordsOf } from '#core/text/words';
import * as S from '#core/text/stem';
console.log(Object.keys(S)); const st=(S as any).stem ?? (S as any).stemOf;
for (const w of ['темной','темы','темную','тему','темная','тема','оплату','оплата','оплатой']) console.log(w, st?.(w));
console.log(wordsOf('темной темы'));
