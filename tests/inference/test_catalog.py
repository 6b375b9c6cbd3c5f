from pathlib import Path

import pytest

from ffstudio.domain.failures import ModelHashMismatch, ModelMissing, SettingInvalid
from ffstudio.domain.models import ModelSpec
from ffstudio.inference.catalog import load_catalog, metadata_path, model_path, verify

CATALOG = load_catalog()


@pytest.mark.parametrize("spec", CATALOG.models.values(), ids=lambda spec: spec.name)
def test_every_network_of_the_catalogue_is_there_and_whole(spec: ModelSpec):
    verify(spec, model_path(spec))
    if spec.template:
        assert CATALOG.template(spec.template).shape == (5, 2)
    if spec.metadata:
        assert metadata_path(spec).is_file()


def test_templates_are_of_upright_faces():
    for five in CATALOG.templates.values():
        left_eye, right_eye, nose, left_mouth, right_mouth = five
        assert left_eye[0] < nose[0] < right_eye[0]
        assert left_mouth[0] < right_mouth[0]
        assert max(left_eye[1], right_eye[1]) < nose[1] < min(left_mouth[1], right_mouth[1])


def test_unknown_names_are_told_with_the_known_ones():
    with pytest.raises(SettingInvalid, match="centerface"):
        CATALOG.model("nothing")
    with pytest.raises(SettingInvalid, match="arcface_128"):
        CATALOG.template("nothing")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('role = "embedder"', 'role = "cook"'),
        ("commercial = true", "commercial = true\ncolour = 1"),
        ('template = "arcface_128"', 'template = "unknown"'),
        ('sha256 = "', 'sha256 = "x'),
        ("[centerface]", "[centerface"),
    ],
)
def test_a_catalogue_that_does_not_fit_is_refused(tmp_path: Path, old: str, new: str):
    text = Path(__file__).parents[2].joinpath("resources/models/catalog.toml").read_text(encoding="utf-8")
    changed = tmp_path / "catalog.toml"
    changed.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(SettingInvalid, match=r"catalog\.toml"):
        load_catalog(changed)


def test_a_changed_file_is_found_out(tmp_path: Path):
    spec = CATALOG.model("lite-landmarks")
    copy = tmp_path / spec.file
    content = bytearray(model_path(spec).read_bytes())
    content[1000] ^= 1
    copy.write_bytes(content)
    with pytest.raises(ModelHashMismatch, match="lite-landmarks is corrupt"):
        verify(spec, copy)
    copy.unlink()
    with pytest.raises(ModelMissing):
        verify(spec, copy)
