import { committee as en } from './en/committee.js';
import type { Texts } from './use-texts.js';
import { committee as zh } from './zh-CN/committee.js';

export const COMMITTEE: Texts<typeof zh> = { 'zh-CN': zh, en };
