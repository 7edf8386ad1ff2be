import { workbench as en } from './en/workbench.js';
import type { Texts } from './use-texts.js';
import { workbench as zh } from './zh-CN/workbench.js';

export const WORKBENCH: Texts<typeof zh> = { 'zh-CN': zh, en };
