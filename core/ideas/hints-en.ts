/** Hints of a wish in English that are added up: frames of wishing, things of a product, and one's own case. */
import { gap, words } from './sign';
import type { Hints } from './weigh';

const g1 = gap(1);
const g2 = gap(2);
const g3 = gap(3);

const make = `(?:add|adding|allow|allowing|allows|enable|enabling|introduce|introducing|implement|implementing|support|supporting|include|including|provide|providing|offer|offering|integrate|integrating|improve|improving|extend|extending|expand|expanding|simplify|increase|reduce|lower|raise|redesign|rework|automate|show|showing|display|displaying|remember|remind|notify|warn|highlight|separate|split|merge|group|hide|remove|removing|replace|replacing|rename|restore|bring back|make|making|let|letting|create|creating|build|building|launch|install|installing|open|put|putting|have|having|get rid of|sync|label|mark|prefill|autofill|limit|cap|customise|customize|rearrange)`;

const makeAsk = `(?:add|allow|enable|introduce|implement|support|include|offer|integrate|improve|extend|expand|simplify|increase|redesign|display|remember|notify|warn|highlight|separate|merge|hide|replace|restore|bring back|make the|let us|let people|build)`;

const thing = `(?:apps?|prices?|possibility|site|website|web version|filters?|buttons?|options?|features?|functionality|functions?|pages?|search|map|maps|chats?|lists?|wishlist|notifications?|alerts?|push|listings?|cart|basket|checkout|settings?|mode|modes|theme|version|catalog|catalogue|delivery|section|languages?|reviews?|sort|sorting|calendar|exports?|import|csv|excel|pdf|widgets?|menu|login|history|photos?|pictures?|videos?|profiles?|accounts|feed|screen|font|fonts|player|bot|categor*|receipts?|invoices?|reminders?|statistics|stats|charts?|graphs?|reports?|playlists?|subtitles|captions|downloads?|pick-up|pickup|dashboard|seats?|chairs?|benches|mirrors?|signs?|sizes?|colou?rs?|scanner|barcodes?|qr|password|fingerprint|face|biometric*|interface|design|layout|ads|adverts?|tags?|labels?|folders?|archive|drafts?|templates?|shortcuts?|keyboard|gestures?|swipe|dark|offline|undo|slots?|bookings?|schedule|timetable|tracking|tracker|live|route|routes|navigation|loyalty|points|cashback|rewards?|plan|plans|tier|subscription|family|kids|children's|api|integration|apple|google|android|iphone|ipad|tablet|desktop|watch|autofill|autosave|preview|compare|comparison|calculator|budget|limits?|instalments?|installments?|split|sharing|share|comments?|likes?|emoji|sticker*|voice|sms|emails?|text message|contact|form|forms|field|fields|column|columns|row|table|tables|icons?|tab|tabs|toggle|switch|checkbox|slider|timer|counter|badge|progress|ratings?|stars|locker|lockers|parking|charger|chargers|sockets|wifi|wi-fi|vegan|vegetarian|portion*|packaging|evening|weekend|opening hours|self-service|kiosk|autopay|auto-pay|recurring|scheduled|currency|currencies|wallet|statement|statements|default|zoom|volume|speed|playback|queue|pause|copy|paste|bulk|batch)`;

const people = `(?:users?|customers?|clients?|sellers?|buyers?|people|passengers?|drivers?|parents|patients|students|guests?|visitors|everyone|everybody|us|elderly|blind|deaf|disabled|wheelchair|newcomers|beginners|teachers|authors|creators|subscribers|staff|families|kids|residents|others|many of us)`;

const good = `nice|nicer|great|good|helpful|useful|better|cool|awesome|handy|handier|fantastic|lovely|ideal|preferable|amazing|wonderful|beneficial|perfect|excellent|appreciated|convenient|fair|fairer|brilliant|welcome|easier|sweet|neat|superb|grand|super|dream|game changer|gamechanger|lifesaver|life saver|godsend|huge|plus|bonus|simpler|quicker|safer|clearer|smart|sensible|wise|worth|interesting|best|top`;

export const englishHints: Hints = {
  frames: [
    {
      kind: 'lack',
      weight: 2,
      says: words(
        `(?:except|but|only) (?:you |there's |there is |it |the app |that )?(?:can't|cannot|no|doesn't|lacks?|needs|missing|without)|(?:love|like|great|good|fine|nice) ${g3}but ${g1}(?:can't|no|needs|lacks)|why can't (?:it|they|we|the *|this)`,
      ),
    },
    {
      kind: 'wouldBe',
      weight: 3,
      says: words(
        `(?:would|it'd|that'd|might) (?:also |really |just |probably |even |actually ){0,2}be (?:so |really |very |super |much |a |an |even |pretty |quite |absolutely ){0,3}(?:${good})
        would (?:really |certainly |also ){0,2}(?:prevent|save|spare|solve|fix that|make (?:life|it|things|all|my life|sense|a (?:big |huge |real )?difference)|help (?:a lot|me|us|people|everyone|those|with|if|to)|go a long way|mean a lot|come in handy|simplify|speed up|stop (?:people|us|me))
        (?:should|ought to) (?:really |also |at least )?be (?:able|allowed|standard|possible|an? (?:option|button|setting|filter|way)|longer|shorter|bigger|cheaper|optional|easier|clearer|available|included|free|default)
        would (?:do(?: the trick| nicely)?|sort (?:it|this|that)|fix (?:it|this|that)|cover it)
        (?:i'd|i would) (?:add|change)|would (?:gladly |happily |really )?pay ${g2}(?:for|money)|should have (?:too|it too|that too|one too)|i'd find it (?:useful|helpful|handy)
        wouldn't (?:hurt|go amiss|be bad|be amiss)|missing (?:an?|the) (?:function|option|feature|button|filter|way|setting|mode)
        would it (?:be so hard|kill)|used to be able|(?:please|just|now|,) (?:put|bring) it back
        (?:app|site|room|ward|shop|branch|office|menu|search|station|page|map|place|you|lot|guys|stop|school|clinic|canteen|gym) (?:really |badly |just )?needs? (?:a|an|more|some|better|bigger|proper)
        a must|must have an?|must-have|is (?:a )?must have|no-brainer|(?:one thing|the only thing|only thing|all it) ${g2}(?:missing|lacking|needs|lacks)`,
      ),
    },
    {
      kind: 'wouldLike',
      weight: 3,
      says: words(
        `wish (?:i|we|you|it|there|the [^ ]+|this|they) (?:could|would|was|were|had|let|didn't|did|allowed|supported|offered|showed)(?! (?:never|known|not|treated|been|read|have))
        (?:i|we) (?:really |do |still )?miss (?:the|being|having|how|when)
        (?:i|we)'d (?:happily |gladly |even )?(?:pay|use|switch|buy) (?:for|extra|more|it|premium|if)`,
      ),
    },
    {
      kind: 'makeIt',
      weight: 3,
      asks: true,
      says: words(
        `(?:let|allow|give) (?:us|users|people|customers|everyone|buyers|sellers|parents|drivers|passengers|guests|patients|students) (?!know|down|speak|back)[^ ]+
        don't make (?:me|us|people|users|customers)|(?:should not|shouldn't) (?:require|have to|need|take)
        (?:can|could) you (?:please )?make (?:the|it (?:so|easier|possible))
        when are you (?:guys )?(?!going)[^ ]+ing|why can't (?:it|they|you|we) (?:just|simply)
        stop (?:making|forcing|asking|showing|hiding|logging) [^ ]+
        (?:could|can|would|will) (?:you|u) (?:guys |please |maybe |possibly |also |just ){0,3}(?:allow|add|introduce|implement|support|include|consider|bring back|make it (?:possible|so|easier|clearer|optional)|enable)(?! (?:me|my))
        (?:you|you guys|they) (?:should|could|ought to|need to) (?:really |also |totally |seriously |just |maybe |at least ){0,2}(?:do|sell|add|allow|have (?:an?|more|some|the)|offer|let|make|introduce|include|provide|show|support|stop|remember|warn|bring|put|give|build|open|send|publish|create|consider|accept|integrate|think about)(?! (?:me|my|have|said|sorry|something|what|better|more to))`,
      ),
    },
    {
      kind: 'ask',
      weight: 3,
      asks: true,
      says: words(
        `(?:can|could|may) we (?:please |finally |at least |maybe |just )?(?:have|get|see)
        (?:would|will) you (?:ever |guys )?consider|have you (?:guys |ever )?(?:thought|considered)|any (?:plans|plan|chance) (?:to|of|for|on|you)
        how hard (?:can|could|is|would) (?:it|be)|why not (?:just |simply )?(?:${make})|is [^ ]+ ${g2}(?:planned|coming soon|on the roadmap|in the works)`,
      ),
    },
    {
      kind: 'ask',
      weight: 2,
      says: words(
        `(?:other|every other|all other|rival) (?:[^ ]+ )?(?:apps?|banks?|shops?|stores?|sites?|services?|platforms?) ${g1}(?:have|has|do|does|let|allow|offer|can|already|shows?|supports?)|(?:competitors?|everyone else|everybody else) ${g2}(?:have|has|do|does|let|lets|allow|offer|can|already)`,
      ),
    },
    { kind: 'ask', weight: 2, asks: true, says: / when (?:\? )+$/u },
    {
      kind: 'more',
      weight: 2,
      says: /^(?! .* (?:i|my|you|me|alarm|timer|remind|appointment|meeting|list|ticket|flight|card|table) )(?! (?:help|tell|send|check|call|reply|answer|fix|cancel|refund|return|set|play|turn|give|can|could|may|what|how|where|who|yes|no|i|my|list|remind|put|find|remove|unblock|restore|change|update|delete|let|show|make|schedule|order|read|start|stop|next|say|repeat|a timer|alarm) ).{12,} (?:please|pls|plz|would help) $/u,
    },
    {
      kind: 'more',
      weight: 3,
      says: /^ (?:a |an |some )?(?:larger|bigger|more|clearer|better|longer|shorter|fewer|less|cheaper|earlier|later|smaller|brighter) (?:[^ ]+ ){1,4}(?:please|pls|plz) /u,
    },
    { kind: 'makeIt', weight: 3, says: /^ open (?:earlier|later|on|more|at) /u },
    {
      kind: 'want',
      weight: 2,
      says: words(
        `(?:i|we|i'd|we'd) want (?:it|the|to (?:choose|decide|pick|sort|hide|filter|turn|set|see|compare|control|opt))`,
      ),
    },
    {
      kind: 'should',
      weight: 2,
      says: /^ (?:really |just )?(?:could use|could do with|needs|need an?|needing) /u,
    },
    {
      kind: 'lack',
      weight: 2,
      says: words(
        `(?:there's|there is) nowhere|nowhere (?:to|can|do)|(?:not )?being able to|no ${thing} (?:for|to|by|on|in|at)`,
      ),
    },
    {
      kind: 'wouldBe',
      weight: 2,
      says: words(
        `(?:would|it'd|that'd|might) (?:also |really |just |probably |certainly |definitely ){0,3}(?:make|help|save|solve|improve|benefit|go a long way|mean a lot|spare|come in handy|suit|welcome|feel|work)
        (?:nice|great|good|handy|cool|helpful|useful|awesome|better) (?:to have|to see|to be able|if|addition|to get)
        wouldn't (?:hurt|mind|say no|it be)`,
      ),
    },
    {
      kind: 'wouldLike',
      weight: 2,
      says: words(
        `(?:would|i'd|we'd|he'd|she'd|they'd) (?:really |also |just |very much |so |love |to ){0,3}(?:love|appreciate|prefer|rather|gladly|happily|be happy|be grateful|pay|use|welcome|enjoy|kill|be thrilled)
        (?:i|we|really|just|only) wish|wish(?:ing)? (?:you|there|it|the|i|we|this|that|for)|if only|i (?:do )?hope (?:you|there|to see|that|the)|hoping (?:you|for|to see|that)|hopefully (?:you|there|the|one day|soon)
        (?:i'm |we're |been )?dream(?:ing)? (?:of|about|feature)|i dream|looking forward to|can't wait|waiting for (?:the day|you to)
        (?:i|we) (?:really )?miss|(?:want|need) (?:to be able|an option|the option|a way|the ability)|we (?:really )?(?:want|need)`,
      ),
    },
    {
      kind: 'makeIt',
      weight: 1,
      asks: true,
      says: words(
        `(?:please|pls|plz|kindly) (?:also |just |do |kindly )?(?:${make})(?! (?:me|my|sure))
        (?:please|pls|plz|kindly|just) (?:give|bring|consider|stop|change|do something so|turn|keep|think about)(?! (?:me a|my|back my))
        (?:can|could|would|will) (?:you|u|we|the team|someone|the developers) (?:please |guys |maybe |just |possibly |also ){0,3}(?:${makeAsk}|consider|give us|change the|stop)(?! (?:me|my))`,
      ),
    },
    {
      kind: 'makeIt',
      weight: 2,
      says: /^ (?:and |just |also |hey |hi |hello |so |guys |team |devs |developers |dear |, |but |then |maybe |perhaps )*(?:add|allow|let (?:us|users|people|customers|me)|give (?:us|users|people|customers|me an? (?:option|way|button))|bring (?:back|the)|introduce|support|implement|include|enable|integrate|provide|offer|remove (?:the|this|that)|get rid of|stop (?:hiding|showing|sending|asking|forcing)|replace|extend|expand|increase|reduce|simplify|consider|think about|separate|split|merge|redesign|improve|build|create|display|highlight|restore|hide|warn|teach) /u,
    },
    {
      kind: 'propose',
      weight: 2,
      asks: true,
      says: words(
        `(?:suggest|suggests|suggesting|suggestion|suggestions|propose|proposal|proposing|recommend|recommendation|idea|feature request|wishlist|improvement) (?:is|would be|to|for|that|you|we|[:—–,]|adding|making|having|an?|the)
        (?:request|feedback|thought) [:—–]
        just a thought|food for thought|for the roadmap|on your roadmap|pass (?:this|it) (?:on )?to (?:the|your) (?:dev*|team|product)|tell (?:the|your) dev*
        (?:maybe|perhaps|possibly) ${g2}(?:${make}|could|should)
        (?:how|what) about|what if|why not (?!\\?)[^ ]+|would it be possible|is it possible (?:for you )?to (?:add (?!money|funds|another|a card)[^ ]+|introduce|implement)|is there any chance|any chance|how hard`,
      ),
    },
    {
      kind: 'lack',
      weight: 2,
      asks: true,
      says: words(
        `(?:why|how come) (?:still |do i have |do we have |on earth |the hell |is it that ){0,2}(?:can't (?:we|users|customers|you|i)|isn't there|is there no|aren't there|doesn't (?:the|your|this|it)|don't you|must|no|haven't you|hasn't|does the [^ ]+ (?:not|only))`,
      ),
    },
    {
      kind: 'lack',
      weight: 2,
      says: words(
        `(?:there's|there is|there are|still|currently) ${g1}no|(?:lack|absence) of
        (?:no|isn't a|isn't an|isn't any|any) (?:way|option|possibility|ability|button|setting|feature|function)
        (?:is|are|still|currently|thing|what's|what is|really|totally|sorely|feature|was) ${g1}(?:missing|lacking|absent)
        (?:app|site|website|it|service|page|you|menu|search|player) (?:really |still |badly )?(?:lacks?|misses|is missing)
        (?:pity|shame|sad|sorry|unfortunate|unfortunately|annoying|annoyed|disappointed|disappointing|frustrating|inconvenient|odd|strange|ridiculous|crazy|wild|weird|downside|complaint|gripe|drawback) ${gap(5)}(?:no|can't|cannot|doesn't|don't|isn't|not|won't|only|lacks?|impossible|haven't|hasn't|without)
        (?:app|site|website|it|page|service|search|map|calendar|player|system|you) (?:still )?(?:doesn't|does not|can't|cannot|don't|do not) (?:yet |even |currently )?(?:let|allow|support|offer|have|show|remember|include|provide)
        (?:too few|not enough|so few|very few|not many)`,
      ),
    },
    {
      kind: 'should',
      weight: 2,
      says: words(
        `(?:you|they|there|it|this|app|site|(?!(?:that|what|who|friend|daughter|which|kids|photos|card|payment|transfer) )[^ ]{4,}) (?:really |also |still |always |just )?(?:should(?! (?:have|not have|never|already|be there|i))|ought to|needs(?! (?:it|card|to have))|could use|could do with|deserves?|would benefit)
        (?:app|site|website|page) (?:has to|must)|needs? (?:the|an?) (?:possibility|option|ability|way|button|filter|function)
        (?:had better|badly need|desperately need)
        (?:about|high|really|maybe|it's|long) time|(?:about |high )?time you (?:guys )?(?:added|made|had|introduced|let|allowed|did)|overdue|long overdue|would it kill
        (?:you|they|we|app|site|it|there|staff) could (?:also |really |maybe |just |easily |at least )?(?:be|have|${make}|give|use|send)`,
      ),
    },
    {
      kind: 'ask',
      weight: 2,
      asks: true,
      says: words(
        `(?:any|are there|is there a) ${g1}(?:plans|plan|intention|roadmap|eta|news on|update on|chance)|(?:are|r) (?:you|there) (?:guys |ever )?(?:planning|going to|thinking)|do you (?:guys )?(?:plan|intend|think you)|on the roadmap|in the works|(?:is|are) ${g3}planned
        when (?:will|are|can) (?:you|we|there) ${g2}(?:add|adding|have|get|be able|support|introduc[^ ]+|launch[^ ]+|implement[^ ]+|let|allow|bring back)
        will (?:there|you|we|it|this|the app) (?:ever|eventually|finally)|will you be (?:adding|introducing|supporting)|will there be (?:an? )?(?:${thing})
        (?:can|could) we (?:please |finally |at least |maybe )?(?:have|get|see|be)
        could (?:the|there|users|customers|people) ${g2}(?:be|have|${make}|get)`,
      ),
    },
    {
      kind: 'lack',
      weight: 0.5,
      says: words(`no|impossible to|unable to`),
    },
    { kind: 'want', weight: 1, says: words(`prefer|if you could`) },
  ],
  supports: [
    { weight: 1, says: words(thing) },
    { weight: 1, says: words(make) },
    { weight: 1, says: words(people) },
    {
      weight: 1,
      says: words(
        `(?:able to|be able|option to|way to|ability to|possible to|possibility|so (?:that|i|we|you|people|users)|if (?:you|there|i|we|it|the|users)|instead of|rather than|without having|automatically|by default|in advance|in one (?:tap|click|go)|directly|straight from|right (?:in|from|on)|every time|each time|manually|at least|at once|in the app|on the (?:site|website|map|app)|from the app|by (?:date|price|name|rating|size|distance|colour|color|default)|per|separately|for (?:those|people|each|every)|currently|right now|having to|have to)`,
      ),
    },
    {
      weight: 2,
      says: words(
        `(?:other|every other|all other|most|many|rival) (?:apps?|banks?|shops?|stores?|sites?|services?|platforms?|companies|clinics|hotels|airlines|players|providers) ${g2}(?:have|has|had|do|does|let|lets|allow|allows|offer|offers|can|already|show|shows|support|supports)
        (?:competitors?|rivals?|everyone else|everybody else|youtube|spotify|netflix|amazon|uber|google|apple|whatsapp|telegram|revolut|monzo|airbnb|booking|ebay|etsy) ${g2}(?:have|has|had|do|does|let|lets|allow|allows|offer|offers|can|already|shows?|supports?)(?! my)
        like (?:on|in|at|with|other|others|every|youtube|spotify|netflix|amazon|uber|google|whatsapp|telegram|revolut)`,
      ),
    },
  ],
  doubts: [
    {
      weight: 4,
      says: words(
        `refund(?:ed)?|money back|charged me|apolog[^ ]+|compensat[^ ]+|manager|supervisor|(?:speak|talk) to|hear back|hear from you|call(?:ed)? me|call back|get back to|answer me|(?:reply|replied) to me
        to (?:know|understand|find out) (?:when|why|if|where|what|how (?:long|do|to|can|come)|whether)
        (?:like|want|need|trying|tried|am able|able) to (?:cancel|return|buy|order|thank|complain|report|book an?|reserve|enrol|ask|apply|close|find out|confirm|check|dispute|log in|reset|recover|exchange|activate|get my|receive|top up|transfer|speak|say|be treated)
        does not work|doesn't work|not working|isn't working|stopped working|crash[^ ]+|error|broken|freezes|froze|frozen|fails?|failed|fix|glitch[^ ]+|won't (?:load|open|start)|stuck|pending|declined|rejected|disappeared
        thank(?:s| you) (?:you )?(?:so much |very much )?for (?:adding|making|introducing|your|the|a)|glad you
        today|tomorrow|yesterday|tonight|since (?:monday|tuesday|wednesday|thursday|friday)|(?:by|until|on|for) (?:monday|friday|noon|tuesday|wednesday|thursday|saturday|sunday)|asap
        should (?:have|be) (?:read|told|known|said|been|checked|ashamed|fired|warned)|should've|shouldn't (?:have|be)|could(?: not)? have (?:at least |not )?(?:said|been|told|done)
        (?:i|we) (?:ordered|bought|paid|booked|was told|were told|waited|received|was charged|have been waiting|lost|forgot)
        any better|couldn't|nothing (?:else|to|needs|more)|can't complain|no complaints|no problem[^ ]+|no idea|no (?:one|answer|reply|response|reason|signal|connection)
        (?:the|this|an?) (?:song|alarm|timer|reservation)|reminder to|remind me|turn (?:on|off|up|down) the|volume to|lights
        log in|says|think this would|wish i'd (?:been|known)|make sure|event|meeting|to do list|i hope you have|assist me|medal|award|let me (?:return|have|know|speak|in|go)|please allow (?:two|three|up|me|a few)|if you could (?:resend|send|check|confirm|call|refund|tell|help|look|reply|speed|process)|(?:than|what|as) it should|right amount|wrong amount|same amount|crypto*|beneficiary|wrong account|cancel (?:the|it|this)|stop the transfer|food could|urgent|have known|known beforehand|get a card|get a reply|for once|more polite|what if i (?:lose|forget|want|need|type|don't)|room \\d+|gone through|made it through|i'd rather have mastercard|i missing|do not (?:add|change)|don't (?:add|change)|if (?:somebody|someone|it were not)|i had known|never ordered|i need (?:someone|you|to|help)`,
      ),
    },
    {
      weight: 2,
      says: words(
        `my ${g1}(?:card|order|orders|money|account|payment|payments|parcel|package|balance|transaction|transfer|pin|top-up|address|records|complaint|purchase|cash|subscription|case|ticket|booking|reservation|appointment|flight|room|luggage|passport|deposit|loan|application|claim|name|surname|identity|salary|policy|courier|daughter|seat|problem|issue|bill|invoice|shopping|list|calendar|playlist|alarm|contract|bag|plan|ad|favourites)`,
      ),
    },
    {
      weight: 1,
      says: words(
        `charges?|fees?|statement|atm|transfers?|payment|pin|withdraw[^ ]+|identity|currenc[^ ]+|money|order|parcel|courier|staff|nurses?|doctors?|treated|support team|answer|help me|spent`,
      ),
    },
    {
      weight: 3,
      says: words(
        'rude|polite|attitude|respect|respectful|friendl*|professional|hot water|cleaned|lack the|responsive|understanding|caring|honest',
      ),
    },
    { weight: 2, says: words(`(?:add|remove|put|move|give|get|show|tell|bring|send) (?:me|my)`) },
  ],
  question:
    / \? $|^ (?:hi |hello |hey |so |and |but |also |, )*(?:how|where|which|who|what (?!about|if you)|do (?:i|you|we)|does|did|can i|could i|am i|may i|should i|is (?:it|there|my)|are (?:there|you)|tell me|if i) /u,
};
