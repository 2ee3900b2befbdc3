import { canonicalName } from './names.ts';

/** The encoding that a page says it is in: its `meta` or XML declaration, within the first 4 KB. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(start) ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]+)/i.exec(start);
  const encoding = label?.[1] && canonicalName(label[1]);
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding || undefined;
}
