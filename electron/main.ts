/** First code that runs: a command among the arguments runs without a window, anything else opens it. */
import { app } from 'electron';
import { declareAppScheme } from './app-protocol';
import { keepDumpsIfAsked } from './crash-dumps';
import { startApplication } from './first-window';
import { denyLeaving } from './navigation';
import { silenceNetwork } from './network';
import { findPlaces } from './places';
import { readStartArguments } from './start-arguments';
import { dropOpeningSwitches } from './start-switches';
import { computersFile, personsFile, readUpdateChoice } from './updates/update-places';

dropOpeningSwitches();
declareAppScheme();
const places = findPlaces();
const updates = readUpdateChoice(computersFile(process.platform, process.env), personsFile(places.userData));
silenceNetwork(updates.config?.address ?? null);
keepDumpsIfAsked(places.settings);
denyLeaving();
// Every window asks for the sandbox itself; this holds for processes nobody thought of. Root on a development
// machine has to start without it, and then asking for it here would end every helper process.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

const { command, file } = readStartArguments(process.argv, app.isPackaged, process.cwd());
if (command) await (await import('./cli/start-command-line')).startCommandLine(command);
else startApplication(file, updates);
