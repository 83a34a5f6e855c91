// The host we run on.

import type { Host } from './host.ts';
import { HostError } from './host.ts';
import { loadKoffi } from './koffi-library.ts';
import { LinuxHost } from './linux.ts';
import { MacosHost } from './macos.ts';
import { WindowsHost } from './windows.ts';

/** Open the operating system's interface; throws HostError where we cannot run machine code. */
export function openHost(): Host {
  const { platform, arch } = process;
  if (arch !== 'x64' && arch !== 'arm64') throw new HostError('openHost', 0, `no machine code for ${arch}`);
  if (platform === 'linux') return new LinuxHost(loadKoffi(), arch);
  if (platform === 'darwin') return new MacosHost(loadKoffi(), arch);
  if (platform === 'win32') return new WindowsHost(loadKoffi(), arch);
  throw new HostError('openHost', 0, `unknown platform ${platform}`);
}
