// `node --import ./test/browser/screenshots/machine-day.mjs …`: the machine believes in another day, so that pictures
// taken next year show the same dates. Its clock goes on from there.
const start = Date.parse(process.env.PICTURES_DAY ?? '');
const shift = start - Date.now();
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + shift);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + shift;
  }
};
