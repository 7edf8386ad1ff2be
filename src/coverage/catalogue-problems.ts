import { AppError, invalidRequest } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';

export const unknownUnit = (): AppError =>
  invalidRequest([
    {
      pointer: '/unitId',
      code: 'unknown-unit',
      message: text(
        '没有这一单位，请从单位列表中选择',
        'There is no such unit; choose one from the list of units',
      ),
    },
  ]);

export const notSecretary = (): AppError =>
  new AppError(
    'not-permitted',
    text(
      '您不是该单位的党政办秘书，请由该单位的秘书导入目录',
      'You are not this unit’s secretary; its secretary can import the catalogue',
    ),
    { duties: ['secretary'] },
  );

export const noCatalogue = (): AppError =>
  new AppError(
    'not-found',
    text('没有这份目录，请从目录列表中选择', 'There is no such catalogue; choose one from the list'),
  );

export const wrongYear = (): AppError =>
  invalidRequest([
    {
      pointer: '/year',
      code: 'year',
      message: text(
        '应为 2000 至 2099 之间的年份，如 2026',
        'must be a year from 2000 to 2099, such as 2026',
      ),
    },
  ]);
