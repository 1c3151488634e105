; The installer for Windows: for all users of a machine, and silent when asked to be.
;
;   programme-planner-VERSION-windows-amd64.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART
;
; `python .bundle` makes it with Inno Setup 6 and says, as /D…: Version, Source (the bundle's
; folder), Target (the folder to write to), File (the name without .exe) and, where a command to sign
; with is given, Signed.

#define Title "Programme Planner"
#define Kind "ProgrammePlanner.programme"

[Setup]
; By this, a later version finds the one that it replaces. It must never change.
AppId={{6D1B6B0E-3F0B-4C55-9C39-2C8B7A5C41D2}
AppName={#Title}
AppVersion={#Version}
AppPublisher={#Title}
VersionInfoVersion={#Version}
DefaultDirName={autopf}\{#Title}
DisableProgramGroupPage=yes
PrivilegesRequired=admin
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
Compression=lzma2/max
SolidCompression=yes
OutputDir={#Target}
OutputBaseFilename={#File}
UninstallDisplayIcon={app}\programme-planner.exe
UninstallDisplayName={#Title}
#ifdef Signed
SignTool=own
SignedUninstaller=yes
#endif

[Languages]
Name: "da"; MessagesFile: "compiler:Languages\Danish.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[InstallDelete]
; What an earlier version had and this one has not must not be found by it.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Source}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Title}"; Filename: "{app}\programme-planner.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.programme"; ValueType: string; ValueData: "{#Kind}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.programme"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-programme-planner"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#Kind}"; ValueType: string; ValueData: "{#Title}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Kind}\DefaultIcon"; ValueType: string; ValueData: "{app}\programme-planner.exe,0"
Root: HKA; Subkey: "Software\Classes\{#Kind}\shell\open\command"; ValueType: string; ValueData: """{app}\programme-planner.exe"" ""%1"""
