import { states as en } from './en/states.js';
import type { Texts } from './use-texts.js';
import { states as zh } from './zh-CN/states.js';

export const STATES: Texts<typeof zh> = { 'zh-CN': zh, en };
