import type { FastifyReply } from 'fastify';
import { sendReceipt } from '../http/send-receipt.js';
import type { Answer } from './answers.js';

/** Sends what the unit of work answered; a refusal, committed by now, goes out as its problem document. */
export function sendAnswer(reply: FastifyReply, answer: Answer): FastifyReply {
  if (answer.kind === 'refused') {
    if (answer.replayed) reply.header('idempotency-replayed', 'true');
    throw answer.problem;
  }
  const { status, headers, body, replayed } = answer;
  return sendReceipt(reply, { status, headers, body: JSON.stringify(body) }, replayed);
}
