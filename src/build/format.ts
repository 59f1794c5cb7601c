const integer = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A count with its thousands set apart: 65,536. */
export function withThousands(value: number): string {
  return integer.format(value);
}

/** Seconds as minutes and seconds: 1:15. */
export function minutes(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Bytes in megabytes of 1,000,000: 712 MB. */
export function megabytes(bytes: number): string {
  return `${withThousands(bytes / 1e6)} MB`;
}
