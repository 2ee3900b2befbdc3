import type { Protocol } from 'playwright-core/types/protocol';
import type { PageSession } from './page-session.ts';
import { handlerOf, toApp } from './protocol.ts';

type Paused = Protocol.Events['Fetch.requestPaused'];

/** What has to be held: everything of the app's own schemes, and every document, which is a navigation. */
export const heldRequests = [
  { urlPattern: 'https://*.invalid/*' },
  { urlPattern: '*', resourceType: 'Document' as const },
];

/**
 * Answers a request that the page made and Chromium holds.
 *
 * `mayNavigate` is asked before a document is loaded into a frame.
 */
export async function answerRequest(
  page: PageSession,
  paused: Paused,
  mayNavigate: (url: string, isMainFrame: boolean) => boolean,
): Promise<void> {
  const { requestId, request, frameId, resourceType } = paused;
  const url = toApp(request.url);
  const fail = (errorReason: Protocol.Network.ErrorReason) =>
    page.tell('Fetch.failRequest', { requestId, errorReason });
  if (resourceType === 'Document' && !mayNavigate(url, frameId === page.targetId)) return fail('Aborted');
  // Chromium looks for an icon of the site; Electron does not.
  if (new URL(url).pathname === '/favicon.ico')
    return page.tell('Fetch.fulfillRequest', { requestId, responseCode: 204 });
  const handler = handlerOf(url);
  if (!handler) return url === request.url ? page.tell('Fetch.continueRequest', { requestId }) : fail('Failed');
  try {
    const response = await handler(requestOf(url, request));
    page.tell('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: Array.from(response.headers, ([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  } catch (error) {
    console.error(`The handler of ${url} failed:`, error);
    fail('Failed');
  }
}

function requestOf(url: string, { method, headers, postData }: Protocol.Network.Request): Request {
  return new Request(url, { method, headers, ...(postData === undefined ? {} : { body: postData }) });
}
