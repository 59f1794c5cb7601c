/** Words, folded, by which people ask for the encrypted one of several ports. */
const ASKING =
  /^(?:https|ssl|tls|secure|secured|encrypted|encryption|sicher\w{0,2}|verschlusselt\w{0,2}|securise\w{0,2}|chiffre\w{0,2}|segur[oa]s?|cifrad[oa]s?|sicur[oaie]|cifrat[oaie]|veilige?|szyfrowan\w{1,2}|защищенн\w{1,3})$/;

/** By which a role says that a port is encrypted, and that it is not. */
const ENCRYPTED = /^(?:https|ssl|tls|dtls|secure|secured|encrypted)$/;
const PLAIN = /^(?:without|plain|unencrypted|no|not|clear|cleartext)$/;

/** Whether a word asks for the encrypted one of several ports. */
export function asksForEncryption(word: string): boolean {
  return ASKING.test(word);
}

/** Whether the words of what a port does say that it is encrypted. */
export function isEncrypted(words: readonly string[]): boolean {
  return words.some((word) => ENCRYPTED.test(word)) && !words.some((word) => PLAIN.test(word));
}
