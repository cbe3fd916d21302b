/** Words about templates of slides. */
import { type TemplateProblem, templateProblems } from '../../export/template/template-problems';
import type { Message, Messages } from '../translate';

export const slideTemplates = {
  template: { en: 'Template', ru: 'Шаблон' },
  choose: { en: 'Choose a .pptx…', ru: 'Выбрать .pptx…' },
  chooseOther: { en: 'Another…', ru: 'Другой…' },
  remove: { en: 'Without it', ru: 'Без него' },
  hint: {
    en: 'Slide size, colours, fonts and layouts of your company.',
    ru: 'Размер слайдов, цвета, шрифты и макеты вашей компании.',
  },
  openTitle: { en: 'Choose a slide template', ru: 'Выберите шаблон слайдов' },
  files: { en: 'PowerPoint presentations and templates', ru: 'Презентации и шаблоны PowerPoint' },
} as const satisfies Messages;

/** Why a file cannot be one, and what to do. */
export const templateProblemWords: Readonly<Record<TemplateProblem, Message>> = {
  notSlides: {
    en: '“{name}” is no PowerPoint file. Choose a .pptx or .potx.',
    ru: '«{name}» — не файл PowerPoint. Выберите .pptx или .potx.',
  },
  protected: {
    en: '“{name}” is protected by a password or in the old .ppt format. Save it as an ordinary .pptx or .potx.',
    ru: '«{name}» защищён паролем или в старом формате .ppt. Сохраните его как обычный .pptx или .potx.',
  },
  tooLarge: {
    en: '“{name}” is too large for a template: unpacked, up to 256 MB are read.',
    ru: '«{name}» слишком велик для шаблона: читается до 256 МБ в распакованном виде.',
  },
  unsafe: {
    en: '“{name}” is not packed as PowerPoint packs its files, and was not opened.',
    ru: '«{name}» упакован не так, как это делает PowerPoint, и не открыт.',
  },
  damaged: {
    en: '“{name}” is damaged. Open it in PowerPoint and save it again.',
    ru: '«{name}» повреждён. Откройте его в PowerPoint и сохраните заново.',
  },
  noLayouts: {
    en: '“{name}” has no slide master with layouts that can be read. Open it in PowerPoint and save it again as .pptx.',
    ru: 'В «{name}» нет образца слайдов с макетами, которые удалось бы прочитать. Откройте его в PowerPoint и сохраните заново как .pptx.',
  },
};

export const isTemplateProblem = (problem: unknown): problem is TemplateProblem =>
  templateProblems.some((known) => known === problem);
