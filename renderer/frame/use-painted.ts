import { useEffect, useState } from 'react';
import { afterPaint } from './after-paint';

/** False at first, so that the text need not wait for what stands beside it; true once it has been painted. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  return painted;
}
