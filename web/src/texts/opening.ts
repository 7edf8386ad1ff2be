import { opening as en } from './en/opening.js';
import type { Texts } from './use-texts.js';
import { opening as zh } from './zh-CN/opening.js';

export const OPENING: Texts<typeof zh> = { 'zh-CN': zh, en };
