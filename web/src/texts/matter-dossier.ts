import { matterDossier as en } from './en/matter-dossier.js';
import type { Texts } from './use-texts.js';
import { matterDossier as zh } from './zh-CN/matter-dossier.js';

export const MATTER_DOSSIER: Texts<typeof zh> = { 'zh-CN': zh, en };
