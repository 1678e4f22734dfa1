// Stands in for the native @vscode/spdlog, which the npm host does not compile: without it output channels are empty.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const names = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
const labels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  #level = 2;
  #plain = false;
  #path;
  constructor(_type, _name, path) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
  }
  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  clearFormatters() {
    this.#plain = true;
  }
  setPattern() {
    this.#plain = false;
  }
  flush() {}
  drop() {}
  write(level, message) {
    if (level < this.#level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(this.#path, this.#plain ? message : `${time} [${labels[level]}] ${message}\n`);
  }
}
names.forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    this.write(level, message);
  };
});

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (name, path) => new Logger('rotating', name, path);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
