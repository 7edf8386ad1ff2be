import { session as en } from './en/session.js';
import type { Texts } from './use-texts.js';
import { session as zh } from './zh-CN/session.js';

export const SESSION: Texts<typeof zh> = { 'zh-CN': zh, en };
