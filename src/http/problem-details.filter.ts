import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../configuration/configuration.js';
import { localeOf } from './locale.js';
import {
  internalProblem,
  newInstance,
  PROBLEM_TYPE,
  problemDocument,
  type ProblemDocument,
} from './problem-document.js';
import { problemOf } from './problem-of.js';

function send(
  reply: FastifyReply,
  problem: ProblemDocument,
  headers: Readonly<Record<string, string>>,
): void {
  void reply
    .status(problem.status)
    .headers({
      'content-type': PROBLEM_TYPE,
      'cache-control': 'no-store',
      vary: 'accept-language',
      ...headers,
    })
    .send(JSON.stringify(problem));
}

/** The one place where an error becomes HTTP. Whatever is not expected is `internal`: the log has it, the client its number. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  constructor(private readonly configuration: Configuration) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = problemOf(error, this.configuration.limits);
    const locale = localeOf(request.headers['accept-language']);
    const instance = newInstance();
    if (!problem || problem.code === 'internal')
      request.log.error({ err: error, instance }, 'unexpected error');
    // A stream that broke half-way cannot be answered any more; only the connection can say so.
    if (reply.raw.headersSent) void reply.raw.destroy();
    else if (problem) send(reply, problemDocument(problem, locale, instance), problem.headers);
    else send(reply, internalProblem(locale, instance), {});
  }
}
