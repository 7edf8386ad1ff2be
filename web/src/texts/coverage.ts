import { coverage as en } from './en/coverage.js';
import type { Texts } from './use-texts.js';
import { coverage as zh } from './zh-CN/coverage.js';

export const COVERAGE: Texts<typeof zh> = { 'zh-CN': zh, en };
