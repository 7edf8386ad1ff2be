import { expect, type Locator, type Page } from '@playwright/test';

const MOST_STOPS = 80;

/** What has the focus, and whether one sees it: an outline, a shadow or another border than without. */
async function isSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const drawn = (node: Element): boolean => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    const shown = document.activeElement;
    // Past the last stop the focus leaves the page before it comes back to the first.
    if (!shown || shown === document.body) return true;
    // Radio buttons and fields of a picker draw it around themselves.
    const { nextElementSibling, parentElement } = shown;
    const around = [
      shown,
      nextElementSibling,
      parentElement,
      parentElement?.parentElement,
      shown.closest('.ant-select'),
    ];
    const rect = shown.getBoundingClientRect();
    const inside = rect.bottom > 0 && rect.top < innerHeight && rect.right > 0 && rect.left < innerWidth;
    return inside && around.some(node => node instanceof Element && drawn(node));
  });
}

/** A person who has a keyboard and nothing else. */
export class Keyboard {
  /** Stops on which the focus was not to be seen. */
  readonly unseen: string[] = [];

  constructor(private readonly page: Page) {}

  press(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  type(words: string): Promise<void> {
    return this.page.keyboard.type(words);
  }

  /** Tab by Tab until the focus is there; every stop on the way must be one that is seen. */
  async to(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await target.evaluate(node => node === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
      if (!(await isSeen(this.page)))
        this.unseen.push(
          await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160) ?? ''),
        );
    }
    throw new Error(`not reached with the keyboard: ${String(target)}`);
  }
}
