import { Injectable } from '@nestjs/common';
import { workflowDigests } from '../configuration/workflow-digests.js';
import { AppError, InvariantError } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';
import { WorkflowRegistry } from '../workflow-engine/registry.js';
import { CITATIONS } from '../../workflows/_law/index.js';
import { DEFINITIONS } from '../../workflows/index.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';

/** The workflow versions this deployment knows, checked at start, each with the digest of its sources. */
@Injectable()
export class Workflows {
  readonly registry = new WorkflowRegistry(DEFINITIONS, CITATIONS);
  private readonly digests = workflowDigests();

  /** The version a matter runs on; it stays on it for life. */
  of(id: string): WorkflowDefinition {
    const found = this.registry.get(id);
    if (!found) throw new InvariantError(`workflow ${id} is not in this build`);
    return found;
  }

  digestOf(id: string): string {
    const found = this.digests.get(id);
    if (!found) throw new InvariantError(`no sources of workflow ${id}`);
    return found;
  }

  /** `major-decision@1`, or `major-decision` for the newest version open to new matters. @throws 400 naming `/workflow`. */
  forOpening(name: string): WorkflowDefinition {
    const found = name.includes('@') ? this.registry.get(name) : this.registry.newest(name);
    if (found) return found;
    const known = this.registry
      .all()
      .map(({ id }) => id)
      .join(', ');
    throw new AppError(
      'invalid-request',
      text('请求内容有误：没有这一事项类型', 'The request is not valid: there is no such workflow'),
      {
        errors: [
          {
            pointer: '/workflow',
            code: 'unknown-workflow',
            message: text(`应为 ${known} 之一`, `must be one of ${known}`),
          },
        ],
      },
    );
  }
}
