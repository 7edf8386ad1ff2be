import { disclosure as en } from './en/disclosure.js';
import type { Texts } from './use-texts.js';
import { disclosure as zh } from './zh-CN/disclosure.js';

export const DISCLOSURE: Texts<typeof zh> = { 'zh-CN': zh, en };
