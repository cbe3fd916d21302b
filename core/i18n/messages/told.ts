/** What is said of a change to those who do not see the map. What a notice on the screen says too is not here. */
import type { Messages } from '../translate';

export const told = {
  stageAdded: { en: 'Stage added, {place} of {total}', ru: 'Добавлен этап, {place} из {total}' },
  stepAdded: {
    en: 'Step added to stage “{stage}”, {place} of {total}',
    ru: 'Добавлен шаг в этап «{stage}», {place} из {total}',
  },
  stagesAdded: {
    en: { one: '{count} stage added', other: '{count} stages added' },
    ru: {
      one: 'Добавлен {count} этап',
      few: 'Добавлено {count} этапа',
      many: 'Добавлено {count} этапов',
      other: 'Добавлено {count} этапа',
    },
  },
  stepsAdded: {
    en: { one: '{count} step added', other: '{count} steps added' },
    ru: {
      one: 'Добавлен {count} шаг',
      few: 'Добавлено {count} шага',
      many: 'Добавлено {count} шагов',
      other: 'Добавлено {count} шага',
    },
  },
  lanesAdded: {
    en: { one: '{count} lane added', other: '{count} lanes added' },
    ru: {
      one: 'Добавлена {count} дорожка',
      few: 'Добавлено {count} дорожки',
      many: 'Добавлено {count} дорожек',
      other: 'Добавлено {count} дорожки',
    },
  },
  laneShown: { en: 'Lane “{title}” is shown', ru: 'Дорожка «{title}» показана' },
  laneFolded: { en: 'Lane “{title}” is collapsed', ru: 'Дорожка «{title}» свёрнута' },
  laneUnfolded: { en: 'Lane “{title}” is expanded', ru: 'Дорожка «{title}» развёрнута' },
  laneLocked: { en: 'Lane “{title}” is locked', ru: 'Дорожка «{title}» закреплена' },
  laneUnlocked: { en: 'Lane “{title}” is unlocked', ru: 'Дорожка «{title}» откреплена' },
  branchFolded: { en: 'The branch is folded', ru: 'Ветка свёрнута' },
  branchUnfolded: { en: 'The branch is unfolded', ru: 'Ветка развёрнута' },
  stageMoved: {
    en: 'Stage “{title}” is now {place} of {total}',
    ru: 'Этап «{title}» теперь {place} из {total}',
  },
  laneMoved: {
    en: 'Lane “{title}” is now {place} of {total}',
    ru: 'Дорожка «{title}» теперь {place} из {total}',
  },
  stepMoved: {
    en: 'Step “{title}” is now {place} of {total} in stage “{stage}”',
    ru: 'Шаг «{title}» теперь {place} из {total} в этапе «{stage}»',
  },
  stagesMoved: {
    en: {
      one: '{count} stage moved to place {place}',
      other: '{count} stages moved, the first is now {place}',
    },
    ru: {
      one: 'Сдвинут {count} этап, теперь {place}-й',
      few: 'Сдвинуто {count} этапа, первый теперь {place}-й',
      many: 'Сдвинуто {count} этапов, первый теперь {place}-й',
      other: 'Сдвинуто {count} этапа, первый теперь {place}-й',
    },
  },
  lanesMoved: {
    en: {
      one: '{count} lane moved to place {place}',
      other: '{count} lanes moved, the first is now {place}',
    },
    ru: {
      one: 'Сдвинута {count} дорожка, теперь {place}-я',
      few: 'Сдвинуто {count} дорожки, первая теперь {place}-я',
      many: 'Сдвинуто {count} дорожек, первая теперь {place}-я',
      other: 'Сдвинуто {count} дорожки, первая теперь {place}-я',
    },
  },
  stepsMoved: {
    en: {
      one: '{count} step moved to place {place} in stage “{stage}”',
      other: '{count} steps moved, the first is now {place} in stage “{stage}”',
    },
    ru: {
      one: 'Сдвинут {count} шаг, теперь {place}-й в этапе «{stage}»',
      few: 'Сдвинуто {count} шага, первый теперь {place}-й в этапе «{stage}»',
      many: 'Сдвинуто {count} шагов, первый теперь {place}-й в этапе «{stage}»',
      other: 'Сдвинуто {count} шага, первый теперь {place}-й в этапе «{stage}»',
    },
  },
  filled: { en: 'Cells filled', ru: 'Ячейки заполнены' },
  pasted: { en: 'Pasted', ru: 'Вставлено' },
  cellCleared: { en: 'Cell cleared', ru: 'Ячейка очищена' },
  quoteAdded: { en: 'Quote added', ru: 'Цитата добавлена' },
  painAdded: { en: 'Pain added', ru: 'Боль добавлена' },
  painCounted: { en: 'Numbers of the pain counted', ru: 'Показатели боли посчитаны' },
  fixAdded: { en: 'Fix added', ru: 'Доработка добавлена' },
  deleted: { en: 'Deleted: {thing}', ru: 'Удалено: {thing}' },
  emotionSet: { en: 'Emotion: {word}', ru: 'Эмоция: {word}' },
  zoomed: { en: 'Zoom {percent}\u00a0%', ru: 'Масштаб {percent}\u00a0%' },
  fitted: { en: 'The whole map, zoom {percent}\u00a0%', ru: 'Вся карта, масштаб {percent}\u00a0%' },
  part: {
    en: { one: 'Part of the map: {parts}. {count} step', other: 'Part of the map: {parts}. {count} steps' },
    ru: {
      one: 'Часть карты: {parts}. {count} шаг',
      few: 'Часть карты: {parts}. {count} шага',
      many: 'Часть карты: {parts}. {count} шагов',
      other: 'Часть карты: {parts}. {count} шага',
    },
  },
  partStage: { en: 'stage “{title}”', ru: 'этап «{title}»' },
  partLane: { en: 'lane “{title}”', ru: 'дорожка «{title}»' },
  partPersona: { en: 'persona “{title}”', ru: 'персона «{title}»' },
  nothingChosen: { en: 'none chosen', ru: 'не выбрана' },
  whole: { en: 'The whole map is shown', ru: 'Показана вся карта' },
} as const satisfies Messages;
