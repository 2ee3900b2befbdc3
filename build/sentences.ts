/** What the scripts of this folder say to the person at the terminal, in Chinese and in English. */
export const sentences = {
  installing: (what: string) =>
    `正在用 apt-get 安装 ${what}(只此一次)… Installing ${what} with apt-get (only this once)…`,
  installFailed: (what: string) =>
    `无法安装 ${what}:apt-get 没有成功(见上)。\n${what} could not be installed: apt-get failed (see above).`,
  notInstalled: (zh: string, en: string, packages: string) =>
    `这台电脑上没有 ${zh},请先安装(Debian:以 root 运行 apt-get install ${packages}),再试一次。\n` +
    `This machine lacks ${en}: please install it (Debian: as root, apt-get install ${packages}), then try again.`,
  makingSample: (library: string) =>
    `正在用样例文章建立资料库(只此一次)… Making a library of the sample articles (only this once)… ${library}`,
  sampleFailed: (library: string) =>
    `样例资料库没有建成(见上):${library}\nThe sample library could not be made (see above): ${library}`,
  noDisplay: (library: string) =>
    `这里没有图形桌面(没有 DISPLAY 或 WAYLAND_DISPLAY),窗口无法打开;命令行可以照常使用,例如:\n` +
    `There is no display here (no DISPLAY or WAYLAND_DISPLAY), so no window can open; the command line works all the same, for example:\n` +
    `  npx jianbao search 政协 --library '${library}'`,
  fetchingElectron: '正在下载 Electron(最多等 20 秒)… Fetching Electron (for at most 20 seconds)…',
  standIn:
    '没有找到 Electron 本体,窗口改用本机的 Chromium 打开:没有系统原生的菜单栏、托盘和文件对话框(需要时运行 npx install-electron 下载)。\n' +
    "Electron's own program is not here, so the window opens in this machine's Chromium, without native menu bar, tray and file dialogs (npx install-electron fetches it).",
  packageOnLinux: '打包检查只能在 Linux 上运行。The packaging check runs on Linux only.',
  unknownStage: (names: string) => `--only 之后应是 / --only wants one of: ${names}`,
};
