/**
 * Words of questions about ports. They say nothing about which port is meant.
 * A query of nothing but such words keeps them: somebody may look for a name that starts so.
 */
export const STOP_WORDS = new Set(
  (
    'a an and any are by can default do does for from how i in is it listen listening listens look lookup me my ' +
    'need number numbers of on open or port ports protocol run running runs service services should standard tell ' +
    'that the this to use used uses using we what whats when where which who why with you'
  ).split(' '),
);
