import { AppError, invalidRequest } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';

/** One answer for what does not exist and for what is not public. */
export const noDisclosure = (): AppError =>
  new AppError(
    'not-found',
    text('没有这一公开事项，请从公开目录中选择', 'There is no such disclosure; choose one from the register'),
  );

export const unknownRegisterUnit = (): AppError =>
  invalidRequest([
    {
      pointer: '/query/unitId',
      code: 'unknown-unit',
      message: text('没有这一单位，请从公开目录中选择', 'There is no such unit; take one from the register'),
    },
  ]);
