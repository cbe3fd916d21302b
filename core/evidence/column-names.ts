/** How tools name their columns in both languages. The first pattern that fits is the surest. */
import type { ContactField } from './contact-fields';

/** Matched against the name in lower case, brackets of tools ("Custom field (Category)", "Status [list]") taken off. */
export const columnNames: Readonly<Record<ContactField, readonly RegExp[]>> = {
  id: [
    /^(?:ticket|case|conversation|issue|contact|request|chat|call|incident|response|comment|record)[ _-]?(?:id|key|number|no\.?|#)$/,
    /^(?:номер|№|id|ид|код)[ _-]?(?:обращения|тикета|заявки|запроса|чата|звонка|диалога|инцидента|анкеты|ответа)$/,
    /^(?:id|key|номер|№|uuid|guid|respnum|respondent[ _]?id)$/,
    /^(?:обращение|тикет)$/,
  ],
  at: [
    /^(?:created|opened|received|submitted|started)(?:[ _]?(?:at|on|date|time))?$/,
    /^(?:дата|время|дата и время)[ _](?:создания|обращения|регистрации|поступления|открытия|начала|заявки|звонка|ответа)/,
    /^(?:conversation started|start|open|creation)[ _]?(?:at|date|time)?\b/,
    /^(?:date|datetime|timestamp|time|дата|дата и время|создано|создан|intdate)$/,
    /(?:^|[ _])(?:created|date|дата)(?:[ _]|$)/,
  ],
  resolvedAt: [
    /^(?:resolved|solved|closed|completed)(?:[ _]?(?:at|on|date|time))?$/,
    /^(?:дата|время|дата и время)[ _](?:решения|закрытия|завершения|выполнения)/,
    /^(?:решено|закрыто|закрыт)$/,
  ],
  channel: [
    /^(?:channel|канал|канал обращения|contact channel|via)$/,
    /(?:^|[ _])(?:channel|канал)(?:[ _]|$)/,
    /^conversation source$/,
  ],
  category: [
    /^(?:category|категория|категория обращения|ticket category|тематика|раздел)$/,
    /(?<!status[ _])(?<![^ _])(?:category|категория|тематика)(?:[ _]|$)/,
    /^(?:ai topic|issue type|тип обращения|reason|причина обращения|причина)$/,
    /^(?:label|(?:level|уровень)[ _]?1|.*классификатор 1 уровня)$/,
  ],
  topic: [
    /^(?:topic|topics|subcategory|sub[ _-]category|подкатегория|подтема|тема|ai subtopic)$/,
    /(?:^|[ _])(?:subcategory|subtopic|подкатегория|topic)(?:[ _]|$)/,
    /^(?:tags|labels|теги|метки)$/,
    /^(?:intent|интент|(?:level|уровень)[ _]?2|.*классификатор 2 уровня)$/,
  ],
  text: [
    /^(?:идея|предложение|пожелание|текст идеи|idea|suggestion|feature request)$/,
    /^(?:(?:user|customer|client)[ _](?:question|message|text)|(?:вопрос|сообщение|текст)[ _](?:пользователя|клиента|абонента))$/,
    /^(?:text|текст|текст обращения|message|сообщение|description|описание|body|содержание|вопрос|question text)$/,
    /^(?:comment|comments|комментарий|feedback|отзыв|answer|verbatim|remark)$/,
    /^(?:subject|summary|conversation rating remark|тема письма|первое сообщение)$/,
    /(?:^|[ _])(?:text|текст|comment|комментарий|feedback)(?:[ _]|$)/,
  ],
  language: [/^(?:lang|language|locale|язык|request language|язык обращения)$/],
  customer: [
    /^(?:user|customer|client|requester|reporter|member)[ _-]?(?:id|key|uuid)$/,
    /^(?:id|ид|номер|код)[ _-]?(?:пользователя|клиента|абонента|покупателя|заявителя)$/,
    /^(?:customer|client|клиент|пользователь|user name|requester|reporter|e-?mail|requester email)$/,
    /^respondent[ _-]?(?:id|key|number)$/,
  ],
  group: [
    /^(?:group|team|группа|команда|отдел|линия|очередь|queue|department|agent group|team currently assigned)$/,
    /^(?:organi[sz]ation|trust|организация|подразделение)$/,
    /^(?:группа операторов|линия поддержки|skill)$/,
  ],
  csat: [
    /^csat(?:[ _]score)?$/,
    /^(?:satisfaction|satisfaction[ _](?:score|rating)|rating|оценка|оценка клиента|удовлетвор[её]нность|conversation rating|score)$/,
    /(?:csat|satisfaction[ _](?:score|rating)|оценка csat)/,
    /(?:^|[ _])fft(?:[ _]|$)|friends (?:and|&) family/,
  ],
  ces: [/^ces(?:[ _]score)?$/, /(?:^|[ _])(?:ces|effort|ease)(?:[ _]|$)/, /(?:усили|л[её]гкость)/],
  nps: [/^(?:nps|netpro|nps[ _]score)$/, /(?:^|[ _])nps(?:[ _]|$)/, /(?:recommend|рекоменд)/],
  fcr: [
    /^(?:fcr|first[ _]contact[ _]resol\w*|first[ _]call[ _]resol\w*|one[ _]touch)$/,
    /^решен[оа] (?:с|при) первого/,
    /(?:^|[ _])fcr(?:[ _]|$)/,
  ],
  handlingMinutes: [
    /^(?:handling|handle)[ _]?(?:time)?[ _]?(?:\(?min\w*\)?)$/,
    /^(?:aht|время обработки|минуты (?:обработки|оператора|агента)|длительность,? мин\w*\.?)/,
  ],
  resolutionHours: [
    /^(?:resolution|time to resol\w*)[ _]?(?:time)?[ _]?\(?h(?:ou)?rs?\)?$/,
    /^(?:часы до решения|время решения,? ч|часов до решения)/,
  ],
  step: [
    /^(?:step|step name|шаг|название шага|шаг воронки|funnel step|этап|экран|screen|stage|event|событие)$/,
  ],
  segment: [
    /^(?:segment|customer[ _]segment|plan|tariff|сегмент клиента|тариф|cohort|platform|сегмент|когорта|платформа|аудитория|device|устройство)$/,
  ],
  entered: [
    /^(?:entered|visits|visitors|users|customers|вошли|вошло|зашли|пришли|начали|входов|посетители|пользователи|клиенты)$/,
    /^(?:entered|вошл|начал|пользовател)/,
  ],
  completed: [
    /^(?:completed|finished|converted|conversions|passed|завершили|завершило|прошли|прошло|дошли|выполнили)$/,
    /^(?:completed|завершил|прошл)/,
  ],
  month: [
    /^(?:month|year[ _-]?month|месяц|отч[её]тный месяц)$/,
    /^(?:activity|active|месяц)[ _](?:month|активности)$/,
  ],
  active: [
    /^(?:is[ _]?active|active|activity|активен|активность|был активен|активный)$/,
    /^(?:active[ _]days|sessions|logins|orders|purchases|transactions|активных дней|сессии|сессий|входы|заходы|заказы|заказов|покупки|покупок)$/,
    /^(?:visits|events|визиты|визитов|события|событий)$/,
  ],
  spend: [
    /^(?:spend|spent|spending|revenue|gmv|turnover|расходы|траты|потратил|потрачено|выручка|оборот)(?:[ _,(]|$)/,
    /^(?:amount|payment|order[ _]value|order[ _]amount|сумма|оплата|платежи|сумма заказа|сумма покупки)(?:[ _,(]|$)/,
  ],
};

/** What tools put round the name proper. */
export function plainName(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replace(/^custom field \((.*)\)$/, '$1')
    .replace(/\s*\[[^\]]*\]$/, '')
    .replace(/\s*\((?:[a-z]+\/[a-z_/]+|utc|gmt|мск|local)\)$/, '')
    .replace(/\s+/g, ' ');
}
