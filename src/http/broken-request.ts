import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import { invalidRequest } from '../kernel/app-error.js';
import { LOCALES } from '../kernel/localized-text.js';
import { PROBLEM_TYPE, problemDocument } from './problem-document.js';
import { NOT_HTTP } from './problem-texts.js';

/** What is not even HTTP has no route, no headers and no reader's language; it is answered on the bare connection. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemDocument(
    invalidRequest([{ pointer: '', code: 'unreadable', message: NOT_HTTP }]),
    LOCALES[0],
  );
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nContent-Type: ${PROBLEM_TYPE}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
