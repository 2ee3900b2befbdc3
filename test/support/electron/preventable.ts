/** Emits an event that its listeners may prevent. Returns whether one did. */
export function preventable(emit: (event: { preventDefault(): void; defaultPrevented: boolean }) => void): boolean {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  emit(event);
  return event.defaultPrevented;
}
