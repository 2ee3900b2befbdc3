import type { CustomScheme, Protocol } from 'electron';

type Answer = (request: Request) => Response | Promise<Response>;
type Members = 'registerSchemesAsPrivileged' | 'unhandle' | 'isProtocolHandled';

const handlers = new Map<string, Answer>();
const standardSchemes = new Set<string>();
let isReady = false;

/** The app's own schemes; each must be registered as standard and secure before the app is ready. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes)
      if (privileges?.standard && privileges.secure) standardSchemes.add(scheme);
  },
  handle(scheme: string, answer: Answer): void {
    if (!standardSchemes.has(scheme)) throw new Error(`The stand-in handles standard, secure schemes only: ${scheme}`);
    handlers.set(scheme, answer);
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
} satisfies Pick<Protocol, Members> & { handle: unknown };

/** From now on schemes can't be registered any more. */
export function closeSchemes(): void {
  isReady = true;
}

/** The handler of a URL's scheme, if the app registered one. */
export function handlerOf(url: string): Answer | undefined {
  return handlers.get(new URL(url).protocol.slice(0, -1));
}

/**
 * What Chromium is told instead of `app://place/path`: `https://place.app.invalid/path`.
 *
 * Chromium never hands requests of an unknown scheme to DevTools. `.invalid` is secure, and resolves nowhere (RFC 2606).
 */
export function toChromium(url: string): string {
  const [, scheme = '', place = '', rest = ''] = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  return handlers.has(scheme) ? `https://${place}.${scheme}.invalid${rest || '/'}` : url;
}

/** The URL that the app knows, for one that Chromium reports. */
export function toApp(url: string): string {
  const [, place, scheme, rest = '/'] = /^https:\/\/([^/]+)\.([a-z][a-z0-9+-]*)\.invalid(\/.*)?$/i.exec(url) ?? [];
  return place === undefined ? url : `${scheme}://${place}${rest}`;
}
