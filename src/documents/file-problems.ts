import { AppError } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';
import { ALLOWED_EXTENSIONS } from './file-types.js';

/** 415; the sentence names the way out. */
export const unsupportedFile = (): AppError =>
  new AppError(
    'unsupported-file',
    text(
      `不支持此类文件，请另存为 ${ALLOWED_EXTENSIONS.join('、')} 之一后重新上传（按文件内容识别，改扩展名无效）`,
      `This kind of file is not accepted; save it as one of ${ALLOWED_EXTENSIONS.join(', ')} (judged by content, not by name)`,
    ),
    { allowed: ALLOWED_EXTENSIONS },
  );

/** 415 for files that can run code when somebody opens them. */
export const fileWithMacros = (): AppError =>
  new AppError(
    'unsupported-file',
    text(
      '文件含有宏，请另存为不含宏的文件后重新上传',
      'The file contains macros; save it without macros and send it again',
    ),
    { allowed: ALLOWED_EXTENSIONS },
  );

/** 415 for files nobody can read without a password. */
export const encryptedFile = (): AppError =>
  new AppError(
    'unsupported-file',
    text('文件已加密，请取消密码后重新上传', 'The file is encrypted; remove its password and send it again'),
    { allowed: ALLOWED_EXTENSIONS },
  );

/** 413; the sentence names the limit. */
export function fileTooLarge(limitBytes: number): AppError {
  const mebibytes = Math.floor((limitBytes / 1_048_576) * 10) / 10;
  return new AppError(
    'file-too-large',
    text(
      `文件超过 ${mebibytes} MiB 的上限，请压缩图片或拆分后重新上传`,
      `The file is larger than ${mebibytes} MiB; compress its pictures or split it and send it again`,
    ),
    { limitBytes },
  );
}
