/** Memory that is used again and again, so that writing a thousand volumes does not leave a thousand buffers to be collected. */
export class Room {
  #bytes = Buffer.alloc(0);

  /** Room for so many bytes; what was in the room before is gone. */
  take(size: number): Buffer {
    if (this.#bytes.length < size) this.#bytes = Buffer.allocUnsafeSlow(size + size / 8);
    return this.#bytes.subarray(0, size);
  }
}

/** What one volume is read into and written from; done with before the next one is. */
export class Scratch {
  readonly reading = new Room();
  readonly writing = new Room();
}
