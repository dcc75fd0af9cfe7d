"""Writes a package's software bill of materials, SPDX 2.3, as JSON to standard output.

    sbom.py --version VERSION --program EXECUTABLE --package FILE [--folder FOLDER | --sources FILE]

It lists the libraries that the program is linked with or loads, or, with --folder, every library and every text of Qt's that
stands in it, by the Debian package they come from. With --sources, which windows/bundle.py writes, those that no package brought are listed by name, version and
checksum. It is the same for the same package: the time is SOURCE_DATE_EPOCH's.
"""

import argparse
import datetime
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).parent / "linux"))
from bundle import QT_PLUGINS, QT_TRANSLATIONS, SECRET_SERVICE, SQLITE_DRIVER, find_loaded, needed, packages_of  # noqa: E402


def libraries(arguments):
    """The files on this system whose contents the package holds or needs."""
    if arguments.sources:
        return {line.split("\t")[1] for line in pathlib.Path(arguments.sources).read_text(encoding="utf-8").splitlines()}
    if not arguments.folder:
        return {*needed(arguments.program).values(), find_loaded(SECRET_SERVICE), str(QT_PLUGINS / SQLITE_DRIVER)}
    found = set()
    for path in pathlib.Path(arguments.folder).rglob("*.so*"):
        if "plugins" in path.parts:
            found.add(str(QT_PLUGINS / path.relative_to(pathlib.Path(arguments.folder) / "plugins")))
        else:
            found.add(find_loaded(path.name))
    found |= {str(QT_TRANSLATIONS / path.name) for path in pathlib.Path(arguments.folder).rglob("translations/*.qm")}
    return found


def described(package):
    fields = subprocess.run(["dpkg-query", "--show", "--showformat", "${Version}\n${source:Package}\n${Maintainer}", package],
                            capture_output=True, text=True, check=True).stdout.split("\n")
    return {
        "SPDXID": "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", package),
        "name": package,
        "versionInfo": fields[0],
        "supplier": "Organization: " + fields[2],
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": "NOASSERTION",
        "copyrightText": "NOASSERTION",
        "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                          "referenceLocator": f"pkg:deb/debian/{package}@{fields[0]}"}],
    }


def version_in(path):
    """The version that a library for Windows tells of itself, or None."""
    name = "FileVersion\0".encode("utf-16-le")
    found = pathlib.Path(path).read_bytes().split(name, 1)[1:]
    text = found[0][:64].decode("utf-16-le", errors="ignore").lstrip("\0").split("\0")[0] if found else ""
    return text or None


def described_file(path):
    path = pathlib.Path(path)
    part = {
        "SPDXID": "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", path.name),
        "name": path.name,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": "NOASSERTION",
        "copyrightText": "NOASSERTION",
        "checksums": [{"algorithm": "SHA256", "checksumValue": hashlib.sha256(path.read_bytes()).hexdigest()}],
    }
    if version_in(path):
        part["versionInfo"] = version_in(path)
    return part


def main():
    parser = argparse.ArgumentParser()
    for name in ("version", "program", "package"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--folder")
    parser.add_argument("--sources")
    arguments = parser.parse_args()
    digest = hashlib.sha256(pathlib.Path(arguments.package).read_bytes()).hexdigest()
    time = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    origins = packages_of(libraries(arguments))
    parts = [described(package) for package in sorted(set(origins.values()) - {None})]
    if arguments.folder:
        for part in parts:
            part["licenseComments"] = f"share/doc/licences/{part['name']} in the package"
    if arguments.sources:
        parts += [described_file(path) for path in sorted(origins) if not origins[path]]
    relation = "CONTAINS" if arguments.folder or arguments.sources else "DEPENDS_ON"
    json.dump({
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": pathlib.Path(arguments.package).name,
        "documentNamespace": "urn:uuid:" + str(uuid.uuid5(uuid.NAMESPACE_OID, digest)),
        "creationInfo": {"created": time.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": ["Tool: packaging/sbom.py"]},
        "packages": [{
            "SPDXID": "SPDXRef-entity-keys",
            "name": "entity-keys",
            "versionInfo": arguments.version,
            "packageFileName": pathlib.Path(arguments.package).name,
            "supplier": "Organization: The Entity Keys authors",
            "downloadLocation": "NOASSERTION",
            "filesAnalyzed": False,
            "licenseConcluded": "MIT",
            "licenseDeclared": "MIT",
            "copyrightText": "Copyright (c) 2026 the Entity Keys authors",
            "primaryPackagePurpose": "APPLICATION",
            "checksums": [{"algorithm": "SHA256", "checksumValue": digest}],
        }, *parts],
        "relationships": [
            {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-entity-keys"},
            *({"spdxElementId": "SPDXRef-entity-keys", "relationshipType": relation, "relatedSpdxElement": part["SPDXID"]}
              for part in parts),
        ],
    }, sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
