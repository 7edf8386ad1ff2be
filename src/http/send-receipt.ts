import type { FastifyReply } from 'fastify';
import type { Receipt } from './idempotency.js';

/** Sends an answer as it stands; one that was given before says so. */
export function sendReceipt(reply: FastifyReply, receipt: Receipt, replayed: boolean): FastifyReply {
  if (replayed) reply.header('idempotency-replayed', 'true');
  return reply
    .status(receipt.status)
    .headers({ 'content-type': 'application/json; charset=utf-8', ...receipt.headers })
    .send(receipt.body);
}
