"""What macOS wants to know of the program: what it is called and which files it opens."""

from __future__ import annotations

IDENTIFIER = "dk.programmeplanner.ProgrammePlanner"
TYPE = f"{IDENTIFIER}.programme"
NAME = "Programme Planner"


def information(version: str) -> dict[str, object]:
    """The contents of Info.plist that concern this program.

    The keys are Apple's: Information Property List, Bundle Configuration.
    """
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": version,
        "CFBundleLocalizations": ["da", "en"],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Programme",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": TYPE,
                "UTTypeDescription": "Programme",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["programme"],
                    "public.mime-type": "application/x-programme-planner",
                },
            }
        ],
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT",
    }
