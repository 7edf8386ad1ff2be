import { duties as en } from './en/duties.js';
import type { Texts } from './use-texts.js';
import { duties as zh } from './zh-CN/duties.js';

export const DUTIES: Texts<typeof zh> = { 'zh-CN': zh, en };
