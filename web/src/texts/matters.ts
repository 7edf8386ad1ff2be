import { matters as en } from './en/matters.js';
import type { Texts } from './use-texts.js';
import { matters as zh } from './zh-CN/matters.js';

export const MATTERS: Texts<typeof zh> = { 'zh-CN': zh, en };
