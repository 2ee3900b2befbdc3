import { describeEveryByte } from './every-byte.ts';

describeEveryByte(false);
