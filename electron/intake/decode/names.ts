/** The WHATWG name of an encoding, GBK and its kin as their superset GB18030; undefined for a name that says nothing. */
export function canonicalName(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
