import { invalidRequest, type AppError } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';

export const unknownReportUnit = (): AppError =>
  invalidRequest([
    {
      pointer: '/query/unitId',
      code: 'unknown-unit',
      message: text(
        '没有这一单位，请从单位列表中选择',
        'There is no such unit; choose one from the list of units',
      ),
    },
  ]);

export const periodBackwards = (): AppError =>
  invalidRequest([
    {
      pointer: '/query/to',
      code: 'before-from',
      message: text('截止日期不能早于起始日期', 'the period must not end before it begins'),
    },
  ]);
