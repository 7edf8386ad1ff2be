import { matter as en } from './en/matter.js';
import type { Texts } from './use-texts.js';
import { matter as zh } from './zh-CN/matter.js';

export const MATTER: Texts<typeof zh> = { 'zh-CN': zh, en };
