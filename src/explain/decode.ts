/**
 * The text of a file. PowerShell's `>` writes UTF-16 with a byte order mark (learn.microsoft.com,
 * about_Character_Encoding); everything else is read as UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
