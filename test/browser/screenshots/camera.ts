import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { Course } from '../../support/course.js';
import config from '../playwright.config.js';
import { withPalette } from './palette-png.js';

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One picture in both languages. */
export interface Picture {
  /** `docs/images/<name>.<language>.png` */
  readonly name: string;
  /** Who looks; nobody where no sign-in is needed. */
  readonly as?: string;
  readonly at: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly scheme?: 'light' | 'dark';
  /** What is done before the picture is taken. */
  readonly before?: (page: Page) => Promise<void>;
}

const SIZE = { width: 1280, height: 800 };
const IMAGES = join(import.meta.dirname, '..', '..', '..', 'docs', 'images');
const KEPT_LOCALE = 'fashen.locale';
const SESSION = 'fashen_session';

/** A browser that looks at one service. */
export class Camera {
  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly sessions: Course,
  ) {}

  static async open(url: string, sessions: Course): Promise<Camera> {
    return new Camera(await chromium.launch(config.use?.launchOptions), url, sessions);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Takes a picture and says where it is. */
  async take(picture: Picture, locale: Locale): Promise<string> {
    const { as, at, size = SIZE, scheme = 'light', before } = picture;
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport: size,
      locale,
      timezoneId: 'Asia/Shanghai',
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    // The service lives in another year than the browser, which would hold its cookie for expired.
    if (as !== undefined)
      await context.addCookies([{ name: SESSION, value: await this.sessions.token(as), url: this.url }]);
    await context.addInitScript(([key, value]) => localStorage.setItem(key, value), [
      KEPT_LOCALE,
      locale,
    ] as const);
    const page = await context.newPage();
    await page.goto(at, { waitUntil: 'networkidle' });
    await before?.(page);
    await page.evaluate(() => document.fonts.ready);
    const path = join(IMAGES, `${picture.name}.${locale}.png`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, withPalette(await page.screenshot({ animations: 'disabled', caret: 'hide' })));
    await context.close();
    return path;
  }
}
