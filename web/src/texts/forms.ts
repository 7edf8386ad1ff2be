import { forms as en } from './en/forms.js';
import type { Texts } from './use-texts.js';
import { forms as zh } from './zh-CN/forms.js';

export const FORMS: Texts<typeof zh> = { 'zh-CN': zh, en };
