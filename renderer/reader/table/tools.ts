/** All that is loaded when a table is first pointed at. */
export { LargeTable } from './LargeTable';
export { SortButton } from './SortButton';
export { sortedRows } from './sort-rows';
export { TableTools } from './TableTools';
