import { problems as en } from './en/problems.js';
import type { Texts } from './use-texts.js';
import { problems as zh } from './zh-CN/problems.js';

export const PROBLEMS: Texts<typeof zh> = { 'zh-CN': zh, en };
