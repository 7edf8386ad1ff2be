import { matterTrail as en } from './en/matter-trail.js';
import type { Texts } from './use-texts.js';
import { matterTrail as zh } from './zh-CN/matter-trail.js';

export const MATTER_TRAIL: Texts<typeof zh> = { 'zh-CN': zh, en };
