"""What the Lite pack's training is made from: the split, the mesh's table, the archive. Needs no torch."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
from lite.attention import BORDER, Attended, open_attended, save_attended, view_matrices
from lite.commands import COMMANDS, main
from lite.data import NoFaces, Prepared, is_held_out, load, open_prepared, save_prepared
from lite.mesh import MESH

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture
def faces(tmp_path: Path) -> Path:
    generator = np.random.default_rng(1)
    for i in range(4):
        picture = generator.integers(0, 255, (320, 320, 3), np.uint8)
        cv2.imwrite(str(tmp_path / f"{i:05d}.png"), picture)
    return tmp_path


def test_the_split_depends_on_the_name_alone() -> None:
    names = [f"{i:05d}" for i in range(4000)]
    held = [name for name in names if is_held_out(name)]
    assert held[:3] == [name for name in reversed(names) if is_held_out(name)][::-1][:3]
    assert 0.04 < len(held) / len(names) < 0.06
    assert {name for name in names if is_held_out(name, seed=6)} != set(held)


def test_faces_are_rgb_named_and_hashed(faces: Path) -> None:
    loaded = load(faces)
    assert loaded.images.shape == (4, 320, 320, 3)
    assert loaded.names == ("00000", "00001", "00002", "00003")
    first = cv2.imread(str(faces / "00000.png"))
    assert first is not None
    assert np.array_equal(loaded.images[0], first[..., ::-1])
    assert load(faces).sha256 == loaded.sha256
    (faces / "00003.png").unlink()
    assert load(faces).sha256 != loaded.sha256


def test_other_pictures_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NoFaces, match="empty"):
        load(tmp_path)
    cv2.imwrite(str(tmp_path / "a.png"), np.zeros((10, 10, 3), np.uint8))
    with pytest.raises(NoFaces, match=r"a\.png"):
        load(tmp_path)


def test_an_archive_comes_back_whole(faces: Path, tmp_path: Path) -> None:
    meshes = np.random.default_rng(2).random((4, 468, 3), np.float32)
    prepared = Prepared(load(faces), meshes, np.ones(4, np.float32), np.ones(4, np.float32))
    save_prepared(tmp_path / "archive.npz", prepared)
    again = open_prepared(tmp_path / "archive.npz")
    assert again.faces.names == prepared.faces.names
    assert again.faces.sha256 == prepared.faces.sha256
    assert np.array_equal(again.meshes, meshes)
    assert np.array_equal(again.faces.images, prepared.faces.images)


def test_the_mesh_table_is_the_contract_of_the_landmarks() -> None:
    shipped = PACKAGING.parent / "resources" / "models" / "lite" / "lite_landmarks.json"
    contract = json.loads(shipped.read_text("utf-8"))
    assert list(MESH.points) == contract["mesh_indices"]
    assert {name: list(rows) for name, rows in MESH.groups.items()} == contract["groups"]
    assert sorted(MESH.mirror) == list(range(468))
    assert [MESH.mirror[i] for i in MESH.mirror] == list(range(468))


def test_the_commands_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert all(command.name in said for command in COMMANDS)
    files = [PACKAGING / f"{command.module.replace('.', '/')}.py" for command in COMMANDS]
    assert all(file.exists() for file in files)


def test_the_second_look_has_whole_eyes_lips_and_outline() -> None:
    right, lips = MESH.regions["right_eye"], MESH.regions["lips"]
    left = [MESH.mirror[index] for index in right]
    assert {*MESH.of("right_eye", "right_brow")} <= {*right}
    assert {*MESH.of("left_eye", "left_brow")} <= {*left}
    assert {*MESH.of("lips_outer", "lips_inner")} <= {*lips} == {MESH.mirror[index] for index in lips}
    assert not ({*right} & {*left}) | ({*lips} & {*right, *left})
    assert not {*MESH.of("face_oval")} & {*right, *left, *lips}


def test_views_of_the_attention_mesh_lie_about_the_crop() -> None:
    matrices = view_matrices(np.random.default_rng(3), 5)
    assert np.allclose(matrices[0], [[1, 0, BORDER], [0, 1, BORDER]])
    for matrix in matrices[1:]:
        middle = matrix @ [160, 160, 1]
        assert np.abs(middle - (160 + BORDER)).max() < 10
        assert 0.8 < np.sqrt(np.linalg.det(matrix[:, :2])) < 1.15


def test_labels_that_no_view_gave_stay_unknown(faces: Path, tmp_path: Path) -> None:
    meshes = np.ones((4, 468, 3), np.float32)
    meshes[2] = np.nan
    loaded = load(faces)
    made = Attended(loaded.names, loaded.sha256, meshes, meshes[:, 0, 0])
    save_attended(tmp_path / "labels.npz", made)
    again = open_attended(tmp_path / "labels.npz")
    assert again.names == loaded.names
    assert again.sha256 == loaded.sha256
    assert np.isnan(again.spread).tolist() == [False, False, True, False]
    assert not list(tmp_path.glob("*.part"))
