import { review as en } from './en/review.js';
import type { Texts } from './use-texts.js';
import { review as zh } from './zh-CN/review.js';

export const REVIEW: Texts<typeof zh> = { 'zh-CN': zh, en };
