"""What is kept with entries: slides as data, files by the name under which they come along."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from planner.core.material import Bullet, Material, Slide
from planner.core.programme import IdFactory
from planner.formats.programme_json.fields import BulletFields, MaterialFields, SlideFields


def fields_of(material: Material, carried: Collection[str]) -> MaterialFields:
    """The fields of a material; `carried` are the SHA-256 of the files that come along."""
    return MaterialFields(
        title=material.title,
        slides=[
            SlideFields(
                slide.number,
                slide.title,
                [BulletFields(bullet.text, bullet.level) for bullet in slide.bullets],
                slide.notes,
                slide.hidden,
            )
            for slide in material.slides
        ],
        file=material.blob if material.blob in carried and material.blob else "",
        file_name=material.file_name,
        media_type=material.media_type,
    )


def material(fields: MaterialFields, sums: Mapping[str, str], ids: IdFactory) -> Material:
    """The material; `sums` are the SHA-256 of the files by their names."""
    return Material(
        id=ids(),
        title=fields.title,
        slides=tuple(
            Slide(
                slide.number,
                slide.title,
                tuple(Bullet(bullet.text, bullet.level) for bullet in slide.bullets),
                slide.notes,
                slide.hidden,
            )
            for slide in fields.slides
        ),
        blob=sums.get(fields.file),
        file_name=fields.file_name,
        media_type=fields.media_type,
    )
