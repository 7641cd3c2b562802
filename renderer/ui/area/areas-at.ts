import { isOn, type ObjectMark } from '../../state/object-marks';
import { contains, type Spot } from './geometry';

const sizeOf = ({ annotation }: ObjectMark<'area'>): number =>
  annotation.target.area.width * annotation.target.area.height;

/** Keys of the rectangles that a spot of their picture lies in, the smallest first. */
export const areasAt = (marks: readonly ObjectMark[], spot: Spot): string[] =>
  marks
    .filter(isOn('area'))
    .filter(({ annotation }) => contains(annotation.target.area, spot))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))
    .map(({ key }) => key);
