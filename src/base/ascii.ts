// Text of one byte a character, made and read without the platform's encoders, whose first use costs more than a short
// text is worth.

/** Characters that go through one call: its arguments lie on the stack. */
const most = 4096;

/** The characters of bytes below 0x80. */
export function readAscii(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += most) {
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + most) as unknown as number[]);
  }
  return text;
}

/** A value as JSON in ASCII. */
export function asciiJson(value: unknown): Uint8Array {
  const text = JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(text, (one) => one.charCodeAt(0));
}
