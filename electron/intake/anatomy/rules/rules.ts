import type { Rule } from '../rule.ts';
import { dayInAddress, savedFrom, stated } from './address.ts';
import { besideStamp, markedName } from './beside-stamp.ts';
import { englishByline } from './byline-english.ts';
import { dateline } from './dateline.ts';
import { frontMatter } from './front-matter.ts';
import { headlines } from './headlines.ts';
import { labelled } from './labelled.ts';
import { channel, publisher } from './location.ts';
import { markedSpan } from './marked-span.ts';
import { mediumOfByline } from './medium.ts';
import { edition, issue, masthead, paperLine } from './newspaper.ts';
import { posted } from './posted.ts';
import { scriptFacts } from './scripts.ts';
import { creditLine, nameLine, signedInBrackets, signedLine, signedOpening } from './signed.ts';
import { stamp } from './stamp.ts';
import { metaTags, structuredData } from './stated.ts';
import { title } from './title.ts';
import { unfinishedDate } from './unfinished-date.ts';

/** Every rule of the page reader. Their order decides nothing but ties. */
export const rules: readonly Rule[] = [
  frontMatter,
  title,
  headlines,
  labelled,
  signedInBrackets,
  signedLine,
  nameLine,
  creditLine,
  englishByline,
  posted,
  mediumOfByline,
  signedOpening,
  channel,
  publisher,
  stamp,
  besideStamp,
  markedName,
  markedSpan,
  unfinishedDate,
  edition,
  issue,
  dateline,
  paperLine,
  metaTags,
  structuredData,
  scriptFacts,
  masthead,
  savedFrom,
  dayInAddress,
  stated,
];
