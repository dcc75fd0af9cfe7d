; The installer for Windows, for one user and without an administrator. packaging/build nsis calls makensis with:
;
;   VERSION  "0.1.0"        STAGE  the folder with what is installed
;   OUTPUT   the installer  LISTS  the folder with delete.nsh, what the uninstaller takes away again (lists.py)
;
; Silent: entity-keys-….exe /S [/D=FOLDER]; it ends with 0, or with one of these:

!define EXIT_CANCELLED 1
!define EXIT_FAILED 2
!define EXIT_NEWER_INSTALLED 3
!define EXIT_RUNNING 4
!define EXIT_OLD_REMAINS 5

Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
AllowSkipFiles off ; a silent installer else leaves out what it cannot write, and says that all is well
SetCompressor /SOLID lzma
Name "Entity Keys"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Entity Keys"
InstallDirRegKey HKCU "Software\Entity Keys" "InstallDir"
BrandingText "Entity Keys ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Entity Keys"
VIAddVersionKey "FileDescription" "Entity Keys installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "The Entity Keys authors"
VIAddVersionKey "LegalCopyright" "The Entity Keys authors. MIT License."

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WordFunc.nsh
!include x64.nsh

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\EntityKeys"
!define PROGRAM "$INSTDIR\entity-keys.exe"

Var Folder ; where the installed version is, or the one to be installed

!define MUI_ICON "entity-keys.ico"
!define MUI_UNICON "entity-keys.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${NSISDIR}/Contrib/Graphics/Wizard/nsis3-metro.bmp"
!define MUI_ABORTWARNING
!define MUI_CUSTOMFUNCTION_ABORT CancelledByUser
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "Start Entity Keys"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that runs cannot be opened for writing. It may be showing a key that nobody will see again, so it is never ended
; from here: a person ends it, and a silent installer gives up.
!macro DEFINE_WAIT_UNTIL_ENDED prefix
Function ${prefix}WaitUntilEnded
    Push $0
    ${Do}
        ${IfNot} ${FileExists} "$Folder\entity-keys.exe"
            ${Break}
        ${EndIf}
        ClearErrors
        FileOpen $0 "$Folder\entity-keys.exe" a
        ${IfNot} ${Errors}
            FileClose $0
            ${Break}
        ${EndIf}
        ${If} ${Silent}
            SetErrorLevel ${EXIT_RUNNING}
            Quit
        ${EndIf}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION \
            "Entity Keys is running, or its file cannot be replaced. Quit the program, then choose Retry.$\n$\n\
            Nothing has been changed yet." IDRETRY again
        SetErrorLevel ${EXIT_CANCELLED}
        Quit
        again:
    ${Loop}
    Pop $0
FunctionEnd
!macroend
!insertmacro DEFINE_WAIT_UNTIL_ENDED ""
!insertmacro DEFINE_WAIT_UNTIL_ENDED "un."

Function .onInit
    ${IfNot} ${RunningX64}
        MessageBox MB_OK|MB_ICONSTOP "Entity Keys takes a 64-bit Windows." /SD IDOK
        SetErrorLevel ${EXIT_FAILED}
        Quit
    ${EndIf}
    ; What a newer version wrote, this one need not understand.
    ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
    ${If} $0 != ""
        ${VersionCompare} "$0" "${VERSION}" $1
        ${If} $1 == 1
            MessageBox MB_OK|MB_ICONSTOP "Entity Keys $0 is installed, which is newer than this ${VERSION}.$\n$\n\
                Nothing has been changed. To go back, uninstall the newer version first." /SD IDOK
            SetErrorLevel ${EXIT_NEWER_INSTALLED}
            Quit
        ${EndIf}
    ${EndIf}
FunctionEnd

Section
    StrCpy $Folder $INSTDIR
    Call WaitUntilEnded
    ; What the older version brought goes, wherever it is. Only what was installed by us is asked to go: the chosen folder may hold
    ; another program, with an uninstaller of the same name.
    ReadRegStr $Folder HKCU "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $Folder != ""
    ${AndIf} ${FileExists} "$Folder\uninstall.exe"
        Call WaitUntilEnded
        ExecWait '"$Folder\uninstall.exe" /S /UPGRADE _?=$Folder' $0
        ${If} $0 != 0
            MessageBox MB_OK|MB_ICONSTOP "The installed version could not be removed. Nothing new was installed." /SD IDOK
            SetErrorLevel ${EXIT_OLD_REMAINS}
            Quit
        ${EndIf}
        Delete "$Folder\uninstall.exe" ; it cannot delete itself while it is waited for
        RMDir "$Folder"
    ${EndIf}

    ClearErrors
    SetOutPath "$INSTDIR"
    SetOverwrite on
    File /r "${STAGE}/*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    ${If} ${Errors}
        Abort "Not everything could be written to $INSTDIR."
    ${EndIf}

    CreateShortcut "$SMPROGRAMS\Entity Keys.lnk" "${PROGRAM}" "" "${PROGRAM}" 0 SW_SHOWNORMAL "" \
        "Administer the API keys of your Space Invoices entities"

    WriteRegStr HKCU "Software\Entity Keys" "InstallDir" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Entity Keys"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "${PROGRAM},0"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The Entity Keys authors"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
SectionEnd

Function .onInstFailed
    SetErrorLevel ${EXIT_FAILED}
FunctionEnd

Function CancelledByUser
    SetErrorLevel ${EXIT_CANCELLED}
FunctionEnd

; Credentials that the program keeps: their names in the Credential Manager begin with "Entity Keys|".
Function un.RemoveCredentials
    System::Call 'advapi32::CredEnumerateW(w "Entity Keys|*", i 0, *i .r0, *p .r1) i .r2'
    ${If} $2 != 0
        IntOp $3 0 + 0
        ${While} $3 < $0
            IntOp $4 $3 * ${NSIS_PTR_SIZE}
            IntPtrOp $4 $1 + $4
            System::Call '*$4(p .r5)'
            System::Call '*$5(i, i .r6, w .r7)' ; flags, type, name
            System::Call 'advapi32::CredDeleteW(w r7, i r6, i 0)'
            IntOp $3 $3 + 1
        ${EndWhile}
        System::Call 'advapi32::CredFree(p r1)'
    ${EndIf}
FunctionEnd

; /UPGRADE leaves what the next version puts there anew. /REMOVEDATA takes profiles, settings, the journal of creates and the
; kept credentials away, too; without a word of it they are kept.
Section Uninstall
    StrCpy $Folder $INSTDIR
    Call un.WaitUntilEnded
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} "$0" "/UPGRADE" $1
    ${IfNot} ${Errors}
        StrCpy $9 "upgrade"
    ${Else}
        ClearErrors
        ${GetOptions} "$0" "/REMOVEDATA" $1
        ${IfNot} ${Errors}
            StrCpy $9 "all"
        ${ElseIfNot} ${Silent}
            MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON1 "Keep your profiles, settings and credentials?$\n$\n\
                Choose Yes if you may install Entity Keys again. No also forgets which new keys nobody has seen yet." \
                IDYES keep
            StrCpy $9 "all"
            keep:
        ${EndIf}
    ${EndIf}

    !include "${LISTS}/delete.nsh"
    ${If} ${FileExists} "${PROGRAM}"
        SetErrorLevel ${EXIT_OLD_REMAINS}
        Abort "Not everything could be deleted from $INSTDIR."
    ${EndIf}
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $9 != "upgrade"
    ${AndIf} $0 == $INSTDIR
        Delete "$SMPROGRAMS\Entity Keys.lnk"
        DeleteRegKey HKCU "${UNINSTALL_KEY}"
        DeleteRegKey HKCU "Software\Entity Keys"
    ${EndIf}
    ${If} $9 == "all"
        Call un.RemoveCredentials
        RMDir /r "$LOCALAPPDATA\entity-keys"
    ${EndIf}
SectionEnd
