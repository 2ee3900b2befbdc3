/** The library types its other entry only; what it gives is handed on to it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
