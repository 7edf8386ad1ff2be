import { matterPrint as en } from './en/matter-print.js';
import type { Texts } from './use-texts.js';
import { matterPrint as zh } from './zh-CN/matter-print.js';

export const MATTER_PRINT: Texts<typeof zh> = { 'zh-CN': zh, en };
