import type { ProblemCode } from '../kernel/app-error.js';
import { text, type LocalizedText } from '../kernel/localized-text.js';

/** The short title of each problem; the detail says what to do. */
export const PROBLEM_TITLES: Readonly<Record<ProblemCode, LocalizedText>> = {
  'invalid-request': text('请求内容有误', 'The request is not valid'),
  'sign-in-required': text('需要登录', 'Sign-in required'),
  'sign-in-failed': text('登录失败', 'Sign-in failed'),
  'not-permitted': text('没有相应职责', 'Not permitted'),
  'not-found': text('没有找到', 'Not found'),
  'action-not-available': text('当前环节不能办理', 'Not available in this state'),
  duplicate: text('已经存在', 'Already there'),
  'stale-version': text('所依据的版本已过时', 'The version is stale'),
  'file-too-large': text('内容过大', 'Too large'),
  'unsupported-file': text('不支持的文件类型', 'Unsupported type of file'),
  'rules-violated': text('法定条件未满足', 'A legal condition is not met'),
  'idempotency-key-reused': text('幂等键已被使用', 'Idempotency key reused'),
  'precondition-required': text('缺少版本条件', 'A version is required'),
  'too-many-requests': text('尝试次数过多', 'Too many attempts'),
  internal: text('服务内部错误', 'Internal error'),
  'database-busy': text('数据库繁忙', 'The database is busy'),
};

export const SIGN_IN_REQUIRED = text(
  '请先登录，或者登录已过期，请重新登录',
  'Sign in first; if you were signed in, the session is over and a new sign-in is needed',
);
export const NO_DUTY = text(
  '您没有办理此事的职责，请由具备所列职责之一的人员办理',
  'You hold no duty for this; someone who holds one of the listed duties can do it',
);
export const NOTHING_HERE = text(
  '没有这个地址，请核对路径和请求方法',
  'There is nothing at this address; check path and method',
);
export const UNREADABLE = text(
  '请求无法读取，请核对格式后重新提交',
  'The request cannot be read; check its form and send it again',
);
export const INTERNAL = text(
  '服务出现内部错误，本次请求没有产生任何结果；请把编号告诉系统管理员',
  'Something went wrong inside the service and nothing was done; give the instance number to the system administrator',
);
export const TOO_LARGE = text(
  '内容超过允许的大小，请缩小后重新提交',
  'The content is larger than allowed; make it smaller and send it again',
);
export const JSON_ONLY = text('请以 application/json 提交', 'Send it as application/json');
export const FILE_ONLY = text('请以 multipart/form-data 提交文件', 'Send the file as multipart/form-data');
export const NOT_HTTP = text('请求不是有效的 HTTP 报文', 'The request is not valid HTTP');
