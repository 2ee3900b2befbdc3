/** The colour of a window until its page is painted: `--paper-list` of the style sheet, so that nothing flashes. */
export const paper = { light: '#f8f5ef', dark: '#1c1a18' };
