export {
  firstStartLines,
  prepareInstallation,
  serve,
  stopOnSignal,
  type RunningServer,
} from "./main";
export { serveWithWorkers } from "./workers";
