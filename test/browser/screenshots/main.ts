/**
 * `npm run screenshots`: the pictures of README and docs, taken of a service on an empty folder on which an ordinary
 * week of a street office has been played. With a word, only the pictures whose name contains it.
 */
import type { RunningService } from '../../support/service.js';
import { remoteService } from '../remote-service.js';
import { startService } from '../service-process.js';
import { Camera, LOCALES } from './camera.js';
import { fillOffice } from './office.js';
import { Paper } from './paper.js';
import { picturesOf } from './pictures.js';

/** A Monday whose year's calendar is known, so that the dates are the same whenever the pictures are taken. */
const DAY = '2026-01-05T09:00:00+08:00';
const [, , only = ''] = process.argv;

const service = await startService({
  PICTURES_DAY: DAY,
  NODE_OPTIONS: '--import=./test/browser/screenshots/machine-day.mjs',
});
let camera: Camera | undefined;
try {
  const office = await fillOffice(service.url);
  camera = await Camera.open(service.url, new Paper(remoteService(service.url) as RunningService));
  for (const picture of picturesOf(office).filter(({ name }) => name.includes(only)))
    for (const locale of LOCALES) console.log(await camera.take(picture, locale));
} finally {
  await camera?.close();
  await service.stop();
}
