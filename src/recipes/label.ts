/**
 * A text as it may stand in any command, string or comment of any form: ASCII letters, digits, blanks and signs that
 * no shell, no YAML, XML, HCL or RouterOS string gives a meaning. The signs are those that EC2 takes in the description
 * of a rule (Amazon EC2 API Reference, IpRange), without those that a shell reads.
 *
 * @param longest how many characters fit, as the form documents it
 */
export function label(text: string, longest = 100): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[^A-Za-z0-9 ._:/()#,@+=;-]/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 3).trimEnd()}...`;
}
