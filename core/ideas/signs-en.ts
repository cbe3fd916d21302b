/** Signs of ideas in English. Wishes about one's own card, order or an answer are requests to support, not ideas. */
import { gap, type Sign, words } from './sign';

const g1 = gap(1);
const g2 = gap(2);
const g3 = gap(3);
const g4 = gap(4);
const oneLine = (pattern: string): string => pattern.trim().replace(/\s*\n\s*/g, '|');

/** About the person's own money, order, account or a talk with support: nothing to build. */
const own = `
  my (?:card|order|money|refund|account|payment|parcel|package|balance|transaction|transfer|pin|top-up|delivery address|records|complaint|emails|email|messages|calls|purchase|cash|subscription|case|ticket|item|shopping list|list|calendar|phone number from your)
  refund*|money back|charged
  answered|replied|responded|got back to me|called me back|come today|tomorrow|today|asap|this morning
  to my (?:order|account|card|list)
  does not work|doesn't work|not working|crash*|fix it|waiting list
`;
const ownWords = words(own);

const good = `nice|nicer|great|good|helpful|useful|better|cool|awesome|handy|fantastic|lovely|ideal|preferable|amazing|wonderful
  beneficial|perfect|excellent|appreciated|convenient|fair|brilliant|welcome|easier`;

const thing = `app|site|website|filter*|button*|option*|feature*|page*|search*|map|maps|chat|chats|list|lists|notification*|listing*|cart|basket|checkout
  settings|setting|mode|theme|version|catalogue|catalog|delivery|delivering|section*|language*|review*|sort*|calendar|export*|widget|menu|login
  messages|history|photos|videos|profile*|accounts|feed|screen|font|player|bot|categories|category|prices|receipts|reminder*|statistics|chart*
  playlist*|subtitles|download*|pick-up|stores|dashboard|seats|chairs|mirror|signs|sizes|scanner|barcode*|password*|interface|design|ads|advert*`;
/** Asked of support, for oneself: any other request about a thing of the product is one to its makers. */
const asksSupport = `help|tell|send|check|call|reply|answer|fix|cancel|refund|return|explain|advise|contact|confirm|resolve|delete|update|look|find|speed|connect
  take|give me|do|assist|inform|unblock|close|transfer|reset|block|verify|hurry|be|see|note|read|keep|go|bring me|email|text|say|put a|book|turn|play
  remind|order|reorder|repeat|list|name|pay|get|schedule|submit|set|file|cancel|report|respond|restore|reply|recommend|find|navigate|switch to|speak
  thank|describe|define|convert|calculate|forward|point|direct|investigate|track|review|process|activate|exchange|top`;

/** Praise: "could not have been better". */
const praiseOrOwn = words(`${own}
  if you could (?:resend|send|check|confirm|call|refund|tell|help|look|reply|speed|process)
  get (?:a|an) (?:reply|answer|response)|more polite|ruder
  not have (?:been|done|asked)|couldn't have|couldn't be|not be better|nothing|can't think|cannot think|any better|couldn't ask|at least|if (?:somebody|someone|anybody|anyone)|if i find|if i found|if you need
  (?:tell|assist|help) me|let me know|look into|think this would|which|what would`);

export const englishSigns: readonly Sign[] = [
  {
    kind: 'propose',
    says: words(
      `(?:suggestion|idea|feature request|feature idea|proposal|wish|one thing i'd change|one thing i would change) [:—–]
      (?:one|only) suggestion ,
      (?:a |my |one )?(?:tip|advice|hint|proposal|request) :
      (?:suggests|suggested|proposes|proposed) (?:adding|making|showing|having|putting|letting|allowing|opening|offering|that you)
      (?:i|we|i'd|i would|all i can|may i) ${g1}(?:suggest|propose)(?! you (?:check|read|refund|look|call|reply|answer)| someone)
      i(?:'d| would) recommend (?:adding|that you|having|making)
      (?:feature request|suggestion|idea) for (?:you|the)
      (?:asks|asked|is asking|asking) (?:you |us )?(?:to add|if you could (?:add|make)|for (?:an? option|a way))
      (?:customers?|clients?|users?|guests?|sellers?|people|passengers|parents|patients|students) ${g1}(?:asks?|keep asking|requests?) (?:for|if (?:he|she|they) could (?:get|have)|whether (?:he|she|they) could (?:get|have))(?! (?:a refund|their|his|her))
      (?:think about|consider) (?:adding|making|letting|allowing|offering)
      my (?:only |one )?(?:suggestion|wish|idea) (?:is|would be)
      (?:customer|client|user|seller|buyer|caller) ${g1}(?:would like|suggests|asks for|wants|suggested|wishes)(?! (?:a refund|to return|to cancel|to know))`,
    ),
    unless: words(`${own}
      nothing`),
  },
  {
    kind: 'wouldBe',
    says: words(
      `(?:would|it'd|that'd) (?:also |really |just )?be (?:really |very |so |even |much |a bit |more |super )?(?:${oneLine(good)})
      (?:it|that|this) would (?:really |also )?(?:help (?:if|to)|make sense)
      (?:it )?(?:wouldn't|would not) (?:hurt|be (?:bad|amiss))
      (?:it )?would (?:really )?(?:save|spare) (?:me|us|people|everyone)
      would make (?:it|us|me|everyone|everybody|life|things) ${g2}(?:easier|happy|happier|better|cheaper|simpler|faster|clearer)
      would be an? (?:really )?(?:${oneLine(good)}) (?:idea|feature|addition|touch|improvement)
      would (?:really |also )?have (?:really )?(?:been (?:really |very |more |so )?(?:${oneLine(good)})|helped)
      it'd be (?:${oneLine(good)})`,
    ),
    unless: praiseOrOwn,
  },
  {
    kind: 'wouldLike',
    says: words(
      `(?:would|i'd|we'd) (?:really |also |have )?(?:love|loved|like|liked|appreciate|appreciated|prefer) (?:to (?:see|be able|have (?:had|a|an|the option|more|seen))|an? (?:option|way|feature|notification|button)|the (?:option|ability)|if|more|some|it if|having|appointments|some physical|help and)
      i'd (?:love|like) to (?:see|be able|have (?:a|an|the option|more))
      (?:i|we|really|just|only|but)? ?wish ${g1}(?:i could|we could|you could|you would|you had|there was|there were|it could|it was|it had|it would|you supported|you included|you offered|my [^ ]+ [^ ]+ could|i could|the app|you'd)
      wish (?:it|i|we|there|you|the) ${g2}(?:could|was|were|had|would)
      only wish
      i'd (?:love|like) to (?:pay|see|search|book|choose|sort|filter|save) ${g4}(?:app|map|website|site)
      i'd (?:gladly |happily )?pay (?:for|extra)
      i (?:really )?miss (?:the|being able)
      i (?:expected|was expecting) to (?:find|see) ${g4}but
      (?:can't|cannot) wait (?:for|until|till) ${g2}(?:you|it|the)
      looking forward to (?:the day|when)
      wish to be able
      if only (?:there|you|it|we|i could)`,
    ),
    unless: words(`${own}
      item refunded|mastercard|to have an (?:alarm|appointment)|some help|see (?:why|my|last)|could get a|had never|i had known|i'd known|i'd been|i had been|speak to|talk to|a manager|to know|to thank|happy|physical card*|cards|checks|checkbooks|info|information about|suggestions|advice|years ago|you were|beforehand|tell me|assist me|help me|let me know`),
  },
  {
    kind: 'makeIt',
    says: words(
      `(?:please|pls|kindly) (?:also )?(?:add|allow|let (?:us|customers|users|sellers|people|me (?:hide|choose|change|pick|sort|save))|make (?:it|the|offline|sure it is) ${g3}|consider|bring back|support|include|provide|introduce|offer|show|notify us|enable|implement|get rid of|don't remove|do not (?:change|remove)|stop showing|create|open)
      (?:could|can|would) you (?:please )?(?:add|introduce|implement|support|include|consider|make it possible)
      let (?:us|customers|users|sellers|me compare|people) [^ ]+
      (?:could|can) the (?:app|map|site|website|service) [^ ]+
      bring back
      (?:could|should|please) get rid of
      allow (?:us|users|sellers|buyers|customers|patients)`,
    ),
    unless: words(`${own}
      playlist*|song|shopping|chores|appointment*|calendar|see my|reminder|speed of your|details|another box|me to|my card|access to my|a reminder|reminder|to (?:the|my) (?:calendar|list)|sure one|me speak|add (?:money|funds|cash|\\d+)|to my|people to my|me with|me the|alarm|show me|provide (?:me|the|currency)|yourself`),
  },
  {
    kind: 'makeIt',
    says: /^ (?:and |just |maybe |perhaps |also |please |to )*(?:add|put more|install|place more|employ more|try and|make the|make it (?:more|easier|possible|clearer)|teach the|include|have more|increase the|introduce|allow more|provide more|get rid of) [^ ]+(?= )/u,
    unless: words(`${own}
      shopping|playlist*|song|by tomorrow|card|what|cart|god's|original|volume|limit|timer|lights|pin|reservation|meeting|alarm|reminder|calendar|chores|list|\\d+|\\?|confirm`),
  },
  {
    kind: 'makeIt',
    says: words(`(?:please|pls) (?!(?:${oneLine(asksSupport)}) )(?!let me )[a-z]{2,}`),
    needs: words(thing),
    unless: words(`${own}
      my|me|i|this song|shopping|playlist*|to do list|chores|calendar|pto|how|\\?|if you are|alarm|todo list|task list|grocery list`),
  },
  {
    kind: 'makeIt',
    says: /^ (?:and |just |also )*(?:make|extend|put|let|show|move|merge|simplify|improve|expand|introduce|enlarge|split|separate|hide|rename|redesign|open more|stop showing) (?=[^ ]+ )/u,
    needs: words(thing),
    unless: words(`${own}
      my|me|i|shopping|playlist*|to do list|chores|calendar|pto|how|\\?|sure|alarm|todo list|reservation|task list|list of|grocery list|a list|appointment`),
  },
  {
    kind: 'allow',
    says: words(`let me (?:compare|hide|choose|change|pick|sort|save|filter|mute)|make it possible to`),
    unless: words(`${own}
      won't|wouldn't|didn't|not let|doesn't`),
  },
  {
    kind: 'lack',
    says: words(
      `(?:there is|there's|there are) no (?:way to|option|possibility|button|setting)
      (?:it|app|site|player|chat|service|website) (?:is missing|lacks|is lacking|misses)
      (?:why|how come) ${g3}(?:no (?:option|way|dark|button)|can't (?:we|users|sellers|buyers)|isn't there|don't you (?:have|offer|support|add|make)|not (?:make|add|have|offer))
      (?:pity|shame|sad|sorry|unfortunate) (?:that )?(?:you|there|it|we|i|the app) ${g1}(?:don't|doesn't|is no|isn't|can't|cannot|not)
      lacks (?:a|an|the)|no option (?:for|to)
      why can't ${g1}(?:${oneLine(thing)}) be
      (?:really |still )?(?:lacks|is lacking) [^ ]+
      (?:what's missing|the only thing missing) is
      (?:too few|not enough) (?:${oneLine(thing)})
      don't understand why ${g3}(?:can't|cannot|there is no|no)
      (?:feels like|seems|looks like) ${g4}(?:is|are) missing
      if there isn't one|(?:there is|there's) no ${g2}(?:button|filter|option|mode|setting|search)`,
    ),
    unless: words(`${own}
      answer|reply|item|part|parcel|order|money|connection|courier|reason|excuse|signal|one answers|log in|get through|atm|i make|complaint|withdraw|top up my`),
  },
  {
    kind: 'ask',
    says: words(
      `when (?:will|are|do) you ${g2}(?:add|adding|have|support|make|introduce|implement|launch)
      will (?:you|there) ever
      (?:are you going to|do you plan to|are there plans to) (?:add|make|support|have|introduce|allow)
      have you (?:ever )?(?:thought|considered)
      (?:any|is there any) (?:chance|plans) (?:you|of|to|for|we)
      (?:can|could) we (?:please )?(?:have|get) (?:an?|more|the option)
      could (?:children|people|guests|users|we|customers|sellers|parents) (?:be|have|get)
      how hard (?:is|would) it (?:be )?to
      what if (?:you|the app|there was|we could)
      why don't you(?! (?:do what|answer|reply|call|help|give me|return|refund|respond|just))
      would you consider (?:adding|making|offering|letting|allowing)
      (?:how|what) about (?:a|an|adding|having|making)
      would it be possible to (?:have|add|get|make)
      why not (?:make|add|have|offer|let|allow)
      (?:can|could) you add`,
    ),
    unless: words(`${own}
      my|replacement|is that an?|coin|reminder|shopping|list|\\d+|playlist*|charge|since when`),
  },
  {
    kind: 'should',
    says: words(
      `(?:you|you guys|they|sellers|buyers|users|customers|staff|nurses|doctors|patients|there|this|it|meals|rounds|appointments|carer|carers|programs|we) (?:all )?(?:should|ought to|need to) (?:also |really |always |all )?(?:add|allow|offer|have|be (?:able|available|allowed|every|served|more|given|rolled|an?|some)|open|let|make|include|provide|support|spend|get rid|employ|show|give)
      (?:you|you guys|they|staff|nurses|doctors|we) could (?:also |really |maybe )?(?:add|allow|offer|open|let|include|provide|spend|get rid|show)
      should (?:be (?:able|available|allowed|every|served|rolled|given|an?|more)|sterilise)
      you had better (?:send|show|use|make|add|let|offer|put)
      you should (?!have|be (?:ashamed|sorry|able to see)|know|check|refund|answer|reply|call|have told|read|pay|return|apologi[sz]e|give me|look|hire|feel)[a-z]+(?! me| my)
      there should be(?! no)
      (?:maybe|perhaps) (?:you could (?!have)|there could|an?|more|shorter|written|give|have|add)
      (?:the|your) ${g1}(?:app|site|website|bot|search|filter|filters|button|page|map|player|chat|listing|cart|checkout|menu|feed|screen) (?:should|could|ought to|needs to|has to)
      (?:about|high) time (?:you (?:add|added|made|had|introduced|let|allowed|supported|did)|it|to (?:add|introduce|make|have|allow))
      five (?:stars )?when you add
      hoping you would
      needs? to be (?:more|ward|a|some)
      could do with
      (?:more|less|better|quicker) ${g3}would (?:be|have)`,
    ),
    unless: words(`${own}
      medal|award|pay rise|promotion|maybe two|bought|purchased|ashamed|told me|have told|have been told|should have|should've|should of|i should|helped me|could not|couldn't|nothing|bothered|what do|what did|that i|don't think|none of`),
  },
  {
    kind: 'need',
    says: words(
      `(?:you|we|they|app|player|service|services|site|patients|ward) (?:really |just |still )?needs? (?:more|a|an|saved|playback|better|to have|to add|some)
      (?:i'd|i would|i|we) (?:want|like|need) (?:to be able to|the (?:ability|option)|an option)
      a need for
      there (?:needs|need) to be
      an option to`,
    ),
    unless: words(`${own}
      pay it|able to (?:pay|get|give|use my)|throw away|would you need|help|i need more time|need a (?:refund|new card|visa|replacement)|what do|if you need|if we need|do you need|if that's an option|is there an option`),
  },
  {
    kind: 'want',
    says: words(
      `(?:i|we) want (?:to be able to|to (?:see|choose|hide|save|sort|filter) ${g4}(?:app|map|history|list|profile|feed|statistics)|an option|(?:${oneLine(thing)}))`,
    ),
    unless: ownWords,
  },
  {
    kind: 'more',
    says: /^ (?:(?:maybe|perhaps|to have|to get|just|also|a|bit) )*(?:needs? (?:more|an?)|needed more|more|less|fewer|longer|shorter|bigger|cheaper|comfier|quieter|colder|better) (?!than|and more|or less|of a|so)[^ ]+ /u,
    unless: words(`${own}
      is|are|was|were|has|have been|had|importantly|in tune|care to|communication|to say|i|than|can i|service|understanding|attention|listening|respect`),
  },
];

/** Asks about what there is. */
export const englishQuestion =
  /^ (?:(?:hi|hello|hey|so|and|but|please|tell|show|me|also|,) )*(?:how (?:do|can|to|should|would|long|many)|where|what|which|who|can i|could i|am i|do i|do you|does|is it|is there|are there|may i|would you like|would you consider) /u;

/** Takes all signs back: thanks for what was done, or the wish that nothing be done. */
export const englishRefusal = words(
  `(?:thanks|thank you|glad) (?:you )?(?:for|so much for)? ?(?:adding|making|you added|introducing)
  don't need any|do not need any|don't want any
  nothing needs? (?:to|improving)|nothing to (?:add|improve|change)`,
);
