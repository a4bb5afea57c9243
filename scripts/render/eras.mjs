/**
 * How Coder's pages were laid out, era by era.
 * A table: what differs between the eras, and nothing of how it is written.
 */

/** @typedef {import('./index.mjs').Era} Era */

/**
 * @typedef {object} Layout
 * @property {string} dash            what stands at both ends of a delimiter cell, inside the bars
 * @property {boolean} isTailARow     whether a formatter takes the rest of a cut row for a row of its own
 * @property {boolean} joinsValues    one row a property with all values, sorted; else a row a value
 * @property {boolean} fillsArrays    whether short arrays of samples stand on one line
 * @property {boolean} isFullPath     whether the path under the heading begins with the base path
 * @property {boolean} endsYaml       whether the empty line at the end of a yaml sample is kept
 * @property {boolean} keepsStop      whether a heading keeps a final full stop
 * @property {boolean} keepsMarks   whether depth marks reach descriptions, and blanks file names
 * @property {string} [notice]        a quotation below the title of each page
 * @property {string} nothing         what stands for an object without properties
 */

/** @type {Record<Era, Layout>} */
export const LAYOUTS = {
  early: {
    dash: ' ',
    isTailARow: true,
    joinsValues: false,
    fillsArrays: true,
    isFullPath: false,
    endsYaml: false,
    keepsStop: true,
    keepsMarks: true,
    notice: '> This page is incomplete, stay tuned.',
    nothing: '_None_',
  },
  middle: {
    dash: '-',
    isTailARow: false,
    joinsValues: false,
    fillsArrays: false,
    isFullPath: false,
    endsYaml: true,
    keepsStop: false,
    keepsMarks: false,
    nothing: 'None',
  },
  current: {
    dash: '-',
    isTailARow: false,
    joinsValues: true,
    fillsArrays: false,
    isFullPath: true,
    endsYaml: true,
    keepsStop: false,
    keepsMarks: false,
    nothing: 'None',
  },
}
