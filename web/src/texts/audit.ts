import { audit as en } from './en/audit.js';
import type { Texts } from './use-texts.js';
import { audit as zh } from './zh-CN/audit.js';

export const AUDIT: Texts<typeof zh> = { 'zh-CN': zh, en };
