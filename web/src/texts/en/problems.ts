import type { problems as zh } from '../zh-CN/problems.js';

export const problems: typeof zh = {
  networkTitle: 'The service cannot be reached',
  networkDetail: 'No answer came; check the network and try again. What you have typed is kept',
  unreadableTitle: 'The service cannot answer at the moment',
  unreadableDetail: 'Try again in a while; if it stays so, tell the system administrator',
};
