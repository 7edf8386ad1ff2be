/** A digest for the examples of forms: that of no bytes at all. */
export const documentDigest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** SM3 of no bytes at all. */
export const documentSm3 = '1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b';
