"""The inventory for machines: a software bill of materials in CycloneDX 1.6, as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as Item
from cyclonedx.model.component import ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from bundling.components import Component


def inventory(
    program: Component, components: Iterable[Component], name: str, made: datetime
) -> str:
    """The inventory of a bundle, which it calls by its archive's name; the same each time."""
    bom = Bom(serial_number=uuid5(NAMESPACE_URL, name))
    bom.metadata.timestamp = made.astimezone(UTC)
    bom.metadata.component = root = _item(program, ComponentType.APPLICATION)
    items = [_item(component, ComponentType.LIBRARY) for component in components]
    bom.components.update(items)
    bom.register_dependency(root, items)
    return str(JsonV1Dot6(bom).output_as_string(indent=2)) + "\n"


def _item(component: Component, kind: ComponentType) -> Item:
    purl = PackageURL.from_string(component.source) if component.source else None
    if purl is not None and component.version:
        purl = PackageURL(purl.type, purl.namespace, purl.name, component.version)
    return Item(
        name=component.name,
        version=component.version or None,
        type=kind,
        bom_ref=str(purl) if purl is not None else component.name,
        purl=purl,
        licenses=[LicenseFactory().make_from_string(component.licence)],
    )
