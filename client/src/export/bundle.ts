/** What the editor loads when something is exported or imported, and not before (`dist/export.js`). */
export { formatOf, formats, meanings } from '../../../server/src/formats';
export { BrowserError, printToPdf } from './browser';
export { exportFormatOf, exportFormats, exportMap, pictureForm } from './exporter';
