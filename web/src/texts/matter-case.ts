import { matterCase as en } from './en/matter-case.js';
import type { Texts } from './use-texts.js';
import { matterCase as zh } from './zh-CN/matter-case.js';

export const MATTER_CASE: Texts<typeof zh> = { 'zh-CN': zh, en };
