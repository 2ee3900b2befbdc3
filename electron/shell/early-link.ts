import type { Events, Link } from '../contract/link.ts';

/** A link to an engine that is still being opened, so that the window can be too: what is asked waits. */
export function earlyLink(engine: Promise<Link>): Link {
  return {
    ask: async (name, input) => (await engine).ask(name, input),
    on: <E extends keyof Events>(event: E, listener: (detail: Events[E]) => void) => {
      let stop = () => {};
      let isStopped = false;
      const listen = (link: Link) => {
        if (!isStopped) stop = link.on(event, listener);
      };
      // An engine that can't be opened is told by `ask`; it has no events.
      engine.then(listen, () => {});
      return () => {
        isStopped = true;
        stop();
      };
    },
  };
}
