import { shell as en } from './en/shell.js';
import type { Texts } from './use-texts.js';
import { shell as zh } from './zh-CN/shell.js';

export const SHELL: Texts<typeof zh> = { 'zh-CN': zh, en };
