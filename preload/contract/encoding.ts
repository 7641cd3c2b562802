import { z } from 'zod';
import { ENCODINGS } from './text/encodings';

export const encodingSchema = z.enum(ENCODINGS);
export type Encoding = z.infer<typeof encodingSchema>;
