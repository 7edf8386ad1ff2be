import { AppError } from '../kernel/app-error.js';
import { text, type LocalizedText } from '../kernel/localized-text.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import type { LocalizedViolation } from './violations.js';

export const matterNotFound = (): AppError =>
  new AppError(
    'not-found',
    text('没有这一事项，或者您无权查看', 'There is no such matter, or you may not see it'),
  );

export const notPermitted = (duties: readonly Duty[]): AppError =>
  new AppError(
    'not-permitted',
    text(
      '您没有办理这一步骤的职责，请由具备相应职责的人员办理',
      'You hold no duty for this step; someone who holds one of the listed duties can take it',
    ),
    { duties },
  );

export const unknownEvent = (definition: WorkflowDefinition): AppError =>
  new AppError(
    'invalid-request',
    text(
      '请求内容有误：该类事项没有这一办理动作',
      'The request is not valid: matters of this type have no such event',
    ),
    {
      errors: [
        {
          pointer: '/type',
          code: 'unknown-event',
          message: text(
            `应为 ${definition.id} 流程所列的办理动作之一`,
            `must be one of the events listed for ${definition.id}`,
          ),
        },
      ],
    },
  );

export const preconditionRequired = (): AppError =>
  new AppError(
    'precondition-required',
    text(
      '请在 If-Match 中注明您所依据的事项版本，以免覆盖他人的办理',
      'Name the version you act on in If-Match, so that nobody’s step is overwritten',
    ),
  );

export const staleVersion = (currentVersion: number): AppError =>
  new AppError(
    'stale-version',
    text(
      '事项已被他人办理过，请刷新后再办',
      'The matter has moved on since you read it; load it again and repeat the step if it still applies',
    ),
    { currentVersion },
  );

export const actionNotAvailable = (
  label: LocalizedText,
  state: string,
  available: readonly string[],
): AppError =>
  new AppError(
    'action-not-available',
    text(
      `事项现在所处的环节不能办理“${label['zh-CN']}”`,
      `“${label.en}” is not offered where the matter stands now`,
    ),
    { state, available },
  );

/** 422 with every rule that fails; the first one speaks for the whole. */
export const rulesViolated = (violations: readonly LocalizedViolation[], instance: string): AppError =>
  new AppError(
    'rules-violated',
    violations[0]?.message ?? text('法定条件未满足', 'A legal condition is not met'),
    { violations, instance },
  );
